import { type Data, record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import { expandLiquid } from "../liquid/expand.ts";
import { isFrame } from "../liquid/theme.ts";
import { valueAt } from "../liquid/values.ts";
import type { LiquidWorld } from "../liquid/world.ts";
import { type EngagementKind, engagementKindOf, engagementKinds, listAddress } from "../page/engagements.ts";
import { isLanguageName } from "../page/languages.ts";
import { hasFrontMatter, loadPage } from "../page/load.ts";
import { withQuartoIncludes } from "../page/quarto-includes.ts";
import { type Source, sourceOf } from "../page/source.ts";
import type { Problem } from "../problem.ts";
import { bareAddress, joined, namesIn } from "./addresses.ts";
import { withoutCells } from "./code-cells.ts";
import { itemInclude, redirectOf } from "./collections.ts";
import type { Configuration } from "./configuration.ts";
import { htmlPage, withoutEmptyLines } from "./html-page.ts";
import { collectionOf, isListing, wordsOverPicture } from "./jekyll.ts";
import { chosen, dataFilter, isLabWebsite, labInclude, withMember } from "./lab-website.ts";
import { leftBehind } from "./left-behind.ts";
import { OldAddresses } from "./links.ts";
import { type FromOutside, folderOf, pageOf, siteOn, worldOf } from "./liquid-world.ts";
import { isOfPandoc, type OldSite } from "./old-site.ts";
import { layoutFileOf, type OldPage } from "./page.ts";
import { cardInclude, hasProfileCards } from "./profile-cards.ts";
import { profilesOf } from "./profiles-layout.ts";
import { OldFiles } from "./published-files.ts";
import { withRaised } from "./raised.ts";
import {
  showsNothing,
  withEvenTables,
  withLiquidEscaped,
  withoutOldTheme,
  withoutSlideControls,
  withoutThemeScripts,
  withWholeTags,
} from "./shown-text.ts";
import { SourceReader } from "./source-reader.ts";
import { withoutZola } from "./zola.ts";

/** The pages of an old site, and what its Liquid sees: how each looked to its visitors. */
export class OldPages {
  /** Every page that somebody meant to publish. */
  readonly all: readonly OldPage[];
  /** Pages that nobody meant to publish: a theme's samples, and drafts. */
  readonly unpublished: ReadonlySet<string>;
  /** The new addresses of posts that were below `/news/`, by their bare addresses there. */
  readonly moved: ReadonlyMap<string, string>;
  /** Which of the site's files were published, and where. */
  readonly files: OldFiles;
  /** The addresses of its pages and files. */
  readonly addresses: OldAddresses;
  /** What Liquid sees of the site, on any page. */
  readonly world: LiquidWorld;
  readonly #old: OldSite;
  readonly #configuration: Configuration;
  readonly #isLab: boolean;
  readonly #hasCards: boolean;
  readonly #left: Problem[];

  /** @param left takes what is not carried over, and why */
  constructor(
    old: OldSite,
    configuration: Configuration,
    { now, markdownify }: FromOutside,
    left: Problem[],
  ) {
    this.#old = old;
    this.#configuration = configuration;
    this.#left = left;
    this.#isLab = isLabWebsite(old);
    this.#hasCards = hasProfileCards(old);
    this.files = new OldFiles(old.files, configuration);
    const reader = new SourceReader(old, configuration, { files: this.files, now }, left);
    const translations = this.#translations();
    const pages = reader.read().map((page) => withTitleOf(page, translations?.words));
    this.unpublished = reader.unpublished;
    this.moved = reader.moved;
    const atRoot = pages.filter(({ address }) => bareAddress(address) === "");
    const arePosts = atRoot.every(({ file }) => collectionOf(file) === "posts");
    const frame = arePosts && configuration.kind === "Jekyll" ? this.#frameOf(atRoot[0]) : undefined;
    // Posts have no pages of their own if Jekyll was told to put each of them at the site's own address.
    const withoutPage = frame === undefined ? [] : atRoot;
    const all = [...pages.filter((page) => !withoutPage.includes(page)), ...(frame ? [frame] : [])];
    this.addresses = new OldAddresses(all, this.files, old.files, configuration);
    const published = this.#withRedirects(all);
    this.world = worldOf([...published, ...withoutPage], old.files, configuration, {
      now,
      markdownify,
      ...(translations && { translations }),
      filters: { chosen, ...(this.#isLab && { data_filter: dataFilter }) },
      addressOf: (name) => this.addresses.of(name.replace(/^\//, "")),
      include: (name, relativeTo) => this.#include(name, relativeTo),
    });
    const layoutOf = ({ data }: OldPage) => old.text(layoutFileOf(data)) ?? "";
    this.all = this.#isLab ? published.map((page) => withMember(page, layoutOf(page))) : published;
  }

  /**
   * Pages, with the addresses of those that only redirect to them (jekyll-redirect-from); the new site redirects
   * nowhere else.
   */
  #withRedirects(pages: readonly OldPage[]): readonly OldPage[] {
    const targets = new Map<OldPage, string[]>();
    const others: string[] = [];
    const leadsOn = ({ data }: OldPage) => data.redirect_to !== undefined;
    const targetOf = (page: OldPage, before: readonly OldPage[]): OldPage | undefined => {
      const to = this.addresses.withoutBase(`](${redirectOf(page.data, "") ?? ""})`).slice(2, -1);
      const there = pages.filter(
        ({ address }) => to.startsWith("/") && bareAddress(address) === bareAddress(to),
      );
      const target = there.find((other) => !leadsOn(other));
      const next = there.find((other) => !before.includes(other));
      return target ?? (next && targetOf(next, [...before, next]));
    };
    for (const page of pages.filter(leadsOn)) {
      const target = targetOf(page, [page]);
      if (target !== undefined) targets.set(target, [...(targets.get(target) ?? []), page.address]);
      else if (bareAddress(page.address) !== "") others.push(page.file);
    }
    this.#left.push(
      ...leftBehind(
        others,
        (are) =>
          `${are} left out, because the new site cannot redirect to another site or a file. Link directly to the target instead.`,
      ),
    );
    return pages.map((page) => {
      const more = targets.get(page);
      return more
        ? { ...page, data: { ...page.data, aliases: [...namesIn(page.data.aliases), ...more] } }
        : page;
    });
  }

  /** The page made by the outermost layout of such posts, which shows all of them. */
  #frameOf(post: OldPage | undefined): OldPage | undefined {
    for (let layout = textOf(post?.data.layout), depth = 0; layout !== undefined && depth < 5; depth++) {
      const file = `_layouts/${layout}.html`;
      const text = this.#old.text(file);
      const next = text === undefined ? "default" : textOf(loadPage(text, file).data.layout);
      if (next === undefined) return { file, data: { layout }, body: "", bodyLine: 1, address: "/" };
      layout = next;
    }
    return undefined;
  }

  /** What jekyll-multiple-languages-plugin shows in the main language; the others are made from the same pages. */
  #translations(): LiquidWorld["translations"] {
    const languages = namesIn(this.#configuration.data.languages);
    const [main] = languages;
    const fileOf = (language: string) =>
      this.#old.files.find(
        (file) => file === `_i18n/${language}.yml` || file.startsWith(`_i18n/${language}/`),
      );
    if (main === undefined || fileOf(main) === undefined) return undefined;
    for (const language of languages) {
      const file = language === main ? undefined : fileOf(language);
      const message = `The pages in the language "${language}" are left out: a plugin makes them from the same pages as those in "${main}". Write them in content/${language}.`;
      if (file !== undefined) this.#left.push({ file, message });
    }
    const file = `_i18n/${main}.yml`;
    const { data, problem } = parseDataFile(file, this.#old.text(file) ?? "");
    if (problem) this.#left.push(problem);
    return { language: main, words: data };
  }

  #include(name: string, relativeTo: string | undefined): Source | undefined {
    const ofTheme = this.#isLab ? labInclude : this.#hasCards ? cardInclude : undefined;
    const item = relativeTo === undefined ? (ofTheme?.(name) ?? itemInclude(name)) : undefined;
    if (item !== undefined) return sourceOf(name, item);
    if (relativeTo === undefined && isFrame(name)) return undefined;
    const file = relativeTo === undefined ? `_includes/${name.replace(/^\//, "")}` : joined(relativeTo, name);
    const text = file === undefined ? undefined : this.#old.text(file);
    if (text === undefined || file === undefined) return undefined;
    const { body, bodyLine } = loadPage(text, file);
    // The template writes this to keep tags from the start of a line.
    return sourceOf(file, this.#isLab ? body.replaceAll("{{--}}", "") : body, bodyLine);
  }

  /**
   * A page's text without Liquid and with what it includes.
   *
   * @param more what Liquid sees there besides what it sees everywhere
   */
  expanded(from: OldPage, more: Pick<LiquidWorld, "news" | "wholeLists"> = {}): string {
    const { file, data, body, bodyLine, address } = from;
    const people = this.#profiles(file, data);
    const layout = people === "" && showsNothing(body) ? this.#ownLayout(data) : undefined;
    const source = layout ?? sourceOf(file, [body, people].filter(Boolean).join("\n\n"), bodyLine);
    const whole = withQuartoIncludes(source, (name, from) => this.#include(name, from));
    // The new site itself lists them on their own page.
    const listed = engagementKinds.filter((kind) => address.replace(/\/?$/, "/") === listAddress(kind));
    const empty = listed.flatMap((kind) =>
      this.ofKind(kind).map(({ file }) => [folderOf(file), []] as const),
    );
    if (bareAddress(address) === "publications") empty.push(["publications", []]);
    const site = {
      ...siteOn({ file, data }, this.world.site, this.#configuration),
      ...Object.fromEntries(empty),
    };
    // What filled several pages becomes one list.
    const page = { ...pageOf(from), pagination: {} };
    const { text, warnings } = expandLiquid(whole, { ...this.world, ...more, site, page });
    // What a layout asks of a page matters to nobody.
    this.#left.push(...whole.warnings, ...(layout === undefined ? warnings : []));
    // Whoever reads a page without text looks for what its layout lists.
    const hasWords =
      this.#configuration.kind === "minimal-mistakes" && !(isListing(data) && showsNothing(text));
    const words = hasWords ? wordsOverPicture(data) : "";
    const above = words !== "" && /\.html?$/i.test(file) ? this.world.markdownify(words) : words;
    const shown = above + withoutOldTheme(text);
    const linked = withWholeTags(this.addresses.within(shown, file));
    if (this.#configuration.kind === "Hugo") return linked;
    if (!isOfPandoc(this.#configuration.kind)) {
      const own = withoutThemeScripts(linked);
      if (own !== linked)
        this.#left.push({ file, message: "The old theme's scripts that this page loads are left out." });
      return withLiquidEscaped(withEvenTables(withoutSlideControls(own)));
    }
    const said = linked.replace(/\{\{<\s*meta\s+([\w-]+)\s*>\}\}/g, (sign, key) => textOf(data[key]) ?? sign);
    const { echo } = { ...record(this.#configuration.data.execute), ...record(data.execute) };
    const { text: own, count } = withoutCells(said, echo !== false);
    if (count > 0)
      this.#left.push({
        file,
        kind: "code",
        message: `${count === 1 ? "One piece of code is" : `${count} pieces of code are`} run when the old site is built: the output is left out.`,
      });
    return withRaised(withEvenTables(own));
  }

  /** What the layout of a page shows around its text. */
  textAround(page: OldPage): string {
    const file = layoutFileOf(page.data);
    const layout = sourceOf(file, loadPage(this.#old.text(file) ?? "", file).body);
    const site = siteOn(page, this.world.site, this.#configuration);
    return expandLiquid(layout, { ...this.world, site, page: pageOf(page) }).text;
  }

  /** The text of a file with its front matter and Liquid, and with addresses as on the new site. */
  unexpanded(file: string): string {
    const text = this.#old.text(file) ?? "";
    return this.addresses.within(this.#configuration.isZola ? withoutZola(text, file).text : text, file);
  }

  /** Talks, or courses, in files of their own. */
  ofKind(kind: EngagementKind): readonly OldPage[] {
    return this.all.filter(({ file }) => engagementKindOf(file) === kind);
  }

  #profiles(file: string, data: Data): string {
    return profilesOf(data, (name) => {
      const there = this.#old.text(joined(file, name) ?? "");
      // What has front matter is a page of its own.
      return there !== undefined && hasFrontMatter(there) ? undefined : there;
    });
  }

  /** The layout of a page that has no text, if the site's author made it; not the frame around all pages. */
  #ownLayout(data: Data): Source | undefined {
    if (this.#configuration.kind !== "Jekyll" || isListing(data)) return undefined;
    const file = layoutFileOf(data);
    const text = this.#old.text(file);
    if (text === undefined) return undefined;
    const { body, bodyLine } = loadPage(text, file);
    const place = /\{\{-?\s*content\s*-?\}\}/g;
    if (!/<html\b/i.test(text)) return sourceOf(file, body.replace(place, ""), bodyLine);
    // A whole document is the frame of pages, unless it has no place for their content.
    const own = place.test(body) ? undefined : htmlPage(body)?.body;
    return own === undefined ? undefined : sourceOf(file, withoutEmptyLines(own), bodyLine);
  }

  /** Whether the site has a home page in a second language at the address of its name. */
  hasHomeIn(language: string): boolean {
    return isLanguageName(language) && this.all.some(({ address }) => address === `/${language}/`);
  }

  /** An address without the folder of such a language. */
  withoutLanguage(address: string): string {
    const [, folder = "", path = ""] = /^\/([^/]+)(\/.*)$/.exec(address) ?? [];
    return this.hasHomeIn(folder) ? path : address;
  }
}

/** A page whose title is the key of a translation has that as its title. */
function withTitleOf(page: OldPage, words: unknown): OldPage {
  const title = valueAt(words, textOf(page.data.title) ?? "");
  return typeof title === "string" ? { ...page, data: { ...page.data, title } } : page;
}
