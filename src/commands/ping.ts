import { siteFolder } from "../project/output.ts";
import { printable } from "../project/printable.ts";
import { readPublishedFile } from "../project/published-file.ts";
import {
  digestOf,
  type PushedFeed,
  pushedFeeds,
  readPublished,
  writePublished,
} from "../project/pushed-feeds.ts";
import { type Deadline, deadlineFromNow, reach } from "../project/reach.ts";
import { readArguments, type Say } from "./arguments.ts";

export const help = `dateline ping [--published PLACE]

Tells the hub of your site, which passes news on at once (WebSub), which feeds
have changed since the site was last published. Run it after publishing. The
hub is a fact in _data/site.yml; without one, the command does nothing.

The command remembers what was published when it was last run. Where nothing is
kept from one run to the next, as in a workflow, run it before publishing, too:

  --published PLACE   only remember the feeds of the site at an address or in
                      a folder
  --quiet             print only what has to be fixed`;

/** `dateline ping`, as its help says. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, say } = readArguments(args, { published: { type: "string" } }, 0);
  const feeds = await pushedFeeds(siteFolder);
  if (feeds.length === 0)
    say("The site names no hub, so there is nothing to tell. To name one, set hub in _data/site.yml.");
  else if (values.published !== undefined) await rememberPublished(feeds, values.published, say);
  else await tellHub(feeds, say);
}

async function rememberPublished(feeds: readonly PushedFeed[], place: string, say: Say): Promise<void> {
  const deadline = deadlineFromNow();
  const digests = feeds.map(
    async ({ path }) => [path, digestOf(await readPublishedFile(place, path, deadline))] as const,
  );
  writePublished(Object.fromEntries(await Promise.all(digests)));
  say(`Remembered the feeds published at ${place}. After publishing, run: dateline ping`);
}

async function tellHub(feeds: readonly PushedFeed[], say: Say): Promise<void> {
  const published = await readPublished();
  const changed = feeds.filter(({ path, digest }) => published[path] !== digest);
  if (changed.length === 0) say("No feed has changed since the site was last published.");
  const failed = new Set<PushedFeed>();
  const deadline = deadlineFromNow();
  for (const feed of changed) {
    try {
      await ping(feed, deadline);
      say(printable(`Told ${feed.hub} of ${feed.self}`));
    } catch (error) {
      failed.add(feed);
      console.error(printable((error as Error).message));
      process.exitCode = 1;
    }
  }
  const known = feeds.filter((feed) => !failed.has(feed)).map(({ path, digest }) => [path, digest]);
  writePublished({ ...published, ...Object.fromEntries(known) });
}

/**
 * Tells a hub that a feed has changed. WebSub leaves open how (§6); this sends what PubSubHubbub, its predecessor, asks
 * for (0.4 §7.1), and the address again under the name that today's hubs use.
 */
async function ping({ hub, self }: PushedFeed, deadline: Deadline): Promise<void> {
  const body = new URLSearchParams({ "hub.mode": "publish", "hub.url": self, "hub.topic": self });
  const { status, isOk, content } = await reach(hub, deadline, { method: "POST", body });
  if (!isOk) {
    throw new Error(`The hub ${hub} refused ${self}: ${status} ${content.toString().slice(0, 200).trim()}`);
  }
}
