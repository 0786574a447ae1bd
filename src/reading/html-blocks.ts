import { DomHandler, Parser } from "htmlparser2";
import Token from "markdown-it/lib/token.mjs";
import {
  blockElements,
  cellElements,
  containerElements,
  headingElements,
  itemElements,
} from "../markdown/elements.ts";
import { maxDepth, NestingError } from "../markdown/html.ts";
import { makeParagraph, makeText } from "./tokens.ts";

type Node = InstanceType<typeof DomHandler>["dom"][number];

/** A piece of an HTML block, from where to where in its source. */
interface Piece {
  readonly start: number;
  readonly end: number;
  /** Whether the piece is what stands in an `li`. */
  readonly isListItem?: boolean;
}

/**
 * Cuts an HTML block at the headings it holds side by side with other things.
 *
 * @returns the tokens of each part: what markdown-it makes of a heading, or an HTML block
 */
export function splitAtHeadings(token: Token): Token[][] {
  if (!/<h[1-6]\b/i.test(token.content)) return [[token]];
  const nodes = parse(token.content);
  if (!nodes.some((node) => headingElements.has(nameOf(node)))) return [[token]];
  const parts: Token[][] = [];
  let from = 0;
  const pushRest = (to: number) => {
    if (token.content.slice(from, to).trim() !== "")
      parts.push([toHtmlBlock(token, { start: from, end: to })]);
  };
  for (const node of nodes) {
    if (!headingElements.has(nameOf(node))) continue;
    const { start, end } = extent(node);
    pushRest(start);
    parts.push(toHeading(token, node));
    from = end;
  }
  pushRest(token.content.length);
  return parts;
}

/**
 * Cuts an HTML block into what can be an item each: list items, paragraphs, rows of a table, and lines between `<br>`.
 *
 * @returns the tokens of each, as a paragraph has them
 */
export function splitIntoItems(token: Token): { readonly tokens: Token[]; readonly isListItem: boolean }[] {
  const pieces: Piece[] = [];
  collect(parse(token.content), pieces, token.content);
  return pieces
    .filter(({ start, end }) => token.content.slice(start, end).trim() !== "")
    .map((piece) => ({ tokens: toParagraph(token, piece), isListItem: piece.isListItem === true }));
}

function collect(nodes: readonly Node[], pieces: Piece[], source: string): void {
  let run: { start: number; end: number } | undefined;
  const endRun = () => {
    if (run) pieces.push(run);
    run = undefined;
  };
  for (const node of nodes) {
    const name = nameOf(node);
    const { start, end } = extent(node);
    if (name === "br") {
      endRun();
    } else if (itemElements.has(name)) {
      endRun();
      const inner = children(node);
      const first = inner[0];
      const last = inner.at(-1);
      if (first && last)
        pieces.push({ start: extent(first).start, end: extent(last).end, isListItem: name === "li" });
    } else if (containerElements.has(name)) {
      endRun();
      collect(children(node), pieces, source);
    } else if (blockElements.has(name)) {
      endRun();
      pieces.push({ start, end });
    } else if (run) {
      run.end = end;
    } else if (source.slice(start, end).trim() !== "") {
      run = { start, end };
    }
  }
  endRun();
}

function toHeading(token: Token, node: Node): Token[] {
  const [first, last] = [children(node)[0], children(node).at(-1)];
  const line = first && last ? toLine(token, { start: extent(first).start, end: extent(last).end }) : [];
  const tokens = makeParagraph(line, linesOf(token, extent(node)));
  for (const [index, type] of [
    [0, "heading_open"],
    [2, "heading_close"],
  ] as const) {
    const tag = tokens[index] as Token;
    tag.type = type;
    tag.tag = nameOf(node);
  }
  const { id } = "attribs" in node ? node.attribs : {};
  if (id) tokens[0]?.attrSet("id", id);
  return tokens;
}

function toParagraph(token: Token, piece: Piece): Token[] {
  const line = toLine(token, piece);
  const holdsBlocks = line.some(({ content }) =>
    blockElements.has(/^<([a-z0-9]+)/i.exec(content)?.[1]?.toLowerCase() ?? ""),
  );
  return makeParagraph(line, linesOf(token, piece), holdsBlocks);
}

function toHtmlBlock(token: Token, piece: Piece): Token {
  const part = new Token("html_block", "", 0);
  part.content = token.content.slice(piece.start, piece.end);
  part.map = linesOf(token, piece);
  return part;
}

/** Makes inline tokens of HTML: tags stay as they are, and text becomes text, which is no longer read as Markdown. */
function toLine(token: Token, { start, end }: Piece): Token[] {
  const source = token.content.slice(start, end);
  const line: Token[] = [];
  const pushTag = (name: string) => {
    // Cells become words beside each other.
    if (cellElements.has(name)) {
      line.push(makeText(" "));
      return;
    }
    const tag = new Token("html_inline", "", 0);
    tag.content = source.slice(parser.startIndex, parser.endIndex + 1);
    line.push(tag);
  };
  const parser: Parser = new Parser({
    onopentag: pushTag,
    onclosetag(name, isImplied) {
      if (!isImplied) pushTag(name);
    },
    ontext(text) {
      const last = line.at(-1);
      if (last?.type === "text") last.content += text;
      else line.push(makeText(text));
    },
  });
  parser.end(source);
  return line;
}

class BoundedHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > maxDepth) throw new NestingError();
    super.onopentag(name, attributes);
  }
}

/** The elements and texts side by side in some HTML; none where they are nested too deep to be told apart. */
function parse(html: string): Node[] {
  const handler = new BoundedHandler(undefined, { withStartIndices: true, withEndIndices: true });
  try {
    new Parser(handler).end(html);
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    return [];
  }
  return handler.dom;
}

function nameOf(node: Node): string {
  return "name" in node ? node.name : "";
}

function children(node: Node): readonly Node[] {
  return "children" in node ? node.children : [];
}

function extent(node: Node): { start: number; end: number } {
  return { start: node.startIndex ?? 0, end: (node.endIndex ?? -1) + 1 };
}

/** The lines of the page that a piece of an HTML block stands on, counted from 0, end excluded. */
function linesOf(token: Token, { start, end }: Piece): [number, number] {
  const [first = 0] = token.map ?? [];
  const ends = lineEnds(token.content);
  return [first + countBelow(ends, start), first + countBelow(ends, end) + 1];
}

let counted: { readonly text: string; readonly ends: readonly number[] } | undefined;

/** Where the lines of a text end; remembered for the last text, which is asked for piece by piece. */
function lineEnds(text: string): readonly number[] {
  if (counted?.text !== text) {
    counted = { text, ends: [...text.matchAll(/\n/g)].map(({ index }) => index) };
  }
  return counted.ends;
}

/** How many of some rising numbers are less than a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
