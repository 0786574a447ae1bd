import { type ChildNode, type Element, type ParentNode, Text } from "domhandler";
import {
  headingElements,
  htmlElements,
  inlineElements,
  isInline,
  rawTextElements,
} from "../html/elements.ts";
import {
  childrenOf,
  element,
  isElement,
  isText,
  isVisible,
  nameOf,
  numberAttribute,
  onlyElement,
  placeAt,
  startOf,
  textOf,
  trimmed,
} from "../html/tree.ts";
import { type Block, type Group, holdsBreak, isGroup, type Unit, unitsOf } from "./blocks.ts";
import { cellsOf, countsRows, type Spanning, tables } from "./table-cells.ts";
import { yearsLinkedIn } from "./year-links.ts";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const lists = names("ul ol menu");
/** Elements that stay as they are, whatever they hold. */
const whole = names(
  "audio canvas figure form hr iframe link math nav noscript object picture pre script select style svg template video",
);
/** Elements that say how text looks, and can do so line by line. */
const marks = names("b big em font i ins mark s small span strong u");
/** Elements that can be part of a line, besides those that only mark up some of it. */
const withinLine = names("br img input math meter output picture progress select svg");

/**
 * Cuts a part of a page into what a visitor sees side by side: paragraphs and their lines, items of lists, rows of
 * tables, terms with their descriptions, within whatever is around them. Comments and spaces are left out.
 */
export function toBlocks(nodes: readonly ChildNode[]): Block[] {
  return new Cutter().cut(nodes);
}

function isOfLine(node: ParentNode): boolean {
  return isElement(node) && (node.name === "p" || inlineElements.has(node.name));
}

/** The children of an element that may be dated and that HTML does not know: `<news-item>` in a `<news-list>`. */
function partsOf({ children }: ParentNode): ReadonlySet<ChildNode> {
  if (children.some((child) => !isElement(child) && isVisible(child))) return new Set();
  const parts = children.filter(
    (child) => isElement(child) && !htmlElements.has(child.name) && /\d/.test(textOf([child])),
  );
  return new Set(parts.length > 1 ? parts : []);
}

class Cutter {
  readonly #holdsBlocks = new Map<Element, boolean>();
  readonly #partsOf = new Map<ParentNode, ReadonlySet<ChildNode>>();
  /** The years of elements by their ids, as links above give them. */
  readonly #years = new Map<string, string>();

  cut(nodes: readonly ChildNode[]): Block[] {
    return this.#paragraphsIn(nodes).map((node) => this.#cutElement(node));
  }

  #cutElement(node: Element): Block {
    const year = this.#years.get(node.attribs.id ?? "");
    const block = this.#cutWithoutYear(node);
    if (year === undefined || !isGroup(block) || saysYear(block, year)) return block;
    const label = this.#paragraph([new Text(year)], node);
    return this.#group("wrapper", node, [this.#unit("control", label, [label], [label]), block]);
  }

  #cutWithoutYear(node: Element): Block {
    const { name } = node;
    const row = headingElements.has(name) || tables.has(name) ? undefined : yearsLinkedIn(node);
    if (row) {
      for (const [id, year] of row.years) this.#years.set(id, year);
      return this.#unit(row.leadsOn ? "other" : "control", node, [node], []);
    }
    if (whole.has(name)) return this.#unit("other", node, [node], []);
    if (headingElements.has(name)) return this.#unit("heading", node, [node], [node]);
    if (name === "summary" || isControl(node)) return this.#unit("control", node, [node], [node]);
    if (lists.has(name)) return this.#cutList(node);
    if (tables.has(name)) return this.#cutTable(node);
    if (name === "dl") return this.#cutTerms(node);
    if (!this.#hasBlocks(node)) return this.#cutParagraph(node);
    const item = () => this.#item(node, this.#paragraphsIn(node.children));
    return this.#group("wrapper", node, this.cut(node.children), { item });
  }

  #unit(kind: Unit["kind"], whole: Element, content: readonly Element[], lines: readonly Element[]): Unit {
    return { kind, whole, content, lines, at: startOf(whole) };
  }

  #group(
    kind: Group["kind"],
    node: Element,
    blocks: readonly Block[],
    more: Pick<Group, "item" | "label"> = {},
  ): Group {
    return { kind, node, blocks, ...more, at: startOf(node) };
  }

  #item(node: Element, content: readonly Element[]): Unit {
    const lines = content.flatMap((part) => this.#linesIn(part));
    const { [numberAttribute]: number } = node.attribs;
    return { kind: "item", whole: node, content, lines, number, at: startOf(node) };
  }

  /** Elements side by side: text among them without an element of its own gets a paragraph. */
  #paragraphsIn(nodes: readonly ChildNode[]): Element[] {
    const found: Element[] = [];
    let run: ChildNode[] = [];
    const endRun = () => {
      const first = run.find(isVisible);
      if (first) found.push(this.#paragraph(trimmed(run, isSpace), first));
      run = [];
    };
    for (const node of nodes) {
      if (isElement(node) && this.#isBlock(node)) {
        endRun();
        found.push(node);
      } else {
        run.push(node);
      }
    }
    endRun();
    return found;
  }

  #paragraph(nodes: readonly ChildNode[], first: ChildNode): Element {
    const paragraph = element("p", {}, nodes);
    placeAt(paragraph, startOf(first));
    return paragraph;
  }

  #isBlock(node: Element): boolean {
    // A script within a paragraph is not a line of its own.
    if (rawTextElements.has(node.name) && isElement(node.parent) && node.parent.name === "p") return false;
    const isWithin = isInline(node.name) || node.name === "button";
    return !withinLine.has(node.name) && (!isWithin || this.#hasBlocks(node) || this.#isPart(node));
  }

  /** Whether an element is one of several that may each be an entry, though HTML knows none of them. */
  #isPart(node: Element): boolean {
    const { name, parent } = node;
    if (htmlElements.has(name) || !parent || isOfLine(parent)) return false;
    let parts = this.#partsOf.get(parent);
    if (parts === undefined) {
      parts = partsOf(parent);
      this.#partsOf.set(parent, parts);
    }
    return parts.has(node);
  }

  #hasBlocks(node: Element): boolean {
    let known = this.#holdsBlocks.get(node);
    if (known !== undefined) return known;
    known = false;
    let isDeep = false;
    for (const child of node.children) {
      if (!isElement(child)) continue;
      isDeep ||= child.children.length > 0;
      known ||= this.#isBlock(child);
    }
    // What holds nothing to look through is not worth remembering.
    if (isDeep && isInline(node.name)) this.#holdsBlocks.set(node, known);
    return known;
  }

  /** The lines of text in a part of an item, except code and what can be an item itself. */
  #linesIn(node: Element): Element[] {
    if (whole.has(node.name) || tables.has(node.name)) return [];
    // Themes put the date below an entry into a list of its metadata.
    if (lists.has(node.name)) return node.children.filter(isElement).filter(isOfTime);
    if (node.name === "dl" || node.name === "blockquote") return [];
    if (!this.#hasBlocks(node)) return [node];
    return this.#paragraphsIn(node.children).flatMap((part) => this.#linesIn(part));
  }

  #cutParagraph(node: Element): Block {
    const around = marksAround(node);
    const marked = around.at(-1);
    const { children } = marked ?? node;
    if (!children.some(marked ? (child) => nameOf(child) === "br" : holdsBreak))
      return this.#unit("paragraph", node, [node], [node]);
    const units: Unit[] = [];
    let line: ChildNode[] = [];
    let breaks: ChildNode[] = [];
    const endLine = () => {
      const first = line.find(isVisible);
      if (first) {
        const paragraph = this.#paragraph(withMarks(around, line), first);
        units.push({ ...this.#unit("line", paragraph, [paragraph], [paragraph]), breaks });
        breaks = [];
      } else {
        breaks.push(...line);
      }
      line = [];
    };
    for (const child of this.#splitAtNewlines(children)) {
      if (nameOf(child) === "br" || (isText(child) && child.data === "\n")) {
        endLine();
        breaks.push(child);
      } else {
        line.push(child);
      }
    }
    endLine();
    return units.length > 1
      ? this.#group("lines", node, units)
      : this.#unit("paragraph", node, [node], [node]);
  }

  /** The same nodes, with a text node of its own for each line and each line end. */
  *#splitAtNewlines(nodes: readonly ChildNode[]): Iterable<ChildNode> {
    for (const node of nodes) {
      if (!isText(node) || !node.data.includes("\n")) {
        yield node;
        continue;
      }
      const blank = node.data.length - node.data.trimStart().length;
      let at = startOf(node) - (node.data.slice(0, blank).split("\n").length - 1);
      for (const piece of node.data.split(/(\n)/)) {
        if (piece === "") continue;
        const text = new Text(piece);
        placeAt(text, at);
        if (piece === "\n") at++;
        yield text;
      }
    }
  }

  #cutList(list: Element): Group {
    const holdsItem = ({ children }: Element) => children.some((inner) => nameOf(inner) === "li");
    const parts = this.#paragraphsIn(list.children).filter(isVisible);
    // Some write a list for its margins, without items.
    if (!parts.some((part) => part.name === "li" || holdsItem(part)))
      return this.#group("wrapper", list, this.cut(parts));
    const blocks = parts.flatMap((part): Block[] => {
      if (part.name === "li") return [this.#cutItem(part)];
      if (holdsItem(part)) return [this.#cutList(part)];
      return this.cut([part]).map((block) => (isGroup(block) ? block : { ...block, kind: "control" }));
    });
    return this.#group("list", list, blocks);
  }

  #cutItem(node: Element): Block {
    if (isControl(node)) return this.#unit("control", node, [node], [node]);
    const content = this.#paragraphsIn(node.children);
    const item = this.#item(node, content);
    const nested = content.findIndex(({ name }) => lists.has(name));
    if (nested < 0) return item;
    const label = this.#item(node, content.slice(0, nested));
    return this.#group("labelled", node, this.cut(content.slice(nested)), { item: () => item, label });
  }

  /** @param counted how many of the first columns only number the rows */
  #cutTable(table: Element, counted = countsRows(table) ? 1 : 0): Group {
    const spanning: Spanning[] = [];
    const blocks = table.children.flatMap((child): Block[] => {
      if (!isElement(child) || !isVisible(child)) return [];
      if (child.name === "tr") {
        const cells = cellsOf(child, spanning).slice(counted);
        return [this.#cutRow(child, cells, table.name === "thead")];
      }
      if (tables.has(child.name)) return [...this.#cutTable(child, counted).blocks];
      return this.cut([child]).map((block) => (isGroup(block) ? block : { ...block, kind: "control" }));
    });
    return this.#group("list", table, blocks);
  }

  #cutRow(row: Element, cells: readonly Element[], isHead: boolean): Block {
    // In Markdown, a table without a head gets its first row as one.
    const canBeHead = isHead || cells.every(({ name }) => name === "th");
    if (!cells.some((cell) => this.#isLayout(cell))) {
      return { ...this.#unit("row", row, cells, cells), canBeHead };
    }
    const item = () =>
      this.#item(
        row,
        cells.flatMap((cell) => this.#paragraphsIn(cell.children)),
      );
    const blocks = cells.flatMap((cell) => this.cut(cell.children));
    return this.#group("wrapper", row, blocks, { item });
  }

  /** Whether something in a cell of a table shows that the table is only there for the layout. */
  #isLayout(cell: Element): boolean {
    return (
      this.#hasBlocks(cell) &&
      cell.children.some(
        (child) =>
          isElement(child) &&
          (lists.has(child.name) ||
            tables.has(child.name) ||
            headingElements.has(child.name) ||
            this.#isLayout(child)),
      )
    );
  }

  /** Each term is an item, with its descriptions below. */
  #cutTerms(list: Element): Group {
    const blocks: Block[] = [];
    let term: Element | undefined;
    let said: { readonly unit: Unit; readonly blocks: readonly Block[] }[] = [];
    const endTerm = () => {
      if (term) {
        const label = this.#item(term, [this.#paragraph(term.children, term)]);
        const content = [...label.content, ...said.flatMap(({ unit }) => unit.content)];
        const node = element("dl", {}, [term, ...said.map(({ unit }) => unit.whole)]);
        placeAt(node, label.at);
        const below = this.#group(
          "list",
          list,
          said.flatMap((one) => one.blocks),
        );
        blocks.push(this.#group("labelled", node, [below], { item: () => this.#item(node, content), label }));
      } else {
        blocks.push(...said.flatMap((one) => one.blocks));
      }
      term = undefined;
      said = [];
    };
    for (const part of list.children.flatMap((child) =>
      nameOf(child) === "div" ? childrenOf(child) : child,
    )) {
      if (!isElement(part)) continue;
      if (part.name === "dt") {
        endTerm();
        term = part;
      } else {
        const content = this.#paragraphsIn(part.children);
        const unit = this.#item(part, content);
        // The description of a term may be nothing but a list.
        const isList = content.length > 0 && content.every(({ name }) => lists.has(name));
        said.push({ unit, blocks: isList ? this.cut(content) : [unit] });
      }
    }
    endTerm();
    return this.#group("list", list, blocks);
  }
}

/** Whether the first unit of a group gives its year: a heading, or the date of its one entry. */
function saysYear(group: Group, year: string): boolean {
  const [first] = unitsOf([group]);
  const text = first ? textOf([first.whole]).trim() : "";
  return (
    text.startsWith(year) ||
    (first?.kind === "paragraph" && /^[^:：]{3,20}$/.test(text) && text.endsWith(year))
  );
}

/** Whether an element holds nothing but what runs a script when it is pressed, such as "show more". */
function isControl(node: Element): boolean {
  const shown = node.children.filter(isVisible);
  const runsScript = ({ name, attribs: { href, onclick } }: Element) =>
    name === "button" ||
    (name === "a" &&
      (/^\s*javascript:/i.test(href ?? "") || (onclick !== undefined && /^#?$/.test(href ?? ""))));
  return (
    shown.some(isElement) &&
    shown.every((child) =>
      isElement(child)
        ? runsScript(child) || isControl(child)
        : isText(child) && !/[\p{L}\p{N}]/u.test(child.data),
    )
  );
}

/** The elements that mark all the text of a paragraph, such as `<font>`, from the outermost; the last has its lines. */
function marksAround(node: Element): Element[] {
  const only = onlyElement(node);
  if (!only) return [];
  return marks.has(only.name) || !htmlElements.has(only.name) ? [only, ...marksAround(only)] : [];
}

/** Some nodes in copies of such elements, without their ids, which belong to the whole. */
function withMarks(around: readonly Element[], nodes: readonly ChildNode[]): readonly ChildNode[] {
  return around.reduceRight((inner, { name, attribs: { id: _id, ...attributes } }) => {
    return [element(name, attributes, inner)];
  }, nodes);
}

/** Whether all that is shown of an element is a `time`. */
function isOfTime(node: Element): boolean {
  const only = onlyElement(node);
  return only !== undefined && (only.name === "time" || isOfTime(only));
}

function isSpace(node: ChildNode): boolean {
  return isText(node) && !/\S/.test(node.data);
}
