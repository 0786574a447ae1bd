import { writeFileSync } from "node:fs";
import { keepSubscribers } from "../adopt/subscribers.ts";
import { formatLock, lockFile } from "../identity/lock-format.ts";
import type { Problem } from "../problem.ts";
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
    const [{ news }] = editions;
    const { timeZone } = facts.site;
    const { lock, count, others } = keepSubscribers(news, items, {
      addresses,
      now: now.getTime(),
      timeZone,
    });
    if (lock) writeFileSync(lockFile, formatLock(lock), { flag: "wx" });
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
