import { compare } from "../compare.ts";
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

/** The facts about topics. */
export type TopicFacts = Readonly<
  Record<string, { readonly name: string; readonly description?: string | undefined }>
>;

/**
 * The path of a topic's page from the site's root.
 *
 * @param prefix what addresses begin with in the language of the news: nothing, or `/zh`
 */
export function topicUrl(slug: string, prefix: string): string {
  return `${prefix}/news/topic/${slug}/`;
}

/** The name of a topic: the one in the facts, or else its mark with a capital letter. */
export function topicName(slug: string, facts?: TopicFacts): string {
  return factsOf(slug, facts)?.name ?? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " ");
}

/** The facts about a topic, whose name may be that of a property of every object, such as `constructor`. */
function factsOf(slug: string, facts: TopicFacts = {}): TopicFacts[string] | undefined {
  return Object.hasOwn(facts, slug) ? facts[slug] : undefined;
}

/**
 * The topics of some news, sorted by name.
 *
 * @param prefix what addresses begin with in the language of the news: nothing, or `/zh`
 */
export function topicsOf(entries: readonly Entry[], facts: TopicFacts | undefined, prefix: string): Topic[] {
  return [...groupBy(entries, ({ topics }) => topics)]
    .map(([slug, entries]) => ({
      slug,
      name: topicName(slug, facts),
      description: factsOf(slug, facts)?.description,
      url: topicUrl(slug, prefix),
      entries,
    }))
    .sort((a, b) => compare(a.name, b.name));
}
