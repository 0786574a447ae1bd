import { readable } from "../html/characters.ts";
import { escapeAttribute, escapeText } from "../html/fragment.ts";
import { plainValue, webAddress } from "./addresses.ts";
import { loneAccents } from "./symbols.ts";

/** The content of a piece of TeX. */
export interface Rich {
  /** As HTML for use within a paragraph: safe, whatever the TeX was, and well formed. */
  readonly html: string;
  /** As plain text: white space as single spaces, formulas as people type them. */
  readonly text: string;
}

interface Group {
  /** How many elements were open before it. */
  readonly depth: number;
  /** What comes after it. */
  readonly after: string;
}

/**
 * Writes a text as HTML and as plain text at once. Elements are closed where the group in which they were opened ends,
 * wherever their own ends are. None is nested in one of its kind, which would change nothing and let nesting grow
 * without end.
 */
export class RichWriter {
  /** The last character of the plain text, which tells whether a quote opens or closes. */
  last = "";
  #html = "";
  #text = "";
  /** Those waiting for their letter. */
  #accents: string[] = [];
  /** The names of the open elements. */
  readonly #open: string[] = [];
  readonly #groups: Group[] = [];
  readonly #hasLinks: boolean;

  constructor(hasLinks: boolean) {
    this.#hasLinks = hasLinks;
  }

  /** Writes plain text, whose first character takes the accents before it. */
  write(text: string): void {
    this.#put(this.#accents.length === 0 ? text : this.#accented(text));
  }

  #accented(text: string): string {
    const first = text.slice(0, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
    // Accents replace the dot.
    const base = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
    const accents = this.#accents.reverse().join("");
    this.#accents = [];
    return base + accents + text.slice(first.length);
  }

  #put(text: string): void {
    this.add({ html: /[&<>]/.test(text) ? escapeText(text) : text, text });
  }

  /** Writes what is made already. */
  add({ html, text }: Rich): void {
    this.#html += html;
    this.#text += text;
    if (text !== "") this.last = text.slice(-1);
  }

  /** Takes a combining character for the next letter; three at most. */
  accent(combining: string): void {
    if (this.#accents.length < 3) this.#accents.push(combining);
  }

  /** Writes accents that found no letter. */
  settle(): void {
    if (this.#accents.length === 0) return;
    const lone = this.#accents.map((accent) => loneAccents[accent] ?? "").join("");
    this.#accents = [];
    this.#put(lone);
  }

  /**
   * Opens a group, as a brace does.
   *
   * @param after what is written when it ends
   */
  openGroup(after = ""): void {
    this.#groups.push({ depth: this.#open.length, after });
  }

  /** Closes the last group, and all elements opened in it. */
  closeGroup(): void {
    this.settle();
    const group = this.#groups.pop();
    if (group === undefined) return;
    this.#closeTo(group.depth);
    this.#put(group.after);
  }

  /** Opens an element, unless it is open. */
  openElement(name: string, attributes = ""): void {
    if (this.#open.includes(name)) return;
    this.#open.push(name);
    this.#html += `<${name}${attributes}>`;
  }

  /** Closes an element and all in it, if it was opened in this group. */
  closeElement(name: string): void {
    const depth = this.#open.lastIndexOf(name);
    if (depth >= (this.#groups.at(-1)?.depth ?? 0)) this.#closeTo(depth);
  }

  /** Opens a link, if there may be any here and the address is one of the web. */
  openLink(address: string): void {
    const href = this.#hasLinks ? webAddress(plainValue(address)) : undefined;
    if (href !== undefined) this.openElement("a", ` href="${escapeAttribute(href)}"`);
  }

  #closeTo(depth: number): void {
    while (this.#open.length > depth) this.#html += `</${this.#open.pop()}>`;
  }

  /** Closes what is open. */
  finish(): Rich {
    this.settle();
    while (this.#groups.length > 0) this.closeGroup();
    this.#closeTo(0);
    return { html: tidy(this.#html), text: tidy(this.#text) };
  }
}

function tidy(written: string): string {
  return composed(readable(written)).replace(/ {2,}/g, " ").replace(/^ | $/g, "");
}

/** Letters composed with their accents, even if a PDF has the dotless letter beneath. */
export function composed(text: string): string {
  return text.replace(/ı(?=[\u0300-\u0314])/g, "i").normalize("NFC");
}
