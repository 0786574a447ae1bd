import type { YAMLError } from "yaml";

/** What is wrong with a piece of YAML. */
export interface YamlMistake {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** How a list is written; "each" goes before. */
export const inLists = "item of a list begins with a hyphen and a space.";

/** What is wrong with a backslash; the text to write goes after. */
export const backslash = "between double quotes a backslash has a special meaning. Write";

/** A text between single quotes, where a backslash is just that. */
export function singlyQuoted(text: string): string {
  return `'${text.replace(/^"|"$/g, "").replaceAll("'", "''")}'`;
}

/** A fact whose words are put between double quotes. */
export function quoted(fact: string | undefined, words: string | undefined): string {
  const text = words
    ?.trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"');
  return `${fact?.trim()}: "${text}"`;
}

/** Slips of people who do not program, each with what to write instead; not in texts that go over several lines. */
const slips: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/^\s*(?:\/\/|<!--)\s*(.*?)\s*(?:-->)?\s*$/, ([, words]) => `a comment begins with #. Write # ${words}`],
  [/^ *\t/, () => "there is a tab at the start of the line. Use spaces instead."],
  [
    /^ *[\u00a0\u2000-\u200b\u202f\u3000]/,
    () => "there is a special space at the start of the line. Use ordinary spaces instead.",
  ],
  [
    /^\s*(?:- )?([A-Za-z]\w*)\s*(?:：|:[\u00a0\u3000])\s*(.*)/,
    ([, key, value]) => `the colon or the space after it is not an ordinary one. Write ${key}: ${value}`,
  ],
  [/^\s*-([A-Za-z]\w*:.*)/, ([, rest]) => `there is no space after the hyphen. Write - ${rest}`],
  [
    /^\s*(?:- )?([A-Za-z]\w*):\s+[“”„‟«»‘’](.*?)[“”„‟«»‘’]?\s*$/,
    ([, key, value]) => `only straight quotation marks count there. Write ${key}: "${value}"`,
  ],
  [
    /^\s*(?:- )?[A-Za-z]\w*:\s+(?:"[^"]*"|'[^']*'|\[.*\]|\{.*\})\s*[,;]\s*$/,
    () => "there is a comma too many at the end. Delete it.",
  ],
  [
    /\{[^{}]{0,300}?\w+:\s+(?:[^\s,{}"']+|"[^"]*"|'[^']*'|[^\s,{}"':][^,{}"':]{0,100}(?=\s[a-z]))\s+(\w+):\s/,
    ([, key]) => `a comma is missing. Write one before ${key}.`,
  ],
  [
    /^\s*[A-Za-z][^:=]*\s[^:=]*$/,
    () => "this line has no colon. If it continues the line above, indent it by two more spaces.",
  ],
  [/^\s*[*•–—]\s+(\p{L}.*)/u, ([, rest]) => `each ${inLists} Write - ${rest}`],
  [
    /^\s*(?:- )?([A-Za-z]\w*):(?!\/\/)([^\s:].*)/,
    ([, key, value = ""]) =>
      `there is no space after the colon. Write ${/:\s|\s#/.test(value) ? quoted(key, value) : `${key}: ${value.trim()}`}`,
  ],
  [
    /^\s*(?:- )?([A-Za-z]\w*)\s*=\s*(.*)/,
    ([, key, value]) => `a fact has a colon. Write ${key}: ${value?.trim()}`,
  ],
  [
    /^\s*(?:- )?([A-Za-z][\w.-]*):\s+((?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#].*)/,
    ([, key, value]) => `the quotes end too early. Write ${quoted(key, value)}`,
  ],
  [
    /^\s*(?:- )?([A-Za-z][\w.-]*):\s+([^\s"'[{|>#&*!%@`].*:(?:\s.*|$))/,
    ([, key, value]) => `words with a colon need quotes. Write ${quoted(key, value)}`,
  ],
  [
    /^\s*(?:- )?([A-Za-z][\w.-]*):\s+((?:\[.*\]|\{.*\})\s*[^\s,;#\]}].*)/,
    ([, key, value]) => `${value?.charAt(0)} has a special meaning here. Write ${quoted(key, value)}`,
  ],
  [
    /^\s*-\s+(\[.*\][^\s,;#\]].*)/,
    ([, value]) => `[ has a special meaning here. Write - "${value?.trim().replaceAll('"', '\\"')}"`,
  ],
  [
    /^\s*([A-Za-z][\w.-]*):\s+(- .*)/,
    ([, key, value]) => `- has a special meaning here. Write ${quoted(key, value)}`,
  ],
  [/^\s*([A-Za-z]\w*)\s*$/, ([, key]) => `the colon is missing. Write ${key}:`],
  [
    /^[^:#"']*:\s+([[{])(?=[^\]}]*$)/,
    ([, bracket]) => `the ${bracket} is not closed. Write ${bracket === "[" ? "]" : "}"} at the end.`,
  ],
  [
    /^([^:#"']*):\s+(["']?)((?:[@`%*&!]|[|>](?=\s*[^\s\d+-])).*?)(?:\s+#\s.*)?$/,
    ([, key, quote, value]) =>
      `${value?.charAt(0)} has a special meaning here. Write ${quoted(key, `${quote}${value}`)}`,
  ],
  [
    /[[,]\s*([@`%*&!][^,\]]*)/,
    ([, value]) =>
      `${value?.charAt(0)} has a special meaning here. Write "${value?.trim()}" with its quotation marks.`,
  ],
];

/**
 * What is wrong: the slip in the last line that has one, up to where it was noticed, or what the reader says.
 *
 * @param opened the line in which the brackets begin that end where the mistake was noticed
 */
export function mistakeAt(
  source: string,
  noticed: number,
  mistake?: YAMLError,
  opened?: number,
): YamlMistake {
  const lines = source.split(/\r\n|\r|\n/);
  const textOf = (line: number) => lines[line - 1] ?? "";
  const said = (line: number, sentence: string) => ({
    line,
    message: `This cannot be read as YAML: ${sentence}`,
  });
  if (mistake?.code === "DUPLICATE_KEY")
    return { line: noticed, message: "This name appears twice. Keep one of the two lines." };
  if (mistake?.code === "BAD_DQ_ESCAPE") {
    const text = /"(?:[^"\\\n]|\\.)*"/.exec(textOf(noticed))?.[0];
    return said(noticed, `${backslash} ${text ? singlyQuoted(text) : "the text between single quotes"}`);
  }
  const misplaced = mistake && misplacedLine(lines, noticed, mistake);
  if (misplaced) return said(misplaced.line, misplaced.sentence);
  const first = lineWithWords(lines, 1);
  if (
    /^ +[\w"]/.test(textOf(first)) &&
    /^[\w"]/.test(textOf(noticed)) &&
    noticed === lineWithWords(lines, first + 1)
  )
    return said(first, "this line begins with a space, unlike the next. Begin both in the first column.");
  if (isUnclosed(mistake))
    return said(
      noticed,
      "a quotation mark here has no counterpart. Write one at the end, or delete this one.",
    );
  for (let line = noticed; line > 0 && line > noticed - 5; line--) {
    if (/^\s*#/.test(textOf(line))) continue;
    // Above, this may well be text on several lines.
    if (line < noticed && /^\s+[^\s-][^:]*$/.test(textOf(line))) continue;
    const next = lineWithWords(lines, line + 1);
    const [before] = /^ *(?:- +)?(?=[\w.][\w.-]*\s*:\s+[^\s|>[{#&])/.exec(textOf(line)) ?? [];
    const [below = ""] = /^ +(?=[\w.-]+\s*:(?:\s|$))/.exec(textOf(next)) ?? [];
    if (before !== undefined && below.length > before.length)
      return said(
        next,
        "this line is indented further than the one above, which already has a value. Begin both in the same column.",
      );
    for (const [form, sentence] of slips) {
      const match = form.exec(textOf(line));
      if (match) return said(line, sentence(match));
    }
  }
  const [, bracket, counterpart] =
    /^Flow (?:(map)|sequence) .* end with a ([\]}])$/.exec(mistake?.message ?? "") ?? [];
  if (opened !== undefined && counterpart !== undefined)
    return said(opened, `the ${bracket ? "{" : "["} is not closed. Write ${counterpart} at the end.`);
  return said(
    noticed,
    "something here has a special meaning. Put text that holds a colon, an apostrophe or quotation marks " +
      'between double quotes, as in title: "Jane\'s page: news", and begin lines that belong together with the same number of spaces.',
  );
}

/** A line that begins at a column of no list or group it may belong to, and where to begin it. */
function misplacedLine(
  lines: readonly string[],
  noticed: number,
  { code, message }: YAMLError,
): { readonly line: number; readonly sentence: string } | undefined {
  const at = lineWithWords(lines, noticed);
  const [, indent = "", hyphen, isFact] = beginOfLine.exec(lines[at - 1] ?? "") ?? [];
  const isMisplaced =
    // A bracket that is not closed is noticed where the next line does not belong between brackets.
    (code === "BAD_INDENT" && !message.startsWith("Flow")) ||
    /^(?:A block sequence may not|Sequence item without)/.test(message);
  if (!isMisplaced || !(hyphen || isFact)) return undefined;
  const above = lines.findLastIndex((text, index) => index < at - 1 && hasWords(text));
  const [, key, empty] = /^\s*(?:- )?([\w.-]+):\s+(\[\]|\{\})\s*(?:#.*)?$/.exec(lines[above] ?? "") ?? [];
  if (key !== undefined && (empty === "[]") === (hyphen !== undefined))
    return {
      line: above + 1,
      sentence: `what belongs to ${key} is below it. Write ${key}: without the ${empty}.`,
    };
  // Where the lists that are open at this line begin, or the groups of facts: the innermost first.
  const columns: number[] = [];
  let outermost = Number.POSITIVE_INFINITY;
  for (const text of lines
    .slice(0, at - 1)
    .filter(hasWords)
    .toReversed()) {
    const [, { length: column } = "", item, opensGroup] = beginOfLine.exec(text) ?? [];
    if (column >= outermost) continue;
    outermost = column;
    if (hyphen && item) columns.push(column);
    if (!hyphen && opensGroup) columns.push(column + (item?.length ?? 0));
  }
  const found = indent.length;
  const places = [
    columns.find((column) => column < found),
    columns.findLast((column) => column > found),
  ].filter((column) => column !== undefined);
  if (places.length === 0) return undefined;
  const spaces = (count: number) => (count === 0 ? "no space" : count === 1 ? "1 space" : `${count} spaces`);
  return {
    line: at,
    sentence: `this line begins with ${spaces(found)}, unlike the lines it belongs to. Begin it with ${places.map(spaces).join(" or ")}, as they do.`,
  };
}

/** The spaces that a line begins with, the hyphen of a list, and the name of a fact. */
const beginOfLine = /^( *)(- +)?((?:"[^"]*"|[\p{L}\p{N}_.][\p{L}\p{N}_.-]*)\s*:(?=\s|$))?/u;

function hasWords(text: string): boolean {
  return !/^\s*(?:#.*)?$/.test(text);
}

/** The first line from one on that is more than a comment. */
function lineWithWords(lines: readonly string[], from: number): number {
  return lines.findIndex((text, index) => index >= from - 1 && hasWords(text)) + 1;
}

/** Whether a quotation mark has no counterpart. */
export function isUnclosed(mistake: YAMLError | undefined): boolean {
  return mistake?.code === "MISSING_CHAR" && mistake.message.includes("quote");
}
