import type { ChildNode, Element } from "domhandler";
import { DateTime } from "luxon";
import { rankOfHeading } from "../html/elements.ts";
import { bracesAttribute, isElement, isText } from "../html/tree.ts";
import type { Unit } from "./blocks.ts";

/** What the author wrote in braces at the end of an entry: `{#name .topic updated=2025-06-03}`. */
interface EntryAttributes {
  readonly name?: string;
  readonly topics: readonly string[];
  readonly updatedMark?: string;
}

const taken = ["id", "class", "updated", "draft", bracesAttribute];
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
  let isDraftByKey = false;
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
    isDraftByKey ||= words.some((word) => word.startsWith("draft="));
    for (const word of words) if (word.startsWith(".")) topics.add(word.slice(1));
  };
  const takeFrom = (element: Element) => {
    const { attribs } = element;
    if (!(bracesAttribute in attribs)) return;
    // Each heading has an id.
    if (rankOfHeading(element.name) === undefined) name ??= attribs.id;
    mark ??= attribs.updated;
    isDraftByKey ||= "draft" in attribs;
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
  if (name === "draft")
    mistakes.push("{#draft} names the entry and keeps nothing back. Write {.draft}, or another name.");
  if (isDraftByKey) mistakes.push("{draft=true} keeps nothing back. Write {.draft}, or nothing.");
  if (name !== undefined && (!/^[a-z0-9][a-z0-9-]*$/.test(name) || reserved.includes(name))) {
    mistakes.push(
      `{#${name}} cannot be part of an address. Use lower-case letters a to z, digits and hyphens, as in {#my-tool}.`,
    );
  }
  if (mark !== undefined && !isDay(mark)) {
    mistakes.push(`"updated=${mark}" is not a day. Write year, month and day, as in {updated=2025-06-03}.`);
  }
  for (const topic of topics) {
    if (/^[a-z][a-z0-9-]*$/.test(topic)) continue;
    mistakes.push(
      `{.${topic}} cannot be part of an address. Use lower-case letters a to z, digits and hyphens, as in {.paper}.`,
    );
  }
  const attributes: { -readonly [Key in keyof EntryAttributes]: EntryAttributes[Key] } = {
    topics: [...topics],
  };
  if (name !== undefined) attributes.name = name;
  // Others have no time, by which entries could be told apart before all that is wrong is said.
  if (mark !== undefined && isDay(mark)) attributes.updatedMark = mark;
  return { attributes, mistakes };
}

function isMark(node: ChildNode): node is Element {
  return isElement(node) && lineAttributes in node.attribs;
}

/** Whether a text is a day such as `2025-06-03`. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text, { zone: "utc" }).isValid;
}

/** What is written like a mark: `{.paper}`, `{#name .talk}`. */
const markLike =
  /\{:?\s*(?:[#.]\p{L}[\p{L}\p{N}_-]*|updated=[^\s{}]+)(?:\s+(?:[#.]\p{L}[\p{L}\p{N}_-]*|updated=[^\s{}]+))*\s*\}/gu;

/** Marks as `markLike` has them at the end of a text, and not of a picture, a link or code. */
const marksAtEnd = new RegExp(`(?<=[^\\s)\\]\`}][^\\S\\n]*)${markLike.source}$`, "u");

/** The marks of an entry with which a text in Markdown ends, but for those in the way kramdown writes attributes. */
export function marksAtEndOf(text: string): string | undefined {
  const [marks] = marksAtEnd.exec(text.trimEnd().slice(-300)) ?? [];
  return marks?.startsWith("{:") ? undefined : marks;
}

/** What is meant for marks and can be none, at the end of an entry: a name with spaces, a comma between topics. */
const oddMarks = /\{:?\s*(?:[#.]\s*\p{L}|updated\s*[:=])[^{}<>|*+/\\]{0,80}\}$|\{[#.]\p{L}[\p{L}\p{N}_-]*$/iu;

/** Says which marks are no part of the end of an entry, so that readers see them; each in a sentence. */
export function strayMarks(nodes: readonly ChildNode[]): string[] {
  const text = textOutsideCode(nodes);
  const written = [...text.matchAll(markLike)].map(([mark]) => mark);
  const [odd] = oddMarks.exec(text.trimEnd().slice(-100)) ?? [];
  const oddly =
    odd === undefined || written.includes(odd)
      ? []
      : [
          `${odd} is shown to readers. Write ${
            /^\{:?\s*#[^.=]*$/.test(odd)
              ? "a name with lower-case letters a to z, digits and hyphens, as in {#my-tool}"
              : "marks with spaces between them, as in {#my-tool .paper updated=2025-06-03}"
          }.`,
        ];
  return (
    [...new Set(written)]
      .map(
        (mark) => `${mark} is shown to readers. Write it at the very end of the item, after the full stop.`,
      )
      .concat(oddly)
      // That what it keeps back would be published stops the build.
      .filter((message) => !/^\{[^}]*\.\s*draft(?![\w-])/i.test(message))
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
