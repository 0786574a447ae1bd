import { isRecord, listOf, textOf } from "../data.ts";
import { isoDate } from "../dates/date.ts";
import { verbatimIn } from "../markdown/verbatim.ts";
import type { NewsItem } from "../news/entry.ts";
import { readPage } from "../page/read.ts";
import { kindOfHeading } from "../section/news-words.ts";

/**
 * A home page with all of the news that another page lists, if it shows only the newest itself, or all of it, too.
 *
 * @param home the text of the home page
 * @param list that of the other page
 * @param language the site's own, a BCP 47 tag
 * @returns undefined if the other page lacks any of what the home page shows, or if more would go into a home page that
 *   does not have its news in Markdown below a heading
 */
export function withWholeList(home: string, list: string, language: string): string | undefined {
  const shown = newsOf(home, language);
  const all = keysOf(newsIn(list, language));
  const isPart = isWithin(keysOf(shown), all);
  if (isWithin(all, keysOf(shown)) && saysAllOf(home, list)) return home;
  const lines = home.split("\n");
  const first = Math.min(...shown.map(({ line }) => line)) - 1;
  const start = isPart ? lines.findLastIndex((line, at) => at <= first && isOfNews(line)) : -1;
  if (start < 0) return undefined;
  const rank = rankOf(lines[start]);
  const length = lines.slice(start + 1).findIndex((line) => rankOf(line) <= rank);
  const end = length < 0 ? lines.length : start + 1 + length;
  const left = lines.slice(start + 1, end).filter((line) => rankOf(line) > 6);
  const whole = [
    ...lines.slice(0, start + 1),
    "",
    withoutLinesOf(left.join("\n"), list).trim(),
    "",
    below(rank, list).trim(),
    "",
    ...lines.slice(end),
  ].join("\n");
  return keysOf(newsOf(whole, language)).join("\n") === all.join("\n")
    ? whole.replace(/\n{3,}/g, "\n\n")
    : undefined;
}

/** Whether a home page that has a list, too, shows more of its items as news than the list has. */
export function showsTwice(home: string, list: string, language: string): boolean {
  const listed = keysOf(newsIn(list, language));
  const shown = keysOf(newsOf(home, language)).filter((key) => listed.includes(key));
  return shown.length > listed.length;
}

/** Whether removing the lines of a list from a home page leaves dates whose words were in those lines. */
export function leavesDatesAlone(home: string, list: string, language: string): boolean {
  const [before = 0, after = 0] = [home, withoutLinesOf(home, list)].map(
    (text) => newsOf(text, language).filter(({ content }) => content.text.trim() === "").length,
  );
  return after > before;
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every((key) => all.includes(key));
}

/** Whether each long line of a list is on the home page, too. */
function saysAllOf(home: string, list: string): boolean {
  // A tag may span lines.
  const [all = "", shown = ""] = [list, home].map((text) => text.replace(/<[^<>]*>/g, ""));
  const left = withoutLinesOf(all, shown).split("\n");
  return left.every((line) => !isLong(wordsIn(line)));
}

/** Whether a page shows each item of a list in a data file, by the longest text in it. */
export function showsEach(page: string, list: unknown): boolean {
  const longest = [list].flat().map((item) => textsIn(item)[0] ?? "");
  // Two items may say the same, or one what another begins with.
  let left = wordsIn(page.replaceAll("\n", " "));
  return longest
    .sort((a, b) => b.length - a.length)
    .every((text) => {
      const isShown = text !== "" && left.includes(text);
      left = left.replace(text, " ");
      return isShown;
    });
}

/**
 * Which items of a list in a data file a page shows, by how any text in each begins or ends: it may be shortened, and
 * others may be for other pages or languages.
 *
 * @returns undefined for an item that has no text of its own
 */
export function itemsShown(page: string, list: unknown): readonly (boolean | undefined)[] {
  const shown = wordsIn(page.replaceAll("\n", " "));
  const items = listOf(list).filter((item) => item !== null);
  const ends = items.map(
    (item) => new Set(textsIn(item).flatMap((text) => [text.slice(0, 15), text.slice(-15)])),
  );
  return ends.map((own) => {
    const alone = [...own].filter((end) => ends.every((of) => of === own || !of.has(end)));
    return alone.length === 0 ? undefined : alone.some((end) => shown.includes(end));
  });
}

/** The texts of an item in a data file, without dates and addresses, the longest first. */
function textsIn(item: unknown): readonly string[] {
  const texts = listOf(isRecord(item) ? Object.values(item) : item).map((value) => textOf(value) ?? "");
  const isOfWords = (text: string) => /\p{L}/u.test(wordsIn(text)) && !/^[!-~]*(?:\/|\.\w)[!-~]*$/.test(text);
  const ofWords = texts.filter(isOfWords).sort((a, b) => wordsIn(b).length - wordsIn(a).length);
  // A word such as "award", or "May 2025", may be anywhere.
  const ofSome = ofWords.filter((text) => /\p{L}[^\p{L}\p{N}]+\p{L}|\p{Lo}{3}/u.test(text));
  return (ofSome.length > 0 ? ofSome : ofWords.slice(0, 1)).map(wordsIn);
}

/** Whether a page has entries of news, or something that would be one once it is fixed. */
export function holdsNews(page: string, language: string): boolean {
  const { items, problems } = readPage(page, { file: "", language, mayHaveNoNews: true });
  return items.length + problems.length > 0;
}

/** How many of the dated news items that a page lists are missing from the home page. */
export function countMissing(home: string, list: string, language: string): number {
  const shown = newsOf(home, language);
  // Items of a month may begin alike, so each stands for one, unless a list repeats it.
  const left = new Set(shown);
  return newsIn(list, language).filter((item) => {
    const same = [...left].find((other) => isSame(item, other));
    if (same) left.delete(same);
    return same === undefined && !shown.some((other) => isSame(item, other) && saysAll(item, other));
  }).length;
}

/** Whether another item begins with the words of an item, however much of the date is written. */
function isSame(item: NewsItem, other: NewsItem): boolean {
  const [date, otherDate] = [isoDate(item.date), isoDate(other.date)];
  const isSameTime = date.startsWith(otherDate) || otherDate.startsWith(date);
  return isSameTime && bare(other.content.text).startsWith(wordsOf(item));
}

function saysAll(item: NewsItem, other: NewsItem): boolean {
  return bare(item.content.text) === bare(other.content.text);
}

/**
 * What distinguishes a news item from others: its date and its first letters, since two pages need not have the same
 * markup.
 */
function keysOf(items: readonly NewsItem[]): string[] {
  return items.map((item) => `${isoDate(item.date)} ${wordsOf(item)}`);
}

function wordsOf({ content }: NewsItem): string {
  return bare(content.text).slice(0, 15);
}

/** The dated news that a page lists. */
function newsIn(list: string, language: string): readonly NewsItem[] {
  return newsOf(/^ {0,3}#/m.test(list) ? list : `# News\n\n${list}`, language);
}

function newsOf(text: string, language: string): readonly NewsItem[] {
  return readPage(text, { file: "", language, mayHaveNoNews: true }).items;
}

/** A text without the lines that another also has, as when a home page shows the first few of a list. */
export function withoutLinesOf(text: string, other: string): string {
  const there = longLinesOf(other);
  return text
    .split("\n")
    .filter((line) => !there.has(wordsIn(line)))
    .join("\n");
}

/** Whether a text without such lines would keep the day above one of them. */
export function leavesDaysAbove(text: string, other: string): boolean {
  const there = longLinesOf(other);
  let isBelowDay = false;
  return text
    .split("\n")
    .map(wordsIn)
    .some((words) => {
      if (there.has(words)) return isBelowDay;
      isBelowDay = !isLong(words) && (isBelowDay || (/\d/.test(words) && !/^\d{4}$/.test(words)));
      return false;
    });
}

function longLinesOf(text: string): ReadonlySet<string> {
  return new Set(text.split("\n").map(wordsIn).filter(isLong));
}

function isLong(words: string): boolean {
  return words.length >= 15;
}

/** The letters and digits of a line without its markup. */
function wordsIn(line: string): string {
  return bare(line.replace(/<[^>]*>|\]\([^)]*\)|&#?\w+;/g, ""));
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}

/** A list without its news heading, and with its other headings below one of a rank. */
export function below(rank: number, list: string): string {
  const others = list
    .split("\n")
    .filter((line) => !isOfNews(line))
    .join("\n");
  const ranks: number[] = [];
  withRanks(others, (own) => ranks.push(own));
  const more = Math.max(0, rank + 1 - Math.min(...ranks));
  return withRanks(others, (own) => Math.min(6, own + more));
}

/** The marks of headings in Markdown and HTML; before them code in lines, in which there are none. */
const headingMarks =
  /(`+)[^`\n]+\1|<(pre|code)\b[\s\S]*?<\/\2|^ {0,3}(?<hashes>#{1,6})(?=\s)|(?<!\S[ \t]*\n)^ {0,3}(?!(?:[-+*>|#]|\d+[.)])\s|[<{])(?<words>\S.*)\n {0,3}(?<line>=|-)\k<line>*[ \t]*$|(?<tag><\/?h)(?<digit>[1-6])\b/gim;

/** A text whose headings have other ranks. */
function withRanks(text: string, change: (rank: number) => number): string {
  const isVerbatim = verbatimIn(text);
  return text.replace(headingMarks, (mark: string, ...match) => {
    const { hashes, words, line, tag, digit } = match.at(-1);
    if ((hashes ?? words ?? tag) === undefined || isVerbatim(match.at(-3))) return mark;
    if (tag !== undefined) return `${tag}${change(Number(digit))}`;
    const marks = "#".repeat(change(hashes?.length ?? (line === "=" ? 1 : 2)));
    return words === undefined ? marks : `${marks} ${words.trimEnd()}`;
  });
}

/** The rank of a heading in Markdown; more than any heading has for other lines. */
function rankOf(line = ""): number {
  return /^ {0,3}(#{1,6})(?=\s)/.exec(line)?.[1]?.length ?? Number.POSITIVE_INFINITY;
}

function isOfNews(line: string): boolean {
  return rankOf(line) <= 6 && kindOfHeading(line.replace(/^[\s#]+|[\s#]+$/g, "")) === "news";
}
