import { cpus, totalmem } from "node:os";
import { storage } from "./contestant.ts";

/** The median; of an even number of values, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A table in Markdown; the first column is for words, the others for numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, index) => (index === 0 ? "---" : "--:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** A number with three significant digits; a dash where nothing was measured. */
export function number(value: number | undefined): string {
  return value === undefined ? "–" : value.toLocaleString("en", { maximumSignificantDigits: 3 });
}

/** A count of entries as people write it. */
export function count(value: number): string {
  return value.toLocaleString("en");
}

/** The machine that everything was measured on. */
export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processors[0]?.model.trim()}, ${processors.length} cores, ${memory} GiB; Node.js ${process.versions.node}; files in ${storage}`;
}
