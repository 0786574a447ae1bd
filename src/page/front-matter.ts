import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { type Data, isRecord } from "../data.ts";
import { readYaml } from "../yaml.ts";
import { flagOf, flags } from "./flags.ts";

/** A mistake in a line, counted from 0. */
export interface Mistake {
  readonly line: number;
  readonly message: string;
}

/** A block of front matter as read. */
export interface Block {
  readonly data: Data;
  /** The line after it. */
  readonly end: number;
  readonly problem?: Mistake;
}

/** The first line from one on that is neither empty nor in a comment. */
export function afterEmpty(lines: readonly string[], from: number): number {
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

/** A line that begins with a key, as in YAML. */
export const key = /^(?:"[^"\n]+"|'[^'\n]+'|[\p{L}_][\p{L}\p{N}_.-]*)\s*:(?:\s|$)/u;
const jsonKey = /^\{\s*"[^"\n]+"\s*:/;
const tomlKey = /^(?:\[|"[^"\n]+"\s*=|[\w.-]+\s*=)/;

/**
 * Reads front matter that starts in a line; undefined if none starts there.
 *
 * @param isFirst whether it is the page's own, not what follows that
 */
export function readBlock(lines: readonly string[], start: number, isFirst: boolean): Block | undefined {
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
