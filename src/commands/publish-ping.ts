import "../project/node-version.ts";
import { printable } from "../project/printable.ts";
import { readPublishedFile } from "../project/published-file.ts";
import {
  digestOf,
  type PushedFeed,
  pushedFeeds,
  readPublished,
  writePublished,
} from "../project/pushed-feeds.ts";
import { reach } from "../project/reach.ts";

/**
 * `npm run publish:ping`: after a site was published, tells its hub of the feeds whose bytes have changed since the
 * site was published before, and of no others.
 *
 * What was published before is known from the last time the command was run. Where nothing is kept from one run to
 * the next, as in a workflow, `--published PLACE` has to be run before publishing: it remembers the feeds of the site
 * at an address or in a folder.
 */
const folder = "_site";
const [, , ...options] = process.argv;

try {
  const feeds = await pushedFeeds(folder);
  if (feeds.length === 0) {
    console.log("The site names no hub, so there is nobody to tell. A hub is a fact of _data/site.yml.");
  } else if (options.includes("--published")) {
    await rememberPublished(feeds, options[options.indexOf("--published") + 1]);
  } else {
    await tellHub(feeds);
  }
} catch (error) {
  complain(error as Error);
}

async function rememberPublished(feeds: readonly PushedFeed[], place: string | undefined): Promise<void> {
  if (place === undefined)
    throw new Error("--published wants the address of the published site, or its folder.");
  const digests = feeds.map(
    async ({ path }) => [path, digestOf(await readPublishedFile(place, path))] as const,
  );
  await writePublished(Object.fromEntries(await Promise.all(digests)));
  console.log(`Remembered the feeds published at ${place}. After publishing, run: npm run publish:ping`);
}

async function tellHub(feeds: readonly PushedFeed[]): Promise<void> {
  const published = await readPublished();
  const changed = feeds.filter(({ path, digest }) => published[path] !== digest);
  if (changed.length === 0) console.log("No feed has changed since the site was last published.");
  const untold = new Set<PushedFeed>();
  for (const feed of changed) {
    try {
      await ping(feed);
      console.log(printable(`Told ${feed.hub} of ${feed.self}`));
    } catch (error) {
      untold.add(feed);
      complain(error as Error);
    }
  }
  const told = feeds.filter((feed) => !untold.has(feed)).map(({ path, digest }) => [path, digest]);
  await writePublished({ ...published, ...Object.fromEntries(told) });
}

/**
 * Tells a hub that a feed has changed. WebSub leaves open how (§6); what is sent is what
 * PubSubHubbub, from which it came, asks for (0.4 §7.1), and the name that hubs of today use for the same address.
 */
async function ping({ hub, self }: PushedFeed): Promise<void> {
  const body = new URLSearchParams({ "hub.mode": "publish", "hub.url": self, "hub.topic": self });
  const { status, isWell, content } = await reach(hub, { method: "POST", body });
  if (!isWell) {
    throw new Error(`The hub ${hub} refused ${self}: ${status} ${content.toString().slice(0, 200).trim()}`);
  }
}

function complain({ message }: Error): void {
  console.error(printable(message));
  process.exitCode = 1;
}
