import { parse as parseToml } from "smol-toml";
import type { Data } from "./data.ts";
import { mergeMarkLine, mergeMarkMessage } from "./merge-marks.ts";
import type { Problem } from "./problem.ts";
import { readYaml } from "./yaml.ts";

/**
 * Reads a data file: YAML, TOML, JSON, or a table whose first line names its columns (RFC 4180, also with tabs, or with
 * semicolons, as Excel has them in most of Europe).
 *
 * @returns the data, empty if nothing can be read; the line of each record of a table, counted from 1; a problem that
 *   names the first line that cannot be read
 */
export function parseDataFile(
  file: string,
  text: string,
): { readonly data: unknown; readonly lines?: readonly number[]; readonly problem?: Problem } {
  const source = text.replace(/^\uFEFF/, "");
  const mark = mergeMarkLine(source);
  if (mark !== undefined) return { data: {}, problem: { file, line: mark, message: mergeMarkMessage } };
  if (/\.json$/i.test(file)) return parseJson(file, source);
  try {
    if (/\.toml$/i.test(file)) return { data: parseToml(source) };
    if (/\.[ct]sv$/i.test(file)) return parseTable(source, /\.tsv$/i.test(file) ? "\t" : undefined);
  } catch (error) {
    const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
    return {
      data: {},
      problem: { file, message: `This file cannot be read: ${reason.replace(/\.$/, "")}.` },
    };
  }
  // Real files have tabs, doubled keys and dates that do not exist; what can be read of them is read.
  const yaml = readYaml(
    source.replace(/^[ \t]*\t[ \t]*/gm, (space) => space.replaceAll("\t", "  ")),
    { isStrict: false },
  );
  const data = yaml.value ?? {};
  return "mistake" in yaml ? { data, problem: { file, ...yaml.mistake } } : { data };
}

function parseJson(file: string, text: string): { readonly data: unknown; readonly problem?: Problem } {
  if (text.trim() === "") return { data: {} };
  // As in YAML, as which Jekyll reads it, numbers keep their digits (2024.10 is not 2024.1), and a comma after the last
  // item of a list is allowed.
  const source = text.replace(
    /"(?:[^"\\]|\\.|\\$)*(?:"|$)|,(?=\s*[\]}])|-?(?<!\d)\d+\.\d*0(?![\d.eE])/gs,
    (written) => (written.startsWith('"') ? written : written === "," ? "" : `"${written}"`),
  );
  try {
    return { data: JSON.parse(source) };
  } catch {
    const line = lineOfJsonMistake(source);
    return { data: {}, problem: { file, ...(line !== undefined && { line }), message: noJson } };
  }
}

/** The message for JSON that cannot be read. */
export const noJson =
  "This cannot be read as JSON. Look for a missing or surplus comma, quotation mark or bracket, here or in the line before.";

/** The line at which JSON cannot be read, if Node tells. */
export function lineOfJsonMistake(text: string): number | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    const at = position === undefined ? placeShown(message, text) : Number(position);
    return at === undefined ? undefined : text.slice(0, at).split("\n").length;
  }
}

/** Where the character is that Node's message shows amid ten others on either side; undefined if that is not clear. */
function placeShown(message: string, text: string): number | undefined {
  if (/end of JSON input/.test(message)) return text.trimEnd().length;
  const [, sign = "", isCut, around = "", goesOn] =
    /^Unexpected token '?([\s\S]+?)'?, (\.{3})?"([\s\S]*)"(\.{3})? is not valid JSON$/.exec(message) ?? [];
  const start = text.indexOf(around);
  if (around === "" || start < 0 || text.includes(around, start + 1)) return undefined;
  if (isCut || goesOn) return start + (isCut ? 10 : around.length - 11);
  return around.split(sign).length === 2 ? around.indexOf(sign) : undefined;
}

/** The rows of a table, by the names of its columns, and their lines; the first line shows a separator not given. */
function parseTable(
  whole: string,
  given: string | undefined,
): { readonly data: Data[]; readonly lines: readonly number[] } {
  const [excels = "", said] = /^sep=(.)\r?\n/i.exec(whole) ?? [];
  const text = whole.slice(excels.length);
  const [head = ""] = text.trimStart().split("\n", 1);
  const separator = given ?? said ?? /[,;\t]/.exec(head)?.[0] ?? ",";
  let line = excels === "" ? 1 : 2;
  const rows: { readonly line: number; readonly cells: string[] }[] = [{ line, cells: [] }];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign === "\n") line++;
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (sign === '"' && (isQuoted || cell.trim() === ""))
      [isQuoted, cell] = [!isQuoted, isQuoted ? cell : ""];
    else if (!isQuoted && (sign === separator || sign === "\n")) {
      rows.at(-1)?.cells.push(cell.replace(/\r$/, ""));
      cell = "";
      if (sign === "\n") rows.push({ line, cells: [] });
    } else cell += sign;
  }
  rows.at(-1)?.cells.push(cell);
  const [names, ...records] = rows.filter(({ cells }) => cells.some((value) => value.trim() !== ""));
  return {
    data: records.map(({ cells }) =>
      Object.fromEntries((names?.cells ?? []).map((name, at) => [name.trim(), cells[at] ?? ""])),
    ),
    lines: records.map((record) => record.line),
  };
}
