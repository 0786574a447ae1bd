import type { Data } from "../data.ts";
import type { Profile } from "../site/profiles.ts";
import type { Configuration } from "./configuration.ts";
import { hugoFacts } from "./hugo-facts.ts";
import { jekyllFacts } from "./jekyll-facts.ts";
import type { OldSite } from "./old-site.ts";
import { quartoFacts } from "./quarto-facts.ts";

/** What an old site says of itself, as far as it says it; the names are those of the facts in `_data/site.yml`. */
export interface OldFacts {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The address of the home page, with a slash at its end. */
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly author: {
    readonly name?: string | undefined;
    readonly role?: string | undefined;
    readonly affiliation?: readonly string[] | undefined;
    readonly location?: string | undefined;
    readonly pronouns?: string | undefined;
    readonly bio?: string | undefined;
    readonly email?: string | undefined;
    readonly links: readonly Profile[];
    /** A path from the old site's root, or an address. */
    readonly picture?: string | undefined;
  };
  /** Keys of profiles that are known to nobody, or lead nowhere any more. */
  readonly unknownProfiles: readonly string[];
}

/**
 * Reads the facts of an old site.
 *
 * @param home the front matter of its home page; on Hugo, that of the author's page
 * @param author the file of that page, and what the home page is called in its first line
 */
export function factsOf(
  old: OldSite,
  configuration: Configuration,
  home: Data,
  {
    authorFile,
    heading,
  }: { readonly authorFile?: string | undefined; readonly heading?: string | undefined } = {},
): OldFacts {
  switch (configuration.kind) {
    case "Hugo":
      return hugoFacts(old, configuration, home, authorFile);
    case "Quarto":
    case "R Markdown":
      return quartoFacts(old, configuration, home);
    default:
      return jekyllFacts(configuration, home, heading);
  }
}
