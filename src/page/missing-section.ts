import type { ChildNode } from "domhandler";
import { startOf, textOf } from "../html/tree.ts";
import type { Remark } from "../markdown/remark.ts";
import { toBlocks } from "./blocks.ts";
import { mostDatedHeading, type NewsSection } from "./section.ts";
import type { UnitDates } from "./unit-dates.ts";

/**
 * What to say of a page on which no dated news was found: what was seen instead, and what to write.
 *
 * @param where says a line of the page, since it may be one of another file
 */
export function missingSection(
  nodes: readonly ChildNode[],
  sections: readonly NewsSection[],
  dates: UnitDates,
  where: (line: number) => string,
): Remark {
  const named = sections[0]?.heading;
  const most = mostDatedHeading(nodes, dates);
  if (most) {
    const { heading, count } = most;
    const line = startOf(heading);
    const text = textOf([heading]).replace(/\s+/g, " ").trim();
    const holds = `"${text}" (${where(line)}) holds ${count} dated ${count === 1 ? "line" : "lines"}`;
    const what = named ? `"${named.text}" holds no dated lines.` : "No section of news was found.";
    return {
      line,
      message: `${what} ${holds}: name it in the site's facts, as in newsHeadings: [${text}].`,
    };
  }
  const count = dates.count(toBlocks(nodes), { takesEnds: true });
  if (count > 1 && !named) {
    return {
      line: 1,
      message: `No section of news was found. ${count} dated lines stand under no heading: write a heading such as "# News" above them.`,
    };
  }
  return named
    ? {
        line: startOf(named.node),
        message: `"${named.text}" holds no dated lines, so there is no news. Start each item with its date, as in "2025.05 We release a tool."`,
      }
    : {
        line: 1,
        message:
          'No news was found: the page has no heading such as "News" and no dated lines. Write both when there is news.',
      };
}
