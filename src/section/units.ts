import type { ChildNode, Element } from "domhandler";
import { childrenOf, element, isVisible, nameOf, textOf } from "../html/tree.ts";
import { type Block, type Group, isGroup, isParagraph, merged, type Unit } from "./blocks.ts";

const updated = String.raw`(?:last[ -](?:updated?|modified|modification|changed?|edited|edit|revised|revision)\b|letzte (?:änderung|aktualisierung)|zuletzt (?:geändert|aktualisiert)|dernière (?:mise à jour|modification)|[uú]ltima (?:actualización|atualização|modificación)|ultimo aggiornamento|laatst (?:bijgewerkt|gewijzigd)|最(?:后|近|後|終)(?:更新|修改)|마지막 (?:업데이트|수정))`;

const wordsOfUpdate = new RegExp(updated, "u");

/** A text that says little more of a page than a day, in lower case: "this page was last modified on Sunday, 3 May, by Ada". */
const updateOfPage = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:this )?(?:page|site|website)(?: was)? )?${updated}(?:[^\p{L}\p{N}.!?;]|[日于於在時时间間]|\b(?:on|at|am|vom|le|el|il|em|op)\b)*(?:\p{L}+[.,]?\s(?:de\s)?){0,2}\d`,
  "u",
);

/** Whether a unit begins with words for when it was published. */
export function saysPosted({ whole }: Unit): boolean {
  return /^\W*(?:posted|published)\b/i.test(textOf([whole]));
}

/**
 * Whether a paragraph or line with a date says when the page was changed, not when something happened.
 *
 * @param isDate whether a date is all it says
 */
export function saysWhenUpdated(unit: Unit, isDate: boolean): boolean {
  if (!isParagraph(unit)) return false;
  const text = textOf([unit.whole]).replace(/\s+/g, " ").toLowerCase();
  if (isDate && /^\P{L}*(?:last )?updated?\b/u.test(text)) return true;
  // The first test is only for speed: few pages have these words, and V8 takes long to compile classes of letters.
  return text.length <= longestUpdate && wordsOfUpdate.test(text) && updateOfPage.test(text);
}

/** Longer lines say more than that. */
const longestUpdate = 80;

/** Whether a unit says that more is to follow. */
export function leadsOn({ whole }: Unit): boolean {
  return /[:：]\s*$/u.test(textOf([whole]));
}

/** Whether a visitor sees more of a node than rules. */
export function showsMore(node: ChildNode): boolean {
  if (nameOf(node) === "hr") return false;
  const children = childrenOf(node);
  return children.length > 0 ? children.some(showsMore) : isVisible(node);
}

/** Whether a visitor sees more of a block than a rule. */
export function isShown(block: Block): boolean {
  return isGroup(block) || showsMore(block.whole);
}

/** Whether a row of a table goes on with the row before it: its first cell says nothing. */
export function isContinued({ kind, content: [first] }: Unit): boolean {
  return kind === "row" && first !== undefined && !isVisible(first);
}

/** Whether a term is empty, so that its description belongs to the term above. */
export function isContinuedTerm({ label }: Group): boolean {
  return label !== undefined && !label.content.some(isVisible);
}

/** The year that the first cell of a row consists of. */
export function yearOfRow({ kind, content: [first] }: Unit): number | undefined {
  const text = kind === "row" && first ? textOf([first]).trim() : "";
  return /^(?:19|20)\d\d[年년]?$/.test(text) ? Number(text.slice(0, 4)) : undefined;
}

/** Whether a box may hold nothing but the parts of a date, one below the other. */
export function isSmall({ kind, blocks }: Group): boolean {
  return kind === "wrapper" && blocks.length > 1 && blocks.length < 4 && !blocks.some(isGroup);
}

/** A group that stays together. */
export function asUnit({ node, at }: Group): Unit {
  return { kind: "other", whole: node, content: [node], lines: [], at };
}

/** A group whose words are a paragraph. */
export function asParagraph({ node, at }: Group): Unit {
  return { kind: "paragraph", whole: node, content: [node], lines: [node], at };
}

/**
 * Some lines of a paragraph as one of its own.
 *
 * @param paragraph where they are its last
 */
export function asLines(lines: readonly Unit[], paragraph: Element | undefined): Group {
  const { whole, at } = merged(lines, paragraph);
  return { kind: "lines", node: whole, blocks: lines, at };
}

/** A heading that carries a date as the first line of an entry. */
export function asText(heading: Unit): Unit {
  const paragraph = element(
    "p",
    {},
    heading.lines.flatMap(({ children }) => children),
  );
  return { ...heading, kind: "paragraph", content: [paragraph], lines: [paragraph] };
}

/** The blocks of a section whose heading gives the year of its dates. */
export function belowYear(year: number, blocks: readonly Block[], at: number): Group {
  return { kind: "wrapper", node: element("div", {}, []), blocks, at, year };
}
