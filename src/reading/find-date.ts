import type Token from "markdown-it/lib/token.mjs";
import { type DateContext, type DateReading, readDate } from "./date-grammar.ts";
import { isBreak, isText } from "./tokens.ts";

/** A date found on a line, and the part of the line's text that goes with it. */
export interface FoundDate {
  readonly reading: DateReading;
  /** From where to where, in characters of the line's text: the date, its wrapping, and the separator beside it. */
  readonly start: number;
  readonly end: number;
}

/** No date, with its label and wrapping, is longer than this. */
const longest = 100;

/** Besides texts and breaks, the tokens through which a date at the start or end of a line is looked for. */
const transparent = new Set(
  "strong_open strong_close em_open em_close s_open s_close link_open link_close html_inline image".split(
    " ",
  ),
);

/** Marks in a line's text where mark-up begins and ends, and for a picture; the author's own become another sign. */
const opens = "\uE000";
const closes = "\uE001";
const picture = "\uE002";
const marks = /[\uE000-\uE002]/g;

const emoji = String.raw`(?::[a-z0-9_+-]{2,24}:|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\uFE0F\u200D])+`;
const label = String.raw`${opens}[^\d${opens}${closes}]{1,24}${closes}|\[[^\]\d]{1,24}\]|\([^)\d]{1,24}\)|\p{Lu}\p{L}{1,11}[!:]{1,2}(?=\s)`;
const before = new RegExp(
  String.raw`^[\s${closes}]*(?:(?:${emoji}|${label}|${picture})[\s${opens}${closes}]*)*`,
  "u",
);
const opening = new RegExp(String.raw`^[\s${opens}]*(?<bracket>[[(【])?[\s${opens}]*`, "u");
const separator = String.raw`(?:[:：,，|·•]|\.(?!\.)|-{1,3}(?!\d)|[–—]+|→|->)`;
const space = String.raw`[\s${opens}${closes}]*`;
const closing = new RegExp(
  String.raw`^(?<bracket>${space}[,.:]?${space}[\])】])?${space}(?:${separator}${space})?`,
  "u",
);
/** Where a date at the end of a line can begin: a bracket, mark-up, a dash or a bar. */
const tailStart = new RegExp(String.raw`[[(【]|${opens}|(?<=\s)(?:-{1,3}|[–—]+)\s|\|`, "gu");
const tailEnd = new RegExp(String.raw`^[\s\])】.${closes}]*$`, "u");

/**
 * Finds the date a line starts with, past an emoji or a label, and the emphasis and brackets the date may be wrapped in.
 *
 * @param line markdown-it's inline tokens
 */
export function findLeadingDate(line: readonly Token[], context: DateContext): FoundDate | undefined {
  const lead = leadingText(line);
  const labels = before.exec(lead)?.[0] ?? "";
  // A wrapped date can itself look like a wrapped label, so the labels may have taken too much or nothing.
  for (const skipped of labels === "" ? [""] : ["", labels]) {
    const wrapped = lead.slice(skipped.length);
    const opener = opening.exec(wrapped);
    const from = opener?.[0].length ?? 0;
    const reading = readDate(wrapped.slice(from), context);
    if (!reading) continue;
    const to = from + reading.written.length;
    const rest = wrapped.slice(to);
    const closer = closing.exec(rest);
    const isClosed = Boolean(opener?.groups?.bracket) && Boolean(closer?.groups?.bracket);
    const leftOpen = Boolean(opener?.groups?.bracket) && !isClosed;
    const after = isClosed || !closer?.groups?.bracket ? (closer?.[0].length ?? 0) : 0;
    const start = textLength(skipped) + (leftOpen ? textLength(wrapped.slice(0, from)) : 0);
    const end = textLength(skipped) + textLength(wrapped.slice(0, to + after));
    return keepingLinks(line, { reading, start, end });
  }
  return undefined;
}

/**
 * Finds the date a line ends with: in brackets, in emphasis, or after a dash or a bar.
 *
 * @param line markdown-it's inline tokens
 */
export function findTrailingDate(line: readonly Token[], context: DateContext): FoundDate | undefined {
  const { text, length } = trailingText(line);
  for (const { 0: opener, index } of text.matchAll(tailStart)) {
    const wrapped = text.slice(index + opener.length);
    const from = opening.exec(wrapped)?.[0].length ?? 0;
    const reading = readDate(wrapped.slice(from), context);
    if (!reading || !tailEnd.test(wrapped.slice(from + reading.written.length))) continue;
    const left = textLength(text.slice(index));
    return keepingLinks(line, { reading, start: length - left, end: length });
  }
  return undefined;
}

/** Refuses a date that is all there is in a link: taking it off the line would take the link with it. */
function keepingLinks(line: readonly Token[], found: FoundDate): FoundDate {
  let at = 0;
  let linkStart = -1;
  for (const token of line) {
    if (at > found.end) break;
    if (token.type === "link_open") linkStart = at;
    if (token.type === "link_close" && linkStart >= found.start && at <= found.end && at > linkStart) {
      const { written } = found.reading;
      const mistake = `"${written}" is a link. Put the link on the words of the news, and leave the date without one.`;
      return { ...found, reading: { mistake, written } };
    }
    if (isText(token)) at += token.content.length;
  }
  return found;
}

/** Finds the date that is all there is on a line, as in a cell of a table. */
export function findLoneDate(line: readonly Token[], context: DateContext): FoundDate | undefined {
  const length = lengthOf(line);
  if (length > longest || !line.every(isTransparent)) return undefined;
  const found = findLeadingDate(line, context);
  return found && found.end >= length ? found : undefined;
}

/**
 * Takes a part out of a line's text, and with it the mark-up that held nothing else.
 *
 * @param line markdown-it's inline tokens, changed in place
 */
export function removeText(
  line: Token[],
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const kept: Token[] = [];
  let at = 0;
  let isGap = false;
  for (const token of line) {
    const opener = kept.at(-1);
    if (isText(token)) {
      const { length } = token.content;
      token.content =
        token.content.slice(0, Math.max(0, start - at)) + token.content.slice(Math.max(0, end - at));
      at += length;
      if (length > 0 && token.content === "") isGap = true;
      else kept.push(token);
      if (token.content !== "") isGap = false;
    } else if (isGap && opener && closesMarkup(token, opener)) {
      kept.pop();
    } else {
      kept.push(token);
      isGap = false;
    }
  }
  while (kept[0] && isBreak(kept[0])) kept.shift();
  for (let last = kept.at(-1); last && isBreak(last); last = kept.at(-1)) kept.pop();
  line.length = 0;
  for (const token of kept) line.push(token);
}

/** The text at the start of a line, through emphasis and HTML tags, with marks for these, up to anything else. */
function leadingText(line: readonly Token[]): string {
  let text = "";
  for (const token of line) {
    if (!isTransparent(token) || text.length >= longest) break;
    text += markedText(token);
  }
  return text.slice(0, longest);
}

/** The text at the end of a line in the same way, and how long the text of the whole line is. */
function trailingText(line: readonly Token[]): { text: string; length: number } {
  let text = "";
  for (const token of line.toReversed()) {
    if (!isTransparent(token) || text.length >= longest) break;
    text = markedText(token) + text;
  }
  return { text: text.slice(-longest), length: lengthOf(line) };
}

function lengthOf(line: readonly Token[]): number {
  return line.reduce((sum, token) => sum + (isText(token) ? token.content.length : 0), 0);
}

function markedText(token: Token): string {
  if (token.type === "image") return picture;
  if (token.type === "code_inline") return opens + ownText(token) + closes;
  if (isText(token)) return ownText(token);
  if (isBreak(token)) return closes;
  if (token.type === "html_inline") return token.content.startsWith("</") ? closes : opens;
  return token.nesting > 0 ? opens : token.nesting < 0 ? closes : "";
}

function ownText(token: Token): string {
  return token.content.replace(marks, "\uFFFD");
}

function isTransparent(token: Token): boolean {
  return isText(token) || isBreak(token) || transparent.has(token.type);
}

function textLength(marked: string): number {
  return marked.replace(marks, "").length;
}

/** Whether one token closes what another opens, when that is mark-up for looks only. */
function closesMarkup(token: Token, opener: Token): boolean {
  if (token.type !== "html_inline") {
    return (
      opener.type !== "link_open" &&
      token.nesting < 0 &&
      opener.nesting > 0 &&
      token.type === opener.type.replace("_open", "_close")
    );
  }
  const name = /^<(strong|b|em|i|u|span|font|small|code|time|sub|sup)\b(?![^>]*\sid=)/i.exec(
    opener.content,
  )?.[1];
  return name !== undefined && token.content.toLowerCase().startsWith(`</${name.toLowerCase()}`);
}
