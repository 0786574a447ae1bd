import { type Data, record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import type { WrittenDate, WrittenTime } from "../dates/date.ts";
import { readDate } from "../dates/date-grammar.ts";
import { settledOrder } from "../dates/date-order.ts";
import { type DateContext, type DateReading, isTime } from "../dates/date-reading.ts";
import { readDateTime } from "../dates/date-time.ts";
import type { Problem } from "../problem.ts";
import { readYaml } from "../yaml.ts";
import { flagOf, type KeyRemark, unclearFlags } from "./flags.ts";
import { loadPage } from "./load.ts";
import { type Source, sourceOf } from "./source.ts";
import { isOutOfTime, unreadTimes } from "./time-shown.ts";
import { unknownSecrets } from "./wishes.ts";

/** A piece of news that is in a file of its own, or in a data file. */
export interface FiledNews extends WrittenTime {
  /** Its Markdown. */
  readonly source: Source;
  /** Its title, if its file has one. */
  readonly title: string | undefined;
}

/** News read from files, the newest first, and what could not be read. */
export interface FiledNewsRead {
  readonly news: readonly FiledNews[];
  readonly warnings: readonly Problem[];
  /** What has to be fixed, so that no news is withdrawn by a slip. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a folder of news, one file each, as al-folio has it: `date` in the front matter, the text below. With a title
 * and without `inline: true`, the title is the first line of the news. The day is used as written; the time is not.
 *
 * @param files in the order of their names
 * @param now the instant of the build: news waits for the `publishDate` in its front matter and ends at `expiryDate`
 */
export function readNewsFiles(
  files: readonly { readonly file: string; readonly text: string }[],
  now?: Date,
): FiledNewsRead {
  const news: FiledNews[] = [];
  const warnings: Problem[] = [];
  const problems: Problem[] = [];
  for (const { file, text } of files) {
    const { data, body, bodyLine, problems: mistakes, lineOf } = loadPage(text, file);
    problems.push(...mistakes);
    if (mistakes.length > 0) continue;
    if (isKeptBack(data, now)) continue;
    for (const { key, message } of [...unknownSecrecy(data), ...unreadTimes(data)])
      warnings.push({ file, line: lineOf(key) ?? 1, message });
    const written = textOf(data.date) ?? dateInName.exec(file)?.[0];
    const time = written === undefined ? undefined : readWrittenTime(written);
    if (time === undefined) {
      const line = lineOf("date");
      const what = written === undefined ? "This news item has no date" : `"${written}" is not a date`;
      const advice =
        written === undefined && holdsDatedLines(body)
          ? "Its lines have dates: move them under News on your home page, or each into a file of its own."
          : "Write one at the top of the file, as in date: 2025-06-03.";
      const message = `${what}, so it is left out. ${advice}`;
      warnings.push({ file, ...(line !== undefined && { line }), message });
      continue;
    }
    const title = data.inline === true ? undefined : textOf(data.title);
    const whole = sourceOf(file, body, bodyLine);
    const source =
      title === undefined ? whole : under(`**${title}**`, whole, { file, line: lineOf("title") ?? 1 });
    if (source.text.trim() !== "") news.push({ ...time, source, title });
    else
      warnings.push({
        file,
        message: "This news item has no text, so it is left out. Write it below the front matter.",
      });
    for (const key of ["permalink", "redirect_from", "aliases"])
      if (key in data) {
        const message = `"${key}" is not read in a news item, whose address is always below /news/. Delete the line.`;
        warnings.push({
          file,
          line: lineOf(key) ?? 1,
          kind: "addresses of news items that are not read",
          message,
        });
      }
  }
  return { news: newestFirst(news), warnings, problems };
}

/** What the name of a file begins with; "2024-04-10th-edition" names a month. */
const dateInName = /(?<=^|\/)\d{4}-\d{2}(?:-\d{2})?(?=[^\p{LC}\d/][^/]*$|T\d[^/]*$)/u;

/** Whether a text is a list of news itself. */
function holdsDatedLines(body: string): boolean {
  const starts = body.split("\n").map((line) => line.replace(/^\s*[-*+]\s+[\s*_[(]*/, ""));
  return starts.filter((line) => readDate(line) !== undefined).length > 1;
}

/** The day that a date in front matter names: as data has it, or as people write it, `May 3, 2024 10:00`. */
export function readWrittenDay(written: string): WrittenDate | undefined {
  return readWrittenTime(written)?.date;
}

/** The same with its end, and with the author's words for it: `May 3–5, 2024`, `Spring 2024`. */
function readWrittenTime(written: string): WrittenTime | undefined {
  const text = written.trim();
  const reading = readDate(text);
  const rest = text.slice(reading?.written.length);
  const time = timeOf(text, reading);
  return readDay(text) || /^(?:[\s,]+\d{1,2}:\d\d.*)?$/.test(rest) ? time : undefined;
}

/** The time that a text names as data does, unless all of it reads as a range. */
function timeOf(text: string, reading: DateReading | undefined): WrittenTime | undefined {
  const time = isTime(reading) ? reading.time : undefined;
  const day = readDay(text);
  return day && !(time?.until && reading?.written === text) ? { date: day } : time;
}

/** The day that data names, the year first, also with one digit for month or day; undefined if it does not exist. */
function readDay(written: string): WrittenDate | undefined {
  const [, year = "", , month, day] =
    /^(\d{4})(?:$|([-/.])(\d{1,2})(?:$|\2(\d{1,2})(?=$|[T\s,+Z])))/.exec(written.trim()) ?? [];
  const parts = [month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
  return readDateTime([year, ...parts].join("-"));
}

/** A line above a text. */
function under(line: string, { text, places }: Source, place: Source["places"][number]): Source {
  return { text: `${line}\n\n${text}`, places: [place, place, ...places] };
}

/** Keys under which data files of news keep the words, the likeliest first. */
const wordKeys = [
  "content",
  "text",
  "body",
  "message",
  "html",
  "description",
  "summary",
  "highlight",
  "headline",
];

function isKeptBack(data: Data, now: Date | undefined): boolean {
  return flagOf(data.published) === false || flagOf(data.draft) === true || isOutOfTime(data, now);
}

function unknownSecrecy(data: Data): KeyRemark[] {
  return unknownSecrets(data).map((key) => ({
    key,
    message: `"${key}" is not known here, so everybody can see this news item. Write draft: true to keep it back.`,
  }));
}

/**
 * Reads a data file of news: a list, or one under a key or under each year, of records with a date (`date`, or `year`,
 * `month`, `day`) and words, or a title and a link. What keeps back a file of news keeps back one of these, too.
 *
 * @param context how the author writes dates
 * @param now the instant of the build
 */
export function readNewsData(file: string, text: string, context: DateContext, now?: Date): FiledNewsRead {
  const { data, lines, problem } = parseDataFile(file, text);
  const warnings: Problem[] = [];
  const problems: Problem[] = problem ? [problem] : [];
  const lists = Array.isArray(data) ? [[undefined, data] as const] : listsIn(record(data));
  if (lists.length === 0) {
    if (!problem)
      warnings.push({
        file,
        message: "This file has no list of news. Write one, with a date: and a text: for each item.",
      });
    return { news: [], warnings, problems };
  }
  // JSON is YAML, too.
  const hasLines = /\.(?:ya?ml|json)$/i.test(file);
  const yaml = hasLines ? readYaml(text, { isStrict: false }) : undefined;
  const entries = lists.flatMap(([key, list]) =>
    list.map((entry: unknown, at) => ({
      fields: { ...(isYear(key) && { year: key }), ...withSmallNames(record(entry)) },
      path: key === undefined ? [at] : [key, at],
      row: lines?.[at],
    })),
  );
  const news: FiledNews[] = [];
  const order =
    context.order ?? settledOrder(entries.flatMap(({ fields }) => readingOf(fields, context) ?? []));
  entries.forEach(({ fields, path, row }) => {
    const line = row ?? (yaml && "lineOf" in yaml ? yaml.lineOf(path) : 1);
    problems.push(...unclearFlags(fields).map(({ message }) => ({ file, line, message })));
    if (isKeptBack(fields, now)) return;
    for (const { message } of [...unknownSecrecy(fields), ...unreadTimes(fields)])
      warnings.push({ file, line, message });
    const reading = readingOf(fields, { ...context, order });
    const time = timeOf(writtenIn(fields), reading);
    const whole = textOfItem(fields, context.language);
    if (time === undefined && reading && "mistake" in reading) {
      warnings.push({ file, line, message: `${reading.mistake} Until then, it is left out.` });
      return;
    }
    if (time === undefined || whole === "") {
      // A file that cannot be read as a whole lacks more than its author left out.
      if (problem) return;
      const what = time === undefined ? "has no date that can be read" : "has no text";
      warnings.push({
        file,
        line,
        message: `This news item ${what}, so it is left out. Write both, as in date: 2025-06-03.`,
      });
      return;
    }
    const source = { text: whole, places: whole.split("\n").map(() => ({ file, line })) };
    news.push({ ...time, source, title: undefined });
  });
  return { news: newestFirst(news), warnings, problems };
}

/** The title and the words of an item in a data file, one of which links to where the item does. */
function textOfItem(fields: Data, language: string | undefined): string {
  const words = wordsIn(fields, language);
  const url = textOf(fields.link) ?? textOf(fields.url);
  const headline = textOf(fields.headline);
  const title = textOf(fields.title) ?? (headline === words ? undefined : headline);
  // There are no links within links.
  const isLink = title !== undefined && url !== undefined && !/<a\s|\]\(/i.test(title);
  return [isLink ? `[${title}](${url})` : title, isLink ? words : withLink(words, url)]
    .filter((part) => part !== undefined)
    .join(/[.!?…。！？][*_]*(?:<\/\w+>)*$/u.test(title ?? "") ? " " : ": ");
}

/** A text that says more than a name or a topic: several words, also without spaces, or where something is. */
const saying =
  /\S\s+\S|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{6}|^(?:https?:\/)?\/|\.(?:png|jpe?g|gif|svg|webp|pdf)$/iu;

/**
 * The keys in a data file of news whose words, links or pictures are not read, though items have them; not names of
 * styles.
 */
export function unreadKeys(file: string, text: string, context: DateContext): readonly string[] {
  const { data } = parseDataFile(file, text);
  const items = Array.isArray(data) ? data : listsIn(record(data)).flatMap(([, list]) => list);
  const read = readNewsData(file, text, context)
    .news.map(({ source }) => source.text)
    .join("\n");
  const saysMore = (value: unknown) => {
    const words = textOf(value) ?? "";
    return saying.test(words)
      ? !read.includes(words)
      : Array.isArray(value) && value.some((item) => textOf(record(item).url) !== undefined);
  };
  const keys = items.flatMap((item: unknown) =>
    Object.entries(record(item)).flatMap(([key, value]) => (saysMore(value) ? [key] : [])),
  );
  return [...new Set(keys)].filter(
    (key) =>
      !/date|year|month|day|icon|class|style|colou?r/i.test(key) &&
      !["title", ...wordKeys].includes(key.toLowerCase()),
  );
}

/** A record under the names of its fields, and `Date` and `DATE` under `date` as well, as people head their tables. */
function withSmallNames(fields: Data): Data {
  const small = Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]);
  return { ...Object.fromEntries(small), ...fields };
}

/** The list of news under a key; where the keys are years, that of each. */
function listsIn(data: Data): readonly (readonly [key: string, list: readonly unknown[]])[] {
  const lists = Object.entries(data).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  return lists.every(([key]) => isYear(key)) ? lists : lists.slice(0, 1);
}

function isYear(key: string | undefined): boolean {
  return /^\d{4}$/.test(key ?? "");
}

/** Words linked to an address; it comes after them if they are more than a line of plain text. */
function withLink(words: string | undefined, url: string | undefined): string | undefined {
  if (words === undefined || url === undefined || words.includes(url)) return words;
  return /[[\]<>\n]/.test(words) ? `${words} <${url}>` : `[${words}](<${url}>)`;
}

/** The words of a piece of news: under a usual key, or that of the language, else the longest. */
function wordsIn(fields: Data, language: string | undefined): string | undefined {
  const usual = [...wordKeys, language ?? "", (language ?? "").replace(/-.*/, "")]
    .map((name) => textOf(fields[name]))
    .find((value) => value !== undefined);
  if (usual !== undefined || textOf(fields.title) !== undefined) return usual;
  const others = Object.entries(fields).filter(
    ([name, value]) =>
      typeof value === "string" && !/date|year|month|day|link|url|image|img|icon/i.test(name),
  );
  return others
    .map(([, value]) => textOf(value) ?? "")
    .sort((a, b) => b.length - a.length)
    .find((text) => /\s/.test(text));
}

/** The date of a piece of news, as it is written. */
function writtenIn(fields: Data): string {
  const parts = [fields.year, fields.month, fields.day].map(textOf).filter((part) => part !== undefined);
  const date = textOf(fields.date)
    ?.replace(/<[^>]*>/g, "")
    .replace(/^\s*[[(](.*)[\])]\s*$/, "$1");
  return (date ?? parts.map((part) => part.padStart(2, "0")).join("-")).trim();
}

/** The reading of a date as people write it. */
function readingOf(fields: Data, context: DateContext): DateReading | undefined {
  const month = textOf(fields.month);
  const isWord = month !== undefined && !/^\d+$/.test(month);
  const parts = [fields.day, month, fields.year].map(textOf).filter(Boolean);
  return readDate(isWord ? parts.join(" ") : writtenIn(fields), context);
}

function newestFirst(news: readonly FiledNews[]): FiledNews[] {
  const key = ({ date: { year, month = 0, day = 0 } }: FiledNews) => year * 10_000 + month * 100 + day;
  return [...news].sort((a, b) => key(b) - key(a));
}
