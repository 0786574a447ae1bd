import { Parser } from "htmlparser2";
import { readable } from "./characters.ts";
import {
  inlineElements,
  rawTextElements,
  urlAttributes,
  urlSetAttributes,
  voidElements,
} from "./elements.ts";
import { styleToClasses } from "./style.ts";

/** A piece of HTML that can stand alone on any page, and what can be read off it. */
export interface Fragment {
  /** The HTML, cut at each place where the address of the site's root belongs: see {@link toHtml}. */
  readonly parts: readonly string[];
  /** The text a person sees: pictures count as their alternative texts, white space as single spaces. */
  readonly text: string;
  /** The targets of its links in order; those within the site start with `/`. */
  readonly links: readonly string[];
  /** What its inline styles say that is not kept. */
  readonly unknownStyles: readonly string[];
  /** What within it an address can lead to: the ids of its elements, and the names of its anchors. */
  readonly ids: readonly string[];
}

/** Says that HTML nests elements more deeply than any browser shows. */
export class NestingError extends Error {
  constructor() {
    super(
      `HTML tags are nested more than ${maxDepth} deep here. Close them, or put code between back-quotes.`,
    );
  }
}

/** Browsers nest no deeper; with a bound, hostile input costs no more than its length. */
export const maxDepth = 512;

interface OpenElement {
  readonly isRawText: boolean;
  /** Formulas come styled from TeX, not from the author. */
  readonly isFormula: boolean;
  /** A span that has only a style: when nothing comes into it, it was padding, and `last` is `before` again. */
  readonly padding:
    | {
        readonly before: string;
        readonly parts: number;
        readonly length: number;
        readonly unknownStyles: number;
      }
    | undefined;
}

/**
 * Makes rendered Markdown fit to stand alone: closes what was left open, drops comments and the empty spans that pad a
 * line, turns inline styles into classes, and lets what is relative to the home page start at the site's root.
 *
 * @param source HTML as markdown-it renders it, with the author's own; any text is accepted
 * @param base the place from which its addresses count, as a path from the site's root; where that is not the home page,
 *   what leads to a place on the same page stays as it is
 * @throws {NestingError} when elements are nested more than 512 deep
 */
export function toFragment(source: string, base = "/"): Fragment {
  const parts: string[] = [];
  let last = "";
  let text = "";
  const links: string[] = [];
  const unknownStyles: string[] = [];
  const ids: string[] = [];
  const open: OpenElement[] = [];

  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length === maxDepth) throw new NestingError();
      const [before, stylesBefore] = [last, unknownStyles.length];
      const isFormula = name === "math" || open.at(-1)?.isFormula === true;
      last += `<${name}`;
      const written = isFormula ? attributes : tidy(name, attributes, unknownStyles);
      for (const [attribute, value] of Object.entries(written)) {
        last += ` ${attribute}="`;
        if (attribute === "id" || (name === "a" && attribute === "name")) ids.push(value);
        for (const [index, piece] of piecesOf(attribute, value, base).entries()) {
          if (index > 0) {
            parts.push(last);
            last = "";
          }
          last += escapeAttribute(piece);
        }
        last += '"';
        if (name === "a" && attribute === "href") links.push(fromRoot(value, base));
      }
      last += ">";
      if (name === "img" && attributes.alt) text += attributes.alt;
      else if (!inlineElements.has(name)) text += " ";
      if (voidElements.has(name)) return;
      const isPadding = name === "span" && Object.keys(attributes).join() === "style";
      open.push({
        isRawText: rawTextElements.has(name),
        isFormula,
        padding: isPadding
          ? { before, parts: parts.length, length: last.length, unknownStyles: stylesBefore }
          : undefined,
      });
    },
    ontext(data) {
      const isRawText = open.at(-1)?.isRawText;
      last += isRawText ? data : escapeText(data);
      if (!isRawText) text += data;
    },
    onclosetag(name) {
      if (voidElements.has(name)) return;
      const padding = open.pop()?.padding;
      if (padding?.length === last.length && padding.parts === parts.length) {
        last = padding.before;
        unknownStyles.length = padding.unknownStyles;
      } else last += `</${name}>`;
      if (!inlineElements.has(name)) text += " ";
    },
  });
  parser.end(source);
  parts.push(last.trimEnd());
  // References such as `&#7;` can stand for what the text itself may not hold.
  return {
    parts: parts.map(readable),
    text: readable(text).replace(/\s+/g, " ").trim(),
    links,
    unknownStyles,
    ids,
  };
}

/**
 * The attributes to write for an element: classes for its inline style, and no way back to the page for what it opens
 * in another window (HTML, "Link type noopener").
 *
 * @param unknownStyles takes what the style says that is not kept
 */
function tidy(name: string, attributes: Attributes, unknownStyles: string[]): Attributes {
  const { style, ...kept } = attributes;
  if (style === undefined && kept.target === undefined) return attributes;
  const { classes, unknown } = styleToClasses(style ?? "");
  for (const declaration of unknown) {
    const pixels = name === "img" ? /^width:\s*(\d+)px$/.exec(declaration)?.[1] : undefined;
    if (pixels === undefined) unknownStyles.push(declaration);
    else kept.width = pixels;
  }
  if (classes.length > 0) kept.class = [kept.class, ...classes].filter(Boolean).join(" ");
  if (name === "a" && kept.target !== undefined) kept.rel ??= "noopener";
  return kept;
}

/** What an attribute's value is made of, cut at each place where the address of the site's root belongs. */
function piecesOf(attribute: string, value: string, base: string): string[] {
  if (urlAttributes.has(attribute)) return toPieces([fromRoot(value, base)]);
  if (!urlSetAttributes.has(attribute)) return [value];
  // Each address follows a comma and stands before white space (HTML, "Srcset attributes").
  const texts = value.split(/(?<=^|,)(\s*[^\s,](?:\S*[^\s,])?)/);
  return toPieces(
    texts.map((text, index) =>
      index % 2 === 1 ? text.replace(/\S+/, (address) => fromRoot(address, base)) : text,
    ),
  );
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
 */
export function toHtml(fragment: Fragment, root: string): string {
  return fragment.parts.join(root);
}

/**
 * Resolves a link of a page: absolute addresses stay, those that leave out the protocol get one, and all others become
 * paths from the site's root.
 */
function fromRoot(link: string, base: string): string {
  const root = "https://root.invalid";
  if (base !== "/" && link.startsWith("#")) return link;
  if (link.startsWith("//")) return `https:${link}`;
  if (!URL.canParse(link, root)) return link;
  const { origin, href } = new URL(link, root + base);
  if (origin === root) return href.slice(root.length);
  // White space and control characters, of which browsers take no notice, could hide the protocol.
  return /[\s\p{Control}]/u.test(link) ? href : link;
}

/** Writes text so that it stands for itself in HTML. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Writes the value of an attribute, to stand between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}
