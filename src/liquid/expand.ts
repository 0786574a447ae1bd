import {
  CaptureTag,
  Context,
  Drop,
  type Emitter,
  evalToken,
  ForTag,
  Liquid,
  type TagToken,
  type Template,
} from "liquidjs";
import { lineEndsIn, shortened } from "../markdown/remark.ts";
import { videoAddress } from "../markdown/video-address.ts";
import type { Place, Source } from "../page/source.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { toDate } from "./dates.ts";
import { link, newsMark, publicationsMark, themeInclude } from "./theme.ts";
import { hide, hideVerbatim, show } from "./verbatim.ts";

/** What a page's Liquid may see: plain data, and files that the caller lets it have. */
export interface LiquidWorld {
  readonly site: Readonly<Record<string, unknown>>;
  readonly page: Readonly<Record<string, unknown>>;
  /** What fills several pages of an old site, which is all on one here. */
  readonly paginator?: Readonly<Record<string, unknown>>;
  /** What of `site` is news in files of their own, and shown where they are on the page: a loop over them is that place. */
  readonly news?: readonly unknown[];
  /** Lists in `site` that a loop shows as a whole, whatever limit it sets. */
  readonly wholeLists?: readonly unknown[];
  /** The time of the build, for `now`. */
  readonly now: Date;
  /** The text of `{% include name %}`, or of `{% include_relative name %}` in a file; nothing when it is not there. */
  include(name: string, relativeTo?: string): Source | undefined;
  /** The address of a source file, for `{% link %}`, or of a post by name, for `{% post_url %}`. */
  addressOf(name: string): string | undefined;
  markdownify(markdown: string): string;
  /** Filters that the old site's theme has beside Jekyll's. */
  readonly filters?: Readonly<Record<string, (...values: unknown[]) => unknown>>;
}

/** A page without its Liquid. */
export interface Expanded extends Source {
  /** What was left out or stayed text, each once. */
  readonly warnings: readonly Problem[];
}

/** More steps than any page needs: each tag, each text between tags and each turn of a loop is one. */
const mostSteps = 200_000;
/** More signs than any page has. */
const mostSigns = 20_000_000;
/** Deeper than any includes reach that do not include themselves. */
const deepestInclude = 20;
/** Once so many tags of a page fit nowhere, the rest of its Liquid is left out. */
const mostMisfits = 20;

/** Marks around the number of a line's place; no text may hold them (Unicode, section 23.7, noncharacters). */
const [placeStart, placeEnd] = ["\uFDD0", "\uFDD1"];
/** What JavaScript shows of a value that is no text. */
const ofObjects = "[object Object]";
const noncharacters = /[\uFDD0-\uFDEF]/g;

const tag = /\{%(?:(?!\{%|%\})[\s\S])*%\}/;
const output = /\{\{(?:(?!\{\{|\}\})[\s\S])*\}\}/;
const tokens = new RegExp(`${tag.source}|${output.source}`, "g");
const tokensAndStrays = new RegExp(`${tokens.source}|\\{[{%]`, "g");
const tokensAndLines = new RegExp(`${tokens.source}|\\n`, "g");
const assignments = /\{%-?\s*(?:assign|capture|for|tablerow|increment|decrement)\s+([\w-]+)/g;
const conditions = /\{%-?\s*(?:if|unless|elsif|case)\s+([\s\S]*?)%\}/g;
const included = /\{%-?\s*include(?:_cached)?\s+["']?([\w./-]+)/g;
/** What Jekyll's Liquid reads over in a condition, beside what it takes as one piece. */
const unread =
  /("[^"]*"|'[^']*'|\([^()]*\.\.[^()]*\))|\|(?:"[^"]*"|'[^']*'|(?!\s(?:and|or)\s|\s*-?%\})[^"'])*|\{\{|\}\}|[()]/g;
const quoted = /"[^"]*"|'[^']*'/g;

/** Tags that stand between the beginning and the end of another. */
const innerTags = new Set(["else", "elsif", "when"]);
/** Tags of plugins that put a link where the page showed something of another site. */
const embeds: Readonly<Record<string, (words: string) => string>> = {
  youtube: (id) => videoAddress("youtube", id),
  vimeo: (id) => videoAddress("vimeo", id),
  gist: (id) => (/^[\w/-]+$/.test(id) ? `https://gist.github.com/${id}` : ""),
  twitter: (address) => (/^https?:/.test(address) ? address : ""),
};

/**
 * Expands a page's Liquid, in Jekyll's dialect. It is data, never a program: it reads only what `world` gives it, and
 * its steps are bounded. Code and formulas are left alone. What is not valid Liquid stays text; what is not known is
 * left out; both are told with their line.
 */
export function expandLiquid(source: Source, world: LiquidWorld): Expanded {
  if (!/\{[{%]/.test(source.text)) return { ...source, warnings: [] };
  return new Expander(world).expand(source);
}

/**
 * The tag `for`, but that a loop over some items alone, or over groups of them, leaves the place of the news, and that some
 * lists are shown as a whole.
 */
function loopFor(news: ReadonlySet<unknown>, wholeLists: ReadonlySet<unknown>) {
  const areNews = (items: unknown): boolean =>
    Array.isArray(items) &&
    items.length > 0 &&
    items.every((item) => news.has(item) || areNews((item as { items?: unknown } | null)?.items));
  return class extends ForTag {
    override *render(context: Context, emitter: Emitter): Generator<unknown, void, Template[]> {
      const items: unknown = yield evalToken(this.collection, context);
      if (wholeLists.has(items) && this.hash.hash.offset === undefined) delete this.hash.hash.limit;
      if (areNews(items)) emitter.write(newsMark);
      else yield* super.render(context, emitter);
    }
  };
}

/** Expands one page. */
class Expander {
  readonly #world: LiquidWorld;
  readonly #engine: Liquid;
  readonly #places: Place[] = [];
  readonly #warnings = new Map<string, Problem>();
  /** Variables that hold what `site` and `page` do not have. */
  readonly #unknown = new Map<string, string>();
  /** Variables to which something was given that is known. */
  readonly #given = new Set<string>();
  /** Variables that some tag gives a value. */
  readonly #assigned = new Set(
    "forloop tablerowloop include base_path true false nil null empty blank".split(" "),
  );
  /** What `site` and `page` may lack, since the text asks for it first. */
  readonly #tested = new Set<string>();
  /** The names of files whose variables are known. */
  readonly #gathered = new Set<string>();
  readonly #included = new Map<string, readonly Template[]>();
  /** The files whose text is being expanded, the innermost last. */
  readonly #files: string[] = [];

  constructor(world: LiquidWorld) {
    this.#world = world;
    if (world.paginator) this.#assigned.add("paginator");
    this.#engine = new Liquid({
      jekyllInclude: true,
      timezoneOffset: 0,
      locale: "en-US",
      strictFilters: true,
      memoryLimit: mostSigns,
      parseLimit: mostSigns,
      // No file is ever looked up by the engine: `include` is a tag of ours.
      templates: {},
    });
    this.#addFilters();
    this.#addTags();
  }

  expand(source: Source): Expanded {
    this.#files.push(firstPlace(source).file);
    try {
      return this.#expanded(this.#render(this.#parse(source)), source);
    } catch (error) {
      const reason = /limit/.test(String(error)) ? "it does not come to an end" : firstLineOf(error);
      this.#warn(firstPlace(source), `The Liquid of this page is left out: ${reason}.`);
      return this.#expanded(this.#marked(source, source.text.replace(tokens, "")), source);
    }
  }

  #render(templates: readonly Template[]): string {
    const { site, page, paginator, now } = this.#world;
    let steps = 0;
    // The engine's own limit is a time, and would make pages depend on how busy the machine is.
    const renderLimit = {
      use() {},
      check() {
        if (++steps > mostSteps) throw new Error("limit of steps");
      },
    };
    // What academicpages puts before addresses: here they begin at the root.
    const scope = { site: { time: now, ...site }, page, paginator, base_path: "" };
    const context = new Context(
      scope,
      this.#engine.options,
      { sync: true },
      {
        renderLimit: renderLimit as never,
        liquid: this.#engine,
      },
    );
    return String(this.#engine.renderSync([...templates], context));
  }

  /** Splits the text at its place marks: its lines, and where each was written. */
  #expanded(text: string, source: Source): Expanded {
    const places: Place[] = [];
    const lines = text.split("\n").map((line) => {
      const marks = /^(?:\uFDD0\d+\uFDD1)+/.exec(line)?.[0];
      const number = marks ? /(\d+)\uFDD1$/.exec(marks)?.[1] : /\uFDD0(\d+)\uFDD1/.exec(line)?.[1];
      const place = this.#places[Number(number)] ?? places.at(-1) ?? firstPlace(source);
      places.push(place);
      const text = line.replace(/\uFDD0\d+\uFDD1/g, "");
      if (!text.includes(ofObjects) || source.text.includes(ofObjects)) return text;
      this.#warn(
        place,
        "a value of Liquid that holds several others is left out. Name one of them, as in {{ site.title }}.",
      );
      return text.replaceAll(ofObjects, "");
    });
    return { text: show(lines.join("\n")), places, warnings: [...this.#warnings.values()] };
  }

  /** Reads a text; a tag that fits nowhere stays text. */
  #parse(source: Source): readonly Template[] {
    const text = this.#checked(source, hideVerbatim(source.text.replace(noncharacters, "")));
    let marked = this.#marked(source, text);
    for (let misfits = 0; ; misfits++) {
      try {
        return this.#engine.parse(marked);
      } catch (error) {
        const { begin, end } = (error as { token?: { begin: number; end: number } }).token ?? {};
        if (begin === undefined || end === undefined || misfits === mostMisfits) throw error;
        const written = marked.slice(begin, end);
        const before = marked.slice(0, begin);
        this.#warn(
          this.#placeAt(marked, begin),
          `"${short(written)}" has no counterpart, so it stays as text. Delete it, or write the tag that goes with it.`,
        );
        marked = before + hide(written) + marked.slice(end);
      }
    }
  }

  /** Puts the number of its place before each line that is text. */
  #marked(source: Source, text: string): string {
    let line = 0;
    let isCaptured = false;
    const mark = () =>
      `${placeStart}${this.#places.push(source.places[line] ?? firstPlace(source)) - 1}${placeEnd}`;
    return (
      mark() +
      text.replace(tokensAndLines, (found) => {
        line += lineEndsIn(found);
        const { name } = parseTag(found);
        if (name === "capture") isCaptured = true;
        if (name === "endcapture") isCaptured = false;
        // A mark in a variable would be part of what it is compared with.
        return found === "\n" && !isCaptured ? found + mark() : found;
      })
    );
  }

  /** Goes through the tags and outputs of a text: leaves out what is not known, and lets stand what is no Liquid. */
  #checked(source: Source, text: string): string {
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
        this.#warn(place, `"${found}" is never closed, so it stays as text. Put code between back-quotes.`);
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
    const missing = this.#missingFilter(found);
    if (missing) {
      this.#warn(place, `"${short(found)}" is left out: there is no filter "${missing}".`);
      return "";
    }
    try {
      this.#engine.parse(found);
    } catch {
      this.#warn(
        place,
        `"${short(found)}" is not valid Liquid, so it stays as text. Put code between back-quotes.`,
      );
      return hide(found);
    }
    const [root] = /(?<=^\{\{-?\s*)[A-Za-z_][\w-]*/.exec(found) ?? [];
    const isOfSite = root === undefined || root === "site" || root === "page";
    const isForeign = !isOfSite && !this.#assigned.has(root) && !hasDefault(found.replace(quoted, '""'));
    const unknown = isForeign ? root : this.#unknownIn(found);
    if (unknown === undefined || this.#tested.has(unknown)) return found;
    this.#warn(place, `"${short(found)}" is left out: there is no ${unknown}.`);
    return "";
  }

  #checkedTag(written: string, name: string, words: string, place: Place): string {
    // Jekyll does not mind braces around a name within a condition, nor brackets and filters.
    const found = /^(?:if|unless|elsif|case|when)$/.test(name) ? written.replace(unread, "$1") : written;
    if (/^(?:if|unless|elsif|case)$/.test(name) && words === "") {
      this.#warn(
        place,
        `"${short(written)}" names no condition, so it stays as text. Write one, as in {% ${name} page.title %}.`,
      );
      return hide(written);
    }
    // Jekyll reads this as an "else" behind which nothing holds any more.
    if (name === "else" && /^if\b/.test(words))
      return found.replace(/else\b[\s\S]*?(?=-?%\})/, "elsif true ");
    const isKnown = name.replace(/^end/, "") in this.#engine.tags || innerTags.has(name);
    if (!isKnown) {
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
    const names = found.replace(quoted, '""').matchAll(/\|\s*([\w-]+)/g);
    return [...names].map(([, name = ""]) => name).find((name) => !(name in this.#engine.filters));
  }

  /**
   * What of `site` and `page` is not there although a tag or output needs it, and says nothing to put in its place.
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
      // A loop may call its items so.
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

  #addFilters(): void {
    const { site, now, markdownify, filters: own = {} } = this.#world;
    for (const [name, filter] of Object.entries(own)) this.#engine.registerFilter(name, filter);
    const fromRoot = (path: unknown) => {
      const address = String(path ?? "");
      return /^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address) ? address : `/${address}`;
    };
    const home = String(site.url ?? "").replace(/\/$/, "");
    const filters = this.#engine.filters;
    for (const name of [
      "date",
      "date_to_xmlschema",
      "date_to_rfc822",
      "date_to_string",
      "date_to_long_string",
    ]) {
      const write = filters[name] as (...values: unknown[]) => unknown;
      this.#engine.registerFilter(name, function (value: unknown, ...rest: unknown[]) {
        return write.call(this, toDate(value, now), ...rest);
      });
    }
    // The path below which the site stands is put before links when they are written.
    this.#engine.registerFilter("relative_url", fromRoot);
    this.#engine.registerFilter("absolute_url", (path: unknown) => {
      const address = fromRoot(path);
      return address.startsWith("/") ? home + address : address;
    });
    this.#engine.registerFilter("where", (list: unknown, key: unknown, ...target: unknown[]) =>
      itemsOf(list).filter((item) => isWanted(valueAt(item, String(key)), ...target)),
    );
    this.#engine.registerFilter("find", (list: unknown, key: unknown, ...target: unknown[]) =>
      itemsOf(list).find((item) => isWanted(valueAt(item, String(key)), ...target)),
    );
    this.#engine.registerFilter("markdownify", (text: unknown) => markdownify(String(text ?? "")).trim());
    // Those of al-folio's that make an address change with the file it leads to, and signs of codes that Markdown reads.
    for (const name of ["smartify", "emojify", "bust_file_cache", "bust_css_cache"])
      this.#engine.registerFilter(name, (text: unknown) => text);
    this.#engine.registerFilter("to_integer", (value: unknown) => Number.parseInt(String(value), 10) || 0);
    this.#engine.registerFilter("inspect", (value: unknown) => JSON.stringify(value));
    // Chance has no place in a page that is made anew from the same words.
    this.#engine.registerFilter("sample", (list: unknown) => (Array.isArray(list) ? list[0] : list));
    this.#engine.registerFilter("shuffle", (list: unknown) => list);
  }

  #addTags(): void {
    const include = this.#include.bind(this);
    // A mark in a variable would be part of what it is compared with.
    this.#engine.registerTag(
      "capture",
      class extends CaptureTag {
        override *render(context: Context): Generator<unknown, void, string> {
          yield* super.render(context);
          const scope = context.bottom() as Record<string, unknown>;
          scope[this.variable] = String(scope[this.variable]).replace(/\uFDD0\d+\uFDD1/g, "");
        }
      },
    );
    // What liquidjs has beside Jekyll's tags would look for files of its own.
    for (const name of ["render", "layout", "block"]) delete this.#engine.tags[name];
    const { news = [], wholeLists = [] } = this.#world;
    if (news.length + wholeLists.length > 0)
      this.#engine.registerTag("for", loopFor(new Set(news), new Set(wholeLists)));
    const addressOf = this.#addressOf.bind(this);
    for (const name of ["include", "include_cached", "include_relative"]) {
      this.#engine.registerTag(name, {
        parse() {},
        *render(context, emitter): Generator<unknown, void, unknown> {
          yield* include(this.token, context, emitter);
        },
      });
    }
    for (const name of ["link", "post_url"]) {
      this.#engine.registerTag(name, {
        parse() {},
        render(context) {
          return addressOf(this.token, context);
        },
      });
    }
  }

  /** The address that `{% link %}` or `{% post_url %}` stands for. */
  #addressOf(token: TagToken, context: Context): string {
    const name = this.#filled(token.args.trim(), context);
    const address = this.#world.addressOf(name);
    if (address !== undefined) return address;
    const place = this.#placeAt(token.input, token.begin);
    this.#warn(place, `"${short(token.getText())}" leads nowhere: there is no file "${name}".`);
    return "#";
  }

  /** A name in which variables may stand. */
  #filled(name: string, context: Context): string {
    return name.replace(/\{\{([\s\S]*?)\}\}/g, (_, value: string) =>
      String(this.#value(value, context) ?? ""),
    );
  }

  *#include(token: TagToken, context: Context, emitter: Emitter) {
    const words = show(token.args);
    const isRelative = token.name === "include_relative";
    const [, written = "", rest = ""] =
      /^\s*("[^"]*"|'[^']*'|(?:\{\{[\s\S]*?\}\}|[^\s{])+)\s*([\s\S]*)$/.exec(words) ?? [];
    const name = this.#filled(written.replace(/^(["'])(.*)\1$/, "$2"), context);
    const parameters: Record<string, unknown> = {};
    for (const [, key = "", double, single, variable = ""] of rest.matchAll(
      /([\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|([^\s"']+))/gs,
    ))
      parameters[key] = (double ?? single)?.replace(/\\(["'])/g, "$1") ?? this.#value(variable, context);
    const place = this.#placeAt(token.input, token.begin);
    // Jekyll looks beside the page, wherever the tag stands; some people take it to be beside the file.
    const source = isRelative
      ? (this.#world.include(name, this.#files[0]) ?? this.#world.include(name, this.#files.at(-1)))
      : this.#world.include(name);
    if (source === undefined) {
      const replacement = isRelative ? undefined : themeInclude(name, parameters, this.#world.page);
      if (replacement === undefined)
        this.#warn(place, `"${short(token.getText())}" is left out: there is no file "${name}".`);
      emitter.write(replacement ?? "");
      return;
    }
    if (this.#files.length > deepestInclude) {
      this.#warn(
        place,
        `"${short(token.getText())}" is left out: files include each other in a circle here.`,
      );
      return;
    }
    const { file } = firstPlace(source);
    const templates = this.#included.get(file) ?? this.#parse(source);
    this.#included.set(file, templates);
    this.#files.push(file);
    context.push({ include: parameters } as never);
    yield this.#engine.renderer.renderTemplates([...templates], context, emitter);
    context.pop();
    this.#files.pop();
  }

  /** The value of a name such as `page.title` in an include's parameters. */
  #value(expression: string, context: Context): unknown {
    try {
      return this.#engine.evalValueSync(expression, context);
    } catch {
      return undefined;
    }
  }

  /** Where the sign at an index of a marked text was written. */
  #placeAt(marked: string, index: number): Place {
    const before = marked.slice(0, index);
    const mark = before.lastIndexOf(placeStart);
    const place = this.#places[Number(/^\d+/.exec(before.slice(mark + 1))?.[0])];
    return { file: place?.file ?? "", line: (place?.line ?? 1) + lineEndsIn(before.slice(mark)) };
  }

  #warn({ file, line }: Place, message: string): void {
    const problem = { file, line, message };
    const key = formatProblem(problem);
    if (!this.#warnings.has(key)) this.#warnings.set(key, problem);
  }
}

/** The items of a list, or the values of a group, as Jekyll's filters take them. */
function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : Object.values(Object(list ?? {}));
}

/** What stands at a path of an item, such as `author.name`. */
function valueAt(item: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce(
      (value: unknown, key) => (Object.hasOwn(Object(value), key) ? Object(value)[key] : undefined),
      item,
    );
}

/** Whether a value is one that is asked for, or, of a list, holds it: to Jekyll, the year 2024 is also the text "2024". */
function isWanted(value: unknown, ...target: readonly unknown[]): boolean {
  if (target.length === 0) return Boolean(value);
  // `nil` is an object to liquidjs.
  const wanted: unknown = target[0]?.valueOf();
  if (wanted === undefined || wanted === null) return value === undefined || value === null;
  // `empty` and `blank` are objects, too; to Jekyll, what is missing is so.
  if (target[0] instanceof Drop) return [value].flat().join("") === "";
  return [value].flat().some((one) => one !== undefined && one !== null && String(one) === String(wanted));
}

function firstPlace({ places }: Source): Place {
  return places[0] ?? { file: "", line: 1 };
}

/** The name of a tag and the words after it; no name for anything else. */
function parseTag(found: string): { readonly name: string | undefined; readonly words: string } {
  const [, name, words = ""] = /^\{%-?\s*([\w-]*)\s*([\s\S]*?)\s*-?%\}$/.exec(found) ?? [];
  return { name, words };
}

/** Whether a tag or output, without what stands between quotes in it, says what is in the place of what is not there. */
function hasDefault(unquoted: string): boolean {
  return /\|\s*default\s*:/.test(unquoted);
}

function firstLineOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split(/[\n,]/)[0] ?? "";
}

/** As much of a tag as a person needs to find it. */
function short(written: string): string {
  return shortened(show(written).replace(/\uFDD0\d+\uFDD1/g, ""));
}

/** What is missing, by the name of the file that an author would put there: `site.data.people` is in `_data/people.yml`. */
function withFile(unknown: string): string {
  const [, name] = /^site\.data\.([\w-]+)/.exec(unknown) ?? [];
  return name === undefined ? unknown : `${unknown}, which a file _data/${name}.yml would hold`;
}
