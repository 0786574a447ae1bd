import lighthouse from "lighthouse";
import * as assert from "uvu/assert";

const perfect = { performance: 100, accessibility: 100, "best-practices": 100, seo: 100 };
/** How fast a page is shown depends on what else the machine does; what it is like does not. */
const tries = 3;

/**
 * Holds a page to full marks from Lighthouse.
 *
 * @param port at which Chromium listens for it
 */
export async function assertFullMarks(url: string, port: number): Promise<void> {
  for (let left = tries; left > 0; left--) {
    // Its own profile is a phone's, with a network and a processor that are slowed down by reckoning.
    const result = await lighthouse(url, { port, logLevel: "error" });
    const { categories = {}, audits = {} } = result?.lhr ?? {};
    const scores = Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]);
    const { performance, ...others } = Object.fromEntries(scores);
    if (left > 1 && performance < 100 && Object.values(others).every((score) => score === 100)) continue;
    const weak = Object.values(audits).filter(({ score }) => score !== null && score < 0.9);
    const complaints = weak.map(({ id, details }) => `${id} ${JSON.stringify(details)}`).join("\n");
    assert.equal({ performance, ...others }, perfect, `${url}\n${complaints}`);
    return;
  }
}
