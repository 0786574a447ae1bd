import type { Data } from "../data.ts";
import type { Configuration } from "./configuration.ts";
import type { OldFacts } from "./facts.ts";
import { hugoFacts } from "./hugo-facts.ts";
import { jekyllFacts } from "./jekyll-facts.ts";
import type { OldSite } from "./old-site.ts";
import { quartoFacts } from "./quarto-facts.ts";

/**
 * Reads the facts of an old site.
 *
 * @param home the front matter of its home page; on Hugo, that of the author's page
 * @param authorFile the file of the author's page on Hugo
 * @param heading the author's name in the heading that the home page begins with
 */
export function factsOf(
  old: OldSite,
  configuration: Configuration,
  home: Data,
  { authorFile, heading }: { readonly authorFile: string | undefined; readonly heading: string | undefined },
): OldFacts {
  switch (configuration.kind) {
    case "Hugo":
      return hugoFacts(old, configuration, home, authorFile);
    case "Quarto":
    case "R Markdown":
      return quartoFacts(old, configuration, home);
    default:
      return jekyllFacts(old, configuration, home, heading);
  }
}
