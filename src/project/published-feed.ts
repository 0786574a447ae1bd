import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";

/** What a published feed says of an entry. */
export interface PublishedItem {
  readonly id: string;
  readonly published: string;
}

const schema = v.object({
  next_url: v.optional(v.string()),
  items: v.array(v.object({ id: v.string(), date_published: v.string() })),
});

/** More documents than a site has years; a feed that leads in a circle ends here. */
const mostDocuments = 200;

/**
 * Reads the JSON feed of a published site, with the documents of closed years that it leads to.
 *
 * @param place the address of the site's home page, or the folder it was built into
 * @throws {Error} with a sentence when there is no such feed
 */
export async function readPublishedFeed(place: string): Promise<PublishedItem[]> {
  const isAddress = /^https?:\/\//.test(place);
  const first = isAddress ? new URL("feed.json", place.replace(/\/?$/, "/")).href : join(place, "feed.json");
  const items: PublishedItem[] = [];
  const seen = new Set<string>();
  for (
    let next: string | undefined = first;
    next !== undefined && !seen.has(next) && seen.size < mostDocuments;
  ) {
    seen.add(next);
    const feed: v.InferOutput<typeof schema> = parse(next, await contentOf(next, isAddress));
    items.push(...feed.items.map(({ id, date_published }) => ({ id, published: date_published })));
    // In a folder, the address of a document is looked up by its path below the home page.
    next =
      feed.next_url && !isAddress
        ? join(place, /\/(feed\/.*)$/.exec(feed.next_url)?.[1] ?? "")
        : feed.next_url;
  }
  return items;
}

async function contentOf(place: string, isAddress: boolean): Promise<string> {
  if (!isAddress) return readFile(place, "utf8");
  const response = await fetch(place);
  if (!response.ok) throw new Error(`${place} answers ${response.status} ${response.statusText}.`);
  return response.text();
}

function parse(place: string, content: string) {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    throw new Error(`${place} is no JSON.`);
  }
  const result = v.safeParse(schema, data);
  if (!result.success) throw new Error(`${place} is no JSON feed with ids and times.`);
  return result.output;
}
