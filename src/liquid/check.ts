import type { Liquid } from "liquidjs";
import { lineEndsIn } from "../markdown/remark.ts";
import { videoAddress } from "../markdown/video-address.ts";
import type { Place, Source } from "../page/source.ts";
import { link, publicationsMark } from "./theme.ts";
import { firstPlace, parseTag, short, tokensAndStrays } from "./tokens.ts";
import { hide } from "./verbatim.ts";
import { deepestInclude, type LiquidWorld } from "./world.ts";

const assignments = /\{%-?\s*(?:assign|capture|for|tablerow|increment|decrement)\s+([\w-]+)/g;
const conditions = /\{%-?\s*(?:if|unless|elsif|case)\s+([\s\S]*?)%\}/g;
const included = /\{%-?\s*include(?:_cached)?\s+["']?([\w./-]+)/g;
/** What Jekyll's Liquid ignores in a condition, besides what it takes as one piece. */
const unread =
  /("[^"]*"|'[^']*'|\([^()]*\.\.[^()]*\))|\|(?:"[^"]*"|'[^']*'|(?!\s(?:and|or)\s|\s*-?%\})[^"'])*|\{\{|\}\}|[()]/g;
const braces = /("[^"]*"|'[^']*')|\{\{|\}\}/g;
const quoted = /"[^"]*"|'[^']*'/g;

/** Tags that come between the beginning and the end of another. */
const innerTags = new Set(["else", "elsif", "when"]);
/** Tags of plugins that become a link where the page showed something from another site. */
const embeds: Readonly<Record<string, (words: string) => string>> = {
  youtube: (id) => videoAddress("youtube", id),
  vimeo: (id) => videoAddress("vimeo", id),
  gist: (id) => (/^[\w/-]+$/.test(id) ? `https://gist.github.com/${id}` : ""),
  twitter: (address) => (/^https?:/.test(address) ? address : ""),
};

/** What is meant for the mark of an entry: left out, it would let the entry be published. */
const slipOfDraft = /^\{[{%]-?\s*(?:\.?d|D)raft\s*-?[%}]\}$/;

/** Finds what of a page's Liquid is not known, before it is expanded. */
export class Checker {
  readonly #engine: Liquid;
  readonly #world: LiquidWorld;
  readonly #warn: (place: Place, message: string) => void;
  /** Variables that hold what `site` and `page` do not have. */
  readonly #unknown = new Map<string, string>();
  /** Variables that were given something known. */
  readonly #given = new Set<string>();
  /** Variables that some tag gives a value. */
  readonly #assigned = new Set(
    "forloop tablerowloop include base_path true false nil null empty blank".split(" "),
  );
  /** What `site` and `page` may lack, since the text tests for it first. */
  readonly #tested = new Set<string>();
  /** The names of files whose variables are known. */
  readonly #gathered = new Set<string>();

  /** @param warn is told what is left out or stays text, and where it was written */
  constructor(engine: Liquid, world: LiquidWorld, warn: (place: Place, message: string) => void) {
    this.#engine = engine;
    this.#world = world;
    this.#warn = warn;
    if (world.paginator) this.#assigned.add("paginator");
  }

  /** Goes through the tags and outputs of a text: leaves out what is not known, and keeps what is not Liquid. */
  checked(source: Source, text: string): string {
    this.#gather(text, 0);
    let line = 0;
    let at = 0;
    let within: "raw" | "comment" | "highlight" | undefined;
    return text.replace(tokensAndStrays, (found, offset: number) => {
      line += lineEndsIn(text.slice(at, offset));
      at = offset;
      const place = source.places[line] ?? firstPlace(source);
      const { name, words } = parseTag(found);
      if (within !== undefined) {
        if (name !== `end${within}`) return within === "comment" ? found : hide(found);
        const ended = within;
        within = undefined;
        return ended === "comment" ? found : ended === "raw" ? "" : "```";
      }
      if (found.length === 2) {
        this.#warn(place, `"${found}" is never closed, so it stays as text. Put code between backquotes.`);
        return hide(found);
      }
      if (name === "raw" || name === "comment" || name === "highlight") {
        within = name;
        return name === "comment" ? found : name === "raw" ? "" : `\`\`\`${/^[\w+-]*/.exec(words)?.[0]}`;
      }
      return name === undefined
        ? this.#checkedOutput(found, place)
        : this.#checkedTag(found, name, words, place);
    });
  }

  /** Learns which variables a text gives a value, and the files it includes. */
  #gather(text: string, depth: number): void {
    for (const [, name = ""] of text.matchAll(assignments)) this.#assigned.add(name);
    for (const [, condition = ""] of text.matchAll(conditions))
      for (const [name] of condition.matchAll(/\b(?:site|page)(?:\.[\w-]+)+/g)) this.#tested.add(name);
    for (const [, name = ""] of text.matchAll(included)) {
      if (this.#gathered.has(name) || depth > deepestInclude) continue;
      this.#gathered.add(name);
      this.#gather(this.#world.include(name)?.text ?? "", depth + 1);
    }
  }

  #checkedOutput(found: string, place: Place): string {
    if (slipOfDraft.test(found) && !this.#assigned.has("draft")) return this.#textOf(found, place);
    const missing = this.#missingFilter(found);
    if (missing) {
      this.#warn(place, `"${short(found)}" is left out: there is no filter "${missing}".`);
      return "";
    }
    try {
      this.#engine.parse(found);
    } catch {
      return this.#textOf(found, place);
    }
    const [root] = /(?<=^\{\{-?\s*)\.?[A-Za-z_][\w-]*/.exec(found) ?? [];
    const isOfSite = root === undefined || root === "site" || root === "page";
    const isForeign = !isOfSite && !this.#assigned.has(root) && !hasDefault(found.replace(quoted, '""'));
    const unknown = isForeign ? root : this.#unknownIn(found);
    if (unknown === undefined || this.#tested.has(unknown)) return found;
    this.#warn(place, `"${short(found)}" is left out: there is no ${unknown}.`);
    return "";
  }

  #textOf(found: string, place: Place): string {
    this.#warn(
      place,
      `"${short(found)}" is not valid Liquid, so it stays as text. Put code between backquotes.`,
    );
    return hide(found);
  }

  #checkedTag(written: string, name: string, words: string, place: Place): string {
    // Jekyll does not mind braces around a name within a tag, and in a condition neither brackets nor filters.
    const ignored = /^(?:if|unless|elsif|case|when)$/.test(name)
      ? unread
      : /^(?:assign|for)$/.test(name)
        ? braces
        : undefined;
    const found = ignored === undefined ? written : written.replace(ignored, "$1");
    if (/^(?:if|unless|elsif|case)$/.test(name) && words === "") {
      this.#warn(
        place,
        `"${short(written)}" has no condition, so it stays as text. Write one, as in {% ${name} page.title %}.`,
      );
      return hide(written);
    }
    // Jekyll reads this as an "else", after which no other branch applies.
    if (name === "else" && /^if\b/.test(words))
      return found.replace(/else\b[\s\S]*?(?=-?%\})/, "elsif true ");
    const isKnown = name.replace(/^end/, "") in this.#engine.tags || innerTags.has(name);
    if (!isKnown) {
      if (slipOfDraft.test(found)) return this.#textOf(found, place);
      if (name === "bibliography") return publicationsMark;
      if (name === "details") return `<details markdown="1"><summary>${words}</summary>\n\n`;
      if (name === "enddetails") return "\n\n</details>";
      const address = embeds[name]?.(words.replace(/["']/g, "").split(/\s/)[0] ?? "");
      if (address) return link(address, address);
      if (!name.startsWith("end"))
        this.#warn(place, `"${short(found)}" is left out: there is no Liquid tag "${name}".`);
      return "";
    }
    const missing = this.#missingFilter(found);
    const [, variable] = /^([\w-]+)\s*(?:=|in\b)/.exec(words) ?? [];
    if (name === "assign" && missing) {
      if (variable) this.#unknown.set(variable, `filter "${missing}"`);
      this.#warn(place, `"${short(found)}" is left out: there is no filter "${missing}".`);
      return "";
    }
    if (name !== "assign" && name !== "for") return found;
    const unknown = this.#unknownIn(words.slice(variable?.length ?? 0), name === "for");
    if (unknown === undefined || variable === undefined) {
      if (name === "assign" && variable !== undefined) this.#given.add(variable);
      return found;
    }
    // One of several branches may give it a value.
    if (name === "assign") {
      if (!this.#given.has(variable)) this.#unknown.set(variable, unknown);
    } else if (!this.#tested.has(unknown))
      this.#warn(place, `"${short(found)}" shows nothing: there is no ${withFile(unknown)}.`);
    return found;
  }

  /** The first filter of a tag or output that does not exist. */
  #missingFilter(found: string): string | undefined {
    if (this.#world.hasOnlyKnownFilters) return undefined;
    const names = found.replace(quoted, '""').matchAll(/\|\s*([\w-]+)/g);
    return [...names].map(([, name = ""]) => name).find((name) => !(name in this.#engine.filters));
  }

  /**
   * What a tag or output needs of `site` and `page` that is not there, unless it says what to put in its place.
   *
   * @param mayBeEmpty whether a name without a value will do, as an empty list does for a loop
   */
  #unknownIn(found: string, mayBeEmpty = false): string | undefined {
    const unquoted = found.replace(quoted, '""');
    if (hasDefault(unquoted)) return undefined;
    const names = unquoted.matchAll(/(?<![\w.-])([A-Za-z_][\w-]*)((?:\.[\w-]+)*)/g);
    for (const [written, root = "", path = ""] of names) {
      const tainted = this.#unknown.get(root);
      if (tainted) return tainted;
      // A loop may call its items this.
      if (root !== "site" && (root !== "page" || this.#assigned.has(root))) continue;
      let value: unknown =
        root === "site" ? { time: this.#world.now, ...this.#world.site } : this.#world.page;
      for (const key of path.split(".").slice(1)) {
        if (["size", "first", "last"].includes(key)) break;
        value = Object.hasOwn(Object(value), key) ? (value as Record<string, unknown>)[key] : undefined;
      }
      if (value === undefined || (value === null && !mayBeEmpty)) return written;
    }
    return undefined;
  }
}

/** Whether a tag or output, without what is between quotes in it, says what to put in place of what is not there. */
function hasDefault(unquoted: string): boolean {
  return /\|\s*default\s*:/.test(unquoted);
}

/** What is missing, with the name of the file that would hold it: `site.data.people` is in `_data/people.yml`. */
function withFile(unknown: string): string {
  const [, name] = /^site\.data\.([\w-]+)/.exec(unknown) ?? [];
  return name === undefined ? unknown : `${unknown}, which a file _data/${name}.yml would hold`;
}
