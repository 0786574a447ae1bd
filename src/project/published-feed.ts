import * as v from "valibot";
import { toFragment } from "../html/fragment.ts";
import type { PublishedItem } from "../identity/broken-promises.ts";
import { readPublishedFile } from "./published-file.ts";
import type { Deadline } from "./reach.ts";

const schema = v.object({
  next_url: v.optional(v.string()),
  items: v.array(
    v.object({
      id: v.string(),
      date_published: v.string(),
      title: v.optional(v.string(), ""),
      content_html: v.optional(v.string()),
      content_text: v.optional(v.string(), ""),
      _dateline: v.optional(v.object({ date: v.string() })),
    }),
  ),
});
type Document = v.InferOutput<typeof schema>;

/** More documents than a site has years; ends a feed that goes in circles. */
const mostDocuments = 200;

/**
 * Reads the JSON feed of a published site, with the documents of closed years that it links to.
 *
 * @param place the address of the site's home page, or the folder it was built into
 * @returns each item once, as in the newest document
 * @throws {Error} with a sentence when there is no such feed
 */
export async function readPublishedFeed(place: string, deadline: Deadline): Promise<PublishedItem[]> {
  // An archive may hold an item that is in the main feed, too.
  const items = new Map<string, PublishedItem>();
  const seen = new Set<string>();
  for (
    let next: string | undefined = "feed.json";
    next !== undefined && !seen.has(next) && seen.size < mostDocuments;
  ) {
    seen.add(next);
    const document: Document = await readDocument(place, next, deadline);
    for (const item of document.items) if (!items.has(item.id)) items.set(item.id, toPublished(item));
    next = /\/(feed\/[^/]*)$/.exec(document.next_url ?? "")?.[1];
  }
  return [...items.values()];
}

function toPublished(item: Document["items"][number]): PublishedItem {
  const { id, date_published: published, title, content_html: html, content_text, _dateline } = item;
  const { text, links } = html === undefined ? { text: content_text || title, links: [] } : toFragment(html);
  return { id, published, date: _dateline?.date.replace(/\/.*/, "") ?? published.slice(0, 10), text, links };
}

async function readDocument(place: string, path: string, deadline: Deadline): Promise<Document> {
  const content = await readPublishedFile(place, path, deadline);
  if (content === undefined) throw new Error(`There is no ${path} at ${place}.`);
  let data: unknown;
  try {
    data = JSON.parse(content.toString());
  } catch {
    throw new Error(`${path} at ${place} is not JSON.`);
  }
  const result = v.safeParse(schema, data);
  if (!result.success) throw new Error(`${path} at ${place} is not a JSON feed with ids and times.`);
  return result.output;
}
