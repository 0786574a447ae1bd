import { record } from "../data.ts";
import { parse, textOf as plainText } from "../html/tree.ts";
import { isFrame } from "../liquid/theme.ts";
import { itemsOf, valueAt } from "../liquid/values.ts";
import { bareAddress } from "../old-site/addresses.ts";
import { adviceWithoutHome } from "../old-site/advice-without-home.ts";
import { type Configuration, readConfiguration } from "../old-site/configuration.ts";
import { viewOfEleventy } from "../old-site/eleventy.ts";
import type { OldFacts } from "../old-site/facts.ts";
import { viewOfFranklin } from "../old-site/franklin.ts";
import { viewOfHakyll } from "../old-site/hakyll.ts";
import { lostBlocks } from "../old-site/hugo-home.ts";
import { withFoldersAtTop } from "../old-site/jekyll-folders.ts";
import { listsOfLayout, sentenceOfLayout } from "../old-site/layout-words.ts";
import { leftBehind } from "../old-site/left-behind.ts";
import { viewOfLoaded } from "../old-site/loaded-markdown.ts";
import { inMainLanguage } from "../old-site/main-language.ts";
import { isJekyll, type OldSite, type SiteKind } from "../old-site/old-site.ts";
import { layoutFileOf, type OldPage } from "../old-site/page.ts";
import { viewOfPrism } from "../old-site/prism.ts";
import { hasProfileCards } from "../old-site/profile-cards.ts";
import { viewOfProgram } from "../old-site/program-content.ts";
import { makesPages, programOf } from "../old-site/programs.ts";
import { withVariables } from "../old-site/quarto-variables.ts";
import { showsNothing } from "../old-site/shown-text.ts";
import { loadPage } from "../page/load.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { cutToQuote } from "../site/excerpt.ts";
import { NewContent } from "./new-content.ts";
import { NewFiles } from "./new-files.ts";
import { writeHome } from "./new-home.ts";
import { writeCollections, writeEngagements, writeSections } from "./new-lists.ts";
import { NewMenu } from "./new-menu.ts";
import { NewPages } from "./new-pages.ts";
import { type Means, OldContent } from "./old-content.ts";
import { findStart } from "./start.ts";

/** What becomes of an old site. Files are named from the folder of the new site's content. */
export interface Adopted {
  readonly kind: SiteKind;
  /** The name of the program or theme; undefined for handmade pages. */
  readonly madeWith: string | undefined;
  /** The file of the home page; undefined when there is none. */
  readonly home: string | undefined;
  readonly facts: OldFacts;
  /** Files to write, by name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files to copy: the new name, and the old site's file. */
  readonly copies: ReadonlyMap<string, string>;
  /** The former addresses of news in files of its own, by file name. */
  readonly newsAddresses: ReadonlyMap<string, string>;
  /** What was carried over, in words. */
  readonly carried: readonly string[];
  /** What was not, and why. */
  readonly left: readonly Problem[];
}

/**
 * Takes over an old site: decides what each of its files becomes. Reads only what `old` gives, and writes nothing.
 *
 * @param now the time, for pages that show it
 * @param markdownify renders Markdown, for pages whose Liquid asks for it
 */
export function adoptSite(given: OldSite, now: Date, markdownify: (markdown: string) => string): Adopted {
  const old = withVariables(given);
  const configuration = readConfiguration(old);
  const view =
    viewOfPrism(old) ??
    viewOfLoaded(old) ??
    viewOfEleventy(old) ??
    viewOfProgram(old) ??
    viewOfHakyll(old) ??
    viewOfFranklin(old) ??
    inMainLanguage(old, configuration) ??
    withFoldersAtTop(old, configuration);
  const { site, nameOf } = view ?? { site: old, nameOf: (file: string) => file };
  const adopted = adopt(site, view === undefined ? configuration : readConfiguration(site), {
    now,
    markdownify,
    nameOf,
  });
  if (view === undefined) return adopted;
  const { home, facts, copies, left } = adopted;
  const { picture } = facts.author;
  return {
    ...adopted,
    madeWith: view.madeWith ?? adopted.madeWith,
    facts: { ...facts, author: { ...facts.author, picture: picture && nameOf(picture) } },
    home: home && nameOf(home),
    copies: new Map([...copies].map(([name, file]) => [name, nameOf(file)])),
    left: [
      ...view.problems,
      ...left.map(({ line, ...problem }) => ({
        ...problem,
        file: nameOf(problem.file),
        ...(line !== undefined && !view.isRewritten && { line }),
      })),
    ],
  };
}

/** Writes the new site part by part: what is written first takes the addresses. */
function adopt(site: OldSite, configuration: Configuration, means: Means): Adopted {
  const made = new NewContent();
  made.left.push(...configuration.problems);
  const content = new OldContent(site, configuration, means, made.left);
  const { kind, data: settings } = configuration;
  const { news, oldPages, pages, publications, cv } = content;
  const { home, facts, lost, taken } = findStart(content);
  const { language } = facts;
  const { nameOf } = means;
  publications.write(made, facts.author.name ?? "");
  const found = home && writeHome(content, home, { language, nameOf }, made);
  if (home === undefined) made.left.push({ file: ".", message: adviceWithoutHome(site.files) });
  made.left.push(...lostBlocks(lost, cv !== undefined));
  news.write(made, { listed: found?.listed, language });
  writeEngagements(made, oldPages);
  const newPages = new NewPages(content, { language, pageOfNews: found?.page }, made);
  newPages.write(pages.filter((page) => !taken.has(page)));
  writeCollections(made, pages, { listed: newPages.listed, settings });
  if (kind === "Hugo")
    writeSections(
      made,
      pages.filter(({ file }) => !content.standsElsewhere(file)),
    );
  if (cv !== undefined) {
    made.texts.set(`cv.${cv.ending}`, cv.text);
    made.carried.push(`The CV, from ${cv.file}, at /cv/.`);
  }
  tellOtherNews(content, made);
  followPosts(oldPages.moved, made.texts);
  new NewFiles(content, facts.author.picture, made).write();
  new NewMenu(content, { home, news: found?.page }, made).write();
  tellOtherContents(content, made);
  if (home !== undefined) {
    tellLayout(content, home, made);
    tellLists(content, home, made);
  }
  const program = home && programBeside(content, home);
  if (home !== undefined && program !== undefined) tellProgram(program, kind, home, made);
  return {
    kind,
    madeWith: program ?? themeOf(content),
    home: home?.file,
    facts,
    texts: made.texts,
    copies: made.copies,
    newsAddresses: made.newsAddresses,
    carried: made.carried,
    // A part included by several pages is checked for each of them.
    left: [...new Map(made.left.map((problem) => [formatProblem(problem), problem])).values()],
  };
}

/** Reports what in a book's contents cannot be read, such as notebooks. */
function tellOtherContents({ configuration }: OldContent, made: NewContent): void {
  const { contents = [] } = configuration.book ?? {};
  const others = contents.map(({ file }) => file).filter((file) => !/\.md$/.test(file));
  made.left.push(...leftBehind(others, (are) => `${are} left out, because only Markdown is read.`));
}

/** Reports words that only the layout of the home page shows, unless the new one has them, too. */
function tellLayout({ site, configuration }: OldContent, { data }: OldPage, made: NewContent): void {
  const file = layoutFileOf(data);
  const text = site.text(file);
  if (text === undefined || !isJekyll(configuration.kind)) return;
  const layout = loadPage(text, file);
  const said = sentenceOfLayout(layout.body);
  const shown = plainText(parse(made.home)).replace(/\s+/g, " ");
  if (said === undefined || shown.includes(said.sentence)) return;
  const { sentence, line: within } = said;
  const line = layout.bodyLine + within - 1;
  const message = `This layout has words of its own, such as "${cutToQuote(sentence)}", which are left out. Copy them into content/index.md.`;
  made.left.push({ file, line, message });
}

/** Reports lists that only the layout of the home page shows, if it is made for this page alone. */
function tellLists(
  { site, configuration, oldPages, pages }: OldContent,
  home: OldPage,
  made: NewContent,
): void {
  const file = layoutFileOf(home.data);
  const text = site.text(file);
  const isShared = pages.some((page) => page.file !== home.file && page.data.layout === home.data.layout);
  // Where a page has no text, its layout is read instead.
  if (text === undefined || !isJekyll(configuration.kind) || isShared || showsNothing(home.body)) return;
  const lists = listsOfLayout(loadPage(text, file).body, (name) =>
    isFrame(name) ? undefined : site.text(`_includes/${name}`),
  );
  const around = oldPages.textAround(home);
  const isLost = (path: string) => {
    const list = valueAt(oldPages.world.site, path);
    // Texts in a group are facts, and shorter ones may be there by chance.
    const items = itemsOf(list)
      .filter((item) => Array.isArray(list) || typeof item !== "string")
      .map((item) => textsOf(item).filter((text) => text.length > 12))
      .filter((words) => words.some((text) => around.includes(text)));
    const isShown = (words: readonly string[]) => words.some((text) => made.home.includes(text));
    return items.filter(isShown).length < items.length / 2;
  };
  const isOther =
    /^(?:data\.)?(?:news|announcements?|nav|navigation|menus?|settings|authors?|socials?)\b|^(?:pages|html_pages)$/i;
  const lost = [...new Set(lists)].filter((path) => !isOther.test(path) && isLost(path));
  const named = new Intl.ListFormat("en").format(lost.map((path) => `site.${path}`));
  const message = `On the home page, this layout also shows items of ${named}, which are left out there. Write what visitors should see into content/index.md.`;
  if (lost.length > 0) made.left.push({ file, message });
}

/** The texts of a list's item, except long ones, which would have to be made first. */
function textsOf(item: unknown): readonly string[] {
  const keys = Object.keys(record(item)).filter((key) => !/^(?:content|excerpt)$/.test(key));
  return [item, ...keys.map((key) => record(item)[key])].filter((value) => typeof value === "string");
}

function tellOtherNews({ news }: OldContent, made: NewContent): void {
  for (const path of news.onOtherPages(made))
    made.left.push({
      file: `content/${path}`,
      message:
        "The news on this page is not in the feed, which is made from the home page. To have it there, move the section to content/index.md.",
    });
}

/** Reports that a program's own ways are not read; HTML, made by it or by hand, can be read completely. */
function tellProgram(program: string, kind: SiteKind, { file }: OldPage, made: NewContent): void {
  if (makesPages.test(program) || (kind === "plain" && /\.html?$/i.test(file))) return;
  made.left.push({
    file,
    message: `This site is made with ${program}, of which only pages in Markdown are read. What ${program} adds to them, such as lists of posts, is left out.`,
  });
}

/** The program of an old site whose own ways are not read, judging by what is next to its home page. */
function programBeside({ site, configuration }: OldContent, { file: home }: OldPage): string | undefined {
  const { kind, file } = configuration;
  if (kind !== "plain" && !(kind === "Jekyll" && file === ".")) return undefined;
  // A folder next to the home page may hold the documentation of a program.
  return programOf(site.files.filter((file) => home.includes("/") || !/^(?:docs|source|book)\//.test(file)));
}

function themeOf({ site, configuration }: OldContent): string | undefined {
  const { kind, isZola, isHexo } = configuration;
  if (isZola) return "Zola";
  if (isHexo) return "Hexo";
  return hasProfileCards(site) ? "Academic Homepage" : kind === "plain" ? undefined : kind;
}

/**
 * Points links to posts at their new addresses.
 *
 * @param moved the new address of each, by its former bare one
 */
function followPosts(moved: ReadonlyMap<string, string>, texts: Map<string, string>): void {
  if (moved.size === 0) return;
  const link = /(\]\(\s*<?|\]:\s*|\bhref=["']?)(\/news\/[^\s)>"'#?]+)/g;
  for (const [path, text] of texts) {
    const followed = text.replace(
      link,
      (_, start: string, address: string) => start + (moved.get(bareAddress(address)) ?? address),
    );
    texts.set(path, followed);
  }
}
