import { lineEndsIn, type Remark, shortened } from "./remark.ts";
import { isPair, shortcode } from "./shortcodes.ts";
import { verbatimIn } from "./verbatim.ts";

/** A shortcode of Hugo or Quarto, or an extension of kramdown, and where it is. */
interface Directive {
  readonly start: number;
  readonly end: number;
  readonly kind: "shortcode" | "kramdown";
  /** If it ends another, that one's name after a slash. */
  readonly name: string;
  /** What comes after the name. */
  readonly words: string;
  readonly text: string;
  /** The one that ends what this one starts. */
  closing?: Directive;
}

const signs = /\{\{[<%]|\{:[:/]/;
const forms =
  /\{\{(?<sign>[<%])(?<inner>(?:(?!\{\{|[>%]\}\})[\s\S])*)[>%]\}\}|\{:(?<slash>:|\/)(?<kramdown>[^{}\n]*)\}/g;

/** Shortcodes may be within others, but hardly this deep. */
const deepest = 4;

/**
 * Replaces what only other programs understand (shortcodes of Hugo and Quarto, kramdown's `{::…}`) with what a visitor
 * saw. Code and formulas stay as they are.
 *
 * @param depth how many others it is in
 * @returns the text with its lines where they were, and a remark for each thing that was left out
 */
export function takeDirectives(
  source: string,
  depth = 0,
): {
  readonly text: string;
  readonly remarks: readonly Remark[];
} {
  if (depth > deepest || !signs.test(source)) return { text: source, remarks: [] };
  const remarks: Remark[] = [];
  let text = "";
  let at = 0;
  const keepTo = (end: number) => {
    text += source.slice(at, Math.max(at, end));
    at = Math.max(at, end);
  };
  /** Replaces everything up to an end by a text, and keeps the number of lines. */
  const replaceTo = (end: number, by: string) => {
    const missing = lineEndsIn(source.slice(at, end)) - lineEndsIn(by);
    text += by + "\n".repeat(Math.max(0, missing));
    at = end;
  };
  let line = 1;
  let counted = 0;
  const remark = ({ start, text }: Directive, message: string) => {
    line += lineEndsIn(source.slice(counted, start));
    counted = start;
    const kind = "codes for other programs that are not understood here";
    remarks.push({ line, kind, message: `"${shortened(text)}" ${message}` });
  };
  for (const directive of pair(find(source))) {
    const { start, end, kind, name, words, closing } = directive;
    if (start < at) continue;
    keepTo(start);
    if (kind === "shortcode") {
      const inner = closing && takeDirectives(source.slice(end, closing.start), depth + 1);
      const shown = shortcode(name, words, inner?.text);
      for (const other of inner?.remarks ?? [])
        remarks.push({ ...other, line: other.line + lineEndsIn(source.slice(0, end)) });
      if (shown === undefined && !name.startsWith("/"))
        remark(
          directive,
          "is a shortcode of Hugo or Quarto, which is not run here, so it is left out. Write out what it shows.",
        );
      // A link around nothing but an icon gets a name.
      const isInLink =
        /[[>]\s*$/.test(text.slice(-9)) && /^\s*(?:\]\(|<\/a>)/.test(source.slice(end, end + 9));
      const by = shown === "" && isInLink ? "<i></i>" : (shown ?? "");
      replaceTo(shown !== undefined && closing ? closing.end : end, by);
    } else if (name === "comment" && closing) {
      replaceTo(closing.end, "");
    } else if (name === "nomarkdown" && closing) {
      // Pandoc's way to say the same; see `rawHtml`.
      const isBlock = source.slice(end, closing.start).includes("\n");
      text += isBlock ? "~~~~~~~~{=html}" : "````````";
      at = end;
      keepTo(closing.start);
      text += isBlock ? "~~~~~~~~" : "````````{=html}";
      at = closing.end;
    } else {
      replaceTo(end, "");
      if (!/^(?:\/.*|options|comment|nomarkdown)?$/.test(name))
        remark(directive, "is an extension of kramdown that is not known here, so it is left out.");
    }
  }
  keepTo(source.length);
  return { text, remarks };
}

/** Finds those that are neither in code nor in formulas, in order. */
function find(source: string): Directive[] {
  const isVerbatim = verbatimIn(source);
  const found: Directive[] = [];
  for (const match of source.matchAll(forms)) {
    const [text] = match;
    const { sign, inner = "", slash, kramdown = "" } = match.groups ?? {};
    const start = match.index;
    if (isVerbatim(start)) continue;
    const written = (sign ? inner : kramdown).trim().replace(/\s*\/$/, "");
    const [, given = "", words = ""] = /^(\/?\s*[^\s"'=]*)\s*([\s\S]*)$/.exec(written) ?? [];
    const name = slash === "/" ? `/${given}` : given.replace(/\s/g, "");
    found.push({ start, end: start + text.length, kind: sign ? "shortcode" : "kramdown", name, words, text });
  }
  return found;
}

/** Links each that starts something to the one that ends it. */
function pair(directives: Directive[]): Directive[] {
  const open: Directive[] = [];
  for (const directive of directives) {
    const { kind, name } = directive;
    if (name.startsWith("/")) {
      const at = open.findLastIndex(
        (other) => other.kind === kind && (name === "/" || name === `/${other.name}`),
      );
      const opener = open[at];
      if (!opener) continue;
      opener.closing = directive;
      open.length = at;
    } else if (kind === "shortcode" ? isPair(name) : name === "comment" || name === "nomarkdown") {
      open.push(directive);
    }
  }
  return directives;
}
