import { readable } from "../html/characters.ts";
import { escapeAttribute, escapeText } from "../html/fragment.ts";
import { matchBraces } from "./bibtex.ts";
import { formulaText } from "./formula.ts";
import { withoutScience } from "./science.ts";
import {
  accents,
  characters,
  elements,
  entities,
  entityAccents,
  journals,
  loneAccents,
  mathCharacters,
  silent,
  switches,
  transparent,
} from "./tex-symbols.ts";

/** What a piece of TeX says. */
export interface Rich {
  /** As HTML that can stand within a paragraph: safe, whatever the TeX was, and well formed. */
  readonly html: string;
  /** As plain text: white space as single spaces, formulas as people type them. */
  readonly text: string;
}

/** What a reader of TeX is given. */
export interface TexOptions {
  /** Turns a formula into MathML; absent or undefined when it cannot: then its plain text is shown. */
  readonly toMathMl?: ((formula: string, isDisplay: boolean) => string | undefined) | undefined;
  /** Whether links may stand in the HTML; else only their texts do. */
  readonly hasLinks?: boolean | undefined;
  /** Whether quotes and hyphens are TeX's, to be set as printers do; they are, unless said otherwise. */
  readonly isTypeset?: boolean | undefined;
  /** Is told of each command that is not known, with its place in the TeX. */
  readonly onUnknown?: ((command: string, position: number) => void) | undefined;
}

/** Longer formulas, and those nested more deeply, are shown as plain text. */
const longestFormula = 2000;
const deepestFormula = 50;

const htmlTags: Readonly<Record<string, string>> = {
  i: "em",
  em: "em",
  b: "strong",
  strong: "strong",
  sub: "sub",
  sup: "sup",
  code: "code",
  tt: "code",
  italic: "em",
  bold: "strong",
  "jats:italic": "em",
  "jats:bold": "strong",
  "jats:sub": "sub",
  "jats:sup": "sup",
};

const droppedTags = new Set(
  "p div span br u s a sc scp small big font title sec math ul ol li script style iframe img svg object embed form input h1 h2 h3 h4 h5 h6 table tr td link meta base button video audio inline-formula tex tex-math alternatives disp-formula".split(
    " ",
  ),
);

/** Tags whose brackets an export took for signs: `{\textless}b{\textgreater}`. */
const escapedTag =
  /(?:\{\\textless\}|\\textless\{\})(\/?)([a-z]{1,10}\d?)(?:\{\\textgreater\}|\\textgreater\{\})/gi;

/** Formulas that Zotero took for text: `\\$O(n\\_0)\\$`. */
const escapedFormula = /(?:\\\$){1,2}([^$]{1,300}?)(?:\\\$){1,2}/g;
const escapedSign =
  /\{\\textbackslash\}|\\textbackslash\{\}|\{\\textasciicircum\}|\\textasciicircum\{\}|\\[_{}]|\u02C6/g;

/** Braces that keep capitals, which OpenReview took for text: `{\{}AI{\}}`; not those of planes in crystals, as in `{001}`. */
const escapedGroup = /\{\\\{\}(\p{Lu}[\p{L}\d-]{0,60})\{\\\}\}/gu;

/** TeX and tags as they were before an export took them for text. */
function unescaped(text: string): string {
  const source = text.replace(escapedGroup, "{$1}");
  const withFormulas = !source.includes("\\$")
    ? source
    : source.replace(escapedFormula, (whole, inner: string) => {
        const formula = inner.replace(escapedSign, (sign) =>
          sign.includes("back") ? "\\" : /circum|\u02C6/.test(sign) ? "^" : sign.slice(1),
        );
        return formula === inner ? whole : `$${formula}$`;
      });
  if (!withFormulas.includes("\\text")) return withFormulas;
  return withFormulas
    .replace(/\{\\textbackslash\}n(?=\s)/g, " ")
    .replace(escapedTag, (whole, slash: string, name: string) => {
      const tag = name.toLowerCase();
      return Object.hasOwn(htmlTags, tag) || droppedTags.has(tag) ? `<${slash}${name}>` : whole;
    });
}

/** What stands open where a formula's text begins. */
const openText = /\\(?:text[a-z]*|mbox)\s*\{[^{}]*$/;

/** Characters that stand for themselves. */
const plainRun = /[^\\{}$~<&\s`'"?!-]+|[?!]/y;

interface Group {
  /** How many elements were open before it. */
  readonly depth: number;
  /** What stands after it. */
  readonly after?: string;
}

/**
 * Reads TeX as it stands in BibTeX: accents become letters (NFC), dashes and quotes what printers set, formatting HTML;
 * braces go, letters keep their case. A command that is not known leaves the words of its argument, or its own name. Tags
 * and entities of HTML, which exports leave behind, are read, too. The cost is proportional to the length.
 *
 * @param written TeX; any text is accepted
 */
export function readTex(written: string, options: TexOptions = {}): Rich {
  const source = unescaped(withoutScience(written));
  const { toMathMl, hasLinks = false, isTypeset = true, onUnknown } = options;
  if (
    /^[\p{L}\p{M}\p{N} ,.:;()/!?+=*@-]*$/u.test(source) &&
    !source.includes("--") &&
    !source.includes("  ")
  ) {
    const text = composed(source.trim());
    return { html: text, text };
  }
  let matches: Int32Array | undefined;
  let html = "";
  let text = "";
  let pending: string[] = [];
  let position = 0;
  const open: string[] = [];
  const groups: Group[] = [];
  const lastDollar = source.lastIndexOf("$");
  const lastTagEnd = source.lastIndexOf(">");
  const lastEnds: Readonly<Record<string, number>> = {
    "(": source.lastIndexOf("\\)"),
    "[": source.lastIndexOf("\\]"),
  };

  while (position < source.length) {
    const character = source[position] ?? "";
    if (character === "\\") readCommand();
    else if (character === "{") {
      groups.push({ depth: open.length });
      position++;
    } else if (character === "}") {
      closeGroup();
      position++;
    } else if (character === "$") readDollar();
    else if (character === "~") emit("\u00A0", 1);
    else if (character === "<") readTag();
    else if (character === "&") readEntity();
    else if (/[ \t\n\r\f\v]/.test(character)) {
      settle();
      while (/[ \t\n\r\f\v]/.test(source[position] ?? "")) position++;
      put(" ");
    } else if ((character === "?" || character === "!") && source[position + 1] === "`") {
      emit(character === "?" ? "¿" : "¡", 2);
    } else if (
      isTypeset &&
      (character === "-" || character === "`" || character === "'" || character === '"')
    ) {
      readTypewriter(character);
    } else {
      plainRun.lastIndex = position;
      const run = plainRun.exec(source)?.[0] ?? character;
      emit(run, run.length);
    }
  }
  settle();
  while (groups.length > 0) closeGroup();
  closeTo(0);
  return { html: tidy(html), text: tidy(text) };

  function emit(written: string, length: number) {
    position += length;
    if (pending.length === 0) return put(written);
    const first = written.slice(0, (written.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
    // Accents rise where the dot was.
    const base = first === "ı" ? "i" : first === "ȷ" ? "j" : first;
    const accented = base + pending.reverse().join("");
    pending = [];
    put(accented + written.slice(first.length));
  }

  function put(written: string) {
    html += /[&<>]/.test(written) ? escapeText(written) : written;
    text += written;
  }

  /** Puts accents down that found no letter. */
  function settle(): void {
    if (pending.length === 0) return;
    const lone = pending.map((accent) => loneAccents[accent] ?? "").join("");
    pending = [];
    put(lone);
  }

  function openElement(name: string): void {
    // An element within its like says no more, and nothing nests without end.
    if (open.includes(name)) return;
    open.push(name);
    html += `<${name}>`;
  }

  function closeTo(depth: number): void {
    while (open.length > depth) html += `</${open.pop()}>`;
  }

  function closeGroup(): void {
    settle();
    const group = groups.pop();
    if (group === undefined) return;
    closeTo(group.depth);
    if (group.after) put(group.after);
  }

  function readCommand() {
    const start = position;
    const name = /\\([A-Za-z]+)\*?/y;
    name.lastIndex = start;
    const [whole, word] = name.exec(source) ?? [];
    if (whole === undefined || word === undefined) return readSign(source[start + 1] ?? "");
    position = start + whole.length;
    const accent = word.length === 1 ? accents[word] : undefined;
    if (accent !== undefined) {
      skipSpace();
      if (pending.length < 3) pending.push(accent);
      return;
    }
    const character = [characters, mathCharacters, journals].find((known) => Object.hasOwn(known, word))?.[
      word
    ];
    if (character !== undefined) {
      skipSpace();
      skipEmptyGroup();
      emit(character, 0);
      return;
    }
    settle();
    const element = Object.hasOwn(elements, word) ? elements[word] : undefined;
    if (element !== undefined) {
      skipSpace();
      const depth = open.length;
      if (source[position] === "{") {
        openElement(element);
        groups.push({ depth });
        position++;
      } else if (position < source.length && source[position] !== "}" && source[position] !== "\\") {
        openElement(element);
        emit(source[position] ?? "", 1);
        closeTo(depth);
      }
      return;
    }
    const switched = Object.hasOwn(switches, word) ? switches[word] : undefined;
    if (switched !== undefined) {
      skipSpace();
      openElement(switched);
    } else if (word === "url" || word === "nolinkurl" || word === "path") {
      const address = argument();
      if (address !== undefined) {
        const depth = open.length;
        openLink(address);
        put(plainValue(address));
        closeTo(depth);
      }
    } else if (word === "href") {
      const address = argument();
      skipSpace();
      if (source[position] === "{") {
        groups.push({ depth: open.length });
        openLink(address ?? "");
        position++;
      }
    } else if (word === "enquote" || word === "mkbibquote") {
      skipSpace();
      if (source[position] === "{") {
        position++;
        put("“");
        groups.push({ depth: open.length, after: "”" });
      }
    } else if (word === "ensuremath") {
      const formula = argument();
      if (formula !== undefined) putFormula(formula, false);
    } else if (silent.has(word)) {
      skipOption();
      argument();
    } else if (transparent.has(word)) skipSpace();
    else {
      onUnknown?.(word, start);
      skipOption();
      if (skipEmptyGroup() || source[position] !== "{") put(word);
    }
  }

  /** A backslash before what is no letter. */
  function readSign(sign: string) {
    const accent = Object.hasOwn(accents, sign) ? accents[sign] : undefined;
    if (accent !== undefined) {
      position += 2;
      skipSpace();
      if (pending.length < 3) pending.push(accent);
    } else if (sign === "(" || sign === "[") {
      const close = sign === "(" ? "\\)" : "\\]";
      const end = (lastEnds[sign] ?? -1) > position ? source.indexOf(close, position + 2) : -1;
      if (end < 0) position += 2;
      else {
        const formula = source.slice(position + 2, end);
        position = end + 2;
        putFormula(formula, sign === "[");
      }
    } else if (sign === "&") {
      position++;
      readEntity();
    } else if (sign === ",") emit("\u2009", 2);
    else if (sign === "\\" || sign === ";" || sign === ":" || sign === ">" || /\s/.test(sign)) {
      settle();
      position += 2;
      put(" ");
    } else if (sign === "-" || sign === "/" || sign === "!" || sign === "@" || sign === "]" || sign === ")")
      position += 2;
    else if (sign === "") position++;
    else emit(sign, 2);
  }

  function readDollar() {
    settle();
    if (source[position + 1] === "$" && lastDollar > position + 1) {
      const end = source.indexOf("$$", position + 2);
      if (end > 0) {
        const formula = source.slice(position + 2, end);
        position = end + 2;
        return putFormula(formula, true);
      }
    }
    if (lastDollar === position) return emit("$", 1);
    const upToDollar = /([^$\\]*(?:\\[\s\S][^$\\]*)*)\$/y;
    upToDollar.lastIndex = position + 1;
    let inner = upToDollar.exec(source)?.[1];
    // Within a formula may be text, and within that another one.
    for (let more = 0; more < 8 && inner !== undefined && openText.test(inner); more++) {
      const formula = upToDollar.exec(source)?.[1];
      // A pattern that has failed would begin again at the start.
      const rest = formula === undefined ? undefined : upToDollar.exec(source)?.[1];
      inner = rest === undefined ? undefined : `${inner}$${formula}$${rest}`;
    }
    if (inner === undefined || inner.trim() === "") return emit("$", 1);
    const end = upToDollar.lastIndex;
    // Prices are no formulas: "from $5 to $10"; "TGF-$\beta$1" has one.
    const isPrice =
      /^\d[^\\{^_~]*\s$/.test(inner) ||
      (/\d/.test(source[end] ?? "") && !/[\\^_]|^\s*\p{L}\s*$/u.test(inner));
    if (isPrice) return emit("$", 1);
    position = end;
    putFormula(inner, false);
  }

  function putFormula(formula: string, isDisplay: boolean): void {
    // What only raises or lowers some letters needs no formula.
    const [, sign, raised, letter] =
      /^\s*(?:\{\})?([_^])\s*(?:\{([\w+−*†‡,-]+)\}|(\w|\*))\s*$/.exec(formula) ?? [];
    const script = raised ?? letter;
    if (script !== undefined) {
      const name = sign === "_" ? "sub" : "sup";
      html += `<${name}>${escapeText(script)}</${name}>`;
      text += script;
      return;
    }
    if (formula.trim() === "") return;
    const plain = formulaText(formula);
    const mathMl =
      formula.length <= longestFormula && depthOf(formula) <= deepestFormula
        ? toMathMl?.(formula, isDisplay)
        : undefined;
    // What is no formula may come back as its TeX, which is not for visitors.
    html += mathMl?.startsWith("<math") ? mathMl : escapeText(plain);
    text += plain;
  }

  function readTag() {
    const tag = /<(\/?)([A-Za-z][A-Za-z0-9]*(?::[A-Za-z-]+|-[a-z]+)?)(\s[^<>]*)?\/?>/y;
    tag.lastIndex = position;
    const [whole, slash = "", name = ""] = (position < lastTagEnd ? tag.exec(source) : null) ?? [];
    const tagName = name.toLowerCase();
    const element = Object.hasOwn(htmlTags, tagName) ? htmlTags[tagName] : undefined;
    if (whole === undefined || (element === undefined && !droppedTags.has(tagName) && !name.includes(":"))) {
      if (source.startsWith("<!--", position)) {
        const end = lastTagEnd > position ? source.indexOf("-->", position) : -1;
        if (end > 0) {
          position = end + 3;
          return;
        }
      }
      return emit("<", 1);
    }
    settle();
    position += whole.length;
    if ((tagName === "script" || tagName === "style") && slash === "") {
      const end = new RegExp(`</${tagName}\\s*>`, "gi");
      end.lastIndex = position;
      const found = end.exec(source);
      position = found === null ? source.length : end.lastIndex;
    } else if (element !== undefined && slash === "") openElement(element);
    else if (element !== undefined) {
      const index = open.lastIndexOf(element);
      if (index >= (groups.at(-1)?.depth ?? 0)) closeTo(index);
    } else if (tagName === "br" || tagName === "p" || tagName === "jats:p" || tagName === "li") put(" ");
  }

  function readEntity() {
    const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,12}));/y;
    entity.lastIndex = position;
    const [whole, decimal, hexadecimal, name = ""] = entity.exec(source) ?? [];
    if (whole === undefined) return emit("&", 1);
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
    const [, letter = "", accent = ""] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? [];
    const known = Object.hasOwn(entities, name)
      ? entities[name]
      : Object.hasOwn(entityAccents, accent)
        ? letter + entityAccents[accent]
        : undefined;
    if (known !== undefined) emit(known, whole.length);
    else if (code > 0 && code <= 0x10ffff) emit(String.fromCodePoint(code), whole.length);
    else emit("&", 1);
  }

  /** Dashes and quotes, as typewriters have them. */
  function readTypewriter(character: string) {
    if (character === "-") {
      const length = source.startsWith("---", position) ? 3 : source.startsWith("--", position) ? 2 : 1;
      return emit(length === 3 ? "—" : length === 2 ? "–" : "-", length);
    }
    const isDouble = character !== '"' && source[position + 1] === character;
    if (character === "`") return emit(isDouble ? "“" : "‘", isDouble ? 2 : 1);
    if (character === "'" && isDouble) return emit("”", 2);
    const starts =
      /(?:^|[\s([{\u2013\u2014])$/.test(text.slice(-1)) &&
      // DBLP braces them: {"}Tea{"}.
      /^\}?[\p{L}\p{N}{\\]/u.test(source.slice(position + 1, position + 4));
    if (character === '"') return emit(starts ? "“" : "”", 1);
    emit(starts && !/^'\d\ds?\b/.test(source.slice(position, position + 5)) ? "‘" : "’", 1);
  }

  function openLink(address: string): void {
    const target = plainValue(address);
    const safe = webAddress(target);
    if (!hasLinks || safe === undefined || open.includes("a")) return;
    open.push("a");
    html += `<a href="${escapeAttribute(safe)}">`;
  }

  /** The text of the group that comes next, which is skipped. */
  function argument(): string | undefined {
    skipSpace();
    matches ??= matchBraces(source);
    const end = matches[position] ?? -1;
    if (source[position] !== "{" || end < 0) return undefined;
    const inner = source.slice(position + 1, end);
    position = end + 1;
    return inner;
  }

  function skipSpace(): void {
    while (/[ \t\n\r]/.test(source[position] ?? "")) position++;
  }

  function skipEmptyGroup(): boolean {
    if (!source.startsWith("{}", position)) return false;
    position += 2;
    return true;
  }

  function skipOption(): void {
    const option = /\[[^[\]{}]{0,100}\](?=\{)/y;
    option.lastIndex = position;
    const [whole] = option.exec(source) ?? [];
    if (whole !== undefined) position += whole.length;
  }
}

function tidy(written: string): string {
  return composed(readable(written)).replace(/ {2,}/g, " ").replace(/^ | $/g, "");
}

/** Letters with their accents as one, also where a PDF has the dotless letter beneath. */
function composed(text: string): string {
  return text.replace(/ı(?=[\u0300-\u0314])/g, "i").normalize("NFC");
}

function depthOf(formula: string): number {
  let [depth, deepest] = [0, 0];
  for (const character of formula) {
    if (character === "{") deepest = Math.max(deepest, ++depth);
    else if (character === "}") depth--;
  }
  return deepest;
}

/**
 * The value of a field that is an address or an id: taken as it is, but for the backslashes that TeX asks for (`\_`, `\%`)
 * and what people put around it (braces, `\url`).
 */
export function plainValue(value: string): string {
  if (/^[\w.:/?=&%#+-]*$/.test(value)) return value;
  return value
    .trim()
    .replace(/^\\url\s*(?=\{)/, "")
    .replace(/\{?\\textasciitilde\s*(?:\{\})?\}?|\$\\sim\$|\\~(?:\{\})?/g, "~")
    .replace(/\{?\\textunderscore\s*(?:\{\})?\}?/g, "_")
    .replace(/\\([^A-Za-z\\])/g, "$1")
    .replace(/[{}]/g, "")
    .replace(/^<(.*)>$/, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** An address that leads to a page, and to nothing a browser would run; as it was written, unless it needs escapes. */
export function webAddress(text: string): string | undefined {
  const address = /^www\./i.test(text) ? `https://${text}` : text.startsWith("//") ? `https:${text}` : text;
  if (!/^(?:https?|ftp):\/\/[^\s/]/i.test(address) || !URL.canParse(address)) return undefined;
  return /[\s"<>\\^`{|}\p{Control}]/u.test(address) ? new URL(address).href : address;
}
