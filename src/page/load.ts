import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { type Data, isRecord } from "../data.ts";
import type { Problem } from "../problem.ts";
import { nearest } from "../site/nearest.ts";
import { readYaml } from "../yaml.ts";

/** A page's file, taken apart. */
export interface LoadedPage {
  /** The front matter; of a key that is there twice, the first value. */
  readonly data: Data;
  /** Everything after the front matter, with line feeds at the ends of lines. */
  readonly body: string;
  /** The line of the file in which the body starts, counted from 1. */
  readonly bodyLine: number;
  /** What keeps the front matter from being understood. */
  readonly problems: readonly Problem[];
  /** The line of the file that a key of the front matter is on, counted from 1. */
  lineOf(key: string): number | undefined;
}

/** A remark about a key of the front matter. */
export interface KeyRemark {
  readonly key: string;
  readonly message: string;
}

/**
 * Takes a page's file apart into front matter and body. Front matter is YAML between `---` and `---` or `...`, TOML
 * between `+++`, JSON after `---json` or in braces of its own, or the title that Pandoc has after `%`; a byte order
 * mark, empty lines and HTML comments may come before it. A page that starts with a rule, or has no front matter, is a
 * body only.
 *
 * @param source the file's text
 * @param file its name from the project's folder, for problems
 */
export function loadPage(source: string, file: string): LoadedPage {
  const lines = source
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const problems: Problem[] = [];
  const data: Record<string, unknown> = {};
  let bodyStart = 0;
  // A second block is what is left when a page was pasted into another.
  for (const isFirst of [true, false]) {
    const start = afterEmpty(lines, bodyStart);
    const block = readBlock(lines, start, isFirst);
    if (!block) break;
    if (block.problem) problems.push({ file, line: block.problem.line + 1, message: block.problem.message });
    for (const [key, value] of Object.entries(block.data)) {
      // Hugo and people who write by hand take Title for title.
      const names = /^[A-Z]/.test(key) ? [key, key.toLowerCase()] : [key];
      for (const name of names) {
        if (!Object.hasOwn(data, name)) data[name] = flags.has(name) ? flagOf(value) : value;
      }
    }
    bodyStart = block.end;
  }
  const bare = bodyStart === 0 ? lineOfBareFrontMatter(lines) : undefined;
  if (bare !== undefined) {
    const text = lines[bare]?.trim() ?? "";
    const written = text.replace(/\s*[:：=]\s*/, ": ");
    const fence = lines[afterEmpty(lines, 0)]?.trim();
    const isFenced =
      (fence === "---" || fence === "+++") && lines.slice(bare).some((line) => line.trim() === fence);
    const isLow = lines[bare - 1]?.trimEnd() === "---" && !isFenced;
    const advice = isLow
      ? "Put the lines from --- to --- at the very top of the file."
      : !isFenced
        ? `Write a line with --- before the first line like this, and one after the last${written === text ? "" : `, and this one as ${written}`}.`
        : fence === "+++"
          ? "Replace both +++ with ---."
          : `Write ${written}`;
    const message = `"${text}" belongs in front matter, but is not read as such, so readers would see it. ${advice}`;
    problems.push({ file, line: bare + 1, message });
  }
  const lineOf = (name: string) => {
    const head = lines.slice(0, bodyStart);
    const line = head.findIndex((whole) => {
      const text = whole.trimStart();
      return text.toLowerCase().startsWith(name.toLowerCase()) && /^\s*[:=]/.test(text.slice(name.length));
    });
    return line < 0 ? undefined : line + 1;
  };
  for (const { key, message } of unclearFlags(data)) problems.push({ file, line: lineOf(key) ?? 1, message });
  return {
    data,
    body: lines.slice(bodyStart).join("\n"),
    bodyLine: bodyStart + 1,
    problems,
    lineOf,
  };
}

/** Whether a text begins with front matter, as {@link loadPage} understands it. */
export function hasFrontMatter(source: string): boolean {
  return loadPage(source, "").bodyLine > 1;
}

/** Keys that say whether and where a page is published: what is kept back by one must never become public. */
const flags: ReadonlySet<string> = new Set(["draft", "published", "sitemap", "permalink"]);

/** What is wrong with flags that are neither true nor false; some themes have a date in `published`. */
export function unclearFlags({ draft, published }: Data): KeyRemark[] {
  // Where a table has a column for it, most of its cells are empty.
  const isUnclear = !/^\s*$/.test(String(draft ?? "")) && typeof flagOf(draft) !== "boolean";
  const isSlip = typeof flagOf(published) !== "boolean" && nearest(String(published), ["true", "false"]);
  const unclear = Object.entries({
    ...(isUnclear && { draft }),
    ...((isSlip || /^[01]$/.test(String(published))) && { published }),
  });
  return unclear.map(([key, value]) => ({
    key,
    message: `"${key}: ${value}" is neither yes nor no. Write ${key}: true or ${key}: false.`,
  }));
}

/** A flag as Jekyll's YAML 1.1 reads it, also in quotes; any other value as it is. */
export function flagOf(value: unknown): unknown {
  const text = String(value)
    .replace(/[\s,;.]+$/, "")
    .trim();
  return /^(?:true|yes|on)$/i.test(text) ? true : /^(?:false|no|off)$/i.test(text) ? false : value;
}

/** A line that people write instead of the one with three hyphens. */
const nearlyFence = /^[\s\u200b]*(?:[-–—―+*_=~]{1,8}|```\w*)\s*$/u;

/** A line like one of front matter, whatever it has for its colon. */
const nearlyKey = /^\s*(?:[\p{L}_][\p{L}\p{N}_.-]*)\s*[:：=]/u;

/** The line, counted from 0, of a fact such as `draft: true` at the start of a page without front matter. */
function lineOfBareFrontMatter(lines: readonly string[]): number | undefined {
  const from = afterEmpty(lines, 0);
  const isFenced = nearlyFence.test(lines[from] ?? "");
  const start = isFenced ? from + 1 : from;
  const like = isFenced ? nearlyKey : key;
  const length = lines.slice(start).findIndex((text) => !like.test(text));
  const end = length < 0 ? lines.length : start + length;
  const isFact = /^\s*(?:layout|permalink|draft|published|redirect_from)\s*[:：=]/i;
  const line = lines.slice(start, end).findIndex((text) => isFact.test(text));
  if (line >= 0) return start + line;
  const isEnded = isFenced ? nearlyFence.test(lines[end] ?? "") : lines[end]?.trimEnd() === "---";
  const isForPelican = lines
    .slice(start, end)
    .some((text) => /^(?:slug|category|tags|modified|status)\s*:/i.test(text));
  const isTitle = /^\s*title\s*[:：=]/i.test(lines[start] ?? "");
  return isTitle && (isEnded || isForPelican) ? start : lineOfLowFrontMatter(lines);
}

/** The line, counted from 0, of front matter that is below a heading or other text, between lines with hyphens. */
function lineOfLowFrontMatter(lines: readonly string[]): number | undefined {
  const top = lines.slice(0, 20);
  const fence = top.findIndex((text) => text.trimEnd() === "---");
  if (fence < 1 || top.slice(0, fence).some((text) => /^\s*(?:```|~~~)/.test(text))) return undefined;
  const length = lines.slice(fence + 1).findIndex((text) => text.trimEnd() === "---");
  const written = lines.slice(fence + 1, fence + 1 + length);
  const isFacts =
    key.test(written[0] ?? "") &&
    written.some((text) => /^(?:layout|permalink|draft|published|redirect_from):\s/.test(text));
  return isFacts && written.every((text) => key.test(text) || /^(?:\s+\S|- |\s*$)/.test(text))
    ? fence + 1
    : undefined;
}

/** A mistake in a line, counted from 0. */
interface Mistake {
  readonly line: number;
  readonly message: string;
}

interface Block {
  readonly data: Data;
  /** The line after it. */
  readonly end: number;
  readonly problem?: Mistake;
}

/** The first line from one on that is neither empty nor in a comment. */
function afterEmpty(lines: readonly string[], from: number): number {
  let line = from;
  while (line < lines.length) {
    const text = lines[line]?.trim() ?? "";
    if (text.startsWith("<!--")) {
      const end = lines.findIndex((other, index) => index >= line && other.includes("-->"));
      if (end < 0 || !lines[end]?.trimEnd().endsWith("-->")) return line;
      line = end + 1;
    } else if (text === "") line++;
    else return line;
  }
  return line;
}

const key = /^(?:"[^"\n]+"|'[^'\n]+'|[\p{L}_][\p{L}\p{N}_.-]*)\s*:(?:\s|$)/u;
const jsonKey = /^\{\s*"[^"\n]+"\s*:/;
const tomlKey = /^(?:\[|"[^"\n]+"\s*=|[\w.-]+\s*=)/;

/** Reads front matter that starts in a line; undefined if none starts there. */
function readBlock(lines: readonly string[], start: number, isFirst: boolean): Block | undefined {
  if (isFirst && /^\{\s*(?:"|$)/.test(lines[start] ?? "")) return readBraces(lines, start);
  if (isFirst && /^%(?:\s+\S|[\p{L}\p{N}])/u.test(lines[start] ?? "")) return readTitleBlock(lines, start);
  const opening = /^(---|\+\+\+)[ \t]*([a-z]*)[ \t]*$/i.exec(lines[start] ?? "");
  if (!opening) return undefined;
  const [, fence = "", engine = ""] = opening;
  const isToml = fence === "+++" || engine.toLowerCase() === "toml";
  const isEnd = (text: string) => text.trimEnd() === fence || (fence === "---" && text.trimEnd() === "...");
  const length = lines.slice(start + 1).findIndex(isEnd);
  const end = length < 0 ? lines.length : start + 1 + length;
  const whole = lines.slice(start + 1, end);
  const written = isToml ? whole : withoutComments(whole);
  const first = written.find((text) => text.trim() !== "" && !text.startsWith("#")) ?? "";
  // JSON is YAML, too.
  const isJson = fence === "---" && jsonKey.test(written.join("\n").trimStart());
  // Four spaces make code of a line below a rule.
  const isKey = isJson || (isToml ? tomlKey.test(first) : key.test(first.replace(/^ {1,3}(?=\S)/, "")));
  const isCode = engine !== "" && !isToml && !/^(?:json|ya?ml)$/i.test(engine);
  const bare = isFirst && length >= 0 && fence === "---" && !isKey ? bareFactIn(written) : undefined;
  if (bare !== undefined)
    return { data: {}, end: end + 1, problem: { ...bare, line: start + 1 + bare.line } };
  const isKnown = engine !== "" || isKey || (isFirst && length >= 0 && first === "");
  if (!isKnown || (!isFirst && !isKey)) return undefined;
  if (length < 0) {
    if (!isFirst) return undefined;
    const message = `The front matter that begins with ${fence} never ends. Write a line with ${fence} after its last line.`;
    return { data: {}, end: start + 1, problem: { line: start, message } };
  }
  if (isCode) {
    const message = `Front matter in "${engine}" is not run. Write it as YAML: a line with ---, lines such as title: My page, and --- again.`;
    return { data: {}, end: end + 1, problem: { line: start, message } };
  }
  const text = written.join("\n");
  const read = isToml ? readToml(text) : engine.toLowerCase() === "json" ? readJson(text) : readFacts(text);
  if (read.data) return { data: read.data, end: end + 1 };
  const problem = read.mistake && { line: start + 1 + read.mistake.line, message: read.mistake.message };
  return problem ? { data: {}, end: end + 1, problem } : undefined;
}

const knownKey =
  /^ {0,3}(title|description|[Dd]raft|published|permalink|layout|nav|lang|date|redirect_from|noindex|sitemap)(?![\w.-])/;

/** The first of the lines between hyphens, if it lacks its colon: it can be nothing but a fact, or facts follow it. */
function bareFactIn(lines: readonly string[]): Mistake | undefined {
  const line = lines.findIndex((text) => text.trim() !== "" && !text.startsWith("#"));
  const [first = "", ...others] = lines.slice(line);
  const [, name] = knownKey.exec(first) ?? [];
  if (name === undefined) return undefined;
  const fact = `${name}: ${first.replace(knownKey, "").replace(/^\s*[=：]?\s*/, "")}`.trimEnd();
  const isClear =
    /: (?:true|false|yes|no)(?:\s+#.*)?$|^nav: [\d.]+$|^permalink: \/\S*$/i.test(fact) ||
    (others.every((text) => text.trim() !== "") &&
      others.some((text) => /^\s*:/.test(text.replace(knownKey, ""))));
  return isClear ? { line, message: `"${first.trim()}" has no colon. Write ${fact}` } : undefined;
}

/** Lines of YAML without HTML comments that begin one of them, which people take for comments there, too. */
function withoutComments(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((text) => text.trimEnd().endsWith("-->"));
  let isOpen = false;
  return lines.map((text, at) => {
    isOpen ||= at <= last && /^\s*-?<!--/.test(text);
    const isComment = isOpen;
    if (text.trimEnd().endsWith("-->")) isOpen = false;
    return isComment ? "" : text;
  });
}

/** Reads JSON front matter that has nothing around its own braces, as Hugo has it. */
function readBraces(lines: readonly string[], start: number): Block | undefined {
  const length = lines.slice(start).findIndex((text) => /^(?:\{.*)?\}\s*$/.test(text));
  if (length < 0 || !/^\{\s*"/.test(lines.slice(start, start + length + 1).join("\n"))) return undefined;
  const end = start + length + 1;
  const { data = {}, mistake } = readJson(lines.slice(start, end).join("\n"));
  return { data, end, ...(mistake && { problem: { line: start, message: mistake.message } }) };
}

/** Reads the title in a block as Pandoc has it, of lines that begin with %: title, authors, date. */
function readTitleBlock(lines: readonly string[], start: number): Block | undefined {
  const marked = lines.slice(start, start + 4);
  const length = marked.findIndex((text) => !text.startsWith("%"));
  const end = start + (length < 0 ? marked.length : length);
  if (end - start > 3 || lines[end]?.trim()) return undefined;
  return { data: { title: marked[0]?.slice(1).trim() }, end };
}

interface Reading {
  readonly data?: Data;
  readonly mistake?: Mistake;
}

/** The line of a flag that is in front matter a second time, with a different value. */
function contradictionIn(text: string): Mistake | undefined {
  const said = new Map<string, unknown>();
  for (const [line, written] of text.split("\n").entries()) {
    const [, name = "", value = ""] = /^([a-z]+)\s*:\s+(.*)$/.exec(written) ?? [];
    if (!flags.has(name)) continue;
    const flag = flagOf(value.replace(/\s#.*$/, "").replace(/^(["'])(.*)\1$/, "$2"));
    if (said.has(name) && said.get(name) !== flag)
      return {
        line,
        message: `"${written.trim()}" is the second line for ${name}, and the first says something else. Delete one of the two.`,
      };
    said.set(name, flag);
  }
  return undefined;
}

function readFacts(text: string): Reading {
  // Tabs and non-breaking spaces are not indentation to YAML, but look like it to everybody else.
  const plain = text.replace(/^[\t\u00a0 ]+/gm, (space) =>
    space.replace(/\t/g, "  ").replaceAll("\u00a0", " "),
  );
  const contradiction = contradictionIn(plain);
  if (contradiction) return { mistake: contradiction };
  const yaml = readYaml(firstOfEach(plain), { isStrict: false });
  if ("mistake" in yaml) return { mistake: { line: yaml.mistake.line - 1, message: yaml.mistake.message } };
  const data = yaml.value ?? {};
  return isRecord(data) ? { data } : {};
}

/** Keeps only the first of each key that starts several lines, which YAML would not allow. */
function firstOfEach(text: string): string {
  const seen = new Set<string>();
  let isKept = true;
  return text
    .split("\n")
    .map((line) => {
      const name = key.exec(line)?.[0].trimEnd();
      if (name !== undefined) {
        isKept = !seen.has(name);
        seen.add(name);
      }
      return isKept ? line : "";
    })
    .join("\n");
}

function readJson(text: string): Reading {
  try {
    const data: unknown = JSON.parse(text);
    return isRecord(data) ? { data } : {};
  } catch {
    const message = "The front matter cannot be read as JSON. Check its quotes and commas.";
    return { mistake: { line: 0, message } };
  }
}

function readToml(text: string): Reading {
  try {
    return { data: plain(parseToml(text)) as Record<string, unknown> };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const line = Math.max(0, error.line - 1);
    const written = text.split("\n")[line]?.trim() ?? "";
    const message = `"${written}" cannot be read as TOML. Write text in double quotes, as in title = "My page".`;
    return { mistake: { line, message } };
  }
}

/** The values of TOML, in plain objects, with dates as they are written in YAML. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
