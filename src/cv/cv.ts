import type { WrittenDate } from "../dates/date.ts";

/** A CV, in whichever format it was written. All texts are the author's Markdown. */
export interface Cv {
  readonly name: string | undefined;
  /** Who the person is, in a few words. */
  readonly label: string | undefined;
  readonly summary: string | undefined;
  /** Where the person can be reached, in the order to show. */
  readonly contact: readonly Contact[];
  readonly sections: readonly CvSection[];
}

/** A way to reach a person: what is shown, and where it leads. */
export interface Contact {
  readonly text: string;
  readonly url?: string;
}

/** A part of a CV, such as its education. */
export interface CvSection {
  /** Its key in the file. */
  readonly key: string;
  readonly entries: readonly CvEntry[];
}

/** A position, a prize, a language. */
export interface CvEntry {
  readonly time: CvTime | undefined;
  /** What the rest is about, in a word or two, in place of a time: `Languages` in `Languages: English, Greek`. */
  readonly term: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** Where it was: an institution, then a town. */
  readonly places: readonly string[];
  /** Paragraphs. */
  readonly lines: readonly string[];
  /** Items of a list. */
  readonly points: readonly string[];
}

/** A time in a CV; text if it is not a valid date. */
export interface CvTime {
  readonly start: WrittenDate | string;
  readonly end?: WrittenDate | string | "present";
}
