import { groupBy } from "../group-by.ts";
import type { Entry } from "./entry.ts";

/** Something that several entries are about, as the author marked them: `{.paper}`. */
export interface Topic {
  /** The last part of the address of its page and feeds. */
  readonly slug: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** The path of its page from the site's root. */
  readonly url: string;
  /** In the order of the news. */
  readonly entries: readonly Entry[];
}

/** What the site's facts say of topics. */
export type TopicFacts = Readonly<
  Record<string, { readonly name: string; readonly description?: string | undefined }>
>;

/**
 * The path of a topic's page from the site's root.
 *
 * @param prefix what addresses begin with in the language of the news: nothing, or `/zh`
 */
export function topicUrl(slug: string, prefix = ""): string {
  return `${prefix}/news/topic/${slug}/`;
}

/** What a topic is called: as the site's facts say, or else as it was marked, with a capital letter. */
export function topicName(slug: string, facts: TopicFacts = {}): string {
  return factsOf(slug, facts)?.name ?? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");
}

/** Every object has things of its own, such as `constructor`, which are no facts. */
function factsOf(slug: string, facts: TopicFacts): TopicFacts[string] | undefined {
  return Object.hasOwn(facts, slug) ? facts[slug] : undefined;
}

/** The topics of some news, by name; with what addresses begin with in their language. */
export function topicsOf(entries: readonly Entry[], facts: TopicFacts = {}, prefix = ""): Topic[] {
  return [...groupBy(entries, ({ topics }) => topics)]
    .map(([slug, entries]) => ({
      slug,
      name: topicName(slug, facts),
      description: factsOf(slug, facts)?.description,
      url: topicUrl(slug, prefix),
      entries,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
