import type { ChildNode, Element } from "domhandler";
import { startOf, textOf } from "../html/tree.ts";
import type { Remark } from "../markdown/remark.ts";
import { type Block, isParagraph, type Unit, unitsOf } from "./blocks.ts";
import { toBlocks } from "./cut.ts";
import { findSections, mostDatedHeading, type NewsSection } from "./find-sections.ts";
import { loneDate } from "./line.ts";
import { isOfCv, kindOfHeading } from "./news-words.ts";
import { headingsOf } from "./page-headings.ts";
import { anywhere, type UnitDates } from "./unit-dates.ts";

/**
 * What to say of a page on which no dated news was found: what was seen instead, and what to write.
 *
 * @param where names a line of the page, which may come from another file
 */
export function missingSection(
  nodes: readonly ChildNode[],
  sections: readonly NewsSection[],
  dates: UnitDates,
  where: (line: number) => string,
): Remark {
  const named = sections[0]?.heading;
  const line = named ? undefined : newsInPlainWords(toBlocks(nodes), dates);
  if (line) {
    const text = textOf([line.whole]).replace(/\s+/g, " ").trim();
    const words = text.replace(/^[#＃*\s]+|[#*\s]+$/g, "");
    const bare = /^#+\s/.test(text) ? " without a backslash or space before it" : "";
    return {
      line: line.at,
      message: `No News section was found: "${text}" is an ordinary line. Make it a heading, as in "## ${words}"${bare}, and do the same for the titles of other sections.`,
    };
  }
  const maybe = named ? undefined : mayBeNews(nodes, dates);
  const most = maybe ?? headingOfMost(nodes, dates);
  const text = most ? textOf([most.heading]).replace(/\s+/g, " ").trim() : "";
  if (!named && isOfCv(text))
    return {
      line: 1,
      message:
        'No news was found: the page has no heading such as "News". Write one, with dated lines below it, when there is news.',
    };
  if (most && text !== named?.text && (named || maybe || most.heading !== firstTitle(nodes))) {
    const { heading, count } = most;
    const line = startOf(heading);
    const lines = count === 1 ? "1 dated line. If it is" : `${count} dated lines. If they are`;
    const what = named ? `"${named.text}" has no dated lines below it.` : "No News section was found.";
    return {
      line,
      message: `${what} "${text}" (${where(line)}) has ${lines} news, name the heading in _data/site.yml, as in newsHeadings: [${text}].`,
    };
  }
  const [first, ...others] = named ? [] : datedUnits(nodes, dates);
  if (first && others.length > 0) {
    return {
      line: first.at,
      message: `No News section was found, though ${others.length + 1} lines begin or end with a date. If they are news, write a heading such as "${most ? "##" : "#"} News" above them.`,
    };
  }
  const nearly =
    named ?? headingsOf(nodes).find(({ rank, text }) => rank < 7 && kindOfHeading(text) === "maybe");
  return nearly
    ? {
        line: startOf(nearly.node),
        message: `"${nearly.text}" has no dated lines below it, so there is no news. Begin each item with its date, as in "2025.05 We release a tool."`,
      }
    : {
        line: 1,
        message:
          'No news was found: the page has no heading such as "News" with dated lines below it. Write both when there is news.',
      };
}

/** The heading with most dated lines below it; undefined if it is a year or another date, one of several. */
function headingOfMost(nodes: readonly ChildNode[], dates: UnitDates) {
  const most = mostDatedHeading(nodes, dates);
  return most && loneDate(most.heading, dates.context) ? undefined : most;
}

/** The units that say more than the date they start or end with. */
function datedUnits(nodes: readonly ChildNode[], dates: UnitDates): Unit[] {
  return unitsOf(toBlocks(nodes)).filter((unit) => !dates.lone(unit, {}) && dates.find(unit, anywhere));
}

/** A line of plain words that announces news, right above what is dated. */
function newsInPlainWords(blocks: readonly Block[], dates: UnitDates): Unit | undefined {
  const units = unitsOf(blocks);
  return units.find((unit, index) => {
    const next = units[index + 1];
    return (
      isParagraph(unit) &&
      kindOfHeading(textOf([unit.whole])) === "news" &&
      next !== undefined &&
      dates.find(next, anywhere) !== undefined
    );
  });
}

/** No more headings than this are tried: looking below each takes as long as reading the page. */
const mostNamed = 5;

/** The heading that names news among other things with most dated lines below it, at least two, whatever is between. */
function mayBeNews(nodes: readonly ChildNode[], dates: UnitDates) {
  const named = headingsOf(nodes).filter(({ rank, text }) => rank < 7 && kindOfHeading(text) === "maybe");
  const byText = new Map(named.toReversed().map((heading) => [heading.text, heading]));
  const counted = [...byText.values()].slice(-mostNamed).map(({ node, text }) => {
    const { sections } = findSections(nodes, { newsHeadings: [text], dates });
    const count = sections.reduce((sum, { blocks }) => sum + dates.count(blocks, anywhere), 0);
    return { heading: node, count };
  });
  const [most] = counted.sort((a, b) => b.count - a.count);
  return most && most.count > 1 ? most : undefined;
}

/** The page's first heading if it is that of the whole page: there are others, all of a lower rank. */
function firstTitle(nodes: readonly ChildNode[]): Element | undefined {
  const [first, ...others] = headingsOf(nodes).filter(({ rank }) => rank < 7);
  return first && others.length > 0 && others.every(({ rank }) => rank > first.rank) ? first.node : undefined;
}
