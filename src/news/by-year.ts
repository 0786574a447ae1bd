import type { Entry } from "./entry.ts";

/** Groups entries, newest first, under the years of their dates. */
export function byYear(entries: readonly Entry[]): { readonly year: number; readonly entries: Entry[] }[] {
  const years: { year: number; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const { year } = entry.date;
    if (years.at(-1)?.year !== year) years.push({ year, entries: [] });
    years.at(-1)?.entries.push(entry);
  }
  return years;
}
