import { Parser } from "htmlparser2";
import { inlineElements, rawTextElements, urlAttributes, voidElements } from "./elements.ts";
import { styleToClasses } from "./style.ts";

/** A piece of HTML that can stand alone on any page, and what can be read off it. */
export interface Fragment {
  /** The HTML, cut at each place where the address of the site's root belongs: see {@link toHtml}. */
  readonly parts: readonly string[];
  /** The text a person sees: pictures count as their alternative texts, white space as single spaces. */
  readonly text: string;
  /** The targets of its links in order; those within the site start with `/`. */
  readonly links: readonly string[];
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
  /** A span that has only a style: when nothing comes into it, it was padding, and `last` is `before` again. */
  readonly padding: { readonly before: string; readonly parts: number; readonly length: number } | undefined;
}

/**
 * Makes rendered Markdown fit to stand alone: closes what was left open, drops comments and the empty spans that pad a
 * line, turns inline styles we know into classes, and lets what is relative to the home page start at the site's root.
 *
 * @param source HTML as markdown-it renders it, with the author's own; any text is accepted
 * @throws {NestingError} when elements are nested more than 512 deep
 */
export function toFragment(source: string): Fragment {
  const parts: string[] = [];
  let last = "";
  let text = "";
  const links: string[] = [];
  const open: OpenElement[] = [];

  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.length === maxDepth) throw new NestingError();
      const before = last;
      const { style, ...kept } = attributes;
      const attributesLeft =
        style === undefined ? attributes : { ...kept, ...styleToClasses(style, kept.class) };
      last += `<${name}`;
      for (const [attribute, value] of Object.entries(attributesLeft)) {
        last += ` ${attribute}="`;
        const target = urlAttributes.has(attribute) ? fromRoot(value) : value;
        if (target.startsWith("/") && urlAttributes.has(attribute) && !target.startsWith("//")) {
          parts.push(last);
          last = "";
        }
        last += `${escapeAttribute(target)}"`;
        if (name === "a" && attribute === "href") links.push(target);
      }
      last += ">";
      if (name === "img" && kept.alt) text += kept.alt;
      else if (!inlineElements.has(name)) text += " ";
      if (voidElements.has(name)) return;
      const isPadding = name === "span" && style !== undefined && Object.keys(kept).length === 0;
      open.push({
        isRawText: rawTextElements.has(name),
        padding: isPadding ? { before, parts: parts.length, length: last.length } : undefined,
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
      if (padding?.length === last.length && padding.parts === parts.length) last = padding.before;
      else last += `</${name}>`;
      if (!inlineElements.has(name)) text += " ";
    },
  });
  parser.end(source);
  parts.push(last.trimEnd());
  return { parts, text: text.replace(/\s+/g, " ").trim(), links };
}

/**
 * Writes a fragment out for one place.
 *
 * @param root the address of the site's root without its last slash: empty, `/~jane`, or `https://example.org/~jane`
 */
export function toHtml(fragment: Fragment, root: string): string {
  return fragment.parts.join(root);
}

/** Resolves a link of the home page: absolute addresses stay, all others become paths from the site's root. */
function fromRoot(link: string): string {
  const root = "https://root.invalid";
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link) || !URL.canParse(link, root)) return link;
  return new URL(link, root).href.slice(root.length);
}

/** Writes text so that it stands for itself in HTML. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}
