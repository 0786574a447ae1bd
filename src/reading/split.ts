import type Token from "markdown-it/lib/token.mjs";
import type { WrittenTime } from "../dates/date.ts";
import { type DateContext, readDate } from "../dates/date-grammar.ts";
import { linesAfterBreaks } from "../markdown/line-breaks.ts";
import { type Block, firstLine, toBlocks } from "./blocks.ts";
import { splitIntoItems } from "./html-blocks.ts";
import { type FoundDate, findLoneDate } from "./line-date.ts";
import { isBreak, makeParagraph, makeText } from "./tokens.ts";

/** What can be an item of the news, or belong to one: a block, or the part of one that starts with a date. */
export interface Unit extends Block {
  /** The line that may carry a date; empty where there is none. */
  readonly line: Token[];
  /** A date that is in no text: it has a cell of a table to itself, or is the number of a list's item. */
  readonly apart?: FoundDate["reading"];
  /** The token that opens the list item it is. */
  readonly listItem?: Token;
  /** The items of the list it is one of. */
  readonly list?: readonly Unit[];
  /** Set where the unit is the head of a table, which says nothing by itself. */
  readonly isTableHead?: boolean;
}

/** Where the dates of a section stand on their lines, and how they are found. */
export interface DatePlace {
  readonly find: (line: readonly Token[], context: DateContext) => FoundDate | undefined;
  readonly isAtEnd: boolean;
}

/**
 * Cuts a block into units: a list into its items, a paragraph into its lines, a table into its rows, raw HTML into its
 * list items, paragraphs, rows and lines. A block with no date in it stays whole.
 *
 * @param cutsUndatedLists whether a list is cut although none of its items has a date
 */
export function split(
  block: Block,
  place: DatePlace,
  context: DateContext,
  cutsUndatedLists: boolean,
): Unit[] {
  const hasDate = (unit: Unit) => unit.apart !== undefined || place.find(unit.line, context) !== undefined;
  const units = cut(block, hasDate, place, context);
  if (!units.some((unit) => hasDate(unit) || (cutsUndatedLists && unit.list))) return [toUnit(block)];
  if (isList(block)) for (const unit of units) showParagraphs(unit.tokens);
  return units;
}

function cut(block: Block, hasDate: (unit: Unit) => boolean, place: DatePlace, context: DateContext): Unit[] {
  switch (block.tokens[0]?.type) {
    case "bullet_list_open":
    case "ordered_list_open":
      return cutList(block);
    case "blockquote_open":
      return toBlocks(block.tokens.slice(1, -1)).flatMap((inner) => cut(inner, hasDate, place, context));
    case "paragraph_open":
      return cutParagraph(block, hasDate, place.isAtEnd);
    case "table_open":
      return cutTable(block, context);
    case "html_block":
      return cutHtml(block);
    default:
      return [toUnit(block)];
  }
}

function toUnit(block: Block): Unit {
  return { ...block, line: firstLine(block) };
}

function isList({ tokens: [token] }: Block): boolean {
  return token?.type === "bullet_list_open" || token?.type === "ordered_list_open";
}

function cutList(block: Block): Unit[] {
  const list: Unit[] = [];
  const units = toBlocks(block.tokens.slice(1, -1)).flatMap((item): Unit[] => {
    const content = { ...item, tokens: item.tokens.slice(1, -1) };
    const [first, second, ...rest] = toBlocks(content.tokens);
    if (first && second && rest.length === 0 && isList(second) && yearOf(first))
      return [toUnit(first), ...cutList(second)];
    // "2024. We" is Markdown for item number 2024 of a list.
    const number = readDate(item.tokens[0]?.info ?? "");
    const [listItem] = item.tokens;
    const unit: Unit = {
      ...toUnit(content),
      list,
      ...(listItem && { listItem }),
      ...(number && { apart: number }),
    };
    list.push(unit);
    return [unit];
  });
  return units;
}

/** Gives the paragraphs of a tight list's item, which markdown-it renders without tags, their tags back. */
function showParagraphs(tokens: readonly Token[]): void {
  let depth = 0;
  for (const token of tokens) {
    if (token.nesting < 0) depth--;
    if (depth === 0 && token.type.startsWith("paragraph_")) token.hidden = false;
    if (token.nesting > 0) depth++;
  }
}

/** The year that is all a paragraph or heading says; nothing for any other block. */
export function yearOf(block: Block): WrittenTime | undefined {
  const { reading } = (block.tokens.length === 3 && findLoneDate(firstLine(block), {})) || {};
  return reading && "time" in reading && reading.time.date.month === undefined ? reading.time : undefined;
}

/**
 * Cuts a paragraph where its lines start with a date, or after those that end with one. A line after a soft break may
 * just be wrapped text, so it counts only in a list of dated lines: the first line is dated, or two lines are.
 */
function cutParagraph(block: Block, hasDate: (unit: Unit) => boolean, isAtEnd: boolean): Unit[] {
  if (!block.tokens[1]?.children?.some(endsLine)) return [toUnit(block)];
  const lines = toLines(block);
  const dated = lines.map(({ unit }) => hasDate(unit));
  const isListOfLines = isAtEnd || dated[0] || dated.filter(Boolean).length > 1;
  const units: Unit[] = [];
  for (const [index, { unit, breaks, isHard }] of lines.entries()) {
    const last = units.at(-1);
    const startsUnit = isAtEnd ? dated[index - 1] : dated[index] && (isHard || isListOfLines);
    if (!last || startsUnit) {
      units.push(unit);
    } else {
      for (const token of breaks) last.line.push(token);
      for (const token of unit.line) last.line.push(token);
      units[units.length - 1] = { ...last, end: unit.end };
    }
  }
  if (units.length === 1) return [toUnit(block)];
  // What is written in braces at the end of a paragraph belongs to its last line.
  const [opener] = units.at(-1)?.tokens ?? [];
  if (opener) opener.attrs = block.tokens[0]?.attrs ?? null;
  return units;
}

interface Line {
  readonly unit: Unit;
  /** The break before it. */
  readonly breaks: Token[];
  readonly isHard: boolean;
}

function toLines({ tokens, start, end }: Block): Line[] {
  const children = tokens[1]?.children ?? [];
  const linesBelow = linesAfterBreaks(children);
  const lines: { tokens: Token[]; breaks: Token[]; start: number }[] = [{ tokens: [], breaks: [], start }];
  let depth = 0;
  let passed = 0;
  for (const token of children) {
    depth += token.nesting;
    const below = isBreak(token) ? linesBelow[passed++] : undefined;
    const last = lines.at(-1);
    if (depth > 0 || !endsLine(token)) {
      last?.tokens.push(token);
    } else if (last?.tokens.length === 0) {
      last.breaks.push(token);
      last.start = below === undefined ? last.start : start + below;
    } else {
      lines.push({
        tokens: [],
        breaks: [token],
        start: below === undefined ? (last?.start ?? start) : start + below,
      });
    }
  }
  return lines.map((line, index) => {
    const next = lines[index + 1]?.start ?? end;
    const range = [line.start, Math.max(next, line.start + 1)] as const;
    const unit = {
      tokens: makeParagraph(line.tokens, range),
      start: range[0],
      end: range[1],
      line: line.tokens,
    };
    return { unit, breaks: line.breaks, isHard: line.breaks.some(({ type }) => type !== "softbreak") };
  });
}

function endsLine(token: Token): boolean {
  return isBreak(token) || (token.type === "html_inline" && /^<br\b/i.test(token.content));
}

/** Cuts a table into its rows: the words of the cells beside each other, but for a cell that is only a date. */
function cutTable(table: Block, context: DateContext): Unit[] {
  const parts = toBlocks(table.tokens.slice(1, -1));
  return parts.flatMap((part) =>
    toBlocks(part.tokens.slice(1, -1)).map((row) =>
      toRow(row, part.tokens[0]?.type === "thead_open", context),
    ),
  );
}

function toRow(row: Block, isTableHead: boolean, context: DateContext): Unit {
  const inlines = row.tokens.filter(({ type }) => type === "inline");
  const found = inlines.map((inline) =>
    isTableHead ? undefined : findLoneDate(inline.children ?? [], context),
  );
  const dateCell = found.findIndex((date) => date !== undefined);
  const apart = found[dateCell]?.reading;
  const line: Token[] = [];
  for (const [index, inline] of inlines.entries()) {
    if (index === dateCell) continue;
    if (line.length > 0) line.push(makeText(" "));
    for (const token of inline.children ?? []) line.push(token);
  }
  const tokens = makeParagraph(line, [row.start, row.end]);
  return { ...row, tokens, line, isTableHead, ...(apart && { apart }) };
}

function cutHtml(block: Block): Unit[] {
  const list: Unit[] = [];
  return block.tokens.flatMap(splitIntoItems).map(({ tokens, isListItem }) => {
    const [start, end] = tokens[0]?.map ?? [block.start, block.end];
    const unit: Unit = { tokens, start, end, line: tokens[1]?.children ?? [], ...(isListItem && { list }) };
    if (isListItem) list.push(unit);
    return unit;
  });
}
