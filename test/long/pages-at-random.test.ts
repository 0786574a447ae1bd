import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isoDate, type WrittenDate } from "../../src/dates/date.ts";
import { type Page, readPage } from "../../src/page/read.ts";
import { sampling } from "../support/sampling.ts";

const options = { file: "input.md", language: "en" };
const runs = sampling(200);

const months = "January February March April May June July August September October November December".split(
  " ",
);

const number = (value: number, digits = 2) => String(value).padStart(digits, "0");
const day = fc.record({
  year: fc.integer({ min: 1990, max: 2099 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
type Day = Required<WrittenDate>;

/** Ways to write a date, and its precision in each. */
const spellings: { write: (date: Day) => string; keeps: "day" | "month" | "year" }[] = [
  ...[".", "-", "/"].flatMap((separator) => [
    { write: ({ year, month }: Day) => `${year}${separator}${number(month)}`, keeps: "month" as const },
    { write: ({ year, month }: Day) => `${month}${separator}${year}`, keeps: "month" as const },
    {
      write: ({ year, month, day }: Day) => `${year}${separator}${number(month)}${separator}${number(day)}`,
      keeps: "day" as const,
    },
  ]),
  { write: ({ year, month }) => `${months[month - 1]} ${year}`, keeps: "month" },
  { write: ({ year, month }) => `${months[month - 1]?.slice(0, 3)}. ${year}`, keeps: "month" },
  { write: ({ year, month }) => `${months[month - 1]?.slice(0, 3).toUpperCase()}, ${year}`, keeps: "month" },
  { write: ({ year, month, day }) => `${months[month - 1]} ${day}, ${year}`, keeps: "day" },
  { write: ({ year, month, day }) => `${day} ${months[month - 1]} ${year}`, keeps: "day" },
  { write: ({ year, month, day }) => `${day}th of ${months[month - 1]}, ${year}`, keeps: "day" },
  { write: ({ year, month }) => `${year} ${months[month - 1]}`, keeps: "month" },
  { write: ({ year, month }) => `${year}年${month}月`, keeps: "month" },
  { write: ({ year }) => `${year}`, keeps: "year" },
];

const wrappings = [
  "*d*",
  "**d**",
  "[d]",
  "**[d]**",
  "(d)",
  "<strong>d</strong>",
  "`d`",
  "🎉 **d**",
  "**[d]**:",
  "d:",
  "d –",
  "d |",
];
const markers = ["- ", "* ", "+ ", "1. ", ""];

const word = fc.stringMatching(/^[b-hj-np-z]{2,7}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `We ${words.join(" ")}.`);

function keep({ year, month, day }: Day, keeps: "day" | "month" | "year"): string {
  return isoDate({ year, ...(keeps !== "year" && { month }), ...(keeps === "day" && { day }) });
}

const reading = suite("any list of dated items");

reading("is read with its dates, order and text, in any accepted shape", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...spellings),
      fc.constantFrom(...wrappings),
      fc.constantFrom(...markers),
      fc.constantFrom("\n", "\r\n"),
      fc.array(fc.record({ day, sentence }), { minLength: 1, maxLength: 12 }),
      ({ write, keeps }, wrapping, marker, end, items) => {
        const between = marker === "" ? end + end : end;
        const lines = items.map(
          (item) => `${marker}${wrapping.replace("d", write(item.day))} ${item.sentence}`,
        );
        const page = readPage(["# News", "", lines.join(between)].join(end), options);
        assert.equal(page.problems, []);
        const label = wrapping.startsWith("🎉") ? "🎉 " : "";
        assert.equal(
          page.items.map(({ date, content }) => `${isoDate(date)} ${content.text}`),
          items.map((item) => `${keep(item.day, keeps)} ${label}${item.sentence}`),
        );
      },
    ),
    runs,
  );
});

reading.run();

const keeping = suite("any section");

/** Pieces of Markdown, each holding words of its own. */
const piece = fc.constantFrom(
  (w: string) => `- 2025.05 ${w}`,
  (w: string) => `2024.11.02 ${w}`,
  (w: string) => `- ${w}`,
  (w: string) => `${w}`,
  (w: string) => `**May 2023** ${w}<br>June 2023 ${w}x`,
  (w: string) => `2022.05 ${w}\n2022.04 ${w}x\n${w}y`,
  (w: string) => `### ${w}`,
  () => "### 2021",
  (w: string) => `- Nov 3: ${w}\n- ${w}x`,
  (w: string) => `| When | What |\n|---|---|\n| 2020.01 | ${w} |\n| ${w}x | ${w}y |`,
  (w: string) => `<ul><li>2019.01 ${w}</li><li>${w}x</li></ul>`,
  (w: string) => `\`\`\`\n${w}\n\`\`\``,
  (w: string) => `> ${w}\n> 2018.01 ${w}x`,
  (w: string) => `- 08/06/2024 ${w}`,
  (w: string) => `2017.13 ${w}`,
  (w: string) => `<div>${w}</div>`,
  (w: string) => `<!-- ${w}hidden -->`,
  (w: string) => `- 2016.05 ${w}\n\n  ${w}x\n\n  - ${w}y`,
  (w: string) => `![${w}](x.png) 2015.05 [${w}x](y)`,
  (w: string) => `${w} $x_1$ {a} ~~${w}x~~`,
);

keeping(
  "has each of its words in one place: an entry, the introduction, what stays on the page, or a note",
  () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const texts = pieces.map((write, index) => write(`word${index}q`));
        const page = readPage(`# News\n\n${texts.join("\n\n")}\n`, options);
        const wordsIn = (text: string): string[] => text.match(/word\d+q[xy]?(?!hidden)\b/g) ?? [];
        const written = wordsIn(texts.join(" "));
        const read = [page.introduction, ...page.items.map(({ content }) => content)].flatMap(({ text }) =>
          wordsIn(text),
        );
        const stay = wordsIn(page.undated.text);
        const told = page.notes.flatMap(({ message }) => wordsIn(message));
        const isElsewhere = (word: string) => read.includes(word) || stay.includes(word);
        const only = told.filter((word) => !isElsewhere(word));
        assert.equal([...read, ...stay, ...only].sort(), [...written].sort());
        assert.equal(
          read,
          written.filter((word) => read.includes(word)),
        );
      }),
      runs,
    );
  },
);

keeping.run();

const surviving = suite("any text");

const scraps = fc.constantFrom(
  ...'# News|\n|\n\n|- |2025.05|2025.13|May 2025|Nov 18:|08/06/2024|2024|### 2023|*|**|[|]|(|)|<li>|</li>|<ul>|<br>|<!--|-->|`|```|\\|$|$$|{|}|{#a}|{.b}|| |[^1]|[^1]: x|<div markdown="1">|</div>|:|–|🎉|&nbsp;|\t|> |1. |![|](|<h2>News</h2>|~~|    |---|===|\u0000|\u202E|e|we'.split(
    "|",
  ),
);
const anything = fc.oneof(
  fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

surviving("is read, or refused with problems that name a line of it", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const source = `# News\n\n${text}`;
      const page: Page = readPage(source, options);
      const last = source.split(/\r\n|\r|\n/).length;
      for (const { line = 0 } of [...page.problems, ...page.notes, ...page.items]) {
        assert.ok(line >= 1 && line <= last, `line ${line} of ${last}`);
      }
    }),
    runs,
  );
});

surviving.run();
