import * as v from "valibot";
import { readPublishedFile } from "./published-file.ts";

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
  const items: PublishedItem[] = [];
  const seen = new Set<string>();
  for (
    let next: string | undefined = "feed.json";
    next !== undefined && !seen.has(next) && seen.size < mostDocuments;
  ) {
    seen.add(next);
    const feed: v.InferOutput<typeof schema> = await readDocument(place, next);
    items.push(...feed.items.map(({ id, date_published }) => ({ id, published: date_published })));
    next = /\/(feed\/[^/]*)$/.exec(feed.next_url ?? "")?.[1];
  }
  return items;
}

async function readDocument(place: string, path: string) {
  const content = await readPublishedFile(place, path);
  if (content === undefined) throw new Error(`There is no ${path} at ${place}.`);
  let data: unknown;
  try {
    data = JSON.parse(content.toString());
  } catch {
    throw new Error(`${path} at ${place} is no JSON.`);
  }
  const result = v.safeParse(schema, data);
  if (!result.success) throw new Error(`${path} at ${place} is no JSON feed with ids and times.`);
  return result.output;
}
