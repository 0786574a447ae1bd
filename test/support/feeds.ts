import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { formatProblem } from "../../src/problem.ts";
import { parseAtom } from "../judge/atom.ts";
import { parseJson } from "../judge/json-feed.ts";
import type { Parsed } from "../judge/parsed-feed.ts";

/** An item as a feed reader sees it. */
export interface Item {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly content: string | undefined;
}

/** Reads an Atom document with feedsmith, after checking that it is well-formed and valid. */
export function readAtom(xml: string) {
  refuseBroken(parseAtom("Atom", xml));
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

/** Reads a JSON Feed with feedsmith, after checking that it is valid. */
export function readJson(json: string) {
  refuseBroken(parseJson("JSON Feed", json));
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

function refuseBroken({ problems }: Parsed): void {
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n"));
}
