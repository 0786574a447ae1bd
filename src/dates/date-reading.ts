import type { WrittenDate, WrittenTime } from "./date.ts";

/** Which comes first in `08/06/2024`. */
export type DateOrder = "day-month" | "month-day";

/** What cannot be read off a date itself. */
export interface DateConventions {
  /** Without it a date that can be read either way is refused, unless its dots mean that the day is first. */
  readonly order?: DateOrder | undefined;
  /** Whether `05/24` and `May 24` name a year of this century; without it they are refused. */
  readonly twoDigitYears?: boolean | undefined;
}

/** What a date is read with: the author's conventions, the page's language, and what the heading above says. */
export interface DateContext extends DateConventions {
  /** A BCP 47 language tag; names of months are read in this language and in English. */
  readonly language?: string | undefined;
  readonly year?: number | undefined;
  /** The month of the heading above: below it a number may be a day, as in `14: We`, and a day of it needs no year. */
  readonly month?: Month | undefined;
  /** Whether `24.05` and `24/05/20` start with a year of this century, as the list around them shows. */
  readonly startsWithShortYear?: boolean | undefined;
  /** Whether `5/20/24` ends with one. */
  readonly endsWithShortYear?: boolean | undefined;
}

/** A month of a year. */
export type Month = Required<Pick<WrittenDate, "year" | "month">>;

/** What a text begins with: a time, or something that looks like one but is not. */
export type DateReading = (
  | { readonly time: WrittenTime; readonly written: string }
  | { readonly mistake: string; readonly written: string }
) & {
  /** For a date with month and day as numbers, the year last: the only order it can have, or "either". */
  readonly order?: DateOrder | "either";
  /** Whether it is part of a sentence: "On 3 May 2025, we". */
  readonly isInSentence?: boolean;
};

/** Whether a time was read, rather than a mistake or nothing. */
export function isTime(reading: DateReading | undefined): reading is Extract<DateReading, { time: unknown }> {
  return reading !== undefined && "time" in reading;
}
