import type { ChildNode, Element } from "domhandler";
import { isElement, nameOf, placeAt, startOf, textOf } from "../html/tree.ts";

/** Tables, and the elements around their rows. */
export const tables: ReadonlySet<string> = new Set(["table", "tbody", "thead", "tfoot"]);

/** A short cell that spans rows below it, its column, and how many more rows it spans. */
export interface Spanning {
  readonly cell: Element;
  readonly column: number;
  rows: number;
}

/** The cells of a row, and those that reach into it from rows above. */
export function cellsOf(row: Element, spanning: Spanning[]): Element[] {
  const cells = row.children.filter(isCell);
  const own = [...cells];
  for (const { cell, column } of spanning) cells.splice(column, 0, placed(cell.cloneNode(true), row));
  for (const one of spanning) one.rows--;
  const left = spanning.filter(({ rows }) => rows > 0);
  for (const cell of own) {
    const rows = Number(cell.attribs.rowspan ?? 1) - 1;
    // More than a few at a time are not dates beside news.
    if (rows > 0 && left.length < 8 && textOf([cell]).trim().length <= 40)
      left.push({ cell, column: cells.indexOf(cell), rows });
  }
  spanning.splice(0, spanning.length, ...left.sort((a, b) => a.column - b.column));
  return cells;
}

/** The head of a column that only numbers the rows. */
const rowNumber =
  /^(?:#|№|n[o°º]\.?|nr\.?|s(?:\.|r\.?|l\.?|i\.?)?\s?no\.?|serial (?:no\.?|number)|序号|序號|번호)$/iu;

/** Whether the first column of a table only numbers its rows: readers of one row have no use for its number. */
export function countsRows(table: Element): boolean {
  const [head, ...others] = rowsOf(table).map((row) =>
    textOf(row.children.filter(isCell).slice(0, 1)).trim(),
  );
  return (
    head !== undefined && rowNumber.test(head) && others.every((text) => /^\(?\d{0,3}[.)]{0,2}$/.test(text))
  );
}

function rowsOf(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === "tr") return [child];
    return tables.has(child.name) ? rowsOf(child) : [];
  });
}

function isCell(node: ChildNode): node is Element {
  return /^t[dh]$/.test(nameOf(node));
}

function placed(node: Element, like: Element): Element {
  placeAt(node, startOf(like));
  return node;
}
