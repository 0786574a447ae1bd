import { type ChildNode, type Element, Text } from "domhandler";
import { headingElements, rawTextElements } from "../html/elements.ts";
import {
  childrenOf,
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
import { isFootnoteMark } from "./footnotes.ts";

/** What an entry says, for titles, addresses and descriptions. */
export interface Words {
  /** All of it, with single spaces. */
  readonly text: string;
  /** What it begins with, if set apart: a heading, a bold line, or a paragraph above others that says enough. */
  readonly heading: string | undefined;
}

/** Names of links that do not say what exactly they lead to: they come at the end of a line, like buttons. */
const button =
  /^(?:arxiv|blog(?: post)?|bib(?:tex)?|cite|code|data(?:set)?|demo|doi|github|homepage|html|link|model|news|page|paper|pdf|post(?:er)?|preprint|press|project(?: page)?|recording|repo|slides?|software|supplement|talk|thread|tweet|video|web(?:site)?|artikel|aufsatz|aufzeichnung|folien|article|diapositive|vidéo|artículo|código|diapositiva|vídeo|论文|代码|幻灯片|视频|链接|論文|コード|スライド|動画|논문|코드|슬라이드|영상|🔗|📄|💻)s?$/iu;

/** What comes before a button's name if that is part of a sentence: "We publish a new article", "It is on arXiv". */
const partOfSentence =
  /(?:^|[\s(（])(?:an?|the|this|my|our|new|on|at|in|via|from|and|or|see|is|are|une?|le|la|les|notre|nos|mon|sur|dans|et|voir|est|un[ao]?|el|los|las|nuestr[ao]s?|en|y|está|eine?[nr]?|der|die|das|den|unsere?[nr]?|neue[nrs]?|auf|bei|und|siehe|ist)\s+$|[在到于於至和与與をに]$/iu;

/** A link that shows its own address, or the number of a paper. */
const shownAddress = /^(?:https?:\/\/|www\.|doi:|arxiv:\d)\S+$/iu;

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

const opening = /[[({【（]\s*$/u;
const separators = /^(?:[\s[\](){}【】（）|/·•,，、;&+–—-]|(?<=\s)(?:and|und|et|y)(?!\p{L}))*$/u;

/** What comes before a button, such as a picture of a paper, screen, film or link: "📄 paper". */
const beforeButton =
  /(?:[\s[({【（|/·:：,，;；]|(?<!\u200D)[\u{1F310}\u{1F39E}\u{1F3A5}\u{1F3AC}\u{1F4BB}-\u{1F4FD}\u{1F517}\u{1F5A5}-\u{1F5DE}\u{1F917}]\uFE0F?|👉|\s[–—→➔➜»-])+$/u;

/** A line without the links at its ends that serve as buttons, as in "We release a tool. [paper] [code]". */
function withoutButtons(nodes: readonly ChildNode[]): ChildNode[] {
  const whole = withoutButtonsAtStart(nodes);
  const end = whole.at(-1);
  const last = isText(end) ? end.data.replace(/^(\s*[\])}】）])[.。]\s*$/u, "$1") : "";
  if (!separators.test(last)) return whole;
  const kept = isText(end) ? [...whole.slice(0, -1), new Text(last)] : [...whole];
  const between: ChildNode[] = [];
  let isAnyGone = false;
  let withinBrackets = 0;
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    const text = textOf([last]);
    if (nameOf(last) === "br" || (isText(last) && separators.test(text))) {
      kept.pop();
      between.unshift(last);
      continue;
    }
    const before = kept.at(-2);
    if (/^\s*[\])}】）]/u.test(textOf(between))) withinBrackets = linksWithinBrackets(kept);
    const inner = text.trim().replace(/^[[(]+|[\])]+$/g, "");
    // Within a sentence, as in "Sign up at https://…", something would be missing without it.
    const isAddress =
      shownAddress.test(inner) &&
      /(?:^|[.!?…:。！？：→–—]|\p{Extended_Pictographic}\uFE0F?)\s*$/u.test(textOf(before ? [before] : []));
    const isButton =
      isLink(last) &&
      (isAddress ||
        (inner.length <= 24 &&
          (withinBrackets > 0 ||
            /^\s*\[.*\]\s*$/.test(text) ||
            (isNameOfButtons(inner) && !partOfSentence.test(textOf(before ? [before] : []))))));
    if (!isButton) break;
    kept.pop();
    between.length = 0;
    isAnyGone = true;
    withinBrackets--;
    const end = kept.at(-1);
    if (isText(end)) kept[kept.length - 1] = new Text(withoutLead(end.data));
  }
  const isAllGone = !kept.some(isVisible);
  return isAllGone || !isAnyGone ? whole : kept;
}

function withoutLead(text: string): string {
  const start = Math.max(0, text.length - longestRow);
  return text.slice(0, start) + text.slice(start).replace(beforeButton, "");
}

/** Whether a link is named like a button, or several at once: "paper / code", "📄 Paper". */
function isNameOfButtons(name: string): boolean {
  return name.split(/\s*[/|]\s*/).every((part) => button.test(withoutEmoji(part)));
}

/** Whether some nodes show nothing but links named like buttons, and separators. */
export function areButtons(nodes: readonly ChildNode[]): boolean {
  return nodes.filter(isVisible).every((node) => {
    const text = textOf([node]);
    if (!isLink(node)) return nameOf(node) === "button" || separators.test(text);
    return isNameOfButtons(text.trim().replace(/^[[(]+|[\])]+$/g, ""));
  });
}

/** No row of buttons is longer than this. */
const longestRow = 500;

/** Buttons in brackets, up to a sentence. */
const buttonsFirst =
  /^\s*(?:[[({【（][^[\](){}【】（）]*[\])}】）]\s*)+[:：–-]?\s*(?=[^\s\p{Ll}\p{P}]|["“«‘])/u;

/** A line without the buttons that it begins with, before a sentence: "[slides] Our talk on kettles". */
function withoutButtonsAtStart(nodes: readonly ChildNode[]): ChildNode[] {
  let left = buttonsFirst.exec(textOf(nodes).slice(0, longestRow))?.[0].length ?? 0;
  let isAnyGone = false;
  for (const [index, node] of left === 0 ? [] : nodes.entries()) {
    const text = textOf([node]);
    if (isLink(node) && button.test(text.trim().replace(/^\[|\]$/g, ""))) isAnyGone = true;
    else if (!isText(node) || !separators.test(text.slice(0, left).replace(/[:：]/u, ""))) break;
    left -= text.length;
    if (left <= 0 && isAnyGone)
      return [...(left < 0 ? [new Text(text.slice(left))] : []), ...nodes.slice(index + 1)];
  }
  return [...nodes];
}

function isLink(node: ChildNode): boolean {
  return nameOf(node) === "a" || (isElement(node) && childrenOf(node).some((one) => nameOf(one) === "a"));
}

/** How many links are in the brackets that close after some nodes, if they are buttons and nothing else is there. */
function linksWithinBrackets(nodes: readonly ChildNode[]): number {
  const before = nodes.findLastIndex(
    (node) => !isLink(node) && !(isText(node) && separators.test(node.data) && !opening.test(node.data)),
  );
  const start = nodes[before];
  if (!isText(start) || !opening.test(start.data)) return 0;
  const links = nodes.slice(before + 1).filter(isLink);
  const areButtons =
    links.length === 1 ||
    !/[(（]\s*$/.test(start.data) ||
    links.some((link) => button.test(textOf([link]).trim()));
  return areButtons ? links.length : 0;
}

function clean(text: string): string {
  return text
    .replace(/\\[A-Za-z]+\s?/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function withoutEmoji(text: string): string {
  const rest = text.replace(
    /^(?:\s|\u200D|\uFE0F|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})+(?:(?:[:：,，|·•]|—+)\s*|[–-]{1,3}\s+)?/u,
    "",
  );
  return rest === "" ? text : rest;
}
