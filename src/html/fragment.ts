import type { ChildNode, Element } from "domhandler";
import { readable } from "./characters.ts";
import {
  inlineElements,
  rawTextElements,
  urlAttributes,
  urlSetAttributes,
  voidElements,
} from "./elements.ts";
import { hasBackground, inkFor, tidySheet, tidyStyle, tidyStyleOnBackground } from "./style.ts";
import {
  bracesAttribute,
  isComment,
  isElement,
  isHidden,
  isNameOfIcon,
  isText,
  isUnseen,
  isVisible,
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

/** Where a piece is; paths from the site's root. */
interface Place {
  readonly base: string;
  readonly home: string | undefined;
  /** Whether an id is within the piece itself. */
  readonly holds: (id: string) => boolean;
}

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
        const imported = name === "script" ? imports[attribs.type ?? ""] : undefined;
        if (name === "style") this.#writePieces(piecesOfStyle(tidySheet(child.data), this.#place));
        else if (imported) this.#writePieces(piecesOfProgram(child.data, imported, this.#place));
        else this.#last += child.data;
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

/** What is drawn in SVG. */
const shape = /^(?:circle|ellipse|image|line|path|polygon|polyline|rect|use)$/;

/** Whether a visitor sees a node: its text, what it shows, a shape, the name of an icon, or its background. */
function isShown(node: ChildNode): boolean {
  const isPicture = (one: ChildNode): boolean =>
    isElement(one) &&
    (shape.test(one.name) ||
      isNameOfIcon(one) ||
      /\burl\(/i.test(one.attribs.style ?? "") ||
      one.children.some(isPicture));
  return isVisible(node) || isPicture(node);
}

/** What sheets of icons call theirs, such as `icon-github`, `glyphicon`, `fa-github` (Font Awesome) or `ai-orcid`. */
const ofIcon = /icon|(?:^|\s)(?:ai|bi|fa|ri)-/i;

/** Whether an element is an icon, or holds one. */
function hasIcon({ name, attribs, children }: Element): boolean {
  return (
    name === "i" ||
    ofIcon.test(name) ||
    ofIcon.test(attribs.class ?? "") ||
    children.some((child) => isElement(child) && hasIcon(child))
  );
}

/** Of a longer address only its host is shown. */
const longestAddress = 32;

/**
 * What to call a link around an icon, whose font may be missing: as its author does, or by where it leads. Empty for
 * other links, for a place on the same page, for what nobody should see, and beside a link to the same place. An empty
 * link without an icon is what editors leave of links, or covers a card.
 */
function nameOfLink(link: Element): string {
  const { href = "", title = "", "aria-label": label = "" } = link.attribs;
  if (/^\s*(?:$|#|javascript:)/i.test(href) || isHidden(link.attribs)) return "";
  if (link.attribs["aria-hidden"] === "true" || !hasIcon(link) || isShown(link)) return "";
  const called = label.trim() || title.trim();
  if (called !== "") return called;
  const { prev, next } = link;
  const isLedTo = [prev, prev?.prev, next, next?.next].some(
    (other) => other && isElement(other) && other.attribs.href === href && isShown(other),
  );
  if (isLedTo) return "";
  // Some write their address in codes, to hide it from programs that collect addresses.
  if (/^\s*mailto:.*%[2-7]/i.test(href)) return "@";
  const address = href.trim().replace(/%[2-7][\da-f]/gi, (code) => decodeURIComponent(code));
  const [, web] = /^(?:https?:)?\/\/(?:www\.)?(.+?)\/{0,2}$/i.exec(address) ?? [];
  if (web !== undefined)
    return web.length > longestAddress || /[?#%]/.test(web) ? web.replace(/[/?#:].*/s, "") : web;
  const path = address.replace(/[?#].*/s, "").replace(/(?:\bindex)?\.html?$/i, "");
  const last = path.replace(/\/$/, "").split(/[/:]/).at(-1) ?? "";
  return /[\p{L}\p{N}]/u.test(last) ? last : "";
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

/** The value of an attribute, cut wherever the address of the site's root belongs. */
function piecesOf(attribute: string, value: string, place: Place): string[] {
  if (attribute === "style") return piecesOfStyle(value, place);
  if (urlAttributes.has(attribute)) return toPieces([fromRoot(value, place)]);
  if (!urlSetAttributes.has(attribute)) return [value];
  // Each address comes after a comma and before white space (HTML, "Srcset attributes").
  const texts = value.split(/(?<=^|,)(\s*[^\s,](?:\S*[^\s,])?)/);
  return toPieces(
    texts.map((text, index) =>
      index % 2 === 1 ? text.replace(/\S+/, (address) => fromRoot(address, place)) : text,
    ),
  );
}

/** A style, cut in the same way: an address ends before a space, which `url()` may have. */
function piecesOfStyle(style: string, place: Place): string[] {
  const pieces = [""];
  const texts = style.split(/(\burl\(\s*(?:"[^"\\]*"|'[^'\\]*'|[^"'()\\\s]+)\s*\))/i);
  for (const [index, text] of texts.entries()) {
    // Every other piece is the whole of an address.
    const inBrackets = index % 2 === 1 ? text.slice(4, -1).trim() : "";
    const written = inBrackets.replace(/^["']|["']$/g, "");
    const address = written === "" || written.startsWith("#") ? "" : fromRoot(written, place);
    if (address.startsWith("/") && !/["'()<>&\s]/.test(address)) {
      pieces[pieces.length - 1] += "url(";
      pieces.push(`${address} )`);
    } else pieces[pieces.length - 1] += text;
  }
  return pieces;
}

/** Where a script names what it imports, by its type: what comes before an address within the site, and its quotes. */
const imports: Readonly<Record<string, RegExp>> = {
  module: /(\b(?:from|import)\s*(?:\(\s*)?)(["'])(\.{0,2}\/(?!\/)[^"'()<>&\s\\]+)\2/g,
  importmap: /(:\s*)(")(\.{0,2}\/(?!\/)[^"()<>&\s\\]*[^"()<>&\s\\/])"/g,
};

/** A script, cut in the same way: its imports are relative to its own page, not to the page that shows it. */
function piecesOfProgram(program: string, imported: RegExp, place: Place): string[] {
  const pieces = [""];
  let end = 0;
  for (const { 0: whole, 1: start = "", 3: address = "", index } of program.matchAll(imported)) {
    pieces[pieces.length - 1] += `${program.slice(end, index)}${start}"`;
    pieces.push(`${fromRoot(address, place)}"`);
    end = index + whole.length;
  }
  pieces[pieces.length - 1] += program.slice(end);
  return pieces;
}

function toPieces(texts: readonly string[]): string[] {
  const pieces = [""];
  for (const text of texts) {
    const [, space = "", target = ""] = /^(\s*)(.*)$/s.exec(text) ?? [];
    if (target.startsWith("/")) {
      pieces[pieces.length - 1] += space;
      pieces.push(target);
    } else {
      pieces[pieces.length - 1] += text;
    }
  }
  return pieces;
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

/**
 * Resolves a link of a page: absolute addresses stay, those that leave out the protocol get one, and all others become
 * paths from the site's root.
 */
function fromRoot(link: string, { base, home, holds }: Place): string {
  // What most links look like, and parsing addresses is slow.
  if (/^https?:\/\/[\w.-]+[/?#]?[\x21-\x7e]*$/.test(link)) return link;
  const root = "https://root.invalid";
  if (link.startsWith("#") && (home === undefined || holds(link.slice(1)))) return link;
  if (link.startsWith("//")) return `https:${link}`;
  if (!URL.canParse(link, root)) return link;
  const { origin, href } = new URL(link, root + (link.startsWith("#") ? home : base));
  // Node.js escapes this character from version 24 on.
  if (origin === root) return href.slice(root.length).replaceAll("^", "%5E");
  // White space and control characters, which browsers ignore, could hide the protocol.
  return /[\s\p{Control}]/u.test(link) ? href : link;
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
