import lighthouse from "lighthouse";
import * as assert from "uvu/assert";

/** Where the site of `wholeSite("professor")` has a page of each kind. */
export const kindsOfPages = [
  "",
  "news/",
  "news/2025-05-jane-doe-defends-her-thesis/",
  "subscribe/",
  "publications/",
  "publications/roe2025walls/",
  "cv/",
  "talks/what-was-decided/",
  "software/",
];

const judged = ["accessibility", "best-practices", "seo"];
/** Audits of speed that depend on the page alone; the marks for times depend on the machine, too. */
const weightAndStillness = [
  "cumulative-layout-shift",
  "modern-image-formats",
  "non-composited-animations",
  "total-byte-weight",
  "unminified-css",
  "unsized-images",
];

/** Lighthouse's verdict on a page. */
export interface Marks {
  /** The mark for each category, from 0 to 100. */
  readonly categories: Readonly<Record<string, number>>;
  /** The mark for each audit, from 0 to 1; null if it does not apply. */
  readonly audits: Readonly<Record<string, number | null>>;
  /** When the largest part of the page is visible on Lighthouse's phone, in milliseconds. */
  readonly largestPaint: number;
  /** What the failed audits complain about. */
  readonly complaints: string;
}

/**
 * Lets Lighthouse judge a page with its default profile: a phone, with network and processor slowed down by simulation.
 *
 * @param port Chromium's debugging port
 */
export async function marksOf(url: string, port: number): Promise<Marks> {
  const result = await lighthouse(url, { port, logLevel: "error" });
  const { categories = {}, audits = {} } = result?.lhr ?? {};
  const weak = Object.values(audits).filter(({ score }) => score !== null && score < 0.9);
  return {
    categories: Object.fromEntries(
      Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
    ),
    audits: Object.fromEntries(Object.values(audits).map(({ id, score }) => [id, score])),
    largestPaint: audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
    complaints: weak.map(({ id, details }) => `${id} ${JSON.stringify(details)}`).join("\n"),
  };
}

/**
 * Holds a page to full marks from Lighthouse for everything that does not depend on the speed of the machine;
 * `npm run bench:lighthouse` measures the rest.
 *
 * @param port Chromium's debugging port
 */
export async function assertFullMarks(url: string, port: number): Promise<void> {
  const { categories, audits, complaints } = await marksOf(url, port);
  const missed = [
    ...judged.filter((id) => categories[id] !== 100),
    ...weightAndStillness.filter((id) => audits[id] !== null && audits[id] !== 1),
  ];
  assert.equal(missed, [], `${url}\n${complaints}`);
}
