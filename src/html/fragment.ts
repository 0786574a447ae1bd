import type { ChildNode, Element } from "domhandler";
import { readable } from "./characters.ts";
import { inlineElements, rawTextElements, voidElements } from "./elements.ts";
import { nameOfLink } from "./link-names.ts";
import { fromRoot, type Place, piecesOf, piecesOfProgram, piecesOfStyle } from "./rooted-addresses.ts";
import { hasBackground, inkFor, tidySheet, tidyStyle, tidyStyleOnBackground } from "./style.ts";
import {
  bracesAttribute,
  isComment,
  isElement,
  isText,
  isUnseen,
  lineAttribute,
  numberAttribute,
  parse,
} from "./tree.ts";

/** A piece of HTML that works on any page, and what is known about it. */
export interface Fragment {
  /** The HTML, cut wherever the address of the site's root belongs: see {@link toHtml}. */
  readonly parts: readonly string[];
  /** The text a person sees: with alternative texts for pictures, and single spaces for white space. */
  readonly text: string;
  /** The targets of its links in order; those within the site start with `/`. */
  readonly links: readonly string[];
  /** What an address can lead to within it: the ids of its elements, and the names of its anchors. */
  readonly ids: readonly string[];
}

/** What is different about some pieces of pages. */
interface FragmentOptions {
  /** Whether marks such as that for publications stay, to be replaced by {@link withPlaced}. */
  readonly keepsMark?: boolean;
  /**
   * The path of the home page that the piece is from, from the site's root: links to a place on it, outside the piece,
   * also lead there from other pages. Undefined if the piece is on its own page only.
   */
  readonly home?: string | undefined;
}

/**
 * Makes a piece of a page fit to stand alone: drops comments and the empty spans that pad a line, turns the colours
 * of texts into classes, and lets what is relative to the home page start at the site's root.
 *
 * @param source nodes of the page's tree; or HTML, as which any text is accepted
 * @param base what its addresses are relative to, as a path from the site's root
 * @throws {NestingError} when elements of the HTML are nested more than 512 deep
 */
export function toFragment(
  source: string | readonly ChildNode[],
  base = "/",
  { keepsMark = false, home = base === "/" ? base : undefined }: FragmentOptions = {},
): Fragment {
  const nodes = typeof source === "string" ? parse(source) : source;
  let ids: ReadonlySet<string> | undefined;
  const holds = (id: string) => {
    ids ??= new Set(idsIn(nodes));
    return ids.has(id);
  };
  const writer = new Writer({ base, home, holds }, keepsMark);
  writer.writeAll(nodes, false);
  return writer.finish();
}

/** What an author can give a place on a page of their own: only these comments are kept until it is put there. */
const placed = ["publications", "cv", "talks", "teaching"] as const;

/** The name of such a place. */
export type Placed = (typeof placed)[number];

/** How the place is written. */
function markOf(name: Placed): string {
  return `<!-- ${name} -->`;
}

/** The place of the publications. */
export const publicationsMark = markOf("publications");

/** Whether a node is the place of the publications. */
export function isPublicationsMark(node: ChildNode): boolean {
  return placedAt(node) === "publications";
}

function placedAt(node: ChildNode): Placed | undefined {
  if (!isComment(node)) return undefined;
  const written = node.data.trim().toLowerCase();
  return placed.find((name) => name === written);
}

/** A fragment with more before or after it: another fragment, or HTML whose addresses are written out already. */
export function withHtml(fragment: Fragment, more: string | Fragment, place: "before" | "after"): Fragment {
  if (more === "") return fragment;
  const other = typeof more === "string" ? written(more) : more;
  return place === "before"
    ? joined(joined(other, written("\n")), fragment)
    : joined(joined(fragment, written("\n")), other);
}

/** HTML whose addresses are written out. */
function written(html: string): Fragment {
  return { parts: [html], text: "", links: [], ids: [] };
}

function joined(first: Fragment, second: Fragment): Fragment {
  const [start = "", ...rest] = second.parts;
  return {
    parts: [...first.parts.slice(0, -1), (first.parts.at(-1) ?? "") + start, ...rest],
    text: `${first.text} ${second.text}`.trim(),
    links: [...first.links, ...second.links],
    ids: [...first.ids, ...second.ids],
  };
}

/** Whether a fragment has a place for something. */
export function hasPlace(fragment: Fragment, name: Placed): boolean {
  return fragment.parts.some((part) => part.includes(markOf(name)));
}

/**
 * A fragment with its publications or the like in place of the mark; every other mark for it is removed.
 *
 * @param what a fragment, or HTML whose addresses are written out already
 */
export function withPlaced(fragment: Fragment, name: Placed, what: string | Fragment): Fragment {
  const mark = markOf(name);
  const at = fragment.parts.findIndex((part) => part.includes(mark));
  if (at < 0) return fragment;
  const parts = fragment.parts.map((part, index) => (index === at ? part : part.replaceAll(mark, "")));
  const [before = "", ...after] = (parts[at] ?? "").split(mark);
  const start = { ...fragment, parts: [...parts.slice(0, at), before] };
  const end = { ...written(""), parts: [after.join(""), ...parts.slice(at + 1)] };
  return joined(
    joined(start, typeof what === "string" ? written(withIdsOnce(what, fragment.ids)) : what),
    end,
  );
}

/**
 * HTML in which no id occurs twice: the first keeps its own.
 *
 * @param taken ids that are on the page before it
 */
export function withIdsOnce(html: string, taken: readonly string[] = []): string {
  const ids = new Set(taken);
  const once = (written: string, id: string) => {
    const isNew = !ids.has(id);
    ids.add(id);
    return isNew ? written : "";
  };
  return html.replace(/<[a-z][^<>]*/g, (tag) => tag.replace(/ id="([^"]*)"/g, once));
}

/** Attributes that only say where a piece comes from. */
const ownAttributes: ReadonlySet<string> = new Set([lineAttribute, bracesAttribute, numberAttribute]);

class Writer {
  readonly #parts: string[] = [];
  #last = "";
  #text = "";
  readonly #links: string[] = [];
  readonly #ids = new Set<string>();
  readonly #place: Place;
  readonly #keepsMark: boolean;

  constructor(place: Place, keepsMark: boolean) {
    this.#place = place;
    this.#keepsMark = keepsMark;
  }

  finish(): Fragment {
    // References such as `&#7;` can stand for what the text itself may not hold.
    return {
      parts: [...this.#parts, this.#last.trimEnd()].map(readable),
      text: readable(this.#text).replace(/\s+/g, " ").trim(),
      links: this.#links,
      ids: [...this.#ids],
    };
  }

  /** @param keepsColours whether they stay, as they do on an author's background */
  writeAll(nodes: readonly ChildNode[], keepsColours: boolean): void {
    for (const node of nodes) {
      if (isText(node)) {
        this.#last += escapeText(node.data);
        this.#text += node.data;
      } else if (isElement(node)) {
        this.#write(node, keepsColours);
      } else if (this.#keepsMark) {
        const name = placedAt(node);
        if (name !== undefined) this.#last += markOf(name);
      }
    }
  }

  #write(node: Element, keepsColours: boolean): void {
    const { children, attribs } = node;
    if (isPadding(node)) return;
    // From a page within the page; a browser would apply its attributes to the whole page.
    if (node.name === "body" || node.name === "html") {
      this.writeAll(children, keepsColours);
      return;
    }
    // A page has one main part (HTML, "The main element"), and the author's text is in it.
    const name = node.name === "main" ? "div" : node.name;
    const isBlock = !inlineElements.has(name);
    const called = name === "a" ? nameOfLink(node) : "";
    // Icons may be beside each other, or words, without a space.
    if (called !== "" && /(?:[^\s>\p{Ps}]|<\/\w+>)$/u.test(this.#last)) this.#last += " ";
    this.#last += `<${name}`;
    const written = needsTidying(attribs) ? tidy(name, attribs, keepsColours) : attribs;
    for (const attribute in written) {
      if (!ownAttributes.has(attribute)) this.#writeAttribute(name, attribute, written[attribute] ?? "");
    }
    this.#last += ">";
    if (name === "img" && attribs.alt) this.#text += attribs.alt;
    if (isBlock) this.#text += " ";
    if (voidElements.has(name)) return;
    if (rawTextElements.has(name)) {
      for (const child of children) {
        if (!isText(child)) continue;
        if (name === "style") this.#writePieces(piecesOfStyle(tidySheet(child.data), this.#place));
        else this.#writePieces(piecesOfProgram(child.data, attribs.type, this.#place));
      }
    } else {
      const text = this.#text;
      this.writeAll(children, keepsColours || isOnBackground(attribs));
      // The style hides it where icons are loaded.
      if (called !== "") this.#last += `<span class="link-name">${escapeText(called)}</span>`;
      if (isUnseen(node)) this.#text = text;
    }
    this.#last += `</${name}>`;
    if (isBlock) this.#text += " ";
  }

  #writeAttribute(name: string, attribute: string, value: string): void {
    // An id that is there for the second time is not a target, for browsers go to the first.
    if (attribute === "id" && this.#ids.has(value)) return;
    // All addresses of the whole page would be relative to it.
    if (name === "base" && attribute === "href") return;
    if (attribute === "id" || (name === "a" && attribute === "name")) this.#ids.add(value);
    this.#last += ` ${attribute}="`;
    this.#writePieces(piecesOf(attribute, value, this.#place).map(escapeAttribute));
    this.#last += '"';
    if (name === "a" && attribute === "href") this.#links.push(fromRoot(value, this.#place));
  }

  /** Writes HTML that is cut at each place where the address of the site's root belongs. */
  #writePieces([first = "", ...others]: readonly string[]): void {
    this.#last += first;
    for (const piece of others) {
      this.#parts.push(this.#last);
      this.#last = piece;
    }
  }
}

function needsTidying({ style, target, color, bgcolor }: Attributes): boolean {
  return style !== undefined || target !== undefined || color !== undefined || bgcolor !== undefined;
}

function isOnBackground({ style, bgcolor, mathbackground = bgcolor }: Attributes): boolean {
  if (style === undefined && mathbackground === undefined) return false;
  return hasBackground(style ?? "", mathbackground);
}

/** Whether an element is a span that has only a style and nothing in it: it pads a line. */
function isPadding({ name, attribs, children }: Element): boolean {
  return name === "span" && children.length === 0 && Object.keys(attribs).join() === "style";
}

/**
 * The attributes to write for an element: inks for its colours, which suit light and dark pages, and no access to the
 * page for what it opens in another window (HTML, "Link type noopener").
 */
function tidy(name: string, attributes: Attributes, keepsColours: boolean): Attributes {
  const { style, ...kept } = attributes;
  if (name === "a" && kept.target !== undefined) kept.rel ??= "noopener";
  const tidied = keepsColours
    ? { style: style && tidyStyleOnBackground(style), ink: undefined }
    : tidyStyle(style ?? "", kept.bgcolor ?? kept.mathbackground);
  const width = name === "img" ? /(?:^|; )width:\s*(\d+)px(?=;|$)/.exec(tidied.style ?? "") : null;
  // As an attribute, it is known to what chooses among pictures of several sizes.
  if (width?.[1] !== undefined) kept.width = width[1];
  const left = width ? tidied.style?.replace(width[0], "").replace(/^; /, "") : tidied.style;
  if (left) kept.style = left;
  const inks = [tidied.ink];
  if (name === "font" && kept.color !== undefined && !keepsColours) {
    inks.push(inkFor(kept.color));
    delete kept.color;
  }
  const classes = [kept.class, ...inks].filter(Boolean).join(" ");
  if (classes !== "") kept.class = classes;
  return kept;
}

type Attributes = { [name: string]: string };

/**
 * Writes a fragment out for one place.
 *
 * @param root the address of the site's root without its last slash: empty, `/~jane`, or `https://example.org/~jane`
 * @param page the address of a page that shows it, if links to places within it must be whole addresses
 */
export function toHtml(fragment: Fragment, root: string, page = ""): string {
  const html = fragment.parts.join(root);
  if (page === "" || !fragment.links.some((link) => link.startsWith("#"))) return html;
  return html.replace(
    /(<a(?: [^\s=]+="[^"]*")*? href=")(?=#)/g,
    `$1${escapeAttribute(page).replaceAll("$", "$$$$")}`,
  );
}

function idsIn(nodes: readonly ChildNode[]): string[] {
  return nodes
    .filter(isElement)
    .flatMap(({ attribs: { id }, children }) => [...(id === undefined ? [] : [id]), ...idsIn(children)]);
}

/** Escapes text for HTML. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Escapes the value of an attribute, for use between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}

/** The value of an attribute as it was before it was escaped. */
export function unescapeAttribute(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
