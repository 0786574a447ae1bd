import { isoDate } from "./date.ts";
import { mayHoldDate, readDate, startsWithDottedDay, startsWithNumberedDate } from "./date-grammar.ts";
import { type DateContext, type DateReading, isTime } from "./date-reading.ts";
import { marks } from "./marked-text.ts";

/** A date found in a line's marked text, and the part of the text that goes with it. */
export interface FoundDate {
  readonly reading: DateReading;
  /** From where to where, in UTF-16 code units of the marked text: the date, its wrapping, and its separator. */
  readonly start: number;
  readonly end: number;
}

/** No date, with its label and wrapping, is longer than this. */
const longest = 100;

const { opens, closes, picture, thing } = marks;
const emoji = String.raw`(?::[a-z0-9_+-]{2,24}:|(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\uFE0F\u200D→»✦✓✔★☆])+`;
const label = String.raw`${opens}{1,3}[^\d${opens}${closes}${thing}]{0,24}${closes}{1,3}[:：]?|${emoji}\s?\p{Lu}\p{L}{1,11}!?\s?(?=${emoji})|\[[^\]\d${thing}]{1,24}\]|\([^)\d${thing}]{1,24}\)|\p{Lu}\p{L}{1,11}[!:]{1,2}(?=\s)`;
const before = new RegExp(
  String.raw`^[\s${closes}]*(?:${opens}{1,3}(?=[[(]|\p{Lu}\p{L}{1,11}!\s))?(?:(?:(?:${label}|${emoji}|${picture})(?:[\s${closes}]|${opens}(?=${opens}*(?:${emoji}|${picture})))*)+[\s${opens}${closes}]*)?`,
  "u",
);
/** The emoji or pictures that labels begin with: the label after them may be a month. */
const signs = new RegExp(String.raw`^[\s${closes}]*(?:(?:${emoji}|${picture})\s*)+`, "u");
/** Where something appeared, before the date: `[ICML 2024] May 2, 2024`, `**ICML 2024** (May 2024)`. */
const venue = new RegExp(
  String.raw`^[\s${opens}]*(?:[[(【]\p{L}[^\])】${thing}]{0,24}\d[\])】][:：]?[\s${opens}${closes}]*|(?<=${opens}\s{0,4})\p{L}[^${opens}${closes}${thing}]{0,24}${closes}{1,3}[:：]?\s*(?=[[(]))`,
  "u",
);
/** A label or a symbol that only says that a date follows. */
const dateLabel = new RegExp(
  String.raw`^[\s${opens}${closes}]*[📅📆🗓]\uFE0F?[\s${opens}${closes}]*$|^${opens}{1,3}(?:date|datum|fecha|data|日期|时间|時間)[:：]?${closes}{1,3}[:：]?\s*$`,
  "iu",
);
/**
 * What is meant to start a list item but does not in Markdown: "-May 2024" for want of a space, or a bullet pasted from
 * Word, which can be a letter with a different shape there.
 */
const bullet = new RegExp(
  String.raw`^(?:\s{0,9}(?:${opens}{0,3}[•◦‣▪▫■□●○◆◇▸▹►·∙⁃→➔➜➤⇒»\uF0A7\uF0B7\uF0D8][\s${opens}${closes}]*|[o§Øüv]\s{2,9}(?=\S)|[-–—*+](?:\s{1,3}(?=\S)|(?=[^\s\d*+–—-]|20\d\d[./-])))){1,3}`,
  "u",
);
const opening = new RegExp(
  String.raw`^[\s${opens}]*(?:(?<=${opens}\s{0,4})${emoji}\s{0,4})?(?:@(?=(?:\p{L}+\.? )?\d)|(?<bracket>\[\[(?=[^[\]]{4,40}\]\])|[[(（【〔［「『《〈<])[\s${opens}${closes}]*(?:${emoji}[\s${opens}${closes}]*)?)?`,
  "u",
);
const separator = String.raw`(?:->|=>|(?<!\s):|:(?![\w+-]{2,30}:)|[：,，、;；|·•]|\.(?!\.|(?<=\s\.)(?:\p{Ll}|\p{Lu}{2}))|-{1,3}(?!\d)|[–—]+|→|[~=»›⇒⟶➔➜➤►▶▸](?=\s)|/{1,2}(?=\s)|>(?=\s+[^\s\d]))`;
const space = String.raw`[\s${opens}${closes}]*`;
const closing = new RegExp(
  String.raw`^(?<bracket>${space}[,.:]?${space}(?:\]\]|[\])】）〕］」』》〉]|(?<!\s)>))?${space}(?:${separator}${space}){0,2}`,
  "u",
);
const separatorAtStart = new RegExp(String.raw`^\s*${separator}\s*`, "u");
/** The space between an icon, which is mark-up around nothing, and the words next to it. */
const spaceAfterIcon = new RegExp(`(?<=${opens}${closes})\\s+$`, "u");
/** A day or month that is marked by itself, or what is after it: `<b>May</b> 2024`, `May <b>2024</b>`. */
const markedUnit = String.raw`(?:\d{1,2}|[^\s\d${opens}${closes}]{3,9})[.,\s]{0,3}[${opens}${closes}]`;
/** The first of two dates that are marked each by itself: `<b>May 2024</b> – <b>July 2024</b>`. */
const markedStart = String.raw`[^${opens}${closes}${thing}]{3,20}${closes}{1,2}\s{0,3}(?:-{1,3}|[–—~～〜至到]|to|bis)\s{0,3}${opens}`;
/** Either of these, before what may be the rest of the date. */
const markedPart = new RegExp(
  String.raw`^(?:${markedUnit}|${markedStart})[,\s${opens}${closes}]{0,40}(?=\d|[^\s\d]{3})`,
);
/** What is after a date whose end is marked; "June [2022 report](…)" names a report. */
const endOfMarked = new RegExp(String.raw`^\s*(?:[\])】）〕］]\s*)?(?:${closes}|${separator})`, "u");
const eitherMark = new RegExp(`[${opens}${closes}]`, "g");
const gap = new RegExp(`[\\s${opens}${closes}]+`, "g");
/** A place beside a date within the same brackets. */
const place = String.raw`\p{L}[^\d()[\]【】（）${opens}${closes}${picture}${thing}]{0,48}`;
const placeBefore = new RegExp(String.raw`^(?!\p{Ll})${place}[,，]\s?`, "u");
const placeAfter = new RegExp(String.raw`^\s?[,，;@·|–-]\s?${place}(?=${space}[\])】）〕］])`, "u");
/** Where a date at the end of a line can begin: a bracket, mark-up, a dash, a dot or a bar; before more than a year, a comma, or the end of a sentence. */
const tailStart = new RegExp(
  String.raw`[[(（【〔［]|${opens}|(?<=\s)(?:-{1,3}|[–—]+|[·•/])\s|\||,\s|(?<=[.!?]\s?${closes}{0,2})\s(?=[\p{L}\p{N}])|(?<=[。！])(?=\p{N})`,
  "gu",
);
/** What may be the day of the date after it, rather than the end of a sentence: "am 17. April 2024". */
const dayBefore = /(?<!\d)\d{1,2}\.$/;
/** Words that a date completes: a sentence without it would be cut off. */
const wordBeforeTail =
  /(?<![\p{L}\p{N}])(?:to|until|till|by|before|after|since|from|for|of|on|in|at|is|was|now|bis|zum|am|vom|im|dem|den|ab|seit|le|au|du|en|avant|depuis|el|al|del|de|hasta|desde|em|até|dia|dal|il|nel|entro|fino a|da|tot|op|sinds|voor|vanaf|в|к|с|со|до|от)\s+$/iu;
const tailEnd = new RegExp(String.raw`^[\s\])】）〕］.${closes}]*$`, "u");
const nothing = new RegExp(`^${space}$`, "u");

/**
 * Finds the date a line starts with, past an emoji or a label, and the emphasis and brackets it may be wrapped in.
 *
 * @param text the line's marked text, of any length
 */
export function findLeadingDate(text: string, context: DateContext): FoundDate | undefined {
  const [sign = ""] = bullet.exec(text.slice(0, longest)) ?? [];
  const found = findAtStart(text.slice(sign.length, sign.length + longest), context);
  return found && sign !== "" ? { ...found, start: 0, end: found.end + sign.length } : found;
}

function findAtStart(lead: string, context: DateContext): FoundDate | undefined {
  if (!mayHoldDate(lead, context)) return undefined;
  // Nothing comes before a date that starts with its number, and both patterns take long to compile.
  const mayHaveLabels = !/^\d/.test(lead);
  const [labels = ""] = (mayHaveLabels && before.exec(lead)) || [];
  const [where = ""] = (mayHaveLabels && venue.exec(lead)) || [];
  const [sign = ""] = (labels !== "" && signs.exec(labels)) || [];
  // A wrapped date can itself look like a wrapped label, so the labels may have taken too much or nothing.
  for (const skipped of new Set(["", labels, where, sign])) {
    const wrapped = lead.slice(skipped.length);
    const opener = opening.exec(wrapped);
    const from = opener?.[0].length ?? 0;
    const isBracketed = opener?.groups?.bracket !== undefined;
    const reading = readBeside(wrapped.slice(from), isBracketed, context);
    if (!reading || (skipped !== labels && skipped !== "" && isYear(reading))) continue;
    const to = from + reading.written.length;
    const closer = closing.exec(wrapped.slice(to));
    const isClosed = isBracketed && closer?.groups?.bracket !== undefined;
    const leftOpen = isBracketed && !isClosed;
    const separated = closer?.[0].replace(spaceAfterIcon, "").length ?? 0;
    // 「2019年から2021年の…」 and 『2024年 …』 are titles of something.
    const isQuoted = !isClosed && /[「『《〈]/u.test(opener?.groups?.bracket ?? "");
    if (isQuoted && (separated === 0 || !(isTime(reading) && reading.time.date.month))) continue;
    const after = isClosed || !closer?.groups?.bracket ? separated : 0;
    const start = dateLabel.test(skipped) ? 0 : skipped.length + (leftOpen ? from : 0);
    return { reading, start, end: skipped.length + to + after };
  }
  return undefined;
}

const bracketed = new RegExp(String.raw`^\s{0,3}(?=${opens}{0,2}[[(（【])`, "u");
const punctuated = new RegExp(String.raw`^${closes}*\s*[:：,，.;；!?。]`, "u");
const untilWords = new RegExp(String.raw`^${closes}*\s*`, "u");

/**
 * Finds the date in brackets between a title and the text after it: ` (May 2024): we release it`.
 *
 * @param text the marked text after the title, of any length
 * @returns the date and its brackets; what separates the title from the words below stays
 */
export function findDateAfterTitle(text: string, context: DateContext): FoundDate | undefined {
  const [space] = bracketed.exec(text) ?? [];
  const found = space === undefined ? undefined : findAtStart(text.slice(0, longest), context);
  if (space === undefined || !found || isYear(found.reading) || nothing.test(text.slice(found.end)))
    return undefined;
  const [closed] = /^.*[\])】）]/su.exec(text.slice(0, found.end)) ?? [];
  if (closed === undefined) return undefined;
  const end = closed.length;
  const rest = text.slice(end);
  if (punctuated.test(rest)) return { ...found, start: 0, end };
  return { ...found, start: space.length, end: end + (untilWords.exec(rest)?.[0].length ?? 0) };
}

/**
 * Finds the date in brackets that a title ends with: `v2.9 (2025/09/12):`.
 *
 * @param text the marked text of the title
 * @returns the date and its brackets, if it says more than a year, which may be part of a name; not below a month or
 *   another year, nor behind words that are no place: `(with Ada, July 2025)`
 */
export function findDateInTitle(text: string, context: DateContext): FoundDate | undefined {
  const title = text.replace(/[\s:：]+$/, "");
  const found = /[\])】）]$/.test(title) ? findTrailingDate(title, context) : undefined;
  if (!found || isYear(found.reading) || context.month) return undefined;
  if (!/^\s*[[(【（]/.test(title.slice(found.start))) return undefined;
  const [year] = /\d{4}/.exec(found.reading.written) ?? [];
  if (!year || (context.year !== undefined && context.year !== Number(year))) return undefined;
  return { ...found, start: title.slice(0, found.start).trimEnd().length };
}

/**
 * Finds the date a line ends with: in brackets, in emphasis, or after a dash or a bar. A sentence that would be cut off
 * without it, "We met in *May 2025*", keeps it.
 *
 * @param text the line's marked text, of any length
 */
export function findTrailingDate(text: string, context: DateContext): FoundDate | undefined {
  const skipped = Math.max(0, text.length - longest);
  const tail = text.slice(skipped);
  for (const { 0: opener, index } of tail.matchAll(tailStart)) {
    const wrapped = tail.slice(index + opener.length);
    const [day] = opener.trim() === "" ? (dayBefore.exec(tail.slice(0, index)) ?? []) : [];
    if (day !== undefined && isDayOf(day, wrapped, tail.slice(0, index), context)) continue;
    const inner = opening.exec(wrapped);
    const from = inner?.[0].length ?? 0;
    const isBracketed = inner?.groups?.bracket !== undefined || /[[(（【〔［]/.test(opener);
    const range = /^[-–—/]/.test(opener) ? rangeAround(tail, index, context) : undefined;
    const reading = range?.reading ?? readBeside(wrapped.slice(from), isBracketed, context);
    if (!reading) continue;
    const end = (range?.start ?? index + opener.length + from) + reading.written.length;
    if (!tailEnd.test(tail.slice(end))) continue;
    // "NeurIPS, 2024" says where something appeared.
    if (/^,?\s?$/.test(opener) && isYear(reading)) continue;
    const above = tail.slice(0, range?.start ?? index);
    if ((opener === opens || range) && wordBeforeTail.test(above))
      return { reading, start: text.length, end: text.length };
    // Of "(in Bern, May 2025)" the other words keep their brackets.
    if (!isBracketed && /[(（[【][^)）\]】]*$/u.test(above))
      return { reading, start: skipped + above.trimEnd().length, end: skipped + end };
    const start = range ? above.replace(/[,\s]+$/, "").length : index;
    return { reading, start: skipped + start, end: text.length };
  }
  return undefined;
}

/** Whether a number with a dot is the day of the date that follows. */
function isDayOf(day: string, date: string, upToDay: string, { language }: DateContext): boolean {
  const written = `${day} ${date}`;
  if (startsWithNumberedDate(written, language)) return true;
  // "We won 3. May 2025" may be two sentences.
  const before = upToDay.slice(0, -day.length);
  return startsWithDottedDay(written, language) && (wordBeforeTail.test(before) || /[-–—/]\s*$/.test(before));
}

const startOfWord = new RegExp(String.raw`(?<=^|[\s${opens}${closes}])(?=[\p{L}\d])`, "gu");
/** Where a longer time can start before the dash, in UTF-16 code units. */
const longestStart = 24;

/**
 * The longer time around a dash at a place in a text: "Rome May 3 – June 5, 2021", "Rome, June 2020 – July 2021". Numbers
 * without a year before the dash may be those of something else: "Version 3 – 5 May 2021", "Version 1.2 – 3.5.2021".
 */
function rangeAround(
  text: string,
  at: number,
  context: DateContext,
): { readonly start: number; readonly reading: DateReading } | undefined {
  const from = Math.max(0, at - longestStart);
  for (const { index } of text.slice(from, at).matchAll(startOfWord)) {
    const start = from + index;
    if (/^\d{1,2}(?:[./]\d{1,2})?$/.test(text.slice(start, at).trim())) return undefined;
    const reading = readDate(text.slice(start), context);
    if (!isTime(reading) || start + reading.written.length <= at) continue;
    const { date, until } = reading.time;
    if (until && isoDate(date).length === isoDate(until).length) return { start, reading };
  }
  return undefined;
}

/**
 * Finds the date that is all there is on a line, as in a cell of a table; an emoji or a label may come before it.
 *
 * @param text the line's marked text, of any length
 */
export function findLoneDate(text: string, context: DateContext): FoundDate | undefined {
  if (text.length > longest) return undefined;
  const found = findLeadingDate(text, context);
  return found && nothing.test(text.slice(found.end)) ? found : undefined;
}

/** Whether a text ends with a word that needs the date after it: "We met in". */
export function needsDate(text: string): boolean {
  return wordBeforeTail.test(text);
}

/** The text after a date, without the separator that it begins with. */
export function withoutSeparator(text: string): string {
  return text.replace(separatorAtStart, "");
}

/** Reads a date and, within brackets, the place beside it: `[May 2026, CA]`, `(Paris, June 2024)`. */
function readBeside(text: string, isBracketed: boolean, context: DateContext): DateReading | undefined {
  const inParts = markedPart.test(text) ? readInParts(text, context) : undefined;
  const isWhole = isTime(inParts) && (inParts.time.until !== undefined || !isYear(inParts));
  const reading = isWhole ? inParts : readDate(text, context);
  if (!isBracketed) return reading;
  if (reading) return withPlace(reading, "", placeAfter.exec(text.slice(reading.written.length))?.[0] ?? "");
  const [place = ""] = placeBefore.exec(text) ?? [];
  const dated = readDate(text.slice(place.length), context);
  const isClosed = dated && /^[\])】）〕］]/u.test(text.slice(place.length + dated.written.length));
  return isClosed && !isYear(dated) ? withPlace(dated, place, "") : undefined;
}

/** Reads a date whose parts are marked by themselves; HTML may have them on lines of their own. */
function readInParts(text: string, context: DateContext): DateReading | undefined {
  const reading = readDate(
    text.replace(gap, (signs) => (signs.includes("\n") ? "\n" : " ")),
    context,
  );
  if (!reading) return undefined;
  let [end, left] = [0, reading.written.length];
  for (const { 0: signs, index } of text.matchAll(gap)) {
    if (left <= index - end) break;
    left -= index - end + 1;
    end = index + signs.length;
  }
  const written = text.slice(0, end + left);
  const isLeftOpen = written.lastIndexOf(opens) > written.lastIndexOf(closes);
  if (isLeftOpen && !endOfMarked.test(text.slice(written.length))) return undefined;
  return { ...reading, written: written.replace(eitherMark, " ") };
}

function withPlace(reading: DateReading, before: string, after: string): DateReading {
  if ((before === "" && after === "") || isYear(reading)) return reading;
  const written = before + reading.written + after;
  return "mistake" in reading
    ? { ...reading, written }
    : { ...reading, written, time: { ...reading.time, written } };
}

/** Whether all that is known is a year: `(CVPR, 2024)` says where something appeared, not when it happened. */
function isYear(reading: DateReading): boolean {
  return isTime(reading) && reading.time.date.month === undefined && reading.time.written === undefined;
}
