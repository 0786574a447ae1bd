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
 * Takes the name, the topics and the mark of an edit off an entry: from elements that got them in Markdown, from the
 * marks of lines, and, in raw HTML, from the text at the end of a line.
 *
 * @param units what the entry is made of; the attributes are taken off it
 * @returns the attributes, and what is wrong with them
 */
export function takeAttributes(units: readonly Unit[]): {
  readonly attributes: EntryAttributes;
  readonly mistakes: readonly string[];
} {
  const found = units.flatMap(({ whole, content, lines }) => [
    ...[whole, ...content].flatMap(takeFromElement),
    ...lines.flatMap(takeFromLine),
  ]);
  const [name] = found.flatMap((words) => words.name ?? []);
  const [mark] = found.flatMap((words) => words.updated ?? []);
  const topics = [...new Set(found.flatMap((words) => words.topics))];
  const attributes = {
    topics,
    ...(name !== undefined && { name }),
    // Entries are told apart by their times before mistakes are reported, and only a day has one.
    ...(mark !== undefined && isDay(mark) && { updatedMark: mark }),
  };
  const isDraftByKey = found.some((words) => words.isDraftByKey);
  const mistakes = mistakesIn(name, mark, topics);
  if (isDraftByKey) mistakes.unshift("{draft=…} keeps nothing back. Write {.draft}, or nothing.");
  return { attributes, mistakes };
}

/** What an element, or a pair of braces, says. */
interface Words {
  readonly name?: string | undefined;
  readonly updated?: string | undefined;
  readonly topics: readonly string[];
  /** Whether they say `draft=`. */
  readonly isDraftByKey: boolean;
}

function takeFromElement(element: Element): Words[] {
  const { attribs } = element;
  if (!(bracesAttribute in attribs)) return [];
  element.attribs = Object.fromEntries(Object.entries(attribs).filter(([key]) => !taken.includes(key)));
  // Every heading has an id.
  const name = rankOfHeading(element.name) === undefined ? attribs.id : undefined;
  const topics = attribs.class?.split(" ") ?? [];
  return [{ name, updated: attribs.updated, topics, isDraftByKey: "draft" in attribs }];
}

function takeFromLine(line: Unit["lines"][number]): Words[] {
  const found = line.children.filter(isMark).map(({ attribs }) => wordsIn(attribs[lineAttributes] ?? ""));
  if (found.length > 0) line.children = line.children.filter((child) => !isMark(child));
  const last = line.children.at(-1);
  if (!isText(last) || !last.data.trimEnd().endsWith("}")) return found;
  const [written, words] = atEndOfLine.exec(last.data.slice(-300)) ?? [];
  if (written === undefined) return found;
  last.data = last.data.slice(0, -written.length);
  return [...found, wordsIn(words ?? "")];
}

/** The words in braces; the braces may be missing. */
function wordsIn(written: string): Words {
  const words = written
    .replace(/^\{:?|\}$/g, "")
    .split(/\s+/)
    .filter(Boolean);
  const after = (start: string) => words.find((word) => word.startsWith(start))?.slice(start.length);
  return {
    name: after("#"),
    updated: after("updated=")?.replace(/^["']|["']$/g, ""),
    topics: words.filter((word) => word.startsWith(".")).map((word) => word.slice(1)),
    isDraftByKey: after("draft=") !== undefined,
  };
}

function mistakesIn(name: string | undefined, mark: string | undefined, topics: readonly string[]): string[] {
  const mistakes: string[] = [];
  if (name === "draft")
    mistakes.push("{#draft} names the entry and keeps nothing back. Write {.draft}, or another name.");
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
  return mistakes;
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

/** Marks like `markLike` at the end of a text, but not right after a picture, a link or code. */
const marksAtEnd = new RegExp(`(?<=[^\\s)\\]\`}][^\\S\\n]*)${markLike.source}$`, "u");

/** The marks of an entry at the end of a Markdown text, except those written as kramdown writes attributes. */
export function marksAtEndOf(text: string): string | undefined {
  const [marks] = marksAtEnd.exec(text.trimEnd().slice(-300)) ?? [];
  return marks?.startsWith("{:") ? undefined : marks;
}

/** What is meant as marks at the end of an entry but is not valid: a name with spaces, a comma between topics. */
const oddMarks = /\{:?\s*(?:[#.]\s*\p{L}|updated\s*[:=])[^{}<>|*+/\\]{0,80}\}$|\{[#.]\p{L}[\p{L}\p{N}_-]*$/iu;

/** Says which marks are not at the end of an entry, so that readers see them; one sentence each. */
export function strayMarks(nodes: readonly ChildNode[]): string[] {
  const text = textOutsideCode(nodes);
  if (!text.includes("{")) return [];
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
      // A misplaced draft mark stops the build instead.
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
