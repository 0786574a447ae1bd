import type { Source } from "../page/source.ts";
import type { Problem } from "../problem.ts";

/** What a page's Liquid may see: plain data, and files that the caller lets it have. */
export interface LiquidWorld {
  readonly site: Readonly<Record<string, unknown>>;
  readonly page: Readonly<Record<string, unknown>>;
  /** What fills several pages of an old site, which is all on one here. */
  readonly paginator?: Readonly<Record<string, unknown>>;
  /** What in `site` is news from files of its own: a loop over it is where that news goes on the page. */
  readonly news?: readonly unknown[];
  /** Lists in `site` that a loop shows as a whole, whatever limit it sets. */
  readonly wholeLists?: readonly unknown[];
  /** The time of the build, for `now`. */
  readonly now: Date;
  /** The text of `{% include name %}`, or of `{% include_relative name %}` in a file; undefined if it is not there. */
  include(name: string, relativeTo?: string): Source | undefined;
  /** The address of a source file, for `{% link %}`, or of a post by name, for `{% post_url %}`. */
  addressOf(name: string): string | undefined;
  markdownify(markdown: string): string;
  /** The main language of jekyll-multiple-languages-plugin, and the words it keeps in that language under keys. */
  readonly translations?: { readonly language: string; readonly words: unknown };
  /** Filters that the old site's theme has besides Jekyll's. */
  readonly filters?: Readonly<Record<string, (...values: unknown[]) => unknown>>;
  /** Whether any other filter is a slip, which Jekyll lets pass, and no filter of a plugin. */
  readonly hasOnlyKnownFilters?: boolean;
}

/** A page without its Liquid. */
export interface Expanded extends Source {
  /** What was left out or stayed text, each once. */
  readonly warnings: readonly Problem[];
}

/** Deeper than any includes reach, unless they include themselves. */
export const deepestInclude = 20;
