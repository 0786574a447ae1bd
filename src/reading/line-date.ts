import type Token from "markdown-it/lib/token.mjs";
import type { DateContext } from "../dates/date-grammar.ts";
import * as dates from "../dates/find-date.ts";
import { lengthWithoutMarks, marks, unmarkedText } from "../dates/marked-text.ts";
import { isBreak, isText } from "./tokens.ts";

/** A date found on a line, from where to where in characters of the line's text. */
export type FoundDate = dates.FoundDate;

/** Besides texts and breaks, the tokens through which a date at the start or end of a line is looked for. */
const transparent = new Set(
  "strong_open strong_close em_open em_close s_open s_close link_open link_close html_inline image".split(
    " ",
  ),
);

/** Finds the date a line of markdown-it's inline tokens starts with. */
export const findLeadingDate = inTokens(dates.findLeadingDate);

/** Finds the date a line of markdown-it's inline tokens ends with. */
export const findTrailingDate = inTokens(dates.findTrailingDate);

/** Finds the date that is all there is on a line of markdown-it's inline tokens. */
export const findLoneDate = inTokens(dates.findLoneDate);

function inTokens(find: typeof dates.findLeadingDate) {
  return (line: readonly Token[], context: DateContext): FoundDate | undefined => {
    const text = line.map(markedText).join("");
    const found = find(text, context);
    if (!found) return undefined;
    const start = lengthWithoutMarks(text.slice(0, found.start));
    const end = lengthWithoutMarks(text.slice(0, found.end));
    return keepingLinks(line, { ...found, start, end });
  };
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

function markedText(token: Token): string {
  if (token.type === "image") return marks.picture;
  if (token.type === "code_inline") return marks.opens + unmarkedText(token.content) + marks.closes;
  if (isText(token)) return unmarkedText(token.content);
  if (isBreak(token)) return marks.closes;
  if (!transparent.has(token.type)) return marks.thing;
  if (token.type === "html_inline") return token.content.startsWith("</") ? marks.closes : marks.opens;
  return token.nesting > 0 ? marks.opens : token.nesting < 0 ? marks.closes : "";
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
