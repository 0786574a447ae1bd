import { formatTime, formatTimeInYear, isoDate } from "../dates/date.ts";
import { escapeText, type Fragment, hasPlace, toFragment, withHtml, withPlaced } from "../html/fragment.ts";
import {
  type Engagement,
  type EngagementKind,
  engagementKinds,
  engagementsByYear,
  listAddress,
} from "../page/engagements.ts";
import { commaOf } from "../site/comma.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Puts the lists of talks and of courses where pages have a place for them, or else at the end of their own pages; and
 * above the text of each talk or course, a line with its details.
 */
export default function engagementsPlugin(
  eleventyConfig: UserConfig,
  { content, editions, templates }: State,
): void {
  eleventyConfig.on("eleventy.before", async () => {
    for (const kind of engagementKinds) {
      for (const [page, fragment] of content.fragments) {
        if (hasPlace(fragment, kind))
          content.fragments.set(page, withPlaced(fragment, kind, await listOn(page.url, kind)));
        else if (page.url === listAddress(kind))
          content.fragments.set(page, withHtml(fragment, await listOn(page.url, kind), "after"));
      }
      for (const edition of editions.homes) {
        const list = await listOn(edition.homeUrl, kind);
        edition.change((fragment) => withPlaced(fragment, kind, list));
      }
      for (const { page, ...engagement } of content.engagements(kind)) {
        const fragment = content.fragments.get(page);
        const line = lineOf(engagement, page.url);
        if (fragment && line !== "") content.fragments.set(page, withHtml(fragment, line, "before"));
      }
    }
  });

  /** The list of a kind, in the language of the page at an address; empty if there is nothing to list. */
  async function listOn(url: string, kind: EngagementKind): Promise<Fragment | ""> {
    const all = content.engagements(kind);
    if (all.length === 0) return "";
    const { language } = editions.at(url).site;
    const years = engagementsByYear(all).map(({ year, engagements }) => ({
      year,
      items: engagements.map(({ page, hasPage, date, term, facts }) => ({
        title: page.title,
        url: hasPage ? page.url : undefined,
        // A course is of a term or a year; the day it is filed under says nothing.
        date: kind === "talks" && date?.month !== undefined ? date : undefined,
        inYear: date && formatTimeInYear({ date }, language),
        term,
        facts,
      })),
    }));
    return toFragment(
      await templates.render("partials/engagements.njk", { page: { url }, years }),
      listAddress(kind),
    );
  }

  /** The line above the text of a talk or course, at an address. */
  function lineOf({ kind, date, term, facts: details }: Omit<Engagement, "page">, url: string): string {
    const { language } = editions.at(url).site;
    const time = date && (kind === "talks" ? date : { year: date.year });
    const when =
      time && `<time datetime="${isoDate(time)}">${escapeText(formatTime({ date: time }, language))}</time>`;
    const parts = [...details, ...(term === undefined ? [] : [term])].map(escapeText);
    const isSaid = when === undefined || (time?.month === undefined && term?.includes(`${time?.year}`));
    const line = [...parts, ...(isSaid ? [] : [when])].join(commaOf(language));
    return line === "" ? "" : `<p class="work-note">${line}</p>`;
  }
}
