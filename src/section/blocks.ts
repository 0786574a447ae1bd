import type { ChildNode, Element } from "domhandler";
import { rankOfHeading } from "../html/elements.ts";
import { bracesAttribute, element, isText, nameOf } from "../html/tree.ts";

/** What can be a news entry, or belong to one, as a visitor sees it. */
export interface Unit {
  readonly kind:
    | "heading"
    /** Text of its own: a paragraph, or the text of a `div`. */
    | "paragraph"
    /** One of several lines of a paragraph. */
    | "line"
    /** An item of a list, or a card. */
    | "item"
    /** A row of a table. */
    | "row"
    /** Something among items that is not one: it folds them, or unfolds more of them. */
    | "control"
    /** Anything that has no date of its own: a picture, code, a rule. */
    | "other";
  /** What is shown of it where it is an entry or part of one; for a row, its cells. */
  readonly content: readonly Element[];
  /** What is shown of it where it stays on the page. */
  readonly whole: Element;
  /** The elements whose text may carry its date, in order, all within the content. */
  readonly lines: readonly Element[];
  /** The number written before it, which may be a year. */
  readonly number?: string | undefined;
  /** Whether it is the head of a table if it has no date. */
  readonly canBeHead?: boolean;
  /** What comes between it and the line before it. */
  readonly breaks?: readonly ChildNode[];
  /** The line of the page it starts on, counted from 1. */
  readonly at: number;
}

/** Units that belong together. */
export interface Group {
  readonly kind: /** Items or rows side by side. */
    | "list"
    /** The lines of a paragraph. */
    | "lines"
    /** An item with items below it. */
    | "labelled"
    /** Anything around other things; it may be a card. */
    | "wrapper";
  readonly node: Element;
  readonly blocks: readonly Block[];
  /** What a labelled group or a wrapper is when it is an item by itself. */
  readonly item?: () => Unit;
  /** What comes above the items of a labelled group. */
  readonly label?: Unit;
  /** The year for dates in it that have none. */
  readonly year?: number;
  readonly at: number;
}

export type Block = Unit | Group;

/** Whether a block is made of others. */
export function isGroup(block: Block): block is Group {
  return "blocks" in block;
}

/** The units among some blocks, in order. */
export function unitsOf(blocks: readonly Block[]): readonly Unit[] {
  return blocks.flatMap((block) =>
    isGroup(block) ? [...(block.label ? [block.label] : []), ...unitsOf(block.blocks)] : block,
  );
}

export function isHeading(block: Block): block is Unit {
  return block.kind === "heading";
}

export function isRule(block: Block): boolean {
  return !isGroup(block) && block.whole.name === "hr";
}

/** From 1 for an `h1` to 6 for an `h6`, and 0 for anything else that may date what is below it. */
export function rankOf({ whole }: Pick<Unit, "whole">): number {
  return rankOfHeading(whole.name) ?? 0;
}

/** Some blocks by the headings, or what is taken for them, above them. */
export function stretchesOf(
  blocks: readonly Block[],
  isTitle: (block: Block) => block is Unit,
): readonly { readonly heading: Unit | undefined; readonly blocks: readonly Block[] }[] {
  let below: Block[] = [];
  const stretches: { heading: Unit | undefined; blocks: readonly Block[] }[] = [
    { heading: undefined, blocks: below },
  ];
  for (const block of blocks) {
    if (isTitle(block)) {
      below = [];
      stretches.push({ heading: block, blocks: below });
    } else {
      below.push(block);
    }
  }
  return stretches;
}

/** Whether a block is a paragraph or a line of one. */
export function isParagraph(block: Block): block is Unit {
  return block.kind === "paragraph" || block.kind === "line";
}

/** Whether a unit is among others of its kind, in a list or a table. */
export function isItem({ kind }: Unit): boolean {
  return kind === "item" || kind === "row";
}

/** Whether a unit heads others, as a heading does, or the button that shows them. */
export function isHead({ kind }: Unit): boolean {
  return kind === "heading" || kind === "control";
}

/** Whether a group is a list, or has one in it. */
export function holdsList(group: Group): boolean {
  return group.kind === "list" || group.blocks.some((block) => isGroup(block) && holdsList(block));
}

/** Whether what comes next is a list, or holds one. */
export function isOverList(next: Block | undefined): next is Group {
  return next !== undefined && isGroup(next) && holdsList(next);
}

/**
 * Merges lines of a paragraph that belong together.
 *
 * @param paragraph theirs if they are its last: what is written in braces at its end belongs to them
 */
export function merged(lines: readonly Unit[], paragraph: Element | undefined): Unit {
  const [first] = lines;
  const children = lines.flatMap(({ breaks = [], lines: [line] }, index) => [
    ...(index > 0 ? breaks : []),
    ...(line?.children ?? []),
  ]);
  const attributes = paragraph && bracesAttribute in paragraph.attribs ? paragraph.attribs : {};
  const node = element("p", attributes, children);
  return { kind: "line", whole: node, content: [node], lines: [node], at: first?.at ?? 1 };
}

/** Whether a line ends in or at a node. */
export function holdsBreak(node: ChildNode): boolean {
  return isText(node) ? node.data.includes("\n") : nameOf(node) === "br";
}
