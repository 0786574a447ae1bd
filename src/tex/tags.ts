import { parse, textOf } from "../html/tree.ts";
import type { RichWriter } from "./rich-text.ts";
import type { Scanner } from "./scanner.ts";

/** Tags that TeX has equivalents of, and the elements that they become. */
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

const tagsBetweenWords = new Set(["br", "p", "jats:p", "li"]);

/** The ends of elements whose content is for machines. */
const endsOfCode: Readonly<Record<string, RegExp>> = {
  script: /<\/script\s*>/gi,
  style: /<\/style\s*>/gi,
};

/** With attributes, if there is more than a name: not in "a <b and c> d". */
const tag = /<(\/?)([A-Za-z][A-Za-z0-9]*(?::[A-Za-z-]+|-[a-z]+)?)(\s(?:\s*|[^<>=]*=[^<>]*))?\/?>/y;
const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,12}\d{0,2});/y;

/** Whether a lower-case name is a tag's: others in angle brackets are text, as in `List<T>`. */
export function isTag(name: string): boolean {
  return Object.hasOwn(htmlTags, name) || droppedTags.has(name) || name.includes(":");
}

/** Reads what begins with `<`: an HTML or JATS tag left over from an export, a comment, or the sign itself. */
export function readTag(source: Scanner, out: RichWriter): void {
  const start = source.position;
  const [, slash = "", written = ""] = (start < source.last(">") ? source.match(tag) : null) ?? [];
  const name = written.toLowerCase();
  if (!isTag(name)) {
    source.position = start;
    readLessThan(source, out);
    return;
  }
  out.settle();
  const element = htmlTags[name];
  const endOfCode = slash === "" ? endsOfCode[name] : undefined;
  if (endOfCode !== undefined) {
    endOfCode.lastIndex = source.position;
    source.position = endOfCode.test(source.text) ? endOfCode.lastIndex : source.text.length;
  } else if (element === undefined) {
    if (tagsBetweenWords.has(name)) out.write(" ");
  } else if (slash === "") out.openElement(element);
  else out.closeElement(element);
}

function readLessThan(source: Scanner, out: RichWriter): void {
  const { text, position } = source;
  if (text.startsWith("<!--", position) && source.last("-->") > position) {
    source.position = text.indexOf("-->", position) + 3;
  } else {
    source.position++;
    out.write("<");
  }
}

/** Reads what begins with `&`: an HTML entity, or the sign itself. */
export function readEntity(source: Scanner, out: RichWriter): void {
  const start = source.position;
  const written = source.match(entity)?.[0];
  const character = written && textOf(parse(written));
  // Browsers read "&notes;" as "¬es;".
  if (character && !character.endsWith(";")) {
    out.write(character);
  } else {
    source.position = start + 1;
    out.write("&");
  }
}
