import { parse as parseToml } from "smol-toml";
import type { Data } from "../data.ts";
import { mergeMarkLine, mergeMarkMessage } from "../merge-marks.ts";
import type { Problem } from "../problem.ts";
import { readYaml } from "../yaml.ts";

/**
 * Reads a data file: YAML, TOML, JSON, or a table whose first line names its columns (RFC 4180, also with tabs).
 *
 * @returns the data, empty where nothing can be read; a problem that names the first line which cannot be; for a table, the
 *   line that each of its rows starts on
 */
export function parseDataFile(
  file: string,
  text: string,
): { readonly data: unknown; readonly problem?: Problem; readonly lines?: readonly number[] } {
  const source = text.replace(/^\uFEFF/, "");
  const mark = mergeMarkLine(source);
  if (mark !== undefined) return { data: {}, problem: { file, line: mark, message: mergeMarkMessage } };
  if (/\.json$/i.test(file)) return parseJson(file, source);
  try {
    if (/\.toml$/i.test(file)) return { data: parseToml(source) };
    if (/\.[ct]sv$/i.test(file)) return parseTable(source, /\.csv$/i.test(file) ? separatorOf(source) : "\t");
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
  // As in YAML, numbers keep their digits: 2024.10 is no 2024.1.
  const withDigits = text.replace(/"(?:[^"\\]|\\.)*"|-?(?<!\d)\d+\.\d*0(?![\d.eE])/g, (written) =>
    written.startsWith('"') ? written : `"${written}"`,
  );
  try {
    return { data: JSON.parse(withDigits) };
  } catch {
    const line = lineOfJsonMistake(text);
    return { data: {}, problem: { file, ...(line !== undefined && { line }), message: noJson } };
  }
}

/** What is said of JSON that cannot be read. */
export const noJson =
  "this cannot be read as JSON. Look for a comma, a quotation mark or a bracket that is missing here or in the line before, or is one too many.";

/** Where JSON cannot be read, as far as Node says so. */
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

/** Where the sign stands that a message of Node's shows amid ten others on either side; nothing where it may be another. */
function placeShown(message: string, text: string): number | undefined {
  if (/end of JSON input/.test(message)) return text.trimEnd().length;
  const [, sign = "", isCut, around = "", goesOn] =
    /^Unexpected token '?([\s\S]+?)'?, (\.{3})?"([\s\S]*)"(\.{3})? is not valid JSON$/.exec(message) ?? [];
  const start = text.indexOf(around);
  if (around === "" || start < 0 || text.includes(around, start + 1)) return undefined;
  if (isCut || goesOn) return start + (isCut ? 10 : around.length - 11);
  return around.split(sign).length === 2 ? around.indexOf(sign) : undefined;
}

/** What parts the columns of a table: Excel writes semicolons where numbers have a comma. */
function separatorOf(text: string): string {
  const [names = ""] = text.trimStart().split("\n");
  return names.includes(";") && !names.includes(",") ? ";" : ",";
}

/** The rows of a table, by the names of its columns, and the lines they start on. */
function parseTable(text: string, separator: string): { data: Data[]; lines: number[] } {
  const rows: string[][] = [[]];
  const starts = [1];
  let line = 1;
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign === "\n") line++;
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (sign === '"' && (isQuoted || cell.trim() === ""))
      [isQuoted, cell] = [!isQuoted, isQuoted ? cell : ""];
    else if (!isQuoted && (sign === separator || sign === "\n")) {
      rows.at(-1)?.push(cell.replace(/\r$/, ""));
      cell = "";
      if (sign !== "\n") continue;
      rows.push([]);
      starts.push(line);
    } else cell += sign;
  }
  rows.at(-1)?.push(cell);
  const [head, ...written] = rows.flatMap((cells, index) =>
    cells.some((value) => value.trim() !== "") ? [{ cells, line: starts[index] ?? 1 }] : [],
  );
  const data = written.map(({ cells }) =>
    Object.fromEntries((head?.cells ?? []).map((name, at) => [name.trim(), cells[at] ?? ""])),
  );
  return { data, lines: written.map(({ line }) => line) };
}
