import { urlAttributes, urlSetAttributes } from "./elements.ts";

/** Where a piece is; paths from the site's root. */
export interface Place {
  readonly base: string;
  readonly home: string | undefined;
  /** Whether an id is within the piece itself. */
  readonly holds: (id: string) => boolean;
}

/**
 * The value of an attribute, cut wherever the address of the site's root belongs: each piece but the first begins with a
 * path from there.
 */
export function piecesOf(attribute: string, value: string, place: Place): string[] {
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
export function piecesOfStyle(style: string, place: Place): string[] {
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
export function piecesOfProgram(program: string, type: string | undefined, place: Place): string[] {
  const imported = imports[type ?? ""];
  if (imported === undefined) return [program];
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

/**
 * Resolves a link of a page: absolute addresses stay, those that leave out the protocol get one, and all others become
 * paths from the site's root.
 */
export function fromRoot(link: string, { base, home, holds }: Place): string {
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
