import { formatTime, periodOf } from "../dates/date.ts";
import type { Problem } from "../problem.ts";
import type { NewsItem } from "./entry.ts";

/**
 * Warns of items whose date begins after the build: the announcement of a talk, or a typo.
 *
 * @param now the instant of the build
 * @param timeZone the IANA zone in which days begin and end
 * @param language the BCP 47 tag of the site's language
 * @param file the name of the page, for problems with items that have no file of their own
 */
export function datesAhead(
  items: readonly NewsItem[],
  options: {
    readonly now: Date;
    readonly timeZone: string;
    readonly language: string;
    readonly file: string;
  },
): Problem[] {
  const { now, timeZone, language, file } = options;
  // Most dates lie years back; asking a time zone takes far longer than this.
  const surelyPast = now.getUTCFullYear() - 1;
  return items
    .filter(({ date }) => date.year >= surelyPast && periodOf(date, timeZone).start > now.getTime())
    .map(({ file: own = file, line, date }) => ({
      file: own,
      line,
      kind: "dates in the future",
      message: `${formatTime({ date }, language)} is in the future. It is published now; if that is too early, write ${wayToKeepBack(own, file)}.`,
    }));
}

/** What keeps back an item in a file, which may be the page. */
function wayToKeepBack(file: string, page: string): string {
  if (file === page) return "{.draft} at its end";
  if (/\.[ct]sv$/i.test(file)) return "true beside its date, in a column named draft";
  return /\.(?:md|markdown|html?)$/i.test(file)
    ? "draft: true in its front matter"
    : "draft: true beside its date";
}
