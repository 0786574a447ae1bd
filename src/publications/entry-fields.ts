import type { BibEntry } from "../bibtex/bibtex.ts";
import { Lines } from "../bibtex/lines.ts";
import type { Problem } from "../problem.ts";
import type { Rich } from "../tex/rich-text.ts";
import { readTex } from "../tex/tex.ts";
import type { WorksOptions } from "./works-options.ts";

/** Reads TeX; remembers what was read and what was reported. */
export class KnownTex {
  readonly #toMathMl: WorksOptions["toMathMl"];
  readonly #say: (problem: Problem) => void;
  readonly #known = new Map<string, Rich>();
  readonly #unknown = new Set<string>();
  readonly #formulas = new Map<string, string | undefined>();

  constructor({ toMathMl }: Pick<WorksOptions, "toMathMl">, say: (problem: Problem) => void) {
    this.#toMathMl = toMathMl;
    this.#say = say;
  }

  /** @param line the line of the file on which the text begins, counted from 1 */
  read(value: string, file: string, line: number, hasLinks: boolean): Rich {
    const key = `${hasLinks}${value}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const rich = readTex(value, {
      toMathMl: (formula, isDisplay) => this.#formula(formula, isDisplay),
      hasLinks,
      onUnknown: (command, position) =>
        this.sayUnknown(file, line + new Lines(value).at(position) - 1, command),
    });
    this.#known.set(key, rich);
    return rich;
  }

  #formula(formula: string, isDisplay: boolean): string | undefined {
    const known = `${isDisplay}${formula}`;
    if (!this.#formulas.has(known)) this.#formulas.set(known, this.#toMathMl?.(formula, isDisplay));
    return this.#formulas.get(known);
  }

  /** Reports, once in a file, that a command is unknown. */
  sayUnknown(file: string, line: number, command: string): void {
    if (this.#unknown.has(`${file} ${command}`)) return;
    this.#unknown.add(`${file} ${command}`);
    const message = `The command \\${command} is not known here, so only the text in its braces is shown, or else its name. Write what it stands for.`;
    this.#say({ file, line, kind: "unknown TeX commands", message });
  }
}

/** The fields of one entry, as visitors see them. */
export class EntryFields {
  readonly entry: BibEntry;
  readonly #tex: KnownTex;
  readonly #toInlineHtml: WorksOptions["toInlineHtml"];
  readonly #say: (problem: Problem) => void;

  constructor(
    entry: BibEntry,
    tex: KnownTex,
    { toInlineHtml }: Pick<WorksOptions, "toInlineHtml">,
    say: (problem: Problem) => void,
  ) {
    this.entry = entry;
    this.#tex = tex;
    this.#toInlineHtml = toInlineHtml;
    this.#say = say;
  }

  /** A field; undefined when it is missing or empty. */
  rich(name: string, hasLinks = false): Rich | undefined {
    const field = this.entry.fields.get(name);
    if (field === undefined) return undefined;
    const rich = this.#tex.read(field.value, this.entry.file, field.line, hasLinks);
    return rich.text === "" && rich.html === "" ? undefined : rich;
  }

  /** The plain text of the first of some fields that has one. */
  text(...names: string[]): string | undefined {
    return names.map((name) => this.rich(name)?.text).find((value) => value !== undefined);
  }

  /** A title with the subtitle in another field. */
  titled(name: string, further: string | undefined, hasLinks = false): Rich | undefined {
    const title = this.rich(name, hasLinks);
    const subtitle = further === undefined ? undefined : this.rich(further);
    if (title === undefined || subtitle === undefined) return title ?? subtitle;
    const between = /[.:?!]$/.test(title.text) ? " " : ": ";
    return { html: title.html + between + subtitle.html, text: title.text + between + subtitle.text };
  }

  /** A field that al-folio reads as Markdown. */
  markdown(name: string): Rich | undefined {
    const rich = this.rich(name, true);
    if (rich === undefined || this.#toInlineHtml === undefined || !/[*_[`]/.test(rich.text)) return rich;
    return { html: this.#toInlineHtml(rich.text), text: rich.text };
  }

  /** The note, without what only programs wrote there. */
  get note(): Rich | undefined {
    const field = this.entry.fields.get("note");
    if (field === undefined) return undefined;
    const lines = field.value.split("\n");
    const own = withTexLinks(lines.filter((line) => !notesOfTools.test(line)).join("\n"));
    if (own === field.value) return this.rich("note", true);
    const rich = this.#tex.read(own, this.entry.file, field.line, true);
    return rich.text === "" ? undefined : rich;
  }

  /** The abstract, with a paragraph of HTML for each of its paragraphs. */
  get abstract(): Rich | undefined {
    const field = this.entry.fields.get("abstract");
    if (field === undefined) return undefined;
    let { line } = field;
    const paragraphs: Rich[] = [];
    for (const part of field.value.split(/(\n[ \t]*\n\s*|\\par(?![A-Za-z])|<\/p>)/)) {
      const rich = this.#tex.read(withTexLinks(part), this.entry.file, line, true);
      if (rich.text !== "" && rich.text !== " ") paragraphs.push(rich);
      line += part.split("\n").length - 1;
    }
    if (paragraphs.length === 0) return undefined;
    return {
      html: paragraphs.map(({ html }) => `<p>${html}</p>`).join("\n"),
      text: paragraphs.map(({ text }) => text).join(" "),
    };
  }

  /** Reports what is wrong with a field. */
  wrong(field: string, message: string): void {
    const { file, fields, line } = this.entry;
    this.#say({
      file,
      line: fields.get(field)?.line ?? line,
      kind: `problems in the field "${field}"`,
      message,
    });
  }
}

const markdownLink =
  /(?<![\\\w])\[((?:[^[\]{}\\\n]|\\textbf\{[^{}]*\})+)\]\((https?:\/\/(?:[^\s(){}\\]|\([^\s(){}\\]*\)|\\[_&%#])+)\)/g;
const markdownBold = /(?<![\w*])\*\*([^\s*{})\]](?:[^*{}\n]{0,200}[^\s*{}(])?)\*\*(?![\w*])/g;
/** A web address outside TeX commands and tags; matched as a whole, so that nothing in braces is lost. */
const bareAddress =
  /(?<=^|[\s(])(?=(https?:\/\/(?:[^\s{}\\<>"()]|\([^\s{}\\<>"()]*\)|\\[_&%#])*(?:[\w/=&#-]|\([^\s{}\\<>"()]*\))))\1(?=[.,;:!?)'\]]*(?:[\s}]|$))/g;

/**
 * TeX in which Markdown's links and bold words, which other programs read there, are made TeX's, and web addresses
 * links.
 */
function withTexLinks(text: string): string {
  if (!/https?:|\*\*/.test(text)) return text;
  // Bold words may contain links, whose braces would hide them.
  return text
    .replace(markdownBold, "\\textbf{$1}")
    .replace(markdownLink, "\\href{$2}{$1}")
    .replace(bareAddress, "\\url{$1}");
}

/** Lines of a note that Zotero makes from its field Extra, and Scopus from its counts: not for visitors. */
const notesOfTools =
  /^\s*(?:(?:publisher|\\?_eprint|number|issn|conference name|journal abbreviation|publication title|series title|tex\.\w+|citation key|read\\?_status|original-date|ads bibcode|version number|pmid|pmcid)\s*:|cited by:?\s*\d|arXiv:\S+\s*\[[^\]]*\]\s*$)/i;
