import {
  Context,
  defaultOperators,
  type Emitter,
  filters,
  Liquid,
  type TagToken,
  type Template,
} from "liquidjs";
import { lineEndsIn } from "../markdown/remark.ts";
import type { Place, Source } from "../page/source.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { Checker } from "./check.ts";
import { addFilters } from "./filters.ts";
import { CaptureText, isOneOf, loopFor } from "./tags.ts";
import { themeInclude } from "./theme.ts";
import {
  firstPlace,
  parseTag,
  placeEnd,
  placeStart,
  short,
  tokens,
  tokensAndLines,
  withoutPlaces,
} from "./tokens.ts";
import { comparisons, valueAt } from "./values.ts";
import { hide, hideVerbatim, show } from "./verbatim.ts";
import { deepestInclude, type Expanded, type LiquidWorld } from "./world.ts";

/** More steps than any page needs: each tag, each text between tags and each turn of a loop is one. */
const mostSteps = 1_000_000;
/** More signs than any page has. */
const mostSigns = 20_000_000;
/** Once this many tags of a page fit nowhere, the rest of its Liquid is left out. */
const mostMisfits = 20;

/** What JavaScript shows for a value that is not text. */
const ofObjects = "[object Object]";
const noncharacters = /[\uFDD0-\uFDEF]/g;

/**
 * Expands a page's Liquid, in Jekyll's dialect. It is data, never a program: it reads only what `world` gives it, and
 * its steps are bounded. Code and formulas are left alone. What is not valid Liquid stays text; what is not known is
 * left out; both are reported with their line.
 */
export function expandLiquid(source: Source, world: LiquidWorld): Expanded {
  if (!/\{[{%]/.test(source.text)) return { ...source, warnings: [] };
  return new Expander(world).expand(source);
}

/** Expands one page. */
class Expander {
  readonly #world: LiquidWorld;
  readonly #engine: Liquid;
  readonly #places: Place[] = [];
  readonly #warnings = new Map<string, Problem>();
  readonly #checker: Checker;
  readonly #included = new Map<string, readonly Template[]>();
  /** The files whose text is being expanded, the innermost last. */
  readonly #files: string[] = [];

  constructor(world: LiquidWorld) {
    this.#world = world;
    this.#engine = new Liquid({
      jekyllInclude: true,
      timezoneOffset: 0,
      locale: "en-US",
      strictFilters: !world.hasOnlyKnownFilters,
      memoryLimit: mostSigns,
      parseLimit: mostSigns,
      // No file is ever looked up by the engine: `include` is a tag of ours.
      templates: {},
      operators: { ...defaultOperators, ...comparisons },
    });
    addFilters(this.#engine, world);
    this.#checker = new Checker(this.#engine, world, (place, message) => this.#warn(place, message));
    this.#addTags();
  }

  expand(source: Source): Expanded {
    this.#files.push(firstPlace(source).file);
    try {
      return this.#expanded(this.#render(this.#parse(source)), source);
    } catch (error) {
      const reason = /limit/.test(String(error))
        ? "it has no end, or far too many steps"
        : firstLineOf(error);
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
      const text = withoutPlaces(line);
      if (!text.includes(ofObjects) || source.text.includes(ofObjects)) return text;
      this.#warn(
        place,
        "A Liquid value that holds several others is left out. Name one of them, as in {{ site.title }}.",
      );
      return text.replaceAll(ofObjects, "");
    });
    return { text: show(lines.join("\n")), places, warnings: [...this.#warnings.values()] };
  }

  /** Reads a text; a tag that fits nowhere stays text. */
  #parse(source: Source): readonly Template[] {
    const readable = hideVerbatim(source.text.replace(noncharacters, ""));
    const text = this.#checker.checked(source, readable.replace(rawOrToken, withPlainLookups));
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

  #addTags(): void {
    const include = this.#include.bind(this);
    this.#engine.registerTag("capture", CaptureText);
    // What liquidjs has besides Jekyll's tags would look for files of its own.
    for (const name of ["render", "layout", "block"]) delete this.#engine.tags[name];
    const { news = [], wholeLists = [] } = this.#world;
    if (news.length + wholeLists.length > 0) {
      const isWholeList = isOneOf(wholeLists);
      const slice = filters.slice as (this: unknown, ...values: unknown[]) => unknown;
      this.#engine.registerTag("for", loopFor(new Set(news), isWholeList));
      this.#engine.registerFilter("slice", function (list: unknown, start: unknown, ...length: unknown[]) {
        return start === 0 && isWholeList(list) ? list : slice.call(this, list, start, ...length);
      });
    }
    const addressOf = this.#addressOf.bind(this);
    for (const name of ["include", "include_cached", "include_relative"]) {
      this.#engine.registerTag(name, {
        parse() {},
        *render(context, emitter): Generator<unknown, void, unknown> {
          yield* include(this.token, context, emitter);
        },
      });
    }
    if (this.#world.translations) this.#addTranslations(this.#world.translations);
    for (const name of ["link", "post_url"]) {
      this.#engine.registerTag(name, {
        parse() {},
        render(context) {
          return addressOf(this.token, context);
        },
      });
    }
  }

  /** Adds the tags of jekyll-multiple-languages-plugin. */
  #addTranslations({ language, words }: NonNullable<LiquidWorld["translations"]>): void {
    const folder = `_i18n/${language}`;
    const translated = (token: TagToken, context: Context): unknown => {
      const named = token.args.trim();
      // A variable may hold a key, or words that need none.
      const held = this.#value(named, context);
      const key = String(held ?? this.#filled(named, context));
      const text = valueAt(words, key) ?? held;
      if (text === undefined)
        this.#warn(
          this.#placeAt(token.input, token.begin),
          `"${short(token.getText())}" is left out: there is no "${key}" in ${folder}.yml.`,
        );
      return text ?? "";
    };
    const include = this.#include.bind(this);
    for (const name of ["t", "translate"])
      this.#engine.registerTag(name, {
        parse() {},
        render(context) {
          return translated(this.token, context);
        },
      });
    for (const name of ["tf", "translate_file"])
      this.#engine.registerTag(name, {
        parse() {},
        *render(context, emitter): Generator<unknown, void, unknown> {
          yield* include(this.token, context, emitter, folder);
        },
      });
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

  /** A name in which variables are filled in. */
  #filled(name: string, context: Context): string {
    return name.replace(/\{\{([\s\S]*?)\}\}/g, (_, value: string) =>
      String(this.#value(value, context) ?? ""),
    );
  }

  /** @param folder where the file is, if not where the tag itself says */
  *#include(token: TagToken, context: Context, emitter: Emitter, folder?: string) {
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
    // Jekyll looks beside the page, wherever the tag is; some people take it to be beside the file.
    const source = folder
      ? this.#world.include(name, `${folder}/`)
      : isRelative
        ? (this.#world.include(name, this.#files[0]) ?? this.#world.include(name, this.#files.at(-1)))
        : this.#world.include(name);
    if (source === undefined) {
      const replacement = isRelative || folder ? undefined : themeInclude(name, parameters, this.#world.page);
      if (replacement === undefined)
        this.#warn(place, `"${short(token.getText())}" is left out: there is no file "${name}".`);
      emitter.write(replacement ?? "");
      return;
    }
    if (this.#files.length > deepestInclude) {
      this.#warn(
        place,
        `"${short(token.getText())}" is left out: files here include each other in a circle.`,
      );
      return;
    }
    const { file } = firstPlace(source);
    const templates = this.#included.get(file) ?? this.#parse(source);
    this.#included.set(file, templates);
    this.#files.push(file);
    context.push({ include: parameters } as never);
    // The plugin turns Markdown into HTML first, which only shows on a page that is not in Markdown itself.
    if (folder && /\.html?$/.test(this.#files[0] ?? "") && /\.(?:md|markdown)$/.test(file)) {
      const text: unknown = yield this.#engine.renderer.renderTemplates([...templates], context);
      emitter.write(this.#world.markdownify(withoutPlaces(String(text))));
    } else yield this.#engine.renderer.renderTemplates([...templates], context, emitter);
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

  /** Where the character at an index of a marked text was written. */
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

function firstLineOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split(/[\n,]/)[0] ?? "";
}

const raw = String.raw`\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}`;
const rawOrToken = new RegExp(`(${raw})|${tokens.source}`, "g");

/** A tag in which `page.[key]`, as old themes write, is `page[key]`: to Jekyll they are the same. Raw text stays. */
function withPlainLookups(tag: string, rawText: string | undefined): string {
  if (rawText !== undefined) return rawText;
  return tag.replace(/"[^"]*"|'[^']*'|(?<=[\w\]])\.(?=\[)/g, (found) => (found === "." ? "" : found));
}
