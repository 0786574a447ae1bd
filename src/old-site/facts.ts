import type { Profile } from "../site/profiles.ts";

/** What an old site says about itself; the names are those of the facts in `_data/site.yml`. */
export interface OldFacts {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The address of the home page, ending in a slash. */
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
  /** Keys of profiles that are unknown, or lead nowhere any more. */
  readonly unknownProfiles: readonly string[];
}
