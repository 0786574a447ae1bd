import type { WrittenTime } from "../dates/date.ts";
import { isTime } from "../dates/date-reading.ts";
import type { Block, Unit } from "./blocks.ts";
import type { NearlyDate } from "./nearly-date.ts";
import type { Above, Look, UnitDate, UnitDates } from "./unit-dates.ts";

/** The dates of units below one heading, which may say their year. */
export class DatesBelow {
  readonly #dates: UnitDates;
  readonly #look: Look;

  constructor(dates: UnitDates, look: Look) {
    this.#dates = dates;
    this.#look = look;
  }

  /** What the heading above gives to dates without it. */
  get above(): Above {
    return { year: this.#look.year, month: this.#look.month };
  }

  /** The same below another heading. */
  below({ year, month }: Above): DatesBelow {
    return new DatesBelow(this.#dates, { ...this.#look, year, month });
  }

  /** The date of a unit, or what looks like one there but is not. */
  find(unit: Unit): UnitDate | undefined {
    return this.#dates.find(unit, this.#look);
  }

  /** How many units among some blocks have a date. */
  count(blocks: readonly Block[]): number {
    return this.#dates.count(blocks, this.#look);
  }

  /** What a unit starts with that is nearly a date. */
  nearly(unit: Unit): NearlyDate | undefined {
    return this.#dates.nearly(unit, this.#look);
  }

  /** The date a unit starts with. */
  atStart(unit: Unit): WrittenTime | undefined {
    const { reading, isAtEnd } = this.find(unit) ?? {};
    return isTime(reading) && !isAtEnd ? reading.time : undefined;
  }

  /** The date that is all a unit says. */
  lone(unit: Unit): WrittenTime | undefined {
    // What does not start with a date is not one, and that is known already.
    if (!this.atStart(unit)) return undefined;
    const reading = this.#dates.lone(unit, this.#look);
    return isTime(reading) ? reading.time : undefined;
  }

  /** Whether a unit starts with a date and says more. */
  startsWithDate(unit: Unit): boolean {
    return this.atStart(unit) !== undefined && this.lone(unit) === undefined;
  }
}
