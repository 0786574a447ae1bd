import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { readIfThere } from "./read-if-there.ts";
import { readJson } from "./read-json.ts";
import { replaceFile } from "./replace-file.ts";

/** A feed of the built site that names a hub. */
export interface PushedFeed {
  /** Its path below the home page. */
  readonly path: string;
  /** The address at which it is published: the topic of WebSub. */
  readonly self: string;
  readonly hub: string;
  /** A hash of its bytes. */
  readonly digest: string;
}

/** The digests of the feeds last published, by path. */
export type Published = Readonly<Record<string, string>>;

/** Next to the built site and never committed: it describes what this machine last published. */
const publishedFile = ".published-feeds.json";

const json = v.object({
  feed_url: v.string(),
  hubs: v.optional(v.array(v.object({ type: v.string(), url: v.string() })), []),
});

/**
 * The feeds of a built site that name a hub.
 *
 * @param folder the folder the site was built into
 * @throws {Error} with a sentence when no site was built there
 */
export async function pushedFeeds(folder: string): Promise<PushedFeed[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  // The Atom feed at the same address, except for the ending, holds the same and names the same hub.
  const paths = files
    .filter((file) => /^(?:[A-Za-z0-9-]+[\\/])?feed(?:[\\/][^\\/]+)?\.json$/.test(file))
    .sort();
  if (paths.length === 0) throw new Error(`There are no feeds in ${folder}. Run npx eleventy first.`);
  const feeds = await Promise.all(paths.map((path) => inBothFormats(folder, path)));
  return feeds.flat();
}

async function inBothFormats(folder: string, path: string): Promise<PushedFeed[]> {
  const content = await readIfThere(join(folder, path));
  const feed = readJson(content, json);
  if (feed === undefined && path === "feed.json")
    throw new Error(`${join(folder, path)} is not a feed. Run npx eleventy again.`);
  // The author may have other files there.
  if (feed === undefined) return [];
  const { feed_url, hubs } = feed;
  const [hub] = hubs;
  if (hub === undefined) return [];
  const atom = await readIfThere(join(folder, toAtom(path)));
  return [
    { path: toAtom(path), self: toAtom(feed_url), hub: hub.url, digest: digestOf(atom) },
    { path, self: feed_url, hub: hub.url, digest: digestOf(content) },
  ];
}

function toAtom(path: string): string {
  return path.replace(/\.json$/, ".xml");
}

/** A hash of a file's bytes; empty when there is no such file. */
export function digestOf(content: Buffer | undefined): string {
  return content === undefined ? "" : createHash("sha256").update(content).digest("hex");
}

/** The digests of the feeds last published, if known; a hub may be told once too often. */
export async function readPublished(): Promise<Published> {
  return readJson(await readIfThere(publishedFile), v.record(v.string(), v.string())) ?? {};
}

/** Remembers what is published now. */
export function writePublished(published: Published): void {
  replaceFile(publishedFile, `${JSON.stringify(published, null, 2)}\n`);
}
