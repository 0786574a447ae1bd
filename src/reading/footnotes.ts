import Token from "markdown-it/lib/token.mjs";

/** The footnotes of a page, by the number their references carry in `meta.id`. */
export type Footnotes = ReadonlyMap<number, Footnote>;

interface Footnote {
  /** Its tokens without the ways back. */
  readonly tokens: Token[];
  /** The ways back to its references, by the number of the reference, and where they stand among the tokens. */
  readonly waysBack: Map<number, Token>;
  readonly place: number;
}

/**
 * Takes the footnotes, which markdown-it's footnote plugin gathers at the end of the page, off its tokens.
 *
 * @returns the page's tokens without them, and the footnotes
 */
export function takeFootnotes(tokens: readonly Token[]): {
  readonly tokens: readonly Token[];
  readonly footnotes: Footnotes;
} {
  const start = tokens.findIndex(({ type }) => type === "footnote_block_open");
  if (start < 0) return { tokens, footnotes: new Map() };
  const footnotes = new Map<number, Footnote>();
  let current: Token[] = [];
  for (const token of tokens.slice(start + 1, -1)) {
    current.push(token);
    if (token.type !== "footnote_close") continue;
    footnotes.set(current[0]?.meta.id, toFootnote(current));
    current = [];
  }
  return { tokens: tokens.slice(0, start), footnotes };
}

function toFootnote(all: readonly Token[]): Footnote {
  const isWayBack = ({ type }: Token) => type === "footnote_anchor";
  const waysBack = new Map(all.filter(isWayBack).map((token) => [Number(token.meta.subId), token]));
  return { tokens: all.filter((token) => !isWayBack(token)), waysBack, place: all.findIndex(isWayBack) };
}

/**
 * Gives a part of a page the footnotes it refers to, at its end and numbered from 1.
 *
 * @param tokens the part's tokens, which stay as they are
 */
export function withFootnotes(tokens: readonly Token[], footnotes: Footnotes): readonly Token[] {
  if (footnotes.size === 0) return tokens;
  const notes = new Notes();
  const numbered = tokens.map((token) => notes.renumber(token));
  if (notes.isEmpty) return tokens;
  const content = notes.references().flatMap(([id, subIds]) => {
    const footnote = footnotes.get(id);
    if (!footnote) return [];
    const waysBack = subIds.flatMap((subId) => footnote.waysBack.get(subId) ?? []);
    return footnote.tokens.toSpliced(footnote.place, 0, ...waysBack);
  });
  return [
    ...numbered,
    new Token("footnote_block_open", "", 1),
    ...content.map((token) => notes.renumber(token)),
    new Token("footnote_block_close", "", -1),
  ];
}

/** The footnotes that a part of a page refers to, and the numbers it gives them. */
class Notes {
  /** By the page's number of a footnote: the part's, and those of the page's references to it that are in the part. */
  readonly #known = new Map<number, { readonly number: number; readonly references: Map<number, number> }>();

  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** The page's number of each footnote and of its references, in the order of the part. */
  references(): [id: number, subIds: number[]][] {
    return [...this.#known].map(([id, { references }]) => [id, [...references.keys()]]);
  }

  /** A copy of a token in which footnotes have the part's numbers; references are counted as they come. */
  renumber(token: Token): Token {
    const { id, subId } = token.type.startsWith("footnote_") ? (token.meta ?? {}) : {};
    if (id === undefined && !token.children) return token;
    const copy: Token = Object.assign(new Token(token.type, token.tag, token.nesting), token);
    if (id !== undefined) {
      const known = this.#known.get(id) ?? { number: this.#known.size, references: new Map() };
      if (token.type === "footnote_ref") {
        this.#known.set(id, known);
        known.references.set(subId, known.references.size);
      }
      copy.meta = { ...token.meta, id: known.number, subId: known.references.get(subId) ?? 0 };
    }
    copy.children = token.children?.map((child) => this.renumber(child)) ?? null;
    return copy;
  }
}
