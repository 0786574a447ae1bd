import type { ChildNode, Element } from "domhandler";
import { DateTime } from "luxon";
import { bracesAttribute, isElement, isText } from "../html/tree.ts";
import type { Unit } from "./blocks.ts";

/** What the author wrote in braces at the end of an entry: `{#name .topic updated=2025-06-03}`. */
export interface EntryAttributes {
  readonly name?: string;
  readonly topics: readonly string[];
  readonly updatedMark?: string;
}

const taken = ["id", "class", "updated", bracesAttribute];
const reserved = ["topic"];

/** Marks the place of attributes at the end of a line within a paragraph, as `renderMarkdown` writes it. */
const lineAttributes = "data-attributes";
const atEndOfLine = /\s*\{:?((?:\s*(?:[#.][\p{L}\p{N}_-]+|[\w-]+=[^\s{}]+))+)\s*\}\s*$/u;

/**
 * Takes the name, the topics and the mark of an edit off an entry: from the elements that have them from Markdown, from the
 * marks of lines, and, in raw HTML, from the text at the end of a line.
 *
 * @param units what the entry is made of, of which the attributes are taken off
 * @returns the attributes, and what is wrong with them
 */
export function takeAttributes(units: readonly Unit[]): {
  readonly attributes: EntryAttributes;
  readonly mistakes: readonly string[];
} {
  let name: string | undefined;
  let mark: string | undefined;
  const topics = new Set<string>();
  const takeWords = (written: string) => {
    const words = written
      .replace(/^\{:?|\}$/g, "")
      .split(/\s+/)
      .filter(Boolean);
    name ??= words.find((word) => word.startsWith("#"))?.slice(1);
    mark ??= words
      .find((word) => word.startsWith("updated="))
      ?.slice("updated=".length)
      .replace(/^["']|["']$/g, "");
    for (const word of words) if (word.startsWith(".")) topics.add(word.slice(1));
  };
  const takeFrom = (element: Element) => {
    const { attribs } = element;
    if (!(bracesAttribute in attribs)) return;
    name ??= attribs.id;
    mark ??= attribs.updated;
    for (const topic of attribs.class?.split(" ") ?? []) topics.add(topic);
    element.attribs = Object.fromEntries(Object.entries(attribs).filter(([key]) => !taken.includes(key)));
  };
  for (const { whole, content, lines } of units) {
    takeFrom(whole);
    for (const element of content) takeFrom(element);
    for (const line of lines) {
      if (line.children.some(isMark)) {
        for (const child of line.children) if (isMark(child)) takeWords(child.attribs[lineAttributes] ?? "");
        line.children = line.children.filter((child) => !isMark(child));
      }
      const last = line.children.at(-1);
      if (!isText(last) || !last.data.trimEnd().endsWith("}")) continue;
      const [written, words] = atEndOfLine.exec(last.data.slice(-300)) ?? [];
      if (written === undefined) continue;
      takeWords(words ?? "");
      last.data = last.data.slice(0, -written.length);
    }
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
  const attributes: { -readonly [Key in keyof EntryAttributes]: EntryAttributes[Key] } = {
    topics: [...topics],
  };
  if (name !== undefined) attributes.name = name;
  if (mark !== undefined) attributes.updatedMark = mark;
  return { attributes, mistakes };
}

function isMark(node: ChildNode): node is Element {
  return isElement(node) && lineAttributes in node.attribs;
}

/** Whether a text is a day such as `2025-06-03`. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text, { zone: "utc" }).isValid;
}

/** What is written like a mark: `{.paper}`, `{#name .draft}`; and `{draft}`, but not after a command of TeX. */
const markLike =
  /\{:?\s*(?:[#.]\p{L}[\p{L}\p{N}_-]*|updated=[^\s{}]+)(?:\s+(?:[#.]\p{L}[\p{L}\p{N}_-]*|updated=[^\s{}]+))*\s*\}|(?<![\w\]}])\{\s*draft\s*\}/giu;

/**
 * Finds marks that are no part of the end of an entry, so that readers would see them, and what hangs on one.
 *
 * @returns a sentence for each; those about `draft` are mistakes, since what they were to keep back would be published
 */
export function strayMarks(nodes: readonly ChildNode[]): {
  readonly mistakes: readonly string[];
  readonly warnings: readonly string[];
} {
  const all = [...new Set([...textOutsideCode(nodes).matchAll(markLike)].map(([written]) => written))];
  const isDraft = (written: string) => /\bdraft\b/i.test(written);
  return {
    mistakes: all
      .filter(isDraft)
      .map(
        (written) =>
          `${written} keeps nothing back here. Write {.draft} at the very end of the item, after the full stop.`,
      ),
    warnings: all
      .filter((written) => !isDraft(written))
      .map(
        (written) =>
          `${written} is shown to readers. Write it at the very end of the item, after the full stop.`,
      ),
  };
}

/** Whether `{.draft}` was written right behind a link, picture or other part, which has it as its class now. */
export function hasDraftWithin(nodes: readonly ChildNode[]): boolean {
  return nodes.some(
    (node) =>
      isElement(node) &&
      ((node.name !== "span" && node.attribs.class === "draft") || hasDraftWithin(node.children)),
  );
}

function textOutsideCode(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.data;
      return isElement(node) && !/^(?:code|kbd|math|pre|samp|script|style|tt)$/.test(node.name)
        ? textOutsideCode(node.children)
        : "";
    })
    .join("");
}
