import type { WrittenDate } from "../dates/date.ts";

/** A CV, in whichever format it was written. All texts are the author's Markdown. */
export interface Cv {
  readonly name: string | undefined;
  /** What the person is, in a few words. */
  readonly label: string | undefined;
  readonly summary: string | undefined;
  /** Where the person can be reached, in the order to say it. */
  readonly contact: readonly Contact[];
  readonly sections: readonly CvSection[];
}

export interface Contact {
  readonly text: string;
  readonly url?: string;
}

export interface CvSection {
  /** The key it stands under in a file. */
  readonly key: string;
  readonly entries: readonly CvEntry[];
}

export interface CvEntry {
  readonly time: CvTime | undefined;
  /** What the rest is about, in a word or two, in the place of a time: `Languages` of `Languages: English, Greek`. */
  readonly term: string | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
  /** Where it was: a house, then a town. */
  readonly places: readonly string[];
  /** Paragraphs. */
  readonly lines: readonly string[];
  /** Items of a list. */
  readonly points: readonly string[];
}

/** A time as a CV says it; text where it is no date that is known. */
export interface CvTime {
  readonly start: WrittenDate | string;
  readonly end?: WrittenDate | string | "present";
}
