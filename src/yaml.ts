import {
  type Document,
  type DocumentOptions,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type ParseOptions,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import { mergeMarkLine, mergeMarkMessage } from "./merge-marks.ts";
import {
  backslash,
  inLists,
  isUnclosed,
  mistakeAt,
  quoted,
  singlyQuoted,
  type YamlMistake,
} from "./yaml-mistakes.ts";

/** What a piece of YAML 1.2 contains. */
export interface Yaml {
  readonly value: unknown;
  /** The line, counted from 1, of the value under some keys; for a missing one, that of its group. */
  lineOf(path: readonly (string | number)[]): number;
}

/** YAML with a mistake. */
interface BadYaml {
  /** The first mistake. */
  readonly mistake: YamlMistake;
  /** What can be read nevertheless; what comes after the mistake may be read in ways nobody meant. */
  readonly value: unknown;
}

/**
 * Reads YAML.
 *
 * @param isStrict whether a key may be there only once, and everything must be as YAML 1.2 requires; otherwise, the
 *   last value of a key is used
 */
export function readYaml(source: string, { isStrict }: { readonly isStrict: boolean }): Yaml | BadYaml {
  const mark = mergeMarkLine(source);
  if (mark !== undefined) return { mistake: { line: mark, message: mergeMarkMessage }, value: undefined };
  const { document, lines, text } = parsed(source, {
    prettyErrors: false,
    uniqueKeys: isStrict,
    strict: isStrict,
    // The author is told what is wrong in words of ours.
    logLevel: "silent",
  });
  keepDigits(document);
  const value = dataOf(document);
  const lineAt = (offset: number) => lines.linePos(Math.max(0, offset)).line;
  // What begins with ! would be taken for a type, and be lost, except for types of R and MkDocs.
  const isLost = ({ code, pos: [at] }: YAMLError) =>
    code === "TAG_RESOLVE_FAILED" &&
    (isStrict || !/^!(?:!|(?:expr|r|include|ENV)\b)/.test(source.slice(at, at + 20)));
  const [mistake] = [...document.errors, ...document.warnings.filter(isLost)];
  const lost = mistake || !isStrict ? undefined : lostWords(document, text);
  if (lost) return { mistake: { line: lineAt(lost.at), message: lost.message }, value: undefined };
  if (mistake) {
    let [place] = mistake.pos;
    // That something was not closed is noticed further down than where it was opened.
    if (isUnclosed(mistake)) {
      const [end] = mistake.pos;
      visit(document, {
        Node: (_, { range }) => {
          if (range && range[0] < end && end <= range[2]) place = range[0];
        },
      });
    }
    let opened: number | undefined;
    const isBrace = /^Flow map /.test(mistake.message);
    visit(document, {
      Collection: (_, found) => {
        const { flow, range } = found;
        if (flow && range && range[0] < place && range[1] === place && isMap(found) === isBrace)
          opened ??= lineAt(range[0]);
      },
    });
    return {
      mistake: mistakeAt(source, lineAt(place), mistake, opened),
      value: value === unresolved ? undefined : value,
    };
  }
  if (value === unresolved) {
    const [before = ""] = source.split(/:\s+\*/, 1);
    return { mistake: mistakeAt(source, before.split(/\r\n|\r|\n/).length), value: undefined };
  }
  return {
    value,
    lineOf(path) {
      const place = placeOf(document.contents, path);
      return place === undefined ? 1 : lineAt(place);
    },
  };
}

/**
 * What is wrong with a fact on one line from which YAML silently drops text: everything after a #, and characters after
 * a backslash.
 */
export function wordsLostFrom(fact: string): string | undefined {
  const [, key, value] = /^([A-Za-z]\w*):\s+(#\S.*)$/.exec(fact) ?? [];
  if (value !== undefined) return `# begins a comment, so this is empty. Write ${quoted(key, value)}`;
  const { document, text } = parsed(fact, { prettyErrors: false, logLevel: "silent" });
  return document.errors.length > 0 ? undefined : lostWords(document, text)?.message;
}

/** Words of a text that YAML takes for something else without a complaint, and so loses: the first of them. */
function lostWords(
  document: Document.Parsed,
  text: string,
): { readonly at: number; readonly message: string } | undefined {
  let lost: { at: number; message: string } | undefined;
  visit(document, {
    Scalar(role, { type, value, source, comment, range, anchor }) {
      if (!range) return undefined;
      const [, fact] = /^[-–—•]\s*(\p{L}.*)/u.exec(text.slice(range[0]).split(/\r?\n/, 1)[0] ?? "") ?? [];
      if (role === "key" && type === "PLAIN" && fact !== undefined) {
        lost = { at: range[0], message: `Each ${inLists} Write - ${fact}` };
        return visit.BREAK;
      }
      if (anchor !== undefined && type === "PLAIN" && !text.includes(`*${anchor}`)) {
        const whole = JSON.stringify(`&${anchor} ${source ?? ""}`.trim());
        lost = {
          at: range[0],
          message: `& has a special meaning here. Write ${whole} with its quotation marks.`,
        };
        return visit.BREAK;
      }
      if (typeof value !== "string") return undefined;
      const [at, end] = range;
      const written = text.slice(at, end);
      if (type === "PLAIN" && /^(?!(?:[\da-f]{3}){1,2}\b)\d/i.test(comment ?? ""))
        lost = {
          at,
          message: `"#${comment}" is taken for a comment, since # begins one. Write "${value} #${comment}" with its quotation marks.`,
        };
      // Such as \a in \alpha, which stands for the bell character.
      else if (
        type === "QUOTE_DOUBLE" &&
        (/(?![\t\n\r])\p{Control}|\r(?!\n)/u.test(value) || texOfEscapes.test(written))
      )
        lost = { at, message: `${backslash} ${singlyQuoted(written)}` };
      return lost && visit.BREAK;
    },
  });
  return lost;
}

/** Commands of TeX that begin with what stands for a tab or the end of a line: long ones, and any in a formula. */
const texOfEscapes =
  /(?<!\\)(?:\\\\)*\\(?:(?:text[a-z]{2}|theta|times|tilde|nabla)(?![a-z])|[nt][a-z]+(?=[^$"]{0,200}\$(?!\d))(?<=\$[^$]{0,200}))/;

/** Turns numbers that would lose digits or signs into texts: 0123, +49301234567, 123456789012345678. */
function keepDigits(document: Document.Parsed): void {
  visit(document, {
    Scalar(_, scalar) {
      const { value, source } = scalar;
      if (typeof value === "number" && source !== undefined && String(value) !== source)
        scalar.value = source;
    },
  });
}

/** In place of data whose aliases have no anchor, or multiply without end. */
const unresolved = Symbol("unresolved aliases");

function dataOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return unresolved;
  }
}

/**
 * Parses YAML, even if lines of a quoted text or a list between brackets are further to the left than YAML 1.2 allows:
 * Jekyll and Hugo read these, too.
 */
function parsed(
  source: string,
  options: ParseOptions & DocumentOptions,
): { readonly document: Document.Parsed; readonly lines: LineCounter; readonly text: string } {
  const read = (text: string) => {
    const lines = new LineCounter();
    return { document: parseDocument(text, { ...options, lineCounter: lines }), lines, text };
  };
  const first = read(source);
  if (first.document.errors.length === 0) return first;
  const second = read(withIndentedLines(source));
  return second.document.errors.length === 0 ? second : first;
}

/** What is open at the end of a line: a quotation mark, and how many brackets. */
interface Open {
  readonly quote: string | undefined;
  readonly brackets: number;
}

/** A text in which the further lines of quoted texts, and of what is between brackets, are indented further. */
function withIndentedLines(source: string): string {
  let open: Open = { quote: undefined, brackets: 0 };
  let indent = "";
  return source
    .split("\n")
    .map((line) => {
      const isWithin = open.quote !== undefined || open.brackets > 0;
      const moved = isWithin && line.trim() !== "" ? indent + line.trimStart() : line;
      if (!isWithin) indent = `${/^[ \t]*(?:- +)*/.exec(line)?.[0].replace(/-/g, " ")}  `;
      open = openAfter(line, open);
      return moved;
    })
    .join("\n");
}

function openAfter(line: string, open: Open): Open {
  const opening = /(?:^|[:,{[]|(?<=^[ \t]*(?:- +)*)-)[ \t]*(["'])/y;
  const closing = { '"': /(?:[^"\\]|\\.)*"/y, "'": /(?:[^']|'')*'(?!')/y } as const;
  let { quote, brackets } = open;
  let at = 0;
  while (at < line.length) {
    const pattern = quote === undefined ? opening : closing[quote as keyof typeof closing];
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    if (found === null && quote !== undefined) break;
    const sign = found === null || quote === undefined ? line.charAt(at) : "";
    const mayOpen = () =>
      brackets > 0 || at === 0 || /[:-][ \t]+$/.test(line.slice(Math.max(0, at - 20), at));
    if (/[[{]/.test(sign) && mayOpen()) brackets++;
    else if (/[\]}]/.test(sign) && brackets > 0) brackets--;
    at = found === null ? at + 1 : pattern.lastIndex;
    if (found !== null) quote = quote === undefined ? found[1] : undefined;
  }
  return { quote, brackets };
}

/** The place of the last of some keys that is there, in characters from the start. */
function placeOf(root: unknown, path: readonly (string | number)[]): number | undefined {
  let node = root;
  let place: number | undefined;
  for (const key of path) {
    const items: readonly unknown[] = isNode(node) && "items" in node ? (node.items as unknown[]) : [];
    const item = isMap(node)
      ? items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key))
      : items[Number(key)];
    const found = isPair(item) ? item.key : item;
    if (!isNode(found) || !found.range) return place;
    [place] = found.range;
    node = isPair(item) ? item.value : item;
  }
  return place;
}
