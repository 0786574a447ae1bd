import { DateTime } from "luxon";
import type Token from "markdown-it/lib/token.mjs";
import type { Block } from "./blocks.ts";

/** What the author wrote in braces at the end of an entry: `{#name .topic updated=2025-06-03}`. */
export interface EntryAttributes {
  readonly name?: string;
  readonly topics: readonly string[];
  readonly updatedMark?: string;
  /** What is wrong with it. */
  readonly mistakes: readonly string[];
}

const taken = ["id", "class", "updated"];
const reserved = ["topic"];
const atEndOfLine = /\{:?([^{}]*)\}\s*$/;

/**
 * Takes the name, the topics and the mark of an edit off an entry. Where the attributes plugin put them on a list item
 * or paragraph, they are taken from there; at the end of a line within a paragraph they still are text.
 *
 * @param blocks the entry's blocks, whose tokens are changed
 */
export function takeAttributes(blocks: readonly (Block & { readonly listItem?: Token })[]): EntryAttributes {
  let name: string | undefined;
  let mark: string | undefined;
  const topics = new Set<string>();
  const takeFrom = (token: Token) => {
    name ??= token.attrGet("id") ?? undefined;
    mark ??= token.attrGet("updated") ?? undefined;
    for (const topic of token.attrGet("class")?.split(" ") ?? []) topics.add(topic);
    token.attrs = token.attrs?.filter(([key]) => !taken.includes(key)) ?? null;
  };
  for (const { tokens, listItem } of blocks) {
    if (listItem) takeFrom(listItem);
    let depth = 0;
    for (const token of tokens) {
      if (depth === 0 && token.type === "paragraph_open") takeFrom(token);
      depth += token.nesting;
    }
    const last = tokens[1]?.children?.at(-1);
    const written = last?.type === "text" ? atEndOfLine.exec(last.content) : null;
    if (!last || !written) continue;
    const words = (written[1] ?? "").split(/\s+/).filter(Boolean);
    if (words.length === 0 || !words.every((word) => /^[#.][\w-]+$|^[\w-]+=\S+$/.test(word))) continue;
    name ??= words.find((word) => word.startsWith("#"))?.slice(1);
    mark ??= words
      .find((word) => word.startsWith("updated="))
      ?.slice("updated=".length)
      .replace(/^["']|["']$/g, "");
    for (const word of words) if (word.startsWith(".")) topics.add(word.slice(1));
    last.content = last.content.slice(0, written.index).trimEnd();
  }
  const mistakes: string[] = [];
  if (name !== undefined && (!/^[a-z0-9][a-z0-9-]*$/.test(name) || reserved.includes(name))) {
    mistakes.push(
      `{#${name}} cannot be part of an address. Write small letters a to z, digits and hyphens, as in {#my-tool}.`,
    );
  }
  if (mark !== undefined && !isDay(mark)) {
    mistakes.push(`"updated=${mark}" is not a day. Write year, month and day, as in {updated=2025-06-03}.`);
  }
  for (const topic of topics) {
    if (/^[a-z][a-z0-9-]*$/.test(topic)) continue;
    mistakes.push(
      `{.${topic}} cannot be part of an address. Write a topic in small letters a to z, digits and hyphens, as in {.paper}.`,
    );
  }
  return {
    topics: [...topics],
    ...(name !== undefined && { name }),
    ...(mark !== undefined && { updatedMark: mark }),
    mistakes,
  };
}

/** Whether a text is a day such as `2025-06-03`. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text, { zone: "utc" }).isValid;
}
