import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import type { Parsed, ParsedFeed } from "./parsed-feed.ts";

const ajv = new Ajv({ allErrors: true });
formats.default(ajv);
const isValid = ajv.compile<JsonFeed>(
  JSON.parse(readFileSync(join(import.meta.dirname, "json-feed-1.1.schema.json"), "utf8")),
);

/** What is read from a JSON Feed, as in its schema. */
interface JsonFeed {
  readonly title: string;
  readonly language?: string;
  readonly feed_url?: string;
  readonly home_page_url?: string;
  readonly next_url?: string;
  readonly hubs?: readonly { readonly url: string }[];
  readonly items: readonly {
    readonly id: string;
    readonly title?: string;
    readonly url?: string;
    readonly date_published?: string;
    readonly date_modified?: string;
    readonly content_html?: string;
  }[];
}

/** The members that hold an address (JSON Feed 1.1, "Top-level" and "Items"). */
const addressMembers =
  /^(?:url|home_page_url|feed_url|next_url|external_url|icon|favicon|avatar|image|banner_image)$/;

/**
 * Reads a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) as the strictest reader would.
 *
 * @param path its path from the site's root
 * @param json any text
 * @returns no feed if the document is not JSON or not valid by the schema
 */
export function parseJson(path: string, json: string): Parsed {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    return { problems: [{ file: path, message: `It is no JSON (RFC 8259): ${(error as Error).message}.` }] };
  }
  if (isValid(data)) return { feed: toFeed(path, data), problems: [] };
  const reasons = ajv.errorsText(isValid.errors, { dataVar: "feed" });
  return { problems: [{ file: path, message: `It is no valid JSON Feed 1.1: ${reasons}.` }] };
}

function toFeed(path: string, feed: JsonFeed): ParsedFeed {
  const members = membersOf(feed);
  return {
    path,
    title: feed.title,
    language: feed.language,
    self: feed.feed_url,
    alternate: feed.home_page_url,
    hubs: (feed.hubs ?? []).map(({ url }) => url),
    previous: feed.next_url,
    addresses: members.filter(([name]) => addressMembers.test(name)).map(([, text]) => text),
    texts: members.map(([, text]) => text),
    entries: feed.items.map((item) => ({
      id: item.id,
      title: item.title ?? "",
      alternate: item.url,
      published: item.date_published,
      updated: item.date_modified,
      content: item.content_html,
    })),
  };
}

/** All texts within a value, at any depth, each with the name of its member. */
function membersOf(value: unknown, name = ""): [string, string][] {
  if (typeof value === "string") return [[name, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    membersOf(member, Array.isArray(value) ? name : key),
  );
}
