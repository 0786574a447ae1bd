import { newsMark, publicationsMark } from "../liquid/theme.ts";
import type { OldSite } from "./old-site.ts";

const biography = "\n\n{{ site.data.profile.short_bio }}\n\n";
/** What the cards of the theme Academic Homepage show and the new site does not show by itself, as Liquid. */
const shown: Readonly<Record<string, string>> = {
  debug_repo_name: "",
  debug_url: "",
  news_card: `\n\n<h2>News</h2>\n\n${newsMark}\n\n`,
  profile_card: biography,
  profile_card_bio_only: biography,
  // Name, portrait, positions and profiles are facts.
  profile_card_mini: "",
  publication_card: `\n\n<h2>Publications</h2>\n\n${publicationsMark}\n\n`,
};

/**
 * Whether a site is made with the theme Academic Homepage, which keeps the facts about the author in
 * `_data/profile.yml`.
 */
export function hasProfileCards({ files }: OldSite): boolean {
  return ["_includes/widgets/profile_card_mini.html", "_data/profile.yml"].every((name) =>
    files.includes(name),
  );
}

/** What a card of the theme shows, as Liquid; undefined for one that may say more. */
export function cardInclude(name: string): string | undefined {
  const [, stem = ""] = /^widgets\/(\w+)\.html$/.exec(name) ?? [];
  return shown[stem];
}

/** Whether a file is the other home page that the theme comes with, to choose from. */
export function isSecondHome(file: string): boolean {
  return file === "index_layout2.html";
}
