import type Token from "markdown-it/lib/token.mjs";
import { type DateReading, readDate } from "./date.ts";

/** No date with its wrapping is longer than this. */
const longest = 80;

const opening = /^[\s[(]*/;
const closing = /^\s*[\])]?\s*(?:[:,|]|\.(?!\.)|[-–—]+(?=\s|$))?\s*/;

/** A date found at the start of a line, and how much of the line's text goes with it. */
export interface FoundDate {
  readonly reading: DateReading;
  /** Characters of the line's text: the date, the emphasis and brackets around it, the separator after it. */
  readonly length: number;
}

/**
 * Finds the date a line starts with, past the emphasis and brackets it may be wrapped in.
 *
 * @param children the line as markdown-it's inline tokens
 */
export function findDate(children: readonly Token[]): FoundDate | undefined {
  const lead = leadingText(children);
  const start = opening.exec(lead)?.[0].length ?? 0;
  const reading = readDate(lead.slice(start));
  if (!reading) return undefined;
  const end = start + reading.written.length;
  return { reading, length: end + (closing.exec(lead.slice(end))?.[0].length ?? 0) };
}

/**
 * Takes text off the start of a line, and with it the emphasis and tags that held nothing else.
 *
 * @param children the line as markdown-it's inline tokens, changed in place
 * @param length how many characters of text
 */
export function removeLead(children: Token[], length: number): void {
  removeText(children, length);
  removeEmptyPairs(children);
}

/** The text at the start of a line, through emphasis and HTML tags, up to anything else. */
function leadingText(children: readonly Token[]): string {
  let text = "";
  for (const token of children) {
    if (token.type === "text") text += token.content;
    else if (!isTransparent(token)) break;
    if (text.length >= longest) break;
  }
  return text.slice(0, longest);
}

function isTransparent({ type }: Token): boolean {
  return /^(?:strong|em)_(?:open|close)$|^html_inline$/.test(type);
}

function removeText(children: readonly Token[], length: number): void {
  let left = length;
  for (const token of children) {
    if (left === 0) break;
    if (token.type !== "text") continue;
    const taken = Math.min(left, token.content.length);
    token.content = token.content.slice(taken);
    left -= taken;
  }
}

/** Removes emphasis and tags at the start that nothing but the date was in. */
function removeEmptyPairs(children: Token[]): void {
  const kept: Token[] = [];
  let index = 0;
  for (; index < children.length; index++) {
    const token = children[index] as Token;
    if (token.type === "text" && token.content === "") continue;
    const opener = kept.at(-1);
    if (opener && closes(token, opener)) kept.pop();
    else if (isTransparent(token)) kept.push(token);
    else break;
  }
  children.splice(0, index, ...kept);
}

function closes(token: Token, opener: Token): boolean {
  if (token.type !== "html_inline") return token.type === opener.type.replace("_open", "_close");
  const name = /^<([a-z]+)/i.exec(opener.content)?.[1];
  return name !== undefined && token.content.toLowerCase().startsWith(`</${name.toLowerCase()}`);
}
