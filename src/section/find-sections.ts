import type { ChildNode, Element } from "domhandler";
import { type DateReading, isTime } from "../dates/date-reading.ts";
import { hasWords, isElement, isVisible, nameOf } from "../html/tree.ts";
import { type Block, isGroup, isHeading, type Unit, unitsOf } from "./blocks.ts";
import { toBlocks } from "./cut.ts";
import { isYear } from "./date-heading.ts";
import { setLeadsApart } from "./leads.ts";
import { leadingDate, loneDate } from "./line.ts";
import { comparable, type HeadingKind, isOfCv, kindOfHeading } from "./news-words.ts";
import { headingsOf, type PageHeading } from "./page-headings.ts";
import { between, type Extent, holds, Scissors } from "./scissors.ts";
import { anywhere, type Look, type UnitDates } from "./unit-dates.ts";
import { saysWhenUpdated } from "./units.ts";
import { saysOlder } from "./ways-to-more.ts";

/** A part of a page with news in it. */
export interface NewsSection {
  readonly heading: PageHeading | undefined;
  /** The year that its heading gives, where its dates need one: "News 2025". */
  readonly year?: number | undefined;
  readonly blocks: readonly Block[];
  /** The nodes the blocks are made of. */
  readonly nodes: readonly ChildNode[];
  /** The heading of lower rank at which it ends all the same. */
  readonly endsAbove?: PageHeading | undefined;
}

/** A page around its sections of news, in order. */
export interface PageAroundNews {
  readonly before: readonly ChildNode[];
  readonly sections: readonly NewsSection[];
  readonly after: readonly ChildNode[];
}

/** How sections are looked for. */
export interface SectionOptions {
  /** The names of the author's sections; without them, any that a visitor takes for news. */
  readonly newsHeadings?: readonly string[] | undefined;
  readonly dates: UnitDates;
  /** The page's own title, where it has one. */
  readonly title?: string | undefined;
}

/**
 * Finds the sections of news on a page and takes the page apart around them.
 *
 * A section runs from its heading to the next heading of its rank that is more than a date, or to the end of the
 * element around the heading; if nothing follows there, of the element around that. Where it would run to the end of
 * the page, it ends above a heading such as "Teaching". Elements that are cut through are closed and opened again, so
 * that nothing of the page is lost.
 *
 * @param nodes the whole page
 */
export function findSections(nodes: readonly ChildNode[], options: SectionOptions): PageAroundNews {
  return new Finder(nodes, options).find();
}

/** The heading of a page with the most dated lines below it, at least two; those below a subheading are not its own. */
export function mostDatedHeading(
  nodes: readonly ChildNode[],
  dates: UnitDates,
): { readonly heading: Element; readonly count: number } | undefined {
  const counts = new Map<Element, number>();
  let heading: Element | undefined;
  for (const unit of unitsOf(toBlocks(nodes))) {
    if (isHeading(unit)) heading = unit.whole;
    else if (heading && dates.find(unit, anywhere)) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > 1 ? { heading: most[0], count: most[1] } : undefined;
}

interface Candidate extends Extent {
  readonly kind: HeadingKind;
  readonly nodes: readonly ChildNode[];
  readonly blocks: readonly Block[];
  readonly dates: number;
  readonly year?: number | undefined;
  readonly units: number;
}

class Finder {
  #nodes: readonly ChildNode[];
  readonly #options: SectionOptions;
  #headings: readonly PageHeading[];
  /** For each element, or undefined for the top of the page, how many dated boxes in it have each class. */
  readonly #cards = new Map<Element | undefined, Map<string, number>>();

  constructor(nodes: readonly ChildNode[], options: SectionOptions) {
    this.#nodes = nodes;
    this.#options = options;
    this.#headings = headingsOf(nodes);
  }

  find(): PageAroundNews {
    let chosen = this.#choose();
    if (!chosen.some(({ dates }) => dates > 0) && this.#setLeadsApart()) chosen = this.#choose();
    const parts = this.#cut(chosen);
    const isTitled = this.#kindOf(this.#options.title ?? "") === "news";
    // On a page of news, a heading such as "Older news" may come between the first of it and more.
    const isAnyDated = chosen.some(({ dates }) => dates > 0);
    if (!isTitled || this.#count(parts.before) <= (isAnyDated ? 1 : 0)) return parts;
    const above = { heading: undefined, blocks: toBlocks(parts.before), nodes: parts.before };
    return { ...parts, before: [], sections: [above, ...parts.sections] };
  }

  /** Takes bold first lines for headings where one of them announces news; tells whether there are any. */
  #setLeadsApart(): boolean {
    const nodes = setLeadsApart(
      this.#nodes,
      (text) => this.#kindOf(text) === "news",
      (line) => !this.#startsWithMonth(line) && !this.#isOnlyDate(line),
    );
    const isAny = nodes !== this.#nodes;
    this.#nodes = nodes;
    if (isAny) this.#headings = headingsOf(nodes);
    return isAny;
  }

  #kindOf(text: string): HeadingKind {
    const { newsHeadings } = this.#options;
    if (!newsHeadings) return kindOfHeading(text);
    return newsHeadings.some((name) => comparable(name) === comparable(text)) ? "news" : "other";
  }

  /** The sections to read, none within another, in the order of the page. */
  #choose(): Candidate[] {
    const candidates = this.#headings.flatMap((heading, index): Candidate[] => {
      const kind = this.#kindOf(heading.text);
      if (kind === "other") return [];
      const found = this.#lookBelow(heading, index);
      return heading.rank === 7 && found.dates === 0 ? [] : [{ ...found, kind }];
    });
    // What only looks like a heading may be part of what is dated.
    const isMostlyDated = ({ heading, dates, units, blocks }: Candidate) =>
      dates > 0 && dates * 2 > (heading.rank < 7 ? this.#countSaid(blocks) : units);
    const plain = candidates.filter(
      (one) => one.kind === "news" || (one.kind === "maybe" && isMostlyDated(one)),
    );
    const dated = plain.filter(({ dates }) => dates > 0);
    // "Last update" may be above a date and nothing else.
    const saysMore = ({ blocks }: Candidate) =>
      unitsOf(blocks).some((unit) => !this.#options.dates.lone(unit, {}));
    const weak = candidates.filter((one) => one.kind === "weak" && isMostlyDated(one) && saysMore(one));
    // The head of a column, and what heads the older news, are within a section.
    const around = ({ heading }: Candidate) =>
      isOverColumn(heading) || saysOlder(heading.text) ? weak.find((one) => holds(one, heading)) : undefined;
    const strong = new Set(dated.map((one) => around(one) ?? one));
    const inOrder = candidates.filter((one) => strong.has(one));
    const read = inOrder.length > 0 ? inOrder : weak.length > 0 ? weak : plain.slice(0, 1);
    const apart: Candidate[] = [];
    for (const one of read) {
      const last = apart.at(-1);
      if (!last || !holds(last, one.heading)) apart.push(one);
    }
    return apart;
  }

  /**
   * Where the section of a heading lies, and how many of its units have a date.
   *
   * @param hasCards whether the headings of cards below it are those of its entries, whatever their rank
   */
  #lookBelow(heading: PageHeading, index: number, hasCards = false): Omit<Candidate, "kind"> {
    let end: PageHeading | undefined;
    for (let at = index + 1; at < this.#headings.length && !end; at++) {
      const other = this.#headings[at];
      if (!other || !this.#ends(heading, other)) continue;
      if (!hasCards || !this.#isInCard(other, heading)) end = other;
    }
    const endsAbove = end || hasCards ? undefined : this.#otherBelow(heading, index);
    end ??= endsAbove;
    const isEndInCard = end !== undefined && !hasCards && this.#isInCard(end, heading);
    let first: Omit<Candidate, "kind"> | undefined;
    /** What is next to the heading in a box of its own, above the section. */
    const beside: ChildNode[] = [];
    for (let depth = heading.ancestors.length; depth >= 0; depth--) {
      const within = heading.ancestors[depth - 1];
      const isEndWithin = end !== undefined && (within === undefined || end.ancestors.includes(within));
      const start = (heading.path[depth] ?? 0) + 1;
      const nodes = between(within?.children ?? this.#nodes, start, isEndWithin ? end : undefined);
      if (nodes.some(isVisible)) {
        const blocks = toBlocks(nodes);
        const { dates, year } = this.#datesIn(blocks, heading);
        const units = countUnits(blocks);
        const found = {
          heading,
          within,
          end: isEndWithin ? end : undefined,
          endsAbove,
          nodes: [...beside, ...nodes],
          blocks: [...toBlocks(beside), ...blocks],
          dates,
          year,
          units,
        };
        const isAllInCard = () => isEndInCard && this.#count(nodes.slice(0, -1)) === 0;
        if (dates > 0 && !isAllInCard()) return found;
        first ??= found;
        // A line or two below a heading may belong to it; more is what the section holds.
        if (units > 2) break;
        beside.push(...nodes);
      }
      if (isEndWithin) break;
    }
    if (isEndInCard) {
      const found = this.#lookBelow(heading, index, true);
      if (found.dates > 0) return found;
    }
    return first ?? { heading, within: undefined, end, nodes: [], blocks: [], dates: 0, units: 0 };
  }

  /**
   * The heading of lower rank at which dated lines right below the heading of the news give way to a CV: to many
   * authors, `##` is what a heading looks like, whatever they wrote above their news.
   *
   * Parts of the news may be called "Awards" or "Talks", too. So one part from there on must plainly not be news,
   * without a line that is dated as those of the news are, and no such line may come below a heading of anything else.
   */
  #otherBelow(heading: PageHeading, index: number): PageHeading | undefined {
    if (heading.rank > 6) return undefined;
    const parent = heading.ancestors.at(-1);
    const below = this.#headings
      .slice(index + 1)
      .filter(({ rank, ancestors }) => rank < 7 && ancestors.at(-1) === parent);
    const [first] = below;
    if (!first || !below.some(({ text }) => isOfCv(text))) return undefined;
    const nodes = parent?.children ?? this.#nodes;
    const news = this.#readingsIn(between(nodes, (heading.path.at(-1) ?? 0) + 1, first));
    if (news.length === 0) return undefined;
    const haveMonths = news.every((reading) => !isTime(reading) || reading.time.date.month !== undefined);
    const isAsInNews = (reading: DateReading) => {
      if (!isTime(reading)) return true;
      const { date, until, written } = reading.time;
      return !until && !written && (!haveMonths || date.month !== undefined);
    };
    let other: PageHeading | undefined;
    let isAnyPlain = false;
    const rank = Math.min(...below.map(({ rank }) => rank));
    const parts = below.filter((one) => one.rank === rank);
    for (const [at, part] of parts.entries()) {
      const inPart = between(nodes, (part.path.at(-1) ?? 0) + 1, parts[at + 1]);
      const isLikeNews = this.#readingsIn(inPart).some(isAsInNews);
      if (isOfCv(part.text)) {
        other ??= part;
        isAnyPlain ||= !isLikeNews;
      } else if (isLikeNews) {
        other = undefined;
        isAnyPlain = false;
      }
    }
    return isAnyPlain ? other : undefined;
  }

  /** The dates read in some nodes, as if below a heading that gives them a year. */
  #readingsIn(nodes: readonly ChildNode[]): DateReading[] {
    const look = { ...anywhere, year: 2000 };
    return unitsOf(toBlocks(nodes)).flatMap((unit) => this.#options.dates.find(unit, look)?.reading ?? []);
  }

  /** How many units have a date, and the year to take from the heading, if more have one then. */
  #datesIn(blocks: readonly Block[], { text }: PageHeading): { dates: number; year: number | undefined } {
    const { dates: found } = this.#options;
    const isYearAlone = (unit: Unit) =>
      isYearOnly(found.find(unit, anywhere)?.reading) && isYearOnly(found.lone(unit, {}));
    // Below years, any year shows what is dated.
    const areYears = unitsOf(blocks).some(isYearAlone);
    const dates = found.count(blocks, areYears ? { ...anywhere, year: 2000 } : anywhere);
    // "News since 2019" and "News 2019–" cover more than one year.
    const year = /^\D*((?:19|20)\d\d)(?!\s?[-–—+~])\D*$/.exec(text)?.[1];
    if (year === undefined || this.#kindOf(text) === "maybe") return { dates, year: undefined };
    const look = { ...anywhere, year: Number(year) };
    const isRead = (unit: Unit, how: Look) => isTime(found.find(unit, how)?.reading);
    const read = countUnits(blocks, (unit) => isRead(unit, anywhere));
    const inYear = countUnits(blocks, (unit) => isRead(unit, look));
    return inYear > read ? { dates: found.count(blocks, look), year: look.year } : { dates, year: undefined };
  }

  /** How many units say something of their own: no title, no date alone, and no paragraph below a month or day. */
  #countSaid(blocks: readonly Block[]): number {
    const { dates } = this.#options;
    let count = 0;
    let isBelowDate = false;
    for (const unit of unitsOf(blocks).filter(({ whole }) => hasWords(whole))) {
      const lone = dates.lone(unit, {});
      if (lone || unit.kind === "heading") {
        const reading = lone ?? dates.find(unit, anywhere)?.reading;
        isBelowDate = isTime(reading) && !isYear(reading.time) && !saysWhenUpdated(unit, true);
      } else if (!isBelowDate || unit.kind !== "paragraph") {
        count++;
      }
    }
    return count;
  }

  #count(nodes: readonly ChildNode[]): number {
    return this.#options.dates.count(toBlocks(nodes), anywhere);
  }

  /**
   * Whether a heading is in an article, or in one of several boxes that share a class and have a date each, while
   * another heading is outside it.
   */
  #isInCard({ ancestors }: PageHeading, other: PageHeading): boolean {
    return ancestors.some((node, depth) => {
      if (other.ancestors.includes(node)) return false;
      if (node.name === "article") return true;
      const parent = ancestors[depth - 1];
      const around = parent === other.ancestors[depth - 1] ? other.ancestors[depth] : undefined;
      const isAlike = around && [...classesOf(around)].some((name) => classesOf(node).has(name));
      return !isAlike && this.#isAmongCards(node, parent);
    });
  }

  /** Whether several boxes in an element share a class with one of them, and have one date each. */
  #isAmongCards(node: Element, parent: Element | undefined): boolean {
    let counts = this.#cards.get(parent);
    if (counts === undefined) {
      const boxes = (parent?.children ?? this.#nodes).filter(isElement);
      const dated = boxes.filter((box) => classesOf(box).size > 0 && this.#isDatedCard(box));
      counts = new Map();
      for (const name of dated.flatMap((box) => [...classesOf(box)]))
        counts.set(name, (counts.get(name) ?? 0) + 1);
      this.#cards.set(parent, counts);
    }
    return [...classesOf(node)].some((name) => (counts.get(name) ?? 0) > 1);
  }

  /** Whether a box has one date, which is where that of an entry is, rather than somewhere in a section of the page. */
  #isDatedCard(box: Element): boolean {
    const { dates } = this.#options;
    const [block] = toBlocks([box]);
    const unit = block && isGroup(block) ? block.item?.() : block;
    const { reading } = (unit && dates.find(unit, { takesEnds: false })) ?? {};
    return isTime(reading) && this.#count([box]) === 1;
  }

  /** Whether a heading ends the section of another: it has its rank or a higher one, and is more than a date. */
  #ends(heading: PageHeading, other: PageHeading): boolean {
    if (other.rank > heading.rank) return false;
    if (other.rank === 7 && other.node.name !== heading.node.name) return false;
    const isHigher = other.rank < heading.rank && heading.rank < 7;
    return !(this.#isOnlyDate(other.node) || (!isHigher && this.#startsWithMonth(other.node)));
  }

  #isOnlyDate(heading: Element): boolean {
    return isTime(loneDate(heading, this.#options.dates.context));
  }

  /** Whether a heading starts with a date that is more than a year. */
  #startsWithMonth(heading: Element): boolean {
    const { reading } = leadingDate(heading, this.#options.dates.context) ?? {};
    return isTime(reading) && reading.time.date.month !== undefined;
  }

  #cut(chosen: readonly Candidate[]): PageAroundNews {
    const [before = [], ...after] = new Scissors(chosen).cut(this.#nodes);
    return { before, sections: chosen, after: after.flat() };
  }
}

/** Whether what looks like a heading only says what is in one of several columns of a table. */
function isOverColumn({ node, ancestors }: PageHeading): boolean {
  const heads = ancestors.at(-1)?.children.filter((cell) => nameOf(cell) === "th" && hasWords(cell)) ?? [];
  return node.name === "th" && heads.length > 1;
}

function classesOf({ attribs }: Element): ReadonlySet<string> {
  return new Set(attribs.class?.match(/\S+/g));
}

function isYearOnly(reading: DateReading | undefined): boolean {
  return isTime(reading) && isYear(reading.time);
}

/** How many units there are among some blocks, or how many of a kind. */
function countUnits(blocks: readonly Block[], counts: (unit: Unit) => boolean = () => true): number {
  return unitsOf(blocks).filter(counts).length;
}
