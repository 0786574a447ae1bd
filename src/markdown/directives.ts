/** Something in a page's Markdown that is not understood and was left out. */
export interface Remark {
  /** The line, counted from 1 in the text that was read. */
  readonly line: number;
  /** What it is one of. */
  readonly kind?: string;
  /** A sentence that quotes it. */
  readonly message: string;
}

/** A tag of Liquid, Hugo or kramdown, and where it stands. */
interface Directive {
  readonly start: number;
  end: number;
  readonly kind: "liquid" | "value" | "shortcode" | "kramdown";
  readonly name: string;
  readonly text: string;
  /** The tag that ends what this one starts. */
  closing?: Directive;
  /** Tags such as `{% else %}` that belong to it. */
  readonly branches: Directive[];
}

const paired = new Set("if unless case for tablerow capture comment raw highlight".split(" "));
const signs = /\{\{|\{%|\{::|\{:\//;

/**
 * Takes out of a page what only other programs understand: tags and values of Liquid, shortcodes of Hugo and Quarto, and
 * kramdown's extensions in `{::…}`. Code and formulas stay as they are. Of a condition the first branch stays, of a loop
 * nothing. `{% raw %}` and `{% highlight %}`, comments and `{::nomarkdown}` are done what they say.
 *
 * @returns the text with its lines where they were, and a remark for each thing that was left out
 */
export function takeDirectives(source: string): {
  readonly text: string;
  readonly remarks: readonly Remark[];
} {
  if (!signs.test(source)) return { text: source, remarks: [] };
  const directives = pair(find(source));
  const remarks: Remark[] = [];
  let text = "";
  let at = 0;
  let line = 1;
  let counted = 0;
  const remark = (start: number, message: string) => {
    for (; counted < start; counted++) if (source.charCodeAt(counted) === 0x0a) line++;
    remarks.push({ line, kind: "signs for other programs that are not understood here", message });
  };
  /** Leaves out all up to a place, but for the ends of lines. */
  const skipTo = (end: number) => {
    if (end <= at) return;
    text += source.slice(at, end).replace(/[^\n]+/g, "");
    at = end;
  };
  const keepTo = (end: number) => {
    if (end <= at) return;
    text += source.slice(at, end);
    at = end;
  };
  for (const directive of directives) {
    const { start, end, kind, name, closing, branches } = directive;
    if (start < at) continue;
    keepTo(start);
    const quoted = quote(directive.text);
    if (kind === "kramdown") {
      if (name === "comment" && closing) skipTo(closing.end);
      else if (name === "nomarkdown" && closing) {
        // Pandoc's way to say the same; see `rawHtml`.
        const isBlock = source.slice(end, closing.start).includes("\n");
        text += isBlock ? "~~~~~~~~{=html}" : "````````";
        at = end;
        keepTo(closing.start);
        text += isBlock ? "~~~~~~~~" : "````````{=html}";
        at = closing.end;
      } else {
        skipTo(end);
        if (!["", "options", "comment", "nomarkdown"].includes(name)) {
          remark(start, `${quoted} is an extension of kramdown that is not known here, so it is left out.`);
        }
      }
      continue;
    }
    if (kind === "liquid" && closing && (name === "raw" || name === "comment" || name === "highlight")) {
      if (name === "comment") skipTo(closing.end);
      else {
        skipTo(end);
        const isCode = name === "highlight";
        if (isCode) text += `~~~~~~~~${/highlight\s+(\w+)/.exec(directive.text)?.[1] ?? ""}`;
        keepTo(closing.start);
        if (isCode) text += "~~~~~~~~";
        skipTo(closing.end);
      }
      continue;
    }
    if (kind === "liquid" && closing && (name === "for" || name === "tablerow" || name === "capture")) {
      skipTo(closing.end);
      remark(
        start,
        `${quoted} is Liquid, which is not run here: all up to ${quote(closing.text)} is left out. ${advice}`,
      );
      continue;
    }
    if (kind === "liquid" && closing && (name === "if" || name === "unless" || name === "case")) {
      remark(
        start,
        `${quoted} is Liquid, which is not run here: what stands up to ${quote((branches[name === "case" ? 1 : 0] ?? closing).text)} is shown, whatever the condition${branches.length > 0 ? ", and the rest is left out" : ""}.`,
      );
      skipTo(name === "case" ? (branches[0]?.end ?? closing.start) : end);
      const rest = branches[name === "case" ? 1 : 0];
      if (rest) {
        // What follows this branch is left out when its first tag is reached.
        rest.end = closing.end;
      }
      continue;
    }
    const isEnd = kind === "shortcode" ? name.startsWith("/") : kind === "liquid" && isPart(name);
    skipTo(end);
    if (isEnd) continue;
    const what = kind === "shortcode" ? "a shortcode of Hugo or Quarto" : "Liquid";
    remark(start, `${quoted} is ${what}, which is not run here, so it is left out. ${advice}`);
  }
  keepTo(source.length);
  return { text, remarks };
}

const advice = "Write out what it stands for.";

function isPart(name: string): boolean {
  return name.startsWith("end") || name === "else" || name === "elsif" || name === "when";
}

function quote(text: string): string {
  const short = text.replace(/\s+/g, " ");
  return `"${short.length > 60 ? `${short.slice(0, 59)}…` : short}"`;
}

/** Finds the tags that stand neither in code nor in formulas, in order. */
function find(source: string): Directive[] {
  const found: Directive[] = [];
  const isCode = codeAndFormulas(source);
  const missing = new Set<string>();
  const start = /\{\{|\{%|\{::|\{:\/|<!--/g;
  let rawUntil = 0;
  for (let match = start.exec(source); match; match = start.exec(source)) {
    const at = match.index;
    const sign = match[0];
    if (sign === "<!--") {
      // What is in a comment is shown to nobody.
      const close = missing.has("-->") || isCode(at) ? -1 : source.indexOf("-->", at);
      if (close >= 0) start.lastIndex = close;
      else if (!isCode(at)) missing.add("-->");
      continue;
    }
    const isShortcode = sign === "{{" && /[<%]/.test(source[at + 2] ?? "");
    const end =
      sign === "{{"
        ? isShortcode
          ? `${source[at + 2] === "<" ? ">" : "%"}}}`
          : "}}"
        : sign === "{%"
          ? "%}"
          : "}";
    if (missing.has(end)) continue;
    const stop = source.indexOf(end, at + 2);
    if (stop < 0) {
      missing.add(end);
      continue;
    }
    const text = source.slice(at, stop + end.length);
    const inner = text
      .slice(isShortcode ? 3 : sign.length, -end.length)
      .replace(/^-|-$/g, "")
      .trim();
    const name =
      sign === "{:/"
        ? `end${inner}`
        : sign === "{::"
          ? (/^\w*/.exec(inner)?.[0] ?? "")
          : (/^\S*/.exec(inner)?.[0] ?? "");
    const isRaw = at < rawUntil;
    if (isRaw ? name !== "endraw" : isCode(at)) continue;
    const kind = sign === "{%" ? "liquid" : isShortcode ? "shortcode" : sign === "{{" ? "value" : "kramdown";
    if (kind === "kramdown" && text.includes("\n")) continue;
    found.push({ start: at, end: at + text.length, kind, name, text, branches: [] });
    start.lastIndex = at + text.length;
    if (kind === "liquid" && name === "raw") rawUntil = source.length;
    if (name === "endraw") rawUntil = 0;
  }
  return found;
}

/** Ties each tag that starts something to the one that ends it. */
function pair(directives: Directive[]): Directive[] {
  const open: Directive[] = [];
  for (const directive of directives) {
    const { kind, name } = directive;
    if (kind !== "liquid" && kind !== "kramdown") continue;
    if (name.startsWith("end")) {
      const at = open.findLastIndex(
        (other) => other.kind === kind && (name === "end" || name === `end${other.name}`),
      );
      const opener = open[at];
      if (!opener) continue;
      opener.closing = directive;
      open.length = at;
    } else if (name === "else" || name === "elsif" || name === "when") {
      if (kind === "liquid") open.at(-1)?.branches.push(directive);
    } else if ((kind === "liquid" && paired.has(name)) || name === "comment" || name === "nomarkdown") {
      open.push(directive);
    }
  }
  return directives;
}

/** Tells of places of a text, asked for in order, whether they stand in code or in a formula. */
function codeAndFormulas(source: string): (at: number) => boolean {
  const ranges: [start: number, end: number][] = [];
  let paragraph = 0;
  let fence: { readonly start: number; readonly mark: string } | undefined;
  let isAfterEmpty = true;
  let isInList = false;
  const endParagraph = (end: number) => {
    if (end > paragraph) spansWithin(source, paragraph, end, ranges);
  };
  let at = 0;
  while (at < source.length) {
    const newline = source.indexOf("\n", at);
    const end = newline < 0 ? source.length : newline + 1;
    const line = source.slice(at, end).trimEnd();
    const text = line.trimStart();
    if (fence) {
      if (text.startsWith(fence.mark) && text.replaceAll(fence.mark[0] as string, "") === "") {
        ranges.push([fence.start, end]);
        fence = undefined;
      }
      paragraph = end;
    } else {
      const mark = /^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
      const isIndented: boolean =
        /^(?: {4}|\t)/.test(line) && isAfterEmpty && !isInList && !/^(?:[<{]|[-*+] )/.test(text);
      if (mark !== undefined) {
        endParagraph(at);
        fence = { start: at, mark };
        paragraph = end;
      } else if (text === "") {
        endParagraph(at);
        paragraph = end;
      } else if (isIndented) {
        endParagraph(at);
        ranges.push([at, end]);
        paragraph = end;
      } else if (!/^[ \t]/.test(line)) isInList = /^(?:[-*+]|\d+[.)])[ \t]/.test(text);
      isAfterEmpty = text === "" || isIndented;
    }
    at = end;
  }
  if (fence) ranges.push([fence.start, source.length]);
  else endParagraph(source.length);

  let next = 0;
  return (place) => {
    while (next < ranges.length && (ranges[next]?.[1] ?? 0) <= place) next++;
    return next < ranges.length && (ranges[next]?.[0] ?? 0) <= place;
  };
}

const spanStart = /`+|\$\$?|\\\\?[([]|<(pre|code|script|style)\b[^>\n]*>/gi;

/** Finds code and formulas within a paragraph. */
function spansWithin(source: string, from: number, to: number, ranges: [number, number][]): void {
  const paragraph = source.slice(from, to);
  if (!signs.test(paragraph)) return;
  const missing = new Set<string>();
  spanStart.lastIndex = 0;
  for (let match = spanStart.exec(paragraph); match; match = spanStart.exec(paragraph)) {
    const [sign, element] = match;
    const start = match.index;
    const inner = start + sign.length;
    const close = element
      ? `</${element}`
      : sign.startsWith("\\")
        ? sign.replace("(", ")").replace("[", "]")
        : sign;
    if (missing.has(close)) continue;
    let end = -1;
    if (sign.startsWith("`")) {
      for (end = paragraph.indexOf(close, inner); end >= 0; end = paragraph.indexOf(close, end)) {
        let stop = end;
        while (paragraph[stop] === "`") stop++;
        if (stop - end === sign.length) break;
        end = stop;
      }
    } else end = paragraph.indexOf(close, inner);
    if (end < 0) {
      missing.add(close);
      continue;
    }
    if (
      sign === "$" &&
      (/\s/.test(paragraph[inner] ?? " ") ||
        /\s/.test(paragraph[end - 1] ?? " ") ||
        /\d/.test(paragraph[end + 1] ?? ""))
    ) {
      continue;
    }
    ranges.push([from + start, from + end + close.length]);
    spanStart.lastIndex = end + close.length;
  }
}
