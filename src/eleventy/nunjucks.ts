import { readStyle, stylePath } from "../project/style.ts";
import { colorScheme, siteAccent } from "../site/appearance.ts";
import { commaOf } from "../site/comma.ts";
import { cssString } from "../site/css-string.ts";
import { directionOf } from "../site/direction.ts";
import { excerpt } from "../site/excerpt.ts";
import { initialsOf } from "../site/initials.ts";
import { iconOf, iconSvg } from "../site/profile-icon.ts";
import { fill, wordsOf } from "../site/words/words.ts";
import { pageEnding } from "./engine-pages.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Nunjucks for all pages. Every template has, in the language of its page: `site`, the facts; `words`, Dateline's own
 * words, and the filter `fill` for those with slots; `comma`, which separates the parts of a list; `direction` and
 * `initials`.
 *
 * It also has the style sheets `pageStyle`, published at `pageStylePath`, and `feedStyle`; `colorScheme` and `accent`;
 * and the filters `absolute`, the absolute address of a path; `url`, its address for links within the site; `icon`, the
 * icon of a profile by its address; and `cssString`.
 */
export default function nunjucksPlugin(
  eleventyConfig: UserConfig,
  { facts, findings, templates }: State,
): void {
  // Eleventy's own engine has errors for programmers.
  eleventyConfig.addExtension(pageEnding, {
    compile: (text, path) => (data) => templates.renderText(text, path, data),
    compileOptions: {
      cache: false,
      permalink: (text, path) => (data) => templates.renderText(text, path, data),
    },
  });
  eleventyConfig.on("eleventy.before", () => {
    templates.forget();
    templates.addGlobalByLanguage("site", ({ site }) => site);
    templates.addGlobalByLanguage("direction", ({ site }) => directionOf(site.language));
    templates.addGlobalByLanguage("words", ({ site }) => wordsOf(site.language, site.words));
    templates.addGlobalByLanguage("comma", ({ site }) => commaOf(site.language));
    templates.addGlobalByLanguage("initials", ({ site }) => initialsOf(site.author.name));
    templates.addGlobal("colorScheme", colorScheme(facts.site));
    templates.addGlobal("accent", siteAccent(facts.site));
    for (const name of ["page", "feed"] as const) {
      const style = readStyle(name, facts.site, facts.addresses.root);
      if ("problem" in style) findings.error(style.problem);
      else {
        templates.addGlobal(`${name}Style`, style.css);
        if (name === "page") templates.addGlobal("pageStylePath", stylePath(style.css));
      }
    }
  });
  eleventyConfig.on("eleventy.after", () => templates.save());
  templates.addFilter("fill", fill);
  templates.addFilter("excerpt", excerpt);
  templates.addFilter("icon", (address: string) => iconSvg(iconOf(address)));
  templates.addFilter("cssString", cssString);
  templates.addFilter("absolute", (path: string) => facts.addresses.absolute(path));
  templates.addFilter("url", (path: string) => facts.addresses.onPage(path));
}
