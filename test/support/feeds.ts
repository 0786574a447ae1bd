import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { SaxesParser } from "saxes";

/** An item as a feed reader sees it. */
export interface Item {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly content: string | undefined;
}

/** Reads an Atom document with feedsmith, after a strict parser has found it well-formed. */
export function readAtom(xml: string) {
  const strict = new SaxesParser({ xmlns: true });
  strict.on("error", (error) => {
    throw error;
  });
  strict.write(xml).close();
  const feed = parseAtomFeed(xml);
  const link = (links: { rel?: string | undefined; href?: string | undefined }[] | undefined, rel: string) =>
    links?.find((candidate) => candidate.rel === rel)?.href;
  return {
    ...feed,
    self: link(feed.links, "self"),
    alternate: link(feed.links, "alternate"),
    items: (feed.entries ?? []).map(
      (entry): Item => ({
        id: entry.id,
        url: link(entry.links, "alternate"),
        title: entry.title?.value,
        published: entry.published,
        updated: entry.updated,
        content: entry.content?.value,
      }),
    ),
  };
}

/** Reads a JSON Feed with feedsmith, after it was checked against the schema. */
export function readJson(json: string) {
  const ajv = new Ajv({ allErrors: true });
  formats.default(ajv);
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, "../feed/json-feed-1.1.schema.json"), "utf8"),
  );
  if (!ajv.validate(schema, JSON.parse(json))) throw new Error(ajv.errorsText());
  const feed = parseJsonFeed(json);
  return {
    ...feed,
    items: (feed.items ?? []).map(
      (item): Item => ({
        id: item.id,
        url: item.url,
        title: item.title,
        published: item.date_published,
        updated: item.date_modified,
        content: item.content_html,
      }),
    ),
  };
}
