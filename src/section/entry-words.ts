import type { ChildNode, Element } from "domhandler";
import { headingElements, rawTextElements } from "../html/elements.ts";
import {
  element,
  isElement,
  isHidden,
  isText,
  isUnseen,
  isVisible,
  nameOf,
  onlyElement,
  textOf,
} from "../html/tree.ts";
import { formulaText } from "../tex/formula.ts";
import { areButtons, withoutButtons } from "./buttons.ts";
import { withoutEmoji } from "./emoji.ts";
import { isFootnoteMark } from "./footnotes.ts";

/** What an entry says, for titles, addresses and descriptions. */
export interface Words {
  /** All of it, with single spaces. */
  readonly text: string;
  /** What it begins with, if set apart: a heading, a bold line, or a paragraph above others that says enough. */
  readonly heading: string | undefined;
}

/**
 * Reads what an entry says: without footnote marks, badges, buttons at the ends of lines, emoji at the start, and the
 * commands of TeX. A picture is read as its `alt` text within a line, or where there are no words.
 *
 * @param content what the entry is made of, without its footnotes
 */
export function wordsOf(content: readonly Element[]): Words {
  const seen = content.filter(({ attribs }) => !isHidden(attribs));
  // The whole of an entry is hidden where a script unfolds older ones.
  const said = seen.length > 0 ? seen : content;
  const words = read(said, () => "");
  return words.text === "" ? read(said, ({ attribs }) => attribs.alt ?? "") : words;
}

/** What a picture says. */
type WordsOfPicture = (picture: Element) => string;

function read(content: readonly Element[], say: WordsOfPicture): Words {
  const text = (blocks: readonly Element[]) =>
    withoutEmoji(
      blocks
        .map((block) => clean(textOfBlock(block, say)))
        .filter((words) => words !== "")
        .join(" "),
    );
  const all = withLeadApart(blocksIn(content));
  // Folded text is only for those who open it.
  const open = all.length > 1 ? all.filter(({ name }) => name !== "details") : all;
  const blocks = open.some((block) => text([block]) !== "") ? open : all;
  // Most entries are one block, and have no heading.
  const [first, ...others] =
    blocks.length > 1 ? blocks.filter((block) => /[\p{L}\p{N}]/u.test(text([block]))) : [];
  const opens = first && others.length > 0 ? text([first]) : "";
  const isLabel = first !== undefined && opens.length >= shortestParagraph && isLabelOfKind(first);
  const isWhole = first && opens !== "" && !isLabel && (isHeading(first) || isParagraph(first, opens));
  const [next] = others;
  const isHeadingBelow = next !== undefined && isHeading(next);
  const below = text(isHeadingBelow ? [next] : others);
  // A title that begins with a long label says little else.
  const isBelow = isLabel && isHeadingBelow;
  const heading = isWhole ? opens : isBelow ? below : first && startOfTitle(first, opens, below);
  return { text: text(blocks.length < all.length ? blocks : content), heading };
}

/** The blocks that some nodes show one below the other, without the boxes around them. */
function blocksIn(nodes: readonly ChildNode[]): Element[] {
  const blocks: Element[] = [];
  let line: ChildNode[] = [];
  const endLine = () => {
    if (line.some(isVisible)) blocks.push(element("p", {}, line));
    line = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || !isBlockName(node.name)) {
      line.push(node);
      continue;
    }
    endLine();
    const isBox = /^(?:div|section|article)$/.test(node.name);
    if (isBox && node.children.some((child) => isBlockName(nameOf(child))))
      blocks.push(...blocksIn(node.children));
    else blocks.push(node);
  }
  endLine();
  return blocks;
}

/** Some blocks, with a bold line that begins the first in a block of its own, unless its sentence goes on below. */
function withLeadApart(blocks: Element[]): Element[] {
  const [first, ...others] = blocks;
  const end = first?.name === "p" ? first.children.findIndex((node) => nameOf(node) === "br") : -1;
  if (!first || end < 1) return blocks;
  const [lead, rest] = [element("p", {}, first.children.slice(0, end)), first.children.slice(end + 1)];
  const words = textOf(lead.children).trim();
  const goesOn = /[:：,，]$/.test(words) || /^\s*\p{Ll}/u.test(textOf(rest));
  if (!isHeading(lead) || goesOn || areButtons(rest)) return blocks;
  // Bold, it would be a heading however short; a plain line has to say enough.
  const line = lead.children.flatMap((node) => (isElement(node) ? node.children : node));
  return [element("p", {}, line), element("p", {}, rest), ...others];
}

/** Whether a block is a heading, or looks like one: bold, or of a class such as `h4` or `card-title`. */
function isHeading(block: Element): boolean {
  const seen = block.children.filter(isVisible);
  const only = onlyElement(block);
  return (
    headingElements.has(block.name) ||
    /(?:^|[\s_-])(?:h[1-6]|title)(?:$|\s)/.test(block.attribs.class ?? "") ||
    (seen.length > 0 && seen.every((node) => /^(?:b|strong)$/.test(nameOf(node)))) ||
    (only !== undefined && isHeading(only))
  );
}

/** A class of what names a kind of entry: "Invited Talk", "Research · Publication". */
const classOfLabel = /(?:^|[\s_-])(?:badge|category|chip|kicker|label|pill|tag|type)(?:$|\s)/i;

/** Whether a block consists of such labels. */
function isLabelOfKind({ name, attribs, children }: Element): boolean {
  const seen = children.filter(isVisible);
  return (
    (!headingElements.has(name) && classOfLabel.test(attribs.class ?? "")) ||
    (seen.length > 0 && seen.every((node) => isElement(node) && isLabelOfKind(node)))
  );
}

/** A shorter paragraph says too little without what is below it: "Great news!", "Paper". */
const shortestParagraph = 12;

/** Whether a block is a paragraph, or the head of what can be unfolded, that says what its entry is about. */
function isParagraph({ name }: Element, text: string): boolean {
  return name === "summary" || (/^(?:p|div)$/.test(name) && text.length >= shortestParagraph);
}

/** A short paragraph that is not a sentence, with what is below it: "Award: We won the cup". */
function startOfTitle({ name }: Element, text: string, below: string): string | undefined {
  const isStart = /^(?:p|div)$/.test(name) && /^\p{Lu}.*[\p{L}\p{N})]$/u.test(text);
  return isStart && /^\p{Lu}/u.test(below) ? `${text}: ${below}` : undefined;
}

function textOfBlock(block: Element, say: WordsOfPicture): string {
  if (rawTextElements.has(block.name)) return "";
  const line = block.children.every((child) => !isElement(child) || !isBlockName(child.name));
  return pieces(line ? withoutButtons(block.children) : block.children, say);
}

function isBlockName(name: string): boolean {
  return /^(?:p|div|ul|ol|li|table|tr|dl|section|article|blockquote|figure|details|summary|h[1-6])$/.test(
    name,
  );
}

function pieces(nodes: readonly ChildNode[], say: WordsOfPicture): string {
  return nodes
    .map((node, index) => {
      if (isText(node)) return node.data;
      if (!isElement(node) || isUnseen(node) || isMark(node, nodes[index - 1])) return "";
      const isFolded = node.name === "details";
      if (isFolded && nodes.some((other) => other !== node && textOf([other]).trim() !== "")) return " ";
      if (node.name === "img") {
        if (isBadge(node)) return "";
        return isWithinLine(nodes[index - 1], nodes[index + 1]) ? (node.attribs.alt ?? "") : say(node);
      }
      if (isBlockName(node.name) && isHidden(node.attribs)) return " ";
      if (node.name === "mphantom") return "";
      if (/^(?:mfrac|mroot|msqrt|msup|msubsup)$/.test(node.name)) return onOneLine(node, say);
      if (isPower(node, nodes[index - 1])) return raised(textOf([node]));
      const inner = isBlockName(node.name) ? textOfBlock(node, say) : pieces(node.children, say);
      return isBlockName(node.name) || node.name === "br" ? ` ${inner} ` : inner;
    })
    .join("");
}

/** A part of a formula as it is written within a line: "1/2", "√(2n)", "10⁻³". */
function onOneLine({ name, attribs, children }: Element, say: WordsOfPicture): string {
  const parts = children.filter(isElement).map((child) => pieces([child], say).trim());
  const isFraction = name === "mfrac" && !attribs.linethickness?.startsWith("0");
  if (isFraction)
    return parts.map((part) => (/^√?[\p{L}\p{N}.]+$/u.test(part) ? part : `(${part})`)).join("/");
  // Without a line it is a binomial coefficient.
  if (name === "mfrac") return parts.join(" ");
  if (name === "msqrt" || name === "mroot") {
    const index = name === "mroot" ? raised(parts.pop() ?? "") : "";
    const root = parts.join("");
    return `${index}√${/^(?:[\p{N}.]*|\p{L})$/u.test(root) ? root : `(${root})`}`;
  }
  const power = parts.pop() ?? "";
  // "5th", "1er", "C*-algebras", "90°"
  const isPlain = /^(?:st|nd|rd|th|er|re|ère|ème|[^\p{L}\p{N}]*)$/u.test(power);
  return parts.join("") + (isPlain ? power : raised(power));
}

/** Whether a node raises a number after a digit, which would be a different number without that: "10<sup>6</sup>". */
function isPower(node: Element, before: ChildNode | undefined): boolean {
  return (
    node.name === "sup" && /^[+−-]?\d+$/.test(textOf([node])) && isText(before) && /\d$/.test(before.data)
  );
}

/** A power in characters of their own, or else after a sign: "⁶", "^k". */
function raised(power: string): string {
  return formulaText(`^{${power.replaceAll("−", "-")}}`);
}

/** Whether a node is the mark of a footnote, or a raised sign written for one. */
function isMark(node: Element, before: ChildNode | undefined): boolean {
  if (isFootnoteMark(node)) return true;
  const text = textOf([node]).trim();
  if (node.name === "a")
    return /^#/.test(node.attribs.href ?? "") && /^(?:\[\d+\]|\d{1,3}|[*∗†‡§])$/u.test(text);
  if (node.name !== "sup") return false;
  const isLink = onlyElement(node)?.attribs.href?.startsWith("#");
  const said = textOf(before ? [before] : []);
  // Raised characters and digits are parts of formulas, too, but not after a word or a sentence: "C*-algebras", "m2".
  const isSymbol = /(?<![\p{L}\p{N}.])\p{L}$/u.test(said);
  return (
    isLink ||
    /^\[\d+\]$/.test(text) ||
    (/^\d+(?:\s*,\s*\d+)+$/.test(text) && !isSymbol) ||
    (/^\d+$/.test(text) && /(?:\p{L}{4}|\p{sc=Han})$/u.test(said)) ||
    (/^[*∗†‡§¶#✉]+$/u.test(text) && !isSymbol) ||
    (/^[\d,]+$/.test(text) && /[.!?;。！？]\s*$/u.test(said))
  );
}

/** Whether what is between two nodes has text on both sides, and so is part of what the line says. */
function isWithinLine(before: ChildNode | undefined, after: ChildNode | undefined): boolean {
  return isText(before) && /\S[^\S\n]*$/.test(before.data) && isText(after) && /^[^\S\n]*\S/.test(after.data);
}

function isBadge({ attribs }: Element): boolean {
  return /shields\.io|badge|(?:^|[/_-])(?:new|hot)[\w-]*\.(?:gif|png|svg)/i.test(
    `${attribs.src} ${attribs.class}`,
  );
}

function clean(text: string): string {
  return text
    .replace(/\\[A-Za-z]+\s?/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
