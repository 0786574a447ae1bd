import { type Data, record, textOf } from "../data.ts";
import { groupBy } from "../group-by.ts";
import { isUnseen } from "../html/tree.ts";
import { expandLiquid } from "../liquid/expand.ts";
import { isFrame, newsMark } from "../liquid/theme.ts";
import type { LiquidWorld } from "../liquid/world.ts";
import { verbatimIn } from "../markdown/verbatim.ts";
import {
  type EngagementKind,
  engagementKindOf,
  engagementKinds,
  listOf as listAddress,
} from "../page/engagements.ts";
import { isLanguageName } from "../page/languages.ts";
import { hasFrontMatter, loadPage } from "../page/load.ts";
import { readNewsData } from "../page/news-files.ts";
import { withQuartoIncludes } from "../page/quarto-includes.ts";
import { type Source, sourceOf } from "../page/source.ts";
import type { Problem } from "../problem.ts";
import { slugOf } from "../publications/slugs.ts";
import { workUrl } from "../publications/work.ts";
import { decoded } from "../site/address.ts";
import { addressOf, categoriesOf, categoryFolders, joined, linked, listOf as namesIn } from "./addresses.ts";
import { withoutCells } from "./cells.ts";
import { datedPost, dateOf, itemInclude, redirectOf, titleByName } from "./collections.ts";
import type { Configuration } from "./configuration.ts";
import { filledByScripts, htmlPage, isBuilt, redirectIn, withoutEmptyLines } from "./html-page.ts";
import {
  collectionOf,
  collectionsIn,
  defaultsFor,
  hasPages,
  isCollection,
  isListing,
  postsBy,
} from "./jekyll.ts";
import { chosen, dataFilter, isLabWebsite, labInclude } from "./lab-website.ts";
import { mainLanguageOf } from "./main-language.ts";
import { bareAddress } from "./menu.ts";
import { isOfPandoc, newsDataIn, type OldSite, stemOf } from "./old-site.ts";
import type { OldPage } from "./pages.ts";
import { cardInclude, hasProfileCards, isSecondHome } from "./profile-cards.ts";
import { keyOf } from "./publications.ts";
import { withRaised } from "./raised.ts";
import { isOfTheme, isSample } from "./samples.ts";
import { matterInHugoWords, withoutZola } from "./zola.ts";

/** Folders of Jekyll whose pages are no pages of their own. */
export const parts = /^_(?:includes|layouts|sass|data|drafts|site|plugins|scripts)\//;
/** Folders of items, each of which is a page, and the list of them where the old site had none. */
export const publicationFolders = /^_publications\/|^content\/publications?\/[^/]+\//;
/** A script that is named by Liquid, as those are that lie among a theme's files. */
const themeScript = /<script\b[^>]*\bsrc=["'][^>]*?\{\{[\s\S]*?<\/script\s*>/gi;

/** What themes of Hugo's write where a home page could say something. */
const noteOfTheme =
  /^\*\* index doesn't contain a body, just front matter above\.\s*See index[.\w]* in the layouts folder \*\*$/m;

/** What is said of pages that do not come over as they were, and why. */
const saidOfApart = {
  samples: (are: string) => `${are} the theme's sample content, and left out.`,
  moved: (are: string) => `${are} now below /posts/ instead of /news/, where the new site has its own news.`,
  handmade: (are: string) =>
    `${are} written in HTML: styles and scripts are left out, since the new site has its own.`,
  drafts: (are: string) =>
    `${are} not published, so ${are.startsWith("One") ? "it stays" : "they stay"} behind.`,
};

/** The files of such pages, by the reason. */
type Apart = Record<keyof typeof saidOfApart, string[]>;

/** A word alone in its element, which may be the name of an icon. */
const loneWord = /<(i|span)\b([^<>]*)>\s*(?:\w+\s*)?<\/\1>/gi;

/** A text without names of icons, of which a font of the old theme made pictures. */
function withoutIconNames(text: string): string {
  return text.replace(loneWord, (whole, name: string, attributes: string) => {
    const [, names = ""] = /\bclass=["']([^"']*)/i.exec(attributes) ?? [];
    return isUnseen({ name: name.toLowerCase(), attribs: { class: names } }) ? "" : whole;
  });
}

/** The way to a page, which the new site's menu and addresses tell. */
const breadcrumbs = /<nav\b[^<>]*\bbreadcrumbs?\b[^<>]*>[\s\S]*?<\/nav\s*>/gi;
/** What leafs through pictures by a script (Bootstrap, "Carousel"): here they all stand on the page. */
const slideControls =
  /<(ol|ul|div)\b[^<>]*\bclass="[^"]*\bcarousel-indicators\b[^<>]*>[\s\S]*?<\/\1\s*>|<(a|button)\b[^<>]*\bdata-(?:bs-)?slide="[^<>]*>[\s\S]*?<\/\2\s*>/gi;

/** The pages of an old site, and what its Liquid sees: how each looked to its visitors. Nothing of the new site is known here. */
export class OldPages {
  /** Every page that somebody meant to publish. */
  readonly all: readonly OldPage[];
  /** Posts without a page of their own, since Jekyll was told to put each of them at the site's own address. */
  readonly #withoutPage: readonly OldPage[];
  /** What Liquid sees of the site, on any page. */
  readonly world: LiquidWorld;
  readonly #old: OldSite;
  readonly #configuration: Configuration;
  readonly #files: ReadonlySet<string>;
  readonly #isLab: boolean;
  readonly #hasCards: boolean;
  /** Pages that nobody meant to publish: a theme's samples, and drafts. */
  readonly unpublished: ReadonlySet<string>;
  /** Whether the site was built by no program. */
  readonly #isByHand: boolean;
  /** What hosts show where there is no other page to begin with; elsewhere it is about the files. */
  readonly #readme: string | undefined;
  /** Where posts stand now that stood below `/news/`, by their bare addresses there. */
  readonly moved = new Map<string, string>();
  /** Where each page stood, by its file. */
  readonly #addresses: ReadonlyMap<string, string>;
  /** The same, wherever a link may lead. */
  readonly #places: ReadonlySet<string>;
  /** The first folders in addresses of pages and files. */
  readonly #folders: ReadonlySet<string>;
  readonly #left: Problem[];
  /** Whether a file is one that the configuration leaves out. */
  readonly #isExcluded: (file: string) => boolean;

  /**
   * @param now the time, for pages that show it
   * @param markdownify renders Markdown, for pages whose Liquid asks for it
   * @param left takes what does not come over, and why
   */
  constructor(
    old: OldSite,
    configuration: Configuration,
    now: Date,
    markdownify: (markdown: string) => string,
    left: Problem[],
  ) {
    this.#old = old;
    this.#configuration = configuration;
    this.#left = left;
    this.#files = new Set(old.files);
    this.#isExcluded = excludedBy(configuration);
    this.#isLab = isLabWebsite(old);
    this.#hasCards = hasProfileCards(old);
    this.#isByHand =
      configuration.kind === "plain" &&
      configuration.book === undefined &&
      !isBuilt(old.text("index.html") ?? "");
    this.#readme = readmeAsHome(old.files);
    const apart: Apart = { samples: [], moved: [], handmade: [], drafts: [] };
    const pages = this.#readPages(apart);
    const atRoot = pages.filter(({ address }) => bareAddress(address) === "");
    const arePosts = atRoot.every(({ file }) => collectionOf(file) === "posts");
    const frame = arePosts && configuration.kind === "Jekyll" ? this.#frameOf(atRoot[0]) : undefined;
    this.#withoutPage = frame === undefined ? [] : atRoot;
    const all = [...pages.filter((page) => !this.#withoutPage.includes(page)), ...(frame ? [frame] : [])];
    this.unpublished = new Set([...apart.samples, ...apart.drafts]);
    this.#addresses = new Map(all.map(({ file, address }) => [file, address]));
    this.#places = new Set(this.#addresses.values());
    const paths = [...this.#places, ...old.files.map((file) => file.replace(/^static\//, ""))];
    this.#folders = new Set(paths.flatMap((path) => /^\/?([^/]+)\//.exec(path)?.[1] ?? []));
    this.all = this.#withRedirects(all);
    this.world = this.#makeWorld(now, markdownify);
  }

  /** Every page of the old site that somebody meant to publish. */
  #readPages(apart: Apart): readonly OldPage[] {
    const sources = this.#old.files.filter((file) => this.#isSource(file));
    const pages = sources.flatMap((file) => this.#readPage(file, apart) ?? []);
    for (const reason of ["samples", "moved", "handmade", "drafts"] as const)
      this.#left.push(...leftBehind(apart[reason], saidOfApart[reason]));
    return pages;
  }

  /** Pages, with the addresses of those that only lead on to them (jekyll-redirect-from); the new site leads nowhere else. */
  #withRedirects(pages: readonly OldPage[]): readonly OldPage[] {
    const targets = new Map<OldPage, string[]>();
    const others: string[] = [];
    for (const page of pages.filter(({ data }) => data.redirect_to !== undefined)) {
      const to = this.withoutBase(`](${redirectOf(page.data, "") ?? ""})`).slice(2, -1);
      const target = pages.find(
        ({ address, data }) =>
          to.startsWith("/") && bareAddress(address) === bareAddress(to) && data.redirect_to === undefined,
      );
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

  /** The page that the outermost layout of such posts is, which shows all of them. */
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

  /** Whether a file may be a page's source, by its name and place. */
  #isSource(file: string): boolean {
    const { kind, data } = this.#configuration;
    const names = isOfPandoc(kind) ? /\.(?:[qR]?md)$/i : /\.(?:md|markdown|mkdn?|mkdown|html?)$/i;
    if (!names.test(file) || parts.test(file)) return false;
    if (kind === "Hugo" && !/^content\//.test(file)) return false;
    const collection = collectionOf(file);
    const isItem = collection !== undefined && isCollection(collection, data);
    if (isOfTheme(file, kind) && file !== this.#readme && !isItem) return false;
    return !this.isKeptBack(file) && !(isOfPandoc(kind) && /(?:^|\/)_(?!posts\/)/.test(file));
  }

  /** A page, unless it is none; what its author should hear of is set apart. */
  #readPage(file: string, apart: Apart): OldPage | undefined {
    const text = this.#old.text(file) ?? "";
    if (this.#isHandmade(file, text)) {
      const page = this.#handmadePage(file, text);
      if (page !== undefined) apart.handmade.push(file);
      return page;
    }
    if (this.#needsFrontMatter(file) && !/^\uFEFF?\s*(?:---|\+\+\+)/.test(text)) return undefined;
    const page = this.#loadedPage(file, text);
    if (page === undefined) return undefined;
    const { data, body, bodyLine } = page;
    if (data.published === false || data.draft === true) apart.drafts.push(file);
    else if (isSample(data, body, file) || (this.#hasCards && isSecondHome(file))) apart.samples.push(file);
    else {
      const stood = file === this.#readme ? "/" : addressOf(file, data, this.#configuration);
      const isMoved = collectionOf(file) === "posts" && /^\/news\/./.test(stood);
      const address = isMoved ? stood.replace("/news/", "/posts/") : stood;
      if (isMoved) {
        apart.moved.push(file);
        this.moved.set(bareAddress(stood), address);
      }
      const other = this.#withMainLanguage(address) ?? this.#withFolder(page, address);
      const own = this.#aliasesOf(page, address);
      const aliases = other === undefined ? own : [...own, other];
      const { text: shown, problems } = this.#configuration.isZola
        ? withoutZola(body, file)
        : { text: body, problems: [] };
      this.#left.push(...problems);
      return { file, data: { ...data, aliases }, body: shown, bodyLine, address };
    }
    return undefined;
  }

  /** Whether somebody wrote a page in HTML, with no program that builds sites. */
  #isHandmade(file: string, text: string): boolean {
    return this.#isByHand && /^[^/]*\.html?$/i.test(file) && !isBuilt(text) && !hasFrontMatter(text);
  }

  #handmadePage(file: string, text: string): OldPage | undefined {
    const page = htmlPage(text);
    if (page === undefined) return undefined;
    const filled = filledByScripts(text, page.body, (path) => this.#old.text(path));
    const news = this.#hasNewsData(page.data) ? filled.find((id) => /^news|news$/i.test(id)) : undefined;
    const places = filled.filter((id) => id !== news);
    if (places.length > 0)
      this.#left.push({
        file,
        message: `Scripts fill ${places.map((id) => `"${id}"`).join(", ")} on this page with what they load, which is left out. Write it on the page.`,
      });
    const own = withoutEmptyLines(page.body);
    const body =
      news === undefined
        ? own
        : own.replace(new RegExp(`<(\\w+)\\b[^<>]*\\bid=["']${news}["'][^<>]*>\\s*</\\1>`), newsMark);
    return { file, data: page.data, body, bodyLine: 1, address: addressOf(file, {}, this.#configuration) };
  }

  /** Whether the site has its news in a data file. */
  #hasNewsData({ lang }: Data): boolean {
    const context = { language: textOf(lang) };
    return newsDataIn(this.#old, this.#configuration.kind).some(
      (file) => readNewsData(file, this.#old.text(file) ?? "", context).news.length > 0,
    );
  }

  /** Without front matter, HTML is a file like others, and what lies in a folder of Jekyll's is a part of pages. */
  #needsFrontMatter(file: string): boolean {
    const isHtml = /\.html?$/i.test(file);
    const isOfHugo = this.#configuration.kind === "Hugo";
    // Jekyll takes each file that is called as posts are for one.
    const isPost = !isOfHugo && collectionOf(file) === "posts";
    if (isPost && datedPost.test(file)) return false;
    return (isHtml && (!isOfHugo || this.#isBesidePage(file))) || file.startsWith("_") || isPost;
  }

  /** What a file says of itself and beside that. */
  #loadedPage(file: string, text: string): Omit<OldPage, "address"> | undefined {
    const isHtml = /\.html?$/i.test(file);
    const { data: matter, body: whole, bodyLine, problems } = loadPage(text, file);
    const own = this.#configuration.isZola ? matterInHugoWords(matter, file) : matter;
    const data: Data = {
      ...defaultsFor(file, this.#configuration.data),
      // Pages about people are called by their names, and posts by their files.
      ...(collectionOf(file) !== undefined && { title: textOf(own.name) ?? titleOfPost(file, whole) }),
      ...own,
      ...(own.redirect_to !== undefined && { redirect_to: textOf([own.redirect_to].flat()[0]) }),
      ...(categoryFolders.test(file) && { categories: categoriesOf(file, own) }),
      ...(isHtml && redirectIn(whole)),
    };
    const body = ((isHtml ? htmlPage(whole)?.body : undefined) ?? whole).replace(noteOfTheme, "");
    this.#left.push(...problems);
    // Front matter without an end is none for Jekyll, which then has no page, and would keep the new site from being built.
    if (file.startsWith("_") && loadPage(whole, file).problems.length > 0) return undefined;
    return { file, data, body, bodyLine };
  }

  /** Whether a file of Hugo's lies in the folder of a page or below that, and so belongs to the page. */
  #isBesidePage(file: string): boolean {
    const folders = file.split("/").slice(0, -1);
    return folders.some(
      (_, at) => at > 0 && this.#files.has(`${folders.slice(0, at + 1).join("/")}/index.md`),
    );
  }

  /** Where a page of the main language stood on a site of Hugo's that has a folder for this one, too. */
  #withMainLanguage(address: string): string | undefined {
    const { kind, data } = this.#configuration;
    if (kind !== "Hugo" || data.defaultContentLanguageInSubdir !== true) return undefined;
    const main = mainLanguageOf(data);
    const languages = Object.keys(record(data.languages));
    const isOfOther = languages.some((language) => address.startsWith(`/${language}/`));
    return languages.includes(main) && !isOfOther ? `/${main}${address}` : undefined;
  }

  /** The addresses that a page had before: on Hugo counted from the folder above its own, on Quarto from its own. */
  #aliasesOf({ data }: Omit<OldPage, "address">, address: string): readonly string[] {
    const { kind } = this.#configuration;
    const from = `https://x${kind === "Hugo" ? address.replace(/[^/]*\/$/, "") : isOfPandoc(kind) ? address : "/"}`;
    return namesIn(data.aliases).map((alias) =>
      /^\/|:/.test(alias) || !URL.canParse(alias, from) ? alias : decoded(new URL(alias, from).pathname),
    );
  }

  /** Where Jekyll put a page of `_pages`, a folder that it is told to include, unless the page says where. */
  #withFolder({ file, data, body }: Omit<OldPage, "address">, address: string): string | undefined {
    const isCollection = collectionsIn(this.#configuration.data).includes("pages");
    const isPlain = file.startsWith("_pages/") && !isCollection && textOf(data.permalink) === undefined;
    return isPlain && address !== "/" && body.trim() !== "" ? `/_pages${address}` : undefined;
  }

  #makeWorld(now: Date, markdownify: (markdown: string) => string): LiquidWorld {
    const collections = this.#makeCollections(markdownify);
    const { posts = [] } = collections;
    return {
      site: this.#siteOf(collections),
      page: {},
      paginator: { posts, page: 1, total_pages: 1, total_posts: posts.length },
      now,
      markdownify,
      filters: { chosen, ...(this.#isLab && { data_filter: dataFilter }) },
      addressOf: (name) => this.#addressOf(name.replace(/^\//, "")),
      include: (name, relativeTo) => this.#include(name, relativeTo),
    };
  }

  /** What templates see of the pages of each collection, oldest first, but posts, of which the newest comes first. */
  #makeCollections(markdownify: (markdown: string) => string): Record<string, Data[]> {
    // What a configuration names is there, if empty.
    const collections: Record<string, Data[]> = Object.fromEntries(
      ["posts", ...collectionsIn(this.#configuration.data)].map((name) => [name, []]),
    );
    const shown = this.#expandOnce();
    for (const page of [...this.all, ...this.#withoutPage]) {
      const folder = folderOf(page.file);
      collections[folder] ??= [];
      collections[folder].push(documentOf(page, (text) => shown(page, text), markdownify));
    }
    for (const items of Object.values(collections))
      items.sort((a, b) => String(record(a).date ?? "").localeCompare(String(record(b).date ?? "")));
    collections.posts?.reverse();
    return collections;
  }

  /** Expands the Liquid of a page, once; a page that shows all others is shown by them without its own. */
  #expandOnce(): (page: OldPage, text: string) => string {
    const known = new Map<OldPage, Map<string, string>>();
    const expanding = new Set<OldPage>();
    return (page, text) => {
      const before = known.get(page)?.get(text);
      if (before !== undefined) return before;
      if (expanding.has(page)) return "";
      expanding.add(page);
      const { file, data, bodyLine, address } = page;
      const world = { ...this.world, page: { ...data, url: address } };
      const expanded = expandLiquid(sourceOf(file, text, bodyLine), world).text;
      expanding.delete(page);
      known.set(page, (known.get(page) ?? new Map()).set(text, expanded));
      return expanded;
    };
  }

  /** Jekyll's `site`. */
  #siteOf(collections: Readonly<Record<string, Data[]>>): Data {
    const { data, dataFiles } = this.#configuration;
    const { posts = [] } = collections;
    return {
      ...data,
      // There are no pages of tags and categories.
      display_tags: [],
      display_categories: [],
      static_files: this.#old.files.map((file) => ({
        path: `/${file}`,
        name: file.replace(/^.*\//, ""),
        basename: stemOf(file),
        extname: /\.[^./]*$/.exec(file)?.[0] ?? "",
      })),
      categories: postsBy(posts, "categories", "category"),
      tags: postsBy(posts, "tags", "tag"),
      ...collections,
      data: dataFiles,
      url: textOf(data.url) ?? "",
      // The smaller copies that al-folio makes of pictures when it is built are not there.
      ...(data.imagemagick !== undefined && {
        imagemagick: { ...record(data.imagemagick), enabled: false, widths: [] },
      }),
      // On GitHub, the address below which the site stands.
      github: { url: "" },
      baseurl: "",
    };
  }

  /** The address of a page by its file, of a post by its name, or of a file, which keeps its own. */
  #addressOf(name: string): string | undefined {
    const ofPost = ["md", "markdown", "html"].flatMap((ending) => [
      `_posts/${name}.${ending}`,
      `${name.replace(/[^/]*$/, "_posts/$&")}.${ending}`,
    ]);
    const ofPage = [name, ...ofPost].map((file) => this.#addresses.get(file)).find(Boolean);
    if (ofPage !== undefined) return linked(ofPage);
    return this.#files.has(name) && !name.startsWith("_") ? `/${name}` : undefined;
  }

  #include(name: string, relativeTo: string | undefined): Source | undefined {
    const ofTheme = this.#isLab ? labInclude : this.#hasCards ? cardInclude : undefined;
    const item = relativeTo === undefined ? (ofTheme?.(name) ?? itemInclude(name)) : undefined;
    if (item !== undefined) return sourceOf(name, item);
    if (relativeTo === undefined && isFrame(name)) return undefined;
    const file = relativeTo === undefined ? `_includes/${name}` : joined(relativeTo, name);
    const text = file === undefined ? undefined : this.#old.text(file);
    if (text === undefined || file === undefined) return undefined;
    const { body, bodyLine } = loadPage(text, file);
    // The template writes so to keep tags from the start of a line.
    return sourceOf(file, this.#isLab ? body.replaceAll("{{--}}", "") : body, bodyLine);
  }

  /**
   * A page's text without Liquid and with what it takes in.
   *
   * @param more what Liquid sees there beside what it sees everywhere
   */
  expanded(
    { file, data, body, bodyLine, address }: OldPage,
    more: Pick<LiquidWorld, "news" | "wholeLists"> = {},
  ): string {
    const layout = body.trim() === "" ? this.#ownLayout(data) : undefined;
    const source = layout ?? sourceOf(file, body, bodyLine);
    const whole = withQuartoIncludes(source, (name, from) => this.#include(name, from));
    // On their own page, the new site lists them itself.
    const listed = engagementKinds.filter((kind) => address.replace(/\/?$/, "/") === listAddress(kind));
    const empty = listed.flatMap((kind) =>
      this.ofKind(kind).map(({ file }) => [folderOf(file), []] as const),
    );
    if (bareAddress(address) === "publications") empty.push(["publications", []]);
    const site = { ...this.world.site, ...Object.fromEntries(empty) };
    // What filled several pages is one list.
    const page = { ...data, pagination: {}, url: address };
    const { text, warnings } = expandLiquid(whole, { ...this.world, ...more, site, page });
    // What a layout would like to know of a page matters to nobody.
    this.#left.push(...whole.warnings, ...(layout === undefined ? warnings : []));
    // Within a tag, lines that Liquid left empty would end it.
    const linked = this.#withAddresses(withoutIconNames(text.replace(breadcrumbs, "")), file).replace(
      /<[a-z](?:[^<>"]|"[^"]*"){0,2000}>/gi,
      (tag) => tag.replace(/\n(?:[ \t]*\n)+/g, "\n"),
    );
    if (this.#configuration.kind === "Hugo") return linked;
    if (!isOfPandoc(this.#configuration.kind)) {
      const own = linked.replace(themeScript, "");
      if (own !== linked)
        this.#left.push({ file, message: "The old theme's scripts that this page loads are left out." });
      return inert(withEvenTables(own.replace(slideControls, "")));
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

  /** The text of a file with its front matter and its Liquid, and with addresses as on the new site. */
  unexpanded(file: string): string {
    const text = this.#old.text(file) ?? "";
    return this.#withAddresses(this.#configuration.isZola ? withoutZola(text, file).text : text, file);
  }

  /** Talks, or courses, in files of their own. */
  ofKind(kind: EngagementKind): readonly OldPage[] {
    return this.all.filter(({ file }) => engagementKindOf(file) === kind);
  }

  /** The layout of a page that says nothing itself, where the site's author made it; not the frame around all pages. */
  #ownLayout(data: Data): Source | undefined {
    if (this.#configuration.kind !== "Jekyll" || isListing(data)) return undefined;
    const file = `_layouts/${textOf(data.layout)}.html`;
    const text = this.#old.text(file);
    if (text === undefined) return undefined;
    const { body, bodyLine } = loadPage(text, file);
    const place = /\{\{-?\s*content\s*-?\}\}/g;
    if (!/<html\b/i.test(text)) return sourceOf(file, body.replace(place, ""), bodyLine);
    // A whole document is the frame of pages, unless it has no place for what these say.
    const own = place.test(body) ? undefined : htmlPage(body)?.body;
    return own === undefined ? undefined : sourceOf(file, withoutEmptyLines(own), bodyLine);
  }

  /** Whether a file is kept from the site, or what a program of Pandoc's kind wrote, beside its sources or in a folder of its own. */
  isKeptBack(file: string): boolean {
    const { kind } = this.#configuration;
    if (this.#isExcluded(file)) return true;
    if (!isOfPandoc(kind)) return false;
    const stem = file.replace(/\.html$/, "");
    return (
      (stem !== file && [".Rmd", ".qmd", ".md"].some((ending) => this.#files.has(stem + ending))) ||
      // Distill writes the posts in "_posts" beside these.
      (/^posts\/.*\/index\.html$/.test(file) && this.#files.has(sourceOfPost(file))) ||
      this.isBuilt(file) ||
      /(?:^|\/)(?:site_libs|[^/]+_(?:files|cache))\//.test(file)
    );
  }

  /** Whether a file lies in the folder into which a program of Pandoc's kind writes the site. */
  isBuilt(file: string): boolean {
    return this.#outputFolder !== "" && file.startsWith(this.#outputFolder);
  }

  /** That folder, with a slash at its end; empty where it is unknown, or the site's own. */
  get #outputFolder(): string {
    const { kind, data } = this.#configuration;
    const said = textOf(record(data.project)["output-dir"]) ?? textOf(data.output_dir);
    const folder = isOfPandoc(kind) ? (said?.replace(/^\.(?:\/|$)|\/$/g, "") ?? "") : "";
    return folder && `${folder}/`;
  }

  /** Where a file that is no page stood, from the site's root: those of Jekyll's collections, and of Distill's posts, without the low line. */
  placeOf(file: string): string {
    const { kind, data } = this.#configuration;
    if (this.isBuilt(file)) return file.slice(this.#outputFolder.length);
    const [, folder = ""] = /^_([\w-]+)\//.exec(file) ?? [];
    const isPublished =
      folder === "posts"
        ? kind === "R Markdown"
        : hasPages(folder, data) && (folder !== "pages" || collectionsIn(data).includes(folder));
    return isPublished ? file.slice(1) : file;
  }

  /** Links may lead to the files of pages: on Quarto, in R Markdown, and on GitHub's Jekyll. */
  #withAddresses(text: string, from: string): string {
    // Hosts find "/cv.html" by "/cv".
    const whole = this.withoutBase(text).replace(
      /(\]\(\s*<?|\bhref=")(\/[\w/-]+)(?=[)>"#?\s])/g,
      (link, before: string, path: string) =>
        this.#places.has(`${path}.html`) && !this.#places.has(path) ? `${before}${path}.html` : link,
    );
    return whole.replace(
      /(\]\(\s*<?|\]:[ \t]*<?|\bhref=")([^\s()<>"?#:]+\.(?:[qR]?md|markdown))\b/gi,
      (link, before: string, path: string) => {
        const address = this.#addresses.get(joined(from, decoded(path)) ?? "");
        return address === undefined ? link : before + linked(address);
      },
    );
  }

  /** Whether the site has a home page in a second language at the address of its name. */
  hasHomeIn(language: string): boolean {
    return isLanguageName(language) && this.all.some(({ address }) => address === `/${language}/`);
  }

  /** Addresses from the site's root, where the text says the host and the path below which the site stood. */
  withoutBase(written: string): string {
    const { baseurl, baseURL, url, website } = this.#configuration.data;
    const said = [baseurl, baseURL, url, record(website)["site-url"]].map((address) => textOf(address) ?? "");
    const [base] = said
      .map((address) => address.replace(/^\w+:\/\/[^/]*/, "").replace(/^[./]+|\/+$/g, ""))
      .filter(Boolean);
    const hosts = said.flatMap((address) => /^https?:\/\/(?:www\.)?([^/]+\.[^/]+)/.exec(address)?.[1] ?? []);
    const isOwn = (path: string) => {
      const own = decoded(
        base !== undefined && path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path,
      );
      return (
        this.#files.has(own) ||
        this.#files.has(`static/${own}`) ||
        this.#places.has(`/${own.replace(/\/$/, "")}/`)
      );
    };
    // The same host may hold other sites.
    const text = written.replace(
      /(\]\(\s*<?|\]:[ \t]*<?|\b(?:src|href)=["']?)https?:\/\/(?:www\.)?([^/\s"'()<>]+)\/+([^\s"'()<>?#]+)/g,
      (link, before: string, host: string, path: string) =>
        hosts.includes(host) && isOwn(path) ? `${before}/${path}` : link,
    );
    return text.replace(
      /(\]\(\s*<?|\]:[ \t]*<?|\b(?:src|href)=["']?)\/([^/\s"'()<>]+)\/([^\s"'()<>?#]*)/g,
      (link, before: string, folder: string, path: string) => {
        // The name of a repository is said nowhere, but what stands below it is there without it.
        const isBase = folder === base || (this.#files.has(decoded(path)) && !this.#folders.has(folder));
        return isBase && !this.#files.has(decoded(`${folder}/${path}`)) ? `${before}/${path}` : link;
      },
    );
  }
}

/**
 * What templates see of a page of a collection.
 *
 * @param shown expands the Liquid of a part of the page
 */
function documentOf(
  { file, data, body, address }: OldPage,
  shown: (text: string) => string,
  markdownify: (markdown: string) => string,
): Data {
  const content = () => (/\.html?$/i.test(file) ? shown(body) : markdownify(shown(body)));
  return {
    slug: stemOf(file).replace(/^\d{4}-\d\d?-\d\d?-/, ""),
    ...data,
    title: data.title ?? titleByName(file),
    url: publicationFolders.test(file)
      ? workUrl(slugOf(keyOf(file)))
      : (redirectOf(data, body) ?? linked(address)),
    path: file,
    date: dateOf({ file, data }) || undefined,
    // Loops see pages as they are shown.
    get content() {
      return content();
    },
    get excerpt() {
      return data.excerpt ?? markdownify(shown(body.trim().split(/\n\s*\n/)[0] ?? ""));
    },
    // Where a page itself is put out, it is what it says.
    toString: content,
  };
}

/** Tells which files a configuration leaves out. */
function excludedBy({ kind, data }: Configuration): (file: string) => boolean {
  const [excluded, included] = [namesIn(data.exclude), namesIn(data.include)];
  if (isOfPandoc(kind)) return fitting(excluded, true);
  // Jekyll takes what only begins with a name, too, and what it is told to include is there all the same (`EntryFilter`).
  const isOut = fitting(
    excluded.filter((name) => !included.includes(name)),
    false,
  );
  const isIn = fitting(included, false);
  return (file) => {
    const names = file.split("/");
    return names.some((name, at) => isOut(names.slice(0, at + 1).join("/")) && !isIn(name));
  };
}

/**
 * Tells which paths are meant by names and patterns.
 *
 * @param areWhole whether a name means no path that only begins with it; patterns never do
 */
function fitting(names: readonly string[], areWhole: boolean): (path: string) => boolean {
  const patterns = names
    .map((name) => name.replace(/^(?:\.?\/)+/, ""))
    .filter(Boolean)
    .map((name) => {
      const isWhole = areWhole || /[*?]/.test(name);
      const source = (isWhole ? name.replace(/\/$/, "") : name)
        .replace(/[\\^$.|+(){}[\]]/g, "\\$&")
        .replace(/\*+/g, ".*")
        .replaceAll("?", ".");
      return new RegExp(`^${source}${isWhole ? "(?:/|$)" : ""}`);
    });
  return (path) => patterns.some((pattern) => pattern.test(path));
}

function readmeAsHome(files: readonly string[]): string | undefined {
  const isHome = /^(?:index\.\w+|_pages\/.+|_tabs\/.+|(?:about|home)\.\w+)$/i;
  if (files.some((file) => isHome.test(file))) return undefined;
  return files.find((file) => /^readme\.(?:md|markdown)$/i.test(file));
}

/** The source from which Distill wrote a post: it is called as its folder is, less the day. */
function sourceOfPost(file: string): string {
  return file.replace(/^posts\/((?:.*\/)?(?:\d{4}-\d\d-\d\d-)?([^/]+))\/index\.html$/, "_posts/$1/$2.Rmd");
}

/** What is said of files that did not come over for one reason: how many they are, folder by folder. */
export function leftBehind(files: readonly string[], message: (are: string) => string): readonly Problem[] {
  // The folder of a page and its files is one page among its neighbours, but for those at the top.
  const folderOf = (file: string) =>
    file.replace(/(?<=.\/.+)\/[^/]+\/(?:_?index|\+?page)\.\w+$|\/?[^/]*$/, "");
  return [...groupBy(files, (file) => [folderOf(file)]).values()].map((alike) => {
    const [first = ""] = alike;
    const file = alike.length === 1 ? first : folderOf(first) || ".";
    return { file, message: message(alike.length === 1 ? "One page is" : `${alike.length} pages are`) };
  });
}

/**
 * Tables whose heads and lines of hyphens have as many cells as their rows: kramdown and Pandoc do not mind, and we would
 * leave out what is too much.
 */
function withEvenTables(text: string): string {
  const cellsOf = (row: string) =>
    row
      .trim()
      .replace(/^\||(?<!\\)\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
  return text.replace(
    /^([^|\n]*\|.*)\n([ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t|:-]*)?)$(?=((?:\n[ \t]*\|.*)*))/gm,
    (table, head: string, line: string, rows: string) => {
      const counts = [head, ...rows.split("\n").slice(1)].map((row) => cellsOf(row).length);
      const count = Math.max(...counts);
      const cells = cellsOf(line);
      if (count < 2 || (counts[0] === count && cells.length === count && !cells.includes(""))) return table;
      const missing = " |".repeat(count - (counts[0] ?? 0));
      const whole = missing && `${head.trimEnd().replace(/(?<!\\)\|$/, "")}|${missing}`;
      return `${whole || head}\n|${Array.from({ length: count }, (_, at) => cells[at] || "---").join("|")}|`;
    },
  );
}

/** A text in which nothing is Liquid any more: what a data file holds may look like it. */
function inert(text: string): string {
  const isVerbatim = verbatimIn(text);
  return text.replace(/\{(?=[{%])/g, (sign, at: number) => (isVerbatim(at) ? sign : "&#123;"));
}

/** The title of a post that says none. A heading at its beginning says more than its file's name. */
function titleOfPost(file: string, text: string): string | undefined {
  return /^\s*(?:#|.+\n(?:=+|-+)\s*\n)/.test(text) ? undefined : titleByName(file);
}

/** The folder of Jekyll's that a file of a collection lies in. */
function folderOf(file: string): string {
  return collectionOf(file) ?? "pages";
}
