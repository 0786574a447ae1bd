import { isoTime } from "../dates/date.ts";
import type { Entry } from "../news/entry.ts";
import type { Identified } from "./identify.ts";
import { type LockedEntry, traitOf } from "./lock.ts";

/** What became of an entry of the page. */
export interface ReportRow {
  readonly line: number;
  /** In ISO 8601, as precise as it was written. */
  readonly date: string;
  /** What happened to it since it was published, or `new`. */
  readonly status: "new" | "known" | "reworded" | "redated" | "reworded, redated";
  readonly slug: string;
  readonly title: string;
  /** Its text and its date at the last build, if they differ now. */
  readonly before?: { readonly text?: string; readonly date?: string };
}

/** What became of each entry, in the order of the page. */
export function reportOf({ entries, known }: Identified): ReportRow[] {
  return entries.map((entry) => toRow(entry, known.get(entry))).sort((a, b) => a.line - b.line);
}

function toRow(entry: Entry, before: LockedEntry | undefined): ReportRow {
  const row = { line: entry.line, date: isoTime(entry), slug: entry.slug, title: entry.title };
  if (!before) return { ...row, status: "new" };
  const { text, date } = traitOf(entry);
  const isReworded = text !== before.text;
  const isRedated = date !== before.date;
  if (!isReworded && !isRedated) return { ...row, status: "known" };
  const status = isReworded && isRedated ? "reworded, redated" : isReworded ? "reworded" : "redated";
  return {
    ...row,
    status,
    before: { ...(isReworded && { text: before.text }), ...(isRedated && { date: before.date }) },
  };
}
