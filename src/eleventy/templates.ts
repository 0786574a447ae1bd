import nunjucks from "nunjucks";
import { engineIncludes, siteIncludes } from "../project/engine.ts";
import { readStyle, stylePath } from "../project/style.ts";
import { colorScheme, siteAccent } from "../site/appearance.ts";
import { commaOf } from "../site/comma.ts";
import { cssString } from "../site/css-string.ts";
import { directionOf } from "../site/direction.ts";
import { initialsOf } from "../site/initials.ts";
import { iconOf, iconSvg } from "../site/profile-icon.ts";
import { fill, wordsOf } from "../site/words/words.ts";
import type { CurrentSite } from "./current-site.ts";
import type { Findings } from "./findings.ts";
import { templateProblem } from "./template-problem.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Nunjucks as all templates use it: a layout or partial comes from the site's own folder, or else from the engine's, and
 * a name that means nothing is an error. What is wrong with a template is a finding, and its page is empty.
 */
export class Templates {
  readonly #findings: Findings;
  readonly #loader = new Loader([siteIncludes, engineIncludes]);
  readonly #environment = new nunjucks.Environment(this.#loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });

  /** What was made once, by the name of its template and what that was given. */
  readonly #made = new Map<string, nunjucks.runtime.SafeString>();

  constructor(findings: Findings) {
    this.#findings = findings;
    this.#environment.addGlobal("once", (name: string, data: object) => this.#once(name, data));
  }

  addFilter(name: string, filter: (value: never, ...rest: never[]) => unknown): void {
    this.#environment.addFilter(name, filter as (...values: unknown[]) => unknown);
  }

  addGlobal(name: string, value: unknown): void {
    this.#environment.addGlobal(name, value);
  }

  /** Forgets what was read: a file that was added may take the place of another. */
  forget(): void {
    this.#loader.forget();
    this.#made.clear();
  }

  /** What a template makes that is the same on thousands of pages. */
  #once(name: string, data: object): nunjucks.runtime.SafeString {
    const key = name + JSON.stringify(data);
    const made =
      this.#made.get(key) ?? new nunjucks.runtime.SafeString(this.#environment.render(name, data).trim());
    this.#made.set(key, made);
    return made;
  }

  /** The page that a template makes, given by its name. */
  render(name: string, data: object): Promise<string> {
    return this.#rendered(name, (done) => this.#environment.render(name, data, done));
  }

  /** The page that a template makes, given by its text. */
  renderText(text: string, name: string, data: object): Promise<string> {
    return this.#rendered(name, (done) =>
      new nunjucks.Template(text, this.#environment, name, true).render(data, done),
    );
  }

  // Without a callback, Nunjucks throws some mistakes where nobody can catch them.
  #rendered(name: string, render: (done: Done) => void): Promise<string> {
    return new Promise((resolve) => {
      const refuse = (error: Error) => {
        this.#findings.refuse(templateProblem(error, name));
        resolve("");
      };
      try {
        render((error, text) => (error ? refuse(error) : resolve(text ?? "")));
      } catch (error) {
        refuse(error as Error);
      }
    });
  }
}

/** Reads templates from folders, and remembers which are not there, too: pages may have parts that no site needs. */
class Loader extends nunjucks.FileSystemLoader {
  declare cache: Record<string, unknown>;
  readonly #missing = new Set<string>();

  forget(): void {
    this.cache = {};
    this.#missing.clear();
  }

  override getSource(name: string): nunjucks.LoaderSource {
    const source = this.#missing.has(name) ? null : super.getSource(name);
    if (source === null) this.#missing.add(name);
    return source as nunjucks.LoaderSource;
  }
}

type Done = (error: Error | null, text: string | null) => void;

/** What the plugin needs to know. */
interface Options {
  readonly current: CurrentSite;
  readonly findings: Findings;
  readonly templates: Templates;
}

/**
 * Nunjucks for all pages. Every template knows `site` and what follows from its facts, the style sheets `pageStyle`,
 * which lies at `pageStylePath`, and `feedStyle`, and the filters `absolute`, the absolute address of a path, `url`, the one for links within the site, and
 * `icon`, the icon of a profile by its address.
 * `once(name, data)` is what a template makes of no more than data, for what is the same on thousands of pages.
 * What it says of its own accord are `words`, with the filter `fill` for those that hold places, and `comma`, which
 * stands between the parts of a list in the site's language.
 */
export default function nunjucksPages(
  eleventyConfig: UserConfig,
  { current, findings, templates }: Options,
): void {
  // In the place of Eleventy's own engine, whose errors are for programmers.
  eleventyConfig.addExtension("njk", {
    compile: (text, path) => (data) => templates.renderText(text, path, data),
    compileOptions: {
      cache: false,
      permalink: (text, path) => (data) => templates.renderText(text, path, data),
    },
  });
  eleventyConfig.on("eleventy.before", async () => {
    templates.forget();
    templates.addGlobal("site", current.site);
    templates.addGlobal("direction", directionOf(current.site.language));
    templates.addGlobal("words", wordsOf(current.site.language, current.site.words));
    templates.addGlobal("comma", commaOf(current.site.language));
    templates.addGlobal("colorScheme", colorScheme(current.site));
    templates.addGlobal("accent", siteAccent(current.site));
    templates.addGlobal("initials", initialsOf(current.site.author.name));
    for (const name of ["page", "feed"] as const) {
      const style = await readStyle(name, current.site);
      if ("problem" in style) findings.refuse(style.problem);
      else {
        templates.addGlobal(`${name}Style`, style.css);
        if (name === "page") templates.addGlobal("pageStylePath", stylePath(style.css));
      }
    }
  });
  templates.addFilter("fill", fill);
  templates.addFilter("icon", (address: string) => iconSvg(iconOf(address)));
  templates.addFilter("cssString", cssString);
  templates.addFilter("absolute", (path: string) => current.addresses.absolute(path));
  templates.addFilter("url", (path: string) => current.addresses.onPage(path));
}
