import type { SiteFacts } from "../src/site/site.ts";

/**
 * The facts about this site. This is the only place where they stand: change them here, save, and every page and
 * feed follows. A missing or wrong fact stops the build with a sentence that names it.
 */
export default {
  /** The name of the site, shown in the browser's tab and in feed readers. */
  title: "HazekiahWon",

  /** One sentence about the site, for search engines and feed readers. */
  description:
    "Research on reasoning, reinforcement learning and agents with language and vision-language models.",

  /** The address of the home page, ending in a slash: https://example.org/ or https://example.org/~jane/. */
  url: "https://hazekiahwon.github.io/",

  /** The language the pages are written in, as a tag: "en", "en-GB", "de", "zh-Hans". */
  language: "en",

  /** The time zone in which a month begins and ends for you, a name from the tz database (see Wikipedia, "List of tz database time zones"). */
  timeZone: "Asia/Hong_Kong",

  /**
   * A year in which the address above was already yours. It is part of the permanent ids by which feed readers know
   * your news, so set it once, before the first publication, and never change it.
   */
  since: 2024,

  // These may be left out: how your news are read.
  // newsHeadings: ["News", "Announcements"],          the heading your news stand under, if it is an unusual one
  // dates: { order: "day-month" },                    08/06/2024 is the 8th of June; with "month-day", August the 6th
  // dates: { twoDigitYears: true },                   05/24 is May 2024

  // This may be left out: what the topics are called that you put news under, as in "We release a tool. {.software}".
  // topics: { software: { name: "Software", description: "Tools and libraries to use." } },

  // This may be left out: a WebSub hub, which passes your news on to readers at once. After publishing, tell it with
  // `npm run publish:ping`.
  // hub: "https://pubsubhubbub.appspot.com/",

  author: {
    /** Your name, as it should stand on the page. */
    name: "HazekiahWon",

    /** Where you work or study. */
    affiliation: "The Hong Kong University of Science and Technology",

    /** Your profiles elsewhere, in the order to show them. */
    links: [
      { name: "Google Scholar", url: "https://scholar.google.ca/citations?user=V96YGIMAAAAJ&hl=en" },
      { name: "GitHub", url: "https://github.com/HazekiahWon" },
    ],

    // Both of these may be left out.
    // picture: { src: "/portrait.jpg", alt: "Portrait of the author" },
    // email: "jane@example.org",
  },
} satisfies SiteFacts;
