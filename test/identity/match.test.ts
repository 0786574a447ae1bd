import { suite } from "uvu";
import * as assert from "uvu/assert";
import { identify } from "../../src/identity/identify.ts";
import type { Lock } from "../../src/identity/lock.ts";
import { reportOf } from "../../src/identity/report.ts";
import { withoutTypography } from "../../src/markdown/typography.ts";
import { readPage } from "../../src/page/read.ts";

const site = { url: "https://example.org/", since: 2020, timeZone: "UTC" };

/** Builds from the lines of a list, and returns the slug each one got. */
function build(lock: Lock | undefined, ...lines: string[]) {
  const { items } = readPage(`# News\n\n${lines.map((line) => `- ${line}`).join("\n")}`, {
    file: "page.md",
    language: "en",
  });
  const now = new Date("2026-01-01T00:00:00Z");
  const result = identify(items, lock, { site, now, file: "page.md", lockFile: "the-lock" });
  const slugs = [...result.entries].sort((a, b) => a.line - b.line).map(({ slug }) => slug);
  return { ...result, slugs, said: result.problems.map(({ line, message }) => `${line}: ${message}`) };
}

const before = build(
  undefined,
  "2025.05 Our paper on kettles was accepted to the tea conference.",
  "2025.04 We release [Spoon](https://example.org/spoon), a tool for stirring.",
  "2025.03 A talk about saucers.",
);
const [kettles, spoon, saucers] = before.slugs;
const rest = [
  "2025.04 We release [Spoon](https://example.org/spoon), a tool for stirring.",
  "2025.03 A talk about saucers.",
];

const knowing = suite("an entry is recognised");

for (const [what, line] of [
  ["by its words", "2025.04 We release [Spoon](https://example.org/spoon), a tool for stirring."],
  [
    "when it is moved to another month",
    "2025.01 We release [Spoon](https://example.org/spoon), a tool for stirring.",
  ],
  ["when it is reworded", "2025.04 Today we are happy to release Spoon: a new tool for stirring tea."],
  ["by its link and month alone", "2025.04 Stir! [Here](https://example.org/spoon) it is."],
  ["when it loses its link", "2025.04 We release Spoon, a tool for stirring."],
] as const) {
  knowing(what, () => {
    const { slugs, problems } = build(
      before.lock,
      "2025.05 Our paper on kettles was accepted to the tea conference.",
      line,
    );
    assert.equal(problems, []);
    assert.equal(slugs, [kettles, spoon]);
  });
}

knowing("when a dot now separates words that were in cells of a table", () => {
  const once = build(undefined, "2025.05 Talk Riga", "2025.05 Talk Riga");
  const { slugs, problems } = build(
    once.lock,
    "2025.05 Talk · Riga",
    "2025.05 Talk · Riga",
    "2025.01 A new kite.",
  );
  assert.equal(problems, []);
  assert.equal(slugs.slice(0, 2), once.slugs);
});

knowing("when some of its words are now superscripts or subscripts", () => {
  assert.is(withoutTypography("R^2^ of CO~2~ by Ann^1,*^: ~5 to ~10"), "R2 of CO2 by Ann1,*: ~5 to ~10");
});

knowing("and told apart from others that share its phrases", () => {
  const { slugs } = build(
    before.lock,
    "2025.06 Our paper on teapots was accepted to the pottery conference.",
    "2025.05 Our paper on kettles was accepted to the tea conference!",
    "2025.03 A talk about saucers.",
  );
  assert.equal(slugs.slice(1), [kettles, saucers]);
  assert.is.not(slugs[0], kettles);
});

knowing("when it is cut short, or is all there among many more words", () => {
  const { slugs, problems } = build(
    before.lock,
    "2025.05 Our paper on kettles.",
    "2025.04 For those who asked at last year's fair: after months of work with many friends in the group, and with " +
      "help from the city, we release Spoon, a tool for stirring. It comes with a handle, a bowl and a long story.",
    "2025.03 A talk about saucers.",
  );
  assert.equal(problems, []);
  assert.equal(slugs, [kettles, spoon, saucers]);
});

knowing("when its spelling is corrected", () => {
  const written = build(undefined, "2025.05 Presentaton of our kettel researhc at the conferense.", ...rest);
  const { slugs, problems } = build(
    written.lock,
    "2025.05 Presentation of our kettle research at the conference.",
    ...rest,
  );
  assert.equal(problems, []);
  assert.equal(slugs, written.slugs);
});

knowing("in a language that puts no spaces between words", () => {
  const lock = build(
    undefined,
    "2025.05 我们关于茶壶设计的论文被茶学会议接收。",
    "2025.04 我们发布了《长柄勺》，用于搅拌的工具。",
    "2025.03 关于茶碟的报告。",
  ).lock;
  const { problems, entries } = build(
    lock,
    "2025.05 好消息：我们关于茶壶设计的论文已被茶学会议正式接收！",
    "2025.04 我们发布了《长柄勺》。",
    "2025.03 关于茶碟的报告。",
  );
  assert.equal(problems, []);
  assert.equal(
    entries.map(({ id }) => id),
    lock.entries.map(({ id }) => id).toReversed(),
  );
});

knowing("and told apart from a new one that shares only the author's way of writing", () => {
  const many = [
    "2025.06 Our paper on teapots was accepted to the pottery conference.",
    "2025.05 Our paper on kettles was accepted to the tea conference.",
    "2025.04 Our paper on ladles was accepted to the soup conference.",
    "2025.03 Our paper on trays was accepted to the wood conference.",
  ];
  const { lock, slugs: old } = build(undefined, ...many);
  const { slugs, problems } = build(
    lock,
    "2025.07 Our paper on sieves was accepted to the metal conference.",
    ...many.toSpliced(1, 1),
  );
  assert.equal(problems, []);
  assert.equal(slugs.slice(1), old.toSpliced(1, 1));
  assert.is.not(slugs[0], old[1]);
});

knowing("and told apart from one in its place that names other things", () => {
  const many = [
    "Teapots",
    "Kettles",
    "Ladles",
    "Trays",
    "Cups",
    "Bowls",
    "Forks",
    "Knives",
    "Jugs",
    "Pans",
  ].map((thing, index) => `2025.0${9 - Math.floor(index / 2)} We gave a talk on ${thing} in the town hall.`);
  const { lock, slugs: old } = build(undefined, ...many);
  const other = "2025.09 We gave a talk on Sieves in the town hall.";
  const { slugs, problems } = build(lock, ...many.toSpliced(1, 1, other));
  assert.equal(problems, []);
  assert.is.not(slugs[1], old[1]);
  assert.equal(slugs.toSpliced(1, 1), old.toSpliced(1, 1));
});

knowing("and told apart from one in its place that shares no words with it", () => {
  const { lock, slugs: old } = build(undefined, ...rest, "2025.01 No news yet.");
  const { slugs, problems } = build(lock, ...rest, "2025.01 Our paper on kettles was accepted.");
  assert.equal(problems, []);
  assert.is.not(slugs[2], old[2]);
});

knowing("when a space is put before its year", () => {
  const many = ["2025.08 Paper accepted in KETTLES2025.", "2025.04 Paper accepted in POTTERY2025."];
  const { lock, slugs } = build(undefined, ...many);
  const spaced = build(lock, ...many.map((line) => line.replace(/(?=2025\.$)/, " ")));
  assert.equal(spaced.problems, []);
  assert.equal(spaced.slugs, slugs);
});

knowing("when all but its first words are cut, though others begin alike", () => {
  const more = [
    "2025.04 Three papers are accepted by Saucers 2025!",
    "2025.04 Two papers are accepted by Pots 2025!",
  ];
  const { lock, slugs } = build(
    undefined,
    "2025.05 Three papers are accepted by Kettles 2025: HeatShield: Handles that stay cool for Hours, Ada Lime, Ben " +
      "Oak, Cleo Fern; DripStop: Spouts without Drops for small Hands, Dan Ash, Ada Lime, Eve Elm; SteamSong: What a " +
      "Kettle sings and why it matters to Cooks and Neighbours, Cleo Fern, Flo Yew, Ben Oak, Gus Box; LidLock: Safe " +
      "Pouring on Boats, Trains and Balconies, Hal Birch, Ivy Lark, Dan Ash",
    ...more,
  );
  const cut = build(lock, "2025.05 Three papers are accepted by Kettles 2025", ...more);
  assert.equal(cut.problems, []);
  assert.equal(cut.slugs, slugs);
});

/** A line for each of five months, from the short and long name of a venue. */
const lines = (line: (short: string, long: string) => string) =>
  [
    ["Ceramica", "the yearly fair of those who burn and glaze"],
    ["TIM", "Transactions on Infusion and Milk"],
    ["JSS", "Journal of Spoons and Stirring"],
    ["Lid", "the meeting of friends of covered vessels"],
    ["KDE", "Knowledge of Draining and Emptying"],
  ].map(([short = "", long = ""], index) => `2025.0${9 - index} ${line(short, long)}`);

knowing("when all lines are rewritten, each in its month", () => {
  const { lock, slugs } = build(undefined, ...lines((short) => `One paper got accepted by ${short}.`));
  const anew = build(lock, ...lines((_, long) => `One paper was accepted by ${long}.`));
  assert.equal(anew.problems, []);
  assert.equal(anew.slugs, slugs);
});

knowing("and told apart from one that began as a copy of it and still has its link", () => {
  const link = "([paper](https://example.org/spoon.pdf))";
  const old = `2025.08 Our tool SPOON for stirring was accepted to Pottery 2025! ${link}`;
  const { lock, slugs } = build(undefined, old, ...rest);
  const soon = build(lock, `2026.01 Our SIEVE for leaves was accepted to Metals 2026! ${link}`, ...rest);
  assert.match(soon.said.join(), "may be");
  const later = build(
    lock,
    `2027.09 Our tool SIEVE for leaves was accepted to Metals 2027! ${link}`,
    ...rest,
  );
  assert.equal(later.problems, []);
  assert.is.not(later.slugs[0], slugs[0]);
});

knowing("and told apart from later news with higher numbers", () => {
  const old = "2025.07 Achieved 600 readers of the kettle book and 12 reviews.";
  const { lock, slugs } = build(undefined, old, ...rest);
  const more = build(
    lock,
    "2025.09 Achieved 700 readers of the kettle book and 13 reviews.",
    "2025.08 A visit to Ghent.",
    ...rest,
  );
  assert.equal(more.problems, []);
  assert.not.ok(more.slugs.includes(slugs[0] as string));
});

knowing("nowhere if the page holds only other news", () => {
  const { slugs, newlyWithdrawn, problems } = build(
    before.lock,
    "2025.08 I moved to Ghent.",
    "2024.02 Something about bicycles and their bells.",
  );
  assert.equal(problems, []);
  assert.is(newlyWithdrawn.length, before.slugs.length);
  assert.not.ok(slugs.some((slug) => before.slugs.includes(slug)));
});

knowing.run();

const naming = suite("a name");

naming("gives a known entry a different address and keeps its id", () => {
  const { entries, lock } = build(
    before.lock,
    "2025.05 Our paper on kettles was accepted to the tea conference. {#kettles}",
  );
  const [entry] = entries;
  assert.is(entry?.slug, "kettles");
  assert.is(entry?.id, before.entries[0]?.id);
  const locked = lock.entries.find(({ id }) => id === entry?.id);
  assert.equal(locked?.formerSlugs, [kettles]);
  assert.not.match(entry?.content.text ?? "", "{");
});

naming("identifies an entry however it is rewritten", () => {
  const named = build(
    before.lock,
    "2025.05 Our paper on kettles was accepted to the tea conference. {#kettles}",
    "2025.03 A talk about saucers.",
  );
  const { entries } = build(
    named.lock,
    "2024 Nothing is the same. {#kettles}",
    "2025.03 A talk about saucers.",
  );
  assert.ok(entries.some(({ id, title }) => id === before.entries[0]?.id && title === "Nothing is the same"));
});

naming("may be the slug of a published entry", () => {
  const { slugs } = build(
    before.lock,
    `2021 Nothing is the same. {#${spoon}}`,
    "2025.03 A talk about saucers.",
  );
  assert.equal(slugs, [spoon, saucers]);
});

naming("cannot be another entry's, nor anything that cannot be an address", () => {
  const { said } = build(
    before.lock,
    `2025.06 New. {#${spoon}}`,
    "2025.04 We release [Spoon](https://example.org/spoon), a tool. {#x}",
  );
  assert.is(said.length, 0, "a slug as a name only says which entry is meant");
  const twice = readPage("# News\n\n- 2025.05 a {#n}\n- 2025.04 b {#n}\n- 2025.03 c {#N!}", {
    file: "page.md",
    language: "en",
  });
  assert.match(twice.problems[0]?.message ?? "", /^\{#n\} is already the name of line 3/);
});

naming("left on a copied line takes nothing from the original line", () => {
  const paper = "2025.05 Our paper on kettles was accepted to the tea conference.";
  const [, release = "", talk = ""] = [paper, ...rest];
  const named = build(undefined, `${paper} {#tea}`, ...rest);
  for (const [lines, at] of [
    [["2025.06 A kettle was mended. {#tea}", paper, ...rest], 4],
    [[paper, release, `${talk} {#tea}`], 6],
    [["2025.06 A kettle was mended. {#tea}", `${paper} {#kettles}`, ...rest], 4],
  ] as const) {
    const { lock, slugs } = build(named.lock, ...lines);
    const said = build(named.lock, ...lines).said.join("\n");
    assert.ok(said.startsWith(`${at - 1}: {#tea} is the name of another entry`), said);
    assert.ok(
      lock.entries.some(({ id, text }) => id.endsWith("/tea") && text.startsWith("Our paper")),
      slugs.join(),
    );
  }
});

naming("of one of two entries with equal words keeps that one, though the other is unchanged", () => {
  const twins = build(undefined, "2025.05 Talk in Riga", "2025.05 Talk in Riga", ...rest);
  for (const slug of twins.slugs.slice(0, 2)) {
    for (const lines of [
      [`2025.05 A lecture on ferns, in Oslo {#${slug}}`, "2025.05 Talk in Riga"],
      ["2025.05 Talk in Riga", `2025.05 A lecture on ferns, in Oslo {#${slug}}`],
    ]) {
      const { said, slugs } = build(twins.lock, ...lines, ...rest);
      assert.equal(said, []);
      assert.equal(new Set(slugs), new Set(twins.slugs));
    }
  }
});

naming("moves its entry to its line from one that has another entry's name", () => {
  const named = build(undefined, "2025.05 A talk on ferns {#a}", "2025.05 A paper on moss {#b}", ...rest);
  const { said, slugs } = build(
    named.lock,
    "2025.05 A paper on moss {#a}",
    "2025.05 Something new altogether {#b}",
    ...rest,
  );
  assert.equal(said, []);
  assert.equal(slugs.slice(0, 2), ["a", "b"]);
});

naming("that an entry had before does not take it from the line with its present one", () => {
  const paper = "2025.05 Our paper on kettles was accepted to the tea conference.";
  const first = build(undefined, `${paper} {#tea}`, ...rest);
  const second = build(first.lock, `${paper} {#kettles}`, ...rest);
  const { said } = build(
    second.lock,
    "2025.06 A kettle was mended. {#tea}",
    "2025.05 Our paper is accepted. {#kettles}",
    ...rest,
  );
  assert.equal(said, ["3: {#tea} is the name of another entry, or was. Choose another name."]);
  assert.equal(build(second.lock, `${paper} {#tea}`, ...rest).said, [], "it may have it back");
});

naming.run();

const twins = suite("lines with equal words");
const three = ["2025.05 New paper.", "2025.05 New paper.", "2025.05 New paper."];
const others = ["2025.06 A talk about saucers.", "2025.04 We release a spoon."];
const page = (...lines: string[]) => [others[0] as string, ...lines, others[1] as string];

twins("keep their ids when one of them is changed", () => {
  const { lock, slugs } = build(undefined, ...page(...three));
  for (const index of [0, 1, 2]) {
    const changed = build(lock, ...page(...three.toSpliced(index, 1, "2025.05 New paper on kettles.")));
    assert.equal(changed.problems, []);
    assert.equal(changed.slugs, slugs, `line ${index}`);
  }
});

twins("are told apart by what is between them", () => {
  const apart = ["2025.05 New paper.", "2025.05 A visit to Ghent.", "2025.05 New paper."];
  const { lock, slugs } = build(undefined, ...page(...apart));
  const without = (index: number) => build(lock, ...page(...apart.toSpliced(index, 1))).slugs;
  assert.equal(without(0), slugs.toSpliced(1, 1));
  assert.equal(without(2), slugs.toSpliced(3, 1));
});

twins("leave a new one on top of them new", () => {
  const { lock, slugs } = build(undefined, ...page(...three));
  const more = build(lock, ...page("2025.05 New paper.", ...three));
  assert.equal(more.slugs.toSpliced(1, 1), slugs);
});

twins("keep their ids when they have no words at all, as pictures", () => {
  const pictures = ["2025.05 ![](kettle.png)", "2025.05 ![](spoon.png)", "2025.03 ![](saucer.png)"];
  const { lock, slugs } = build(undefined, ...page(...pictures));
  assert.equal(build(lock, ...page(...pictures)).problems, []);
  const { slugs: now, problems } = build(lock, "2025.07 A visit to Ghent.", ...page(...pictures));
  assert.equal(problems, []);
  assert.equal(now.slice(1), slugs);
});

twins.run();

const yearly = suite("a line that comes every year");

yearly("is new with a different year in it", () => {
  const { lock, slugs } = build(undefined, ...page("2024.05 One paper accepted to NeurIPS 2024."));
  const { slugs: now, problems } = build(lock, ...page("2025.05 One paper accepted to NeurIPS 2025."));
  assert.equal(problems, []);
  assert.is.not(now[1], slugs[1]);
});

yearly("is new when the previous one was deleted, long ago or now", () => {
  const first = build(undefined, ...page("2024.05 I am looking for a student."));
  const without = build(first.lock, ...page());
  const again = build(without.lock, ...page("2025.05 I am looking for a student."));
  assert.equal(again.problems, []);
  assert.is.not(again.slugs[1], first.slugs[1]);
  const inItsPlace = build(first.lock, ...page("2025.05 I am looking for a student."));
  assert.equal(inItsPlace.problems, []);
  assert.is.not(inItsPlace.slugs[1], first.slugs[1]);
});

yearly("is the same with the same year in its words: its date was corrected", () => {
  for (const now of ["One paper was accepted by Teapots 2025!", "1 paper accepted by Teapots 2025."]) {
    const first = build(undefined, ...page("2024.08 One paper was accepted by Teapots 2025!"));
    const mended = build(first.lock, `2025.08 ${now}`, ...page());
    assert.equal(mended.problems, []);
    assert.ok(mended.slugs.includes(first.slugs[1] as string), now);
  }
});

yearly("is asked about in the same place: its year may only have been corrected", () => {
  const first = build(undefined, "2025.07 Our new tea room is open.", ...page());
  const { said } = build(first.lock, "2026.07 Our new tea room is open.", ...page());
  assert.match(said[0] ?? "", "may be the one from 2025-07 with another date, or new.");
});

yearly("is the same when it stays in its year, however far its month moves", () => {
  const first = build(undefined, ...page("2025.02 Ladle is a finding of Teapots 2026."));
  const { slugs, problems } = build(first.lock, "2025.12 Ladle is a finding of Teapots 2026.", ...page());
  assert.equal(problems, []);
  assert.ok(slugs.includes(first.slugs[1] as string));
});

yearly("is the same when only its month was corrected", () => {
  const first = build(undefined, ...page("2024.05 I am looking for a student."));
  const { slugs, problems } = build(first.lock, ...page("2024.06 I am looking for a student."));
  assert.equal(problems, []);
  assert.equal(slugs, first.slugs);
});

yearly.run();

const asking = suite("the author is asked");

/** A line that a person could take for a new one or for the one about kettles. */
const doubtful = "2025.05 The ceramics group writes on kettles and their tea for children.";

asking("when a line could be read either way, with both answers to copy", () => {
  const { said } = build(before.lock, doubtful, ...rest);
  assert.is(said.length, 1);
  assert.match(
    said[0] ?? "",
    new RegExp(
      `^3: "The ceramics .*" may be "Our paper on kettles .*" \\(2025-05\\) .* write \\{#${kettles}\\}`,
    ),
  );
  for (const [, answer = ""] of (said[0] ?? "").matchAll(/(\{#[a-z0-9-]+\})/g)) {
    const answered = build(before.lock, `${doubtful} ${answer}`, ...rest);
    assert.equal(answered.said, []);
    assert.is(answered.slugs[0], answer.slice(2, -1));
    assert.is(answered.entries[0]?.id === before.entries[0]?.id, answer === `{#${kettles}}`);
  }
});

asking("unless nobody is there: then the line is new, and the lock remembers what it may be", () => {
  const { items } = readPage(`# News\n\n${[doubtful, ...rest].map((line) => `- ${line}`).join("\n")}`, {
    file: "page.md",
    language: "en",
  });
  const options = { site, now: new Date("2026-01-01T00:00:00Z"), file: "page.md", lockFile: "the-lock" };
  const { problems, warnings, entries, lock } = identify(items, before.lock, {
    ...options,
    isUnattended: true,
  });
  assert.equal(problems, []);
  assert.match(warnings[0]?.message ?? "", /may be "Our paper on kettles .* better twice than never/);
  assert.is.not(entries[0]?.id, before.entries[0]?.id);
  const locked = lock.entries.find(({ id }) => id === entries[0]?.id);
  assert.equal(locked?.mayBe, [before.entries[0]?.id]);
  assert.equal(identify(items, lock, options).lock, lock, "it is not asked again");
});

asking("when words replace a picture, which has none", () => {
  const { lock } = build(undefined, ...rest, "2025.01 ![](kettle.png)");
  const { said } = build(lock, ...rest, "2025.01 Our paper on kettles was accepted.");
  assert.match(said.join(), /may be the one without words \(2025-01\)/);
});

asking("when two are equally likely", () => {
  const lock = build(undefined, "2025.05 The kettle tool is out in a first version.", "2024 Other.").lock;
  const lines = [
    "2025.05 The kettle tool is out in a second version.",
    "2025.05 The kettle tool is out in a third version.",
  ];
  const { said } = build(lock, ...lines, "2024 Other.");
  assert.ok(said.length > 0);
  assert.match(said[0] ?? "", "{#2025-05-the-kettle-tool-is-out-in-a-first-version}");
  const answered = build(
    lock,
    `${lines[0]} {#2025-05-the-kettle-tool-is-out-in-a-first-version}`,
    lines[1] as string,
    "2024 Other.",
  );
  assert.equal(answered.said, []);
  assert.is(answered.slugs[0], "2025-05-the-kettle-tool-is-out-in-a-first-version");
});

asking("when no news is left", () => {
  const { said } = build(before.lock);
  assert.match(said.join(), "None of the published news is on this page any more");
  assert.match(said.join(), "delete the-lock");
});

asking.run();

const withdrawing = suite("what has gone");

withdrawing("keeps its id for itself, and gets it back when its words come back", () => {
  const without = build(
    before.lock,
    "2025.05 Our paper on kettles was accepted to the tea conference.",
    "2025.03 A talk about saucers.",
  );
  assert.equal(
    without.withdrawn.map(({ slug }) => slug),
    [spoon],
  );
  const other = build(
    without.lock,
    "2025.05 Our paper on kettles was accepted to the tea conference.",
    "2025.04 We release Spoon, again.",
  );
  assert.not(other.entries.some(({ id }) => id === before.entries[1]?.id));
  const back = build(
    other.lock,
    "2025.05 Our paper on kettles was accepted to the tea conference.",
    "2025.04 We release [Spoon](https://example.org/spoon), a tool for stirring.",
  );
  assert.is(back.entries[1]?.id, before.entries[1]?.id);
  assert.equal(back.entries[1]?.published, before.entries[1]?.published);
});

withdrawing.run();

const editing = suite("updated");

editing("changes only with the author's mark", () => {
  const marked = build(before.lock, "2025.03 A talk about saucers and cups. {updated=2025-06-03}");
  assert.is(marked.entries[0]?.updated.toISOString(), "2025-06-03T23:59:00.000Z");
  const again = build(marked.lock, "2025.03 A talk about cups and saucers. {updated=2025-06-03}");
  assert.equal(again.entries[0]?.updated, marked.entries[0]?.updated);
  assert.equal(again.entries[0]?.published, before.entries[2]?.published);
  const { problems } = readPage("# News\n\n- 2025.05 a {updated=June}", { file: "page.md", language: "en" });
  assert.match(problems[0]?.message ?? "", '"updated=June" is not a day');
});

editing.run();

const telling = suite("reportOf");

telling("tells what became of each entry, and what it was before if that differs", () => {
  const rows = reportOf(
    build(
      before.lock,
      "2025.05 Our paper on kettles was accepted to the tea conference.",
      "2025.04 We release [Spoon](https://example.org/spoon), a new tool for stirring.",
      "2025.02 A talk about saucers.",
      "2025.01 A chair.",
    ),
  );
  assert.equal(
    rows.map(({ line, status, before }) => [line, status, before]),
    [
      [3, "known", undefined],
      [4, "reworded", { text: "We release Spoon, a tool for stirring." }],
      [5, "redated", { date: "2025-03" }],
      [6, "new", undefined],
    ],
  );
});

telling.run();
