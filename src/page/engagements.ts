import { textOf } from "../data.ts";
import type { WrittenDate } from "../dates/date.ts";
import { withEmoji } from "../markdown/emoji.ts";
import type { Problem } from "../problem.ts";
import { type AuthorPage, readAuthorPage } from "./author-page.ts";
import { readWrittenDay } from "./news-files.ts";

/** What a scholar does in front of people, one file each in a folder: academicpages' `_talks` and `_teaching`. */
export const engagementKinds = ["talks", "teaching"] as const;

export type EngagementKind = (typeof engagementKinds)[number];

/** A talk that was given, or a course. */
export interface Engagement {
  readonly kind: EngagementKind;
  readonly page: AuthorPage;
  /** Whether it has an address of its own: it has a text, names its address, or had one before. */
  readonly hasPage: boolean;
  readonly date: WrittenDate | undefined;
  /** Its term, where that is given, as in `Spring`. */
  readonly term: string | undefined;
  /** Its type, venue and location, where given. */
  readonly facts: readonly string[];
}

/** The kind of a file, by its path below the author's folder; undefined for all others. */
export function engagementKindOf(path: string): EngagementKind | undefined {
  const [, folder] =
    /^_(talks|teaching|teachings)\/(?:(?!drafts?\/)[^_.~#/][^/]*\/)*[^_.~#/][^/]*\.(?:md|markdown)$/i.exec(
      path,
    ) ?? [];
  return folder === undefined ? undefined : folder.toLowerCase() === "talks" ? "talks" : "teaching";
}

/** The address of the list of a kind. */
export function listAddress(kind: EngagementKind): string {
  return `/${kind}/`;
}

/**
 * Reads a talk or a course: `title`, `type`, `venue`, `location`, `date` (or `year`) and `term` in the front matter, the
 * text below.
 *
 * @param path below the author's folder
 * @returns it, unless it is kept back; with what keeps it from being published, and what was not understood
 */
export function readEngagement(
  source: string,
  {
    file,
    path,
    kind,
    now,
  }: {
    readonly file: string;
    readonly path: string;
    readonly kind: EngagementKind;
    readonly now?: Date | undefined;
  },
): {
  readonly engagement?: Engagement;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
} {
  const name = path.slice(path.indexOf("/") + 1);
  const {
    page,
    problems,
    warnings: found = [],
  } = readAuthorPage(source, { file, path: `${kind}/${name}`, now });
  if (page === undefined) return { problems, warnings: [] };
  const { data, body, lineOf } = page.loaded;
  const written =
    textOf(data.date) ??
    textOf(data.year) ??
    /(?<=^|\/)\d{4}-\d{2}-\d{2}(?=[^\p{LC}\d/][^/]*$)/u.exec(name)?.[0];
  const term = textOf(data.term);
  // Only one that names its year says when it is: "Fall 2024".
  const date = readWrittenDay(written ?? term ?? "");
  const warnings: Problem[] = [...found];
  if (written !== undefined && date === undefined) {
    const line = lineOf("date") ?? lineOf("year") ?? 1;
    const message = `"${written}" is not a date, so this is listed last. Write one such as date: 2025-06-03.`;
    warnings.push({ file, line, message });
  }
  const hasPage = body.trim() !== "" || data.permalink !== undefined || page.redirects.length > 0;
  const facts = [data.type, data.venue, data.location]
    .map(textOf)
    .filter((fact) => fact !== undefined)
    .map(withEmoji);
  const engagement = { kind, page, hasPage, date, term, facts };
  return { engagement, problems, warnings };
}

/** Talks or courses by their years, the newest first; those without a date last. */
export function engagementsByYear(
  engagements: readonly Engagement[],
): { readonly year: number | undefined; readonly engagements: Engagement[] }[] {
  const key = ({ date }: Engagement) =>
    date ? date.year * 10_000 + (date.month ?? 0) * 100 + (date.day ?? 0) : 0;
  const years: { year: number | undefined; engagements: Engagement[] }[] = [];
  for (const engagement of [...engagements].sort((a, b) => key(b) - key(a))) {
    const year = engagement.date?.year;
    if (years.length === 0 || years.at(-1)?.year !== year) years.push({ year, engagements: [] });
    years.at(-1)?.engagements.push(engagement);
  }
  return years;
}
