import type { Element } from "domhandler";
import type { WrittenTime } from "../dates/date.ts";
import { headingElements } from "../html/elements.ts";
import { toFragment } from "../html/fragment.ts";
import { element, isVisible, textOf } from "../html/tree.ts";
import type { Remark } from "../markdown/remark.ts";
import { cutToQuote } from "../site/excerpt.ts";
import { isRule, rankOf, type Unit } from "./blocks.ts";
import { contentOf, type UnitDate } from "./unit-dates.ts";
import { leadsOn } from "./units.ts";

/** What a section of dated news holds. */
export interface SplitSection {
  /** What comes before the first date. */
  readonly introduction: readonly Element[];
  readonly dated: readonly Dated[];
  /** Items without a date among dated ones, and what is below the last list: not entries, they stay on the page. */
  readonly undated: readonly Unit[];
  /** Remarks on these for the author. */
  readonly undatedItems: readonly Remark[];
  /** Lines that look like a date but are not. */
  readonly mistakes: readonly Remark[];
  /** What is in no entry, and why. */
  readonly skipped: readonly Remark[];
}

/** A date and what was written under it. */
export interface Dated {
  readonly time: WrittenTime;
  readonly units: readonly Unit[];
}

/** How the first unit of what belongs to a date is shown. */
export interface Opening {
  /** The heading above that is its title. */
  readonly title?: Unit | undefined;
  /** Takes the date out of it; undefined if it has none of its own. */
  readonly take?: UnitDate["take"] | undefined;
}

/** A section as read so far. Nothing of the page is changed before {@link SectionDraft.finish}. */
export class SectionDraft {
  readonly #introduction: Unit[] = [];
  readonly #dated: {
    readonly time: WrittenTime;
    readonly units: Unit[];
    readonly opening: Opening;
    /** Those above the date. */
    readonly pictures: Unit[];
  }[] = [];
  readonly #undated: Unit[] = [];
  readonly #undatedItems: Remark[] = [];
  readonly #mistakes: Remark[] = [];
  readonly #skipped: Remark[] = [];
  /** What is below a list of dated items, or a rule: it belongs to the last of them if another follows. */
  readonly #below: Unit[] = [];
  #isBelowList = false;
  /** What seems to link to all news; if more news follows, it is part of the entry. */
  #way: Unit | undefined;
  /** A heading beside the one that a date was under, or that was one: what follows it has no date. */
  #beyond: Unit | undefined;
  /** Whether the author knows that from a message. */
  #isBeyondTold = false;

  /** Whether there is an entry. */
  get hasDated(): boolean {
    return this.#dated.length > 0;
  }

  /** How many units have a date, or what looks like one. */
  get countOfDates(): number {
    return this.#dated.length + this.#mistakes.length;
  }

  /** Starts what belongs to a date with its first unit, and with the heading above it, if that is its title. */
  start(time: WrittenTime, unit: Unit, opening: Opening): void {
    this.#appendWay();
    this.resume();
    for (const below of this.#below.splice(0)) this.#dated.at(-1)?.units.push(below);
    this.#isBelowList = false;
    this.#dated.push({ time, units: [unit], opening, pictures: [] });
  }

  /** Adds a unit to what it is below. */
  append(unit: Unit): void {
    this.#appendWay();
    if (this.#beyond) this.#leaveBelow(this.#beyond, unit);
    else this.#place(unit);
  }

  #place(unit: Unit): void {
    if (isRule(unit) && !this.#isBelowHeading()) this.endList();
    if (this.#isBelowList) this.#below.push(unit);
    else (this.#dated.at(-1)?.units ?? this.#introduction).push(unit);
  }

  #leaveBelow(heading: Unit, unit: Unit): void {
    this.leave(unit);
    if (unit === heading || this.#isBeyondTold) return;
    this.#isBeyondTold = true;
    this.tellUndated({
      line: heading.at,
      kind: "headings in the news without a date",
      message: `What is below ${quoted(heading.whole)} has no date, so it is not an entry. It stays on the page.`,
    });
  }

  #appendWay(): void {
    if (this.#way) this.#place(this.#way);
    this.#way = undefined;
  }

  /** Whether a rule here is between an entry's heading and its words, as it is in the entry above. */
  #isBelowHeading(): boolean {
    const [above, last] = this.#dated.slice(-2).map(({ units }) => units.map(({ whole }) => whole.name));
    if (!above || !last || !headingElements.has(last.at(-1) ?? "")) return false;
    return above[last.length] === "hr" && above.length > last.length + 1;
  }

  /** Marks what follows as below what is dated, rather than part of it. */
  endList(): void {
    this.#isBelowList = this.hasDated;
  }

  /**
   * Marks what follows as below a heading without a date, rather than part of what is dated.
   *
   * @param isTold whether the author knows that from a message
   */
  endDated(heading: Unit, isTold: boolean): void {
    this.#beyond = heading;
    this.#isBeyondTold = isTold;
  }

  /** Marks what follows as part of what is dated again. */
  resume(): void {
    this.#beyond = undefined;
  }

  /** The rank of the heading without a date that what follows is below; otherwise 0. */
  get rankOfUndated(): number {
    return this.#beyond ? rankOf(this.#beyond) : 0;
  }

  /** Leaves what seems to link to all news on the page, unless more news follows. */
  leaveIfLast(unit: Unit): void {
    this.#appendWay();
    this.#way = unit;
  }

  /** Leaves an item without a date where it is on the page, and out of all entries. */
  leave(unit: Unit): void {
    this.#undated.push(unit);
  }

  /** Notes what the author should know of an item without a date. */
  tellUndated(remark: Remark): void {
    this.#undatedItems.push(remark);
  }

  /** Notes what looks like a date but is none, which the author has to correct. */
  tellMistake(remark: Remark): void {
    this.#mistakes.push(remark);
  }

  /** Notes what is in no entry on purpose, and why. */
  skip(line: number, message: string): void {
    this.#skipped.push({ line, message });
  }

  /**
   * Gives each of several entries the picture above it where there is one above each, and none below the last, nor
   * below a colon.
   */
  #movePictures(): void {
    const above = [this.#introduction, ...this.#dated.map(({ units }) => units)];
    const below = above.pop()?.at(-1);
    const areAbove =
      above.length > 2 && above.every((units) => units.some(Boolean) && isPicture(units.at(-1) as Unit));
    if (!areAbove || !below || isPicture(below)) return;
    const areAnnounced = this.#dated.some(({ units }) => {
      const words = units.findLast((unit) => !isPicture(unit));
      return words !== undefined && leadsOn(words);
    });
    if (areAnnounced) return;
    for (const [index, units] of above.entries()) this.#dated[index]?.pictures.push(...takePictures(units));
  }

  /** Takes the dates out of the entries, and gives the section as split. */
  finish(): SplitSection {
    if (this.#way) this.leave(this.#way);
    this.#movePictures();
    return {
      introduction: this.#introduction.flatMap(contentOf),
      dated: this.#dated.map(({ time, units: [first, ...rest], opening: { title, take }, pictures }) => ({
        time,
        units: [...pictures, ...(title ? [title] : []), ...(take ? [take()] : first ? [first] : []), ...rest],
      })),
      undated: [...this.#undated, ...this.#below],
      undatedItems: this.#undatedItems,
      mistakes: this.#mistakes,
      skipped: this.#skipped,
    };
  }
}

/** The pictures at the end of some units, which are taken off these. */
function takePictures(units: Unit[]): Unit[] {
  return units.splice(units.findLastIndex((unit) => !isPicture(unit)) + 1);
}

function isPicture(unit: Unit): boolean {
  return !/\S/.test(textOf([unit.whole])) && isVisible(unit.whole) && !isRule(unit);
}

/** What is shown of items that stay on the page: each as what it is. */
export function leftOnPage(units: readonly Unit[]): Element[] {
  return units.flatMap((unit) => {
    if (isRule(unit)) return [];
    return unit.whole.name === "li" ? element("ul", {}, [unit.whole]) : contentOf(unit);
  });
}

/** The first words of some elements, for a sentence about them. */
export function quoted(...elements: readonly Element[]): string {
  return `"${cutToQuote(toFragment(elements).text)}"`;
}
