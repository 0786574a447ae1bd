import { readStyle, stylePath } from "../project/style.ts";
import { colorScheme, siteAccent } from "../site/appearance.ts";
import { commaOf } from "../site/comma.ts";
import { cssString } from "../site/css-string.ts";
import { directionOf } from "../site/direction.ts";
import { initialsOf } from "../site/initials.ts";
import { iconOf, iconSvg } from "../site/profile-icon.ts";
import { fill, wordsOf } from "../site/words/words.ts";
import type { State } from "./state.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Nunjucks for all pages. Every template knows `site` in the language of its page and what follows from its facts, the
 * style sheets `pageStyle`, which lies at `pageStylePath`, and `feedStyle`, and the filters `absolute`, the absolute address
 * of a path, `url`, the one for links within the site, and `icon`, the icon of a profile by its address.
 * `once(name, data)` is what a template makes of no more than data and the language, for what is the same on thousands of
 * pages.
 * What it says of its own accord are `words`, with the filter `fill` for those that hold places, and `comma`, which
 * stands between the parts of a list in the site's language.
 */
export default function nunjucksPlugin(
  eleventyConfig: UserConfig,
  { facts, findings, templates }: State,
): void {
  // In the place of Eleventy's own engine, whose errors are for programmers.
  eleventyConfig.addExtension("njk", {
    compile: (text, path) => (data) => templates.renderText(text, path, data),
    compileOptions: {
      cache: false,
      permalink: (text, path) => (data) => templates.renderText(text, path, data),
    },
  });
  eleventyConfig.on("eleventy.before", () => {
    templates.forget();
    templates.addGlobalOf("site", ({ site }) => site);
    templates.addGlobalOf("direction", ({ site }) => directionOf(site.language));
    templates.addGlobalOf("words", ({ site }) => wordsOf(site.language, site.words));
    templates.addGlobalOf("comma", ({ site }) => commaOf(site.language));
    templates.addGlobalOf("initials", ({ site }) => initialsOf(site.author.name));
    templates.addGlobal("colorScheme", colorScheme(facts.site));
    templates.addGlobal("accent", siteAccent(facts.site));
    for (const name of ["page", "feed"] as const) {
      const style = readStyle(name, facts.site);
      if ("problem" in style) findings.refuse(style.problem);
      else {
        templates.addGlobal(`${name}Style`, style.css);
        if (name === "page") templates.addGlobal("pageStylePath", stylePath(style.css));
      }
    }
  });
  eleventyConfig.on("eleventy.after", () => templates.keep());
  templates.addFilter("fill", fill);
  templates.addFilter("icon", (address: string) => iconSvg(iconOf(address)));
  templates.addFilter("cssString", cssString);
  templates.addFilter("absolute", (path: string) => facts.addresses.absolute(path));
  templates.addFilter("url", (path: string) => facts.addresses.onPage(path));
}
