import { writeFileSync } from "node:fs";
import { keepSubscribers } from "../adopt/subscribers.ts";
import type { LockedList } from "../identity/lock.ts";
import { formatLock, lockFile } from "../identity/lock-format.ts";
import type { OldItem } from "../old-site/feed.ts";
import type { Problem } from "../problem.ts";
import type { EditionNews } from "./news.ts";
import type { Takeover } from "./takeover.ts";

/**
 * Reads the news of a new site for the first time, and writes into its lock the ids and times by which the old one's
 * subscribers know it, and its old addresses.
 *
 * @returns what became of the subscribers, in a sentence, if there is something to say; and what keeps the site from
 *   being built
 */
export async function readFirstNews(
  folder: string,
  { subscribed: items, newsAddresses: addresses }: Pick<Takeover, "subscribed" | "newsAddresses">,
  now: Date,
): Promise<{ readonly subscribers?: string; readonly problems: readonly Problem[] }> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    // These use the folder in which they are loaded.
    const [{ FactsFile }, { LockFile }, { readEditions, readProjectNews }] = await Promise.all([
      import("./facts-file.ts"),
      import("./lock-file.ts"),
      import("./news.ts"),
    ]);
    const facts = new FactsFile();
    const wrongFacts = facts.read();
    if (wrongFacts.length > 0) return { problems: wrongFacts };
    const { editions, problems } = await readProjectNews(await readEditions(facts.site), new LockFile());
    if (items.length === 0 && (addresses.size === 0 || !facts.hasAddress)) return { problems };
    if (!facts.hasAddress) {
      const subscribers =
        "Its subscribers were not taken over, because its address is not known. Make the site again, with --url.";
      return { subscribers, problems };
    }
    const { timeZone } = facts.site;
    const keep = ({ edition: { prefix }, news }: EditionNews, items: readonly OldItem[]) =>
      keepSubscribers(news, items, {
        addresses: addressesIn(prefix, addresses),
        now: now.getTime(),
        timeZone,
      });
    const [main, ...further] = editions;
    const { lock, count, others } = keep(main, items);
    const lists = new Map(
      further.flatMap((each): [string, LockedList][] => {
        const { lock } = keep(each, []);
        return lock ? [[each.edition.prefix.slice(1), lock]] : [];
      }),
    );
    const own = lock ?? { tag: main.news.lock.tag, entries: [] };
    if (lock || lists.size > 0) writeFileSync(lockFile, formatLock({ ...own, lists }), { flag: "wx" });
    if (items.length === 0) return { problems };
    const kept =
      count === 1 ? "One item of the old feed keeps its id" : `${count} items of the old feed keep their ids`;
    const subscribers =
      others.length === 0
        ? `${kept}.`
        : `${kept}; ${others.length} ${others.length === 1 ? "other is" : "others are"} not among the news.`;
    return { subscribers, problems };
  } finally {
    process.chdir(before);
  }
}

/** The former addresses of news in one language, as if its folder and its addresses were those of the main one. */
function addressesIn(prefix: string, addresses: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (prefix === "") return addresses;
  return new Map(
    [...addresses].flatMap(([file, address]) =>
      `/${file}`.startsWith(`${prefix}/`) && address.startsWith(`${prefix}/`)
        ? [[file.slice(prefix.length), address.slice(prefix.length)]]
        : [],
    ),
  );
}
