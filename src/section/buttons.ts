import { type ChildNode, Text } from "domhandler";
import { childrenOf, isElement, isText, isVisible, nameOf, textOf } from "../html/tree.ts";
import { withoutEmoji } from "./emoji.ts";

/** Names of links that do not say what exactly they lead to: they come at the end of a line, like buttons. */
const button =
  /^(?:arxiv|blog(?: post)?|bib(?:tex)?|cite|code|data(?:set)?|demo|doi|github|homepage|html|link|model|news|page|paper|pdf|post(?:er)?|preprint|press|project(?: page)?|recording|repo|slides?|software|supplement|talk|thread|tweet|video|web(?:site)?|artikel|aufsatz|aufzeichnung|folien|article|diapositive|vidéo|artículo|código|diapositiva|vídeo|论文|代码|幻灯片|视频|链接|論文|コード|スライド|動画|논문|코드|슬라이드|영상|🔗|📄|💻)s?$/iu;

/** What comes before a button's name if that is part of a sentence: "We publish a new article", "It is on arXiv". */
const partOfSentence =
  /(?:^|[\s(（])(?:an?|the|this|my|our|new|on|at|in|via|from|and|or|see|is|are|une?|le|la|les|notre|nos|mon|sur|dans|et|voir|est|un[ao]?|el|los|las|nuestr[ao]s?|en|y|está|eine?[nr]?|der|die|das|den|unsere?[nr]?|neue[nrs]?|auf|bei|und|siehe|ist)\s+$|[在到于於至和与與をに]$/iu;

/** A link that shows its own address, or the number of a paper. */
const shownAddress = /^(?:https?:\/\/|www\.|doi:|arxiv:\d)\S+$/iu;

const opening = /[[({【（]\s*$/u;
const separators = /^(?:[\s[\](){}【】（）|/·•,，、;&+–—-]|(?<=\s)(?:and|und|et|y)(?!\p{L}))*$/u;

/** What comes before a button, such as a picture of a paper, screen, film or link: "📄 paper". */
const beforeButton =
  /(?:[\s[({【（|/·:：,，;；]|(?<!\u200D)[\u{1F310}\u{1F39E}\u{1F3A5}\u{1F3AC}\u{1F4BB}-\u{1F4FD}\u{1F517}\u{1F5A5}-\u{1F5DE}\u{1F917}]\uFE0F?|👉|\s[–—→➔➜»-])+$/u;

/** A line without the links at its ends that serve as buttons, as in "We release a tool. [paper] [code]". */
export function withoutButtons(nodes: readonly ChildNode[]): ChildNode[] {
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
