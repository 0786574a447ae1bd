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
/** What a page itself does to how fast it is shown; the marks for the times depend on the machine, too. */
const weightAndStillness = [
  "cumulative-layout-shift",
  "modern-image-formats",
  "non-composited-animations",
  "total-byte-weight",
  "unminified-css",
  "unsized-images",
];

/** What Lighthouse says of a page. */
export interface Marks {
  /** Of each of its categories, from 0 to 100. */
  readonly categories: Readonly<Record<string, number>>;
  /** Of each of its audits, from 0 to 1; null where it has nothing to say. */
  readonly audits: Readonly<Record<string, number | null>>;
  /** When the largest part of the page can be seen on Lighthouse's phone, in milliseconds. */
  readonly largestPaint: number;
  /** What those audits complain of that are not satisfied. */
  readonly complaints: string;
}

/**
 * Lets Lighthouse judge a page with its own profile: a phone's, with a network and a processor that are slowed down by
 * reckoning.
 *
 * @param port at which Chromium listens for it
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
 * Holds a page to full marks from Lighthouse for all that does not depend on how fast the machine is;
 * `npm run bench:lighthouse` measures the rest.
 *
 * @param port at which Chromium listens for it
 */
export async function assertFullMarks(url: string, port: number): Promise<void> {
  const { categories, audits, complaints } = await marksOf(url, port);
  const missed = [
    ...judged.filter((id) => categories[id] !== 100),
    ...weightAndStillness.filter((id) => audits[id] !== null && audits[id] !== 1),
  ];
  assert.equal(missed, [], `${url}\n${complaints}`);
}
