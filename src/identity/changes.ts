import type { Identified } from "./identify.ts";
import { reportOf } from "./report.ts";

/**
 * What subscribers will notice of the page, or of the pages in each language, as plain text that is also Markdown: a
 * line that counts new, changed and withdrawn items; then a list of them, if there are any.
 */
export function changesOf(...lists: readonly Identified[]): string {
  const rows = lists.flatMap(reportOf).filter(({ status }) => status !== "known");
  const fresh = rows.filter(({ status }) => status === "new");
  const changed = rows.filter(({ status }) => status !== "new");
  const gone = lists.flatMap(({ newlyWithdrawn }) => newlyWithdrawn);
  const counts = [
    fresh.length === 1 ? "1 new item" : `${fresh.length} new items`,
    ...(changed.length > 0 ? [`${changed.length} changed`] : []),
    ...(gone.length > 0 ? [`${gone.length} withdrawn`] : []),
  ];
  const list = [
    ...fresh.map(({ date, title }) => `- New: ${date} ${title}`),
    ...changed.map(({ status, date, title }) => `- Changed (${status}): ${date} ${title}`),
    ...gone.map(({ date, text }) => `- Withdrawn: ${date} ${text}`),
  ];
  return [counts.join(", "), ...(list.length > 0 ? ["", ...list] : [])].join("\n");
}
