import { type Data, record } from "../data.ts";
import { placeForNews } from "../liquid/theme.ts";
import { bareAddress, namesIn } from "../old-site/addresses.ts";
import { listByLayout } from "../old-site/jekyll.ts";
import type { OldSite } from "../old-site/old-site.ts";
import type { OldPage } from "../old-site/page.ts";
import { showsNothing } from "../old-site/shown-text.ts";
import { kindOfHeading } from "../section/news-words.ts";
import { withListings } from "./listings.ts";
import type { NewContent } from "./new-content.ts";
import { isReserved, newPage } from "./new-page.ts";
import type { OldContent } from "./old-content.ts";
import type { FoundNews } from "./old-news.ts";
import { itemsShown, showsEach } from "./whole-list.ts";

/** The lists in data files that are called after news, by their names: `news.yml`, `updates.yml`, `lab_news.yml`. */
function listsOfNews(dataFiles: Data): readonly [name: string, list: unknown][] {
  const isOfNews = (name: string) => name === "announcements" || kindOfHeading(name) === "news";
  return Object.entries(dataFiles).filter(([name]) => isOfNews(name));
}

/** What to say if a home page shows some items of a list, but not all: its template may cut the list in any way. */
function shownInPart(list: unknown, page: string): string | undefined {
  const all = itemsShown(page, list);
  if (!all.includes(true) || !all.includes(false)) return undefined;
  const shown = all.filter((isShown) => isShown !== false).length;
  return `Of its ${all.length} items, the home page shows ${shown}, as the old one does. Only these are in the feed: write the others on the home page, too, if they should be.`;
}

/** Whether a page or a template of the old site names a data file; a theme may have brought it along. */
function isUsed(name: string, old: OldSite): boolean {
  const uses = [`.${name}`, `="${name}"`, `='${name}'`, `["${name}"]`, `['${name}']`];
  const holdsOne = (text = "") => uses.some((use) => text.includes(`data${use}`));
  return old.files.some((file) => /\.(?:html|liquid|markdown|md)$/i.test(file) && holdsOne(old.text(file)));
}

/**
 * Writes the home page, with the news that was on another page.
 *
 * @param language that of the site, if it gives one
 * @param nameOf the name of a file on the old site itself
 * @returns the news, if found on a page
 */
export function writeHome(
  content: OldContent,
  home: OldPage,
  { language, nameOf }: { readonly language: string | undefined; readonly nameOf: (file: string) => string },
  made: NewContent,
): FoundNews | undefined {
  const { configuration, news, oldPages, pages } = content;
  const inFiles = [oldPages.world.site.news].flat().filter((item) => news.isNews(String(record(item).path)));
  const others = pages.filter(({ file }) => !news.isNews(file));
  const listed = news.listedData(home, language);
  const textOn = (page: OldPage, more = {}) => {
    const own = oldPages.expanded(page, more);
    const ofLayout = showsNothing(own) ? listByLayout(page, pages)?.text : undefined;
    const listable = { pages: others, news: page === home ? listed : undefined };
    return withListings(content, page, ofLayout ?? own, listable, made.left);
  };
  // A second loop shows what the first one leaves over.
  const isInParts = /\{%-?\s*for\s[^%]*\boffset\s*:|\|\s*slice\s*:\s*[1-9]/.test(home.body);
  const newsData = listsOfNews(configuration.dataFiles);
  const lists = isInParts ? [] : newsData.map(([, list]) => list);
  const asItWas = lists.length > 0 ? oldPages.expanded(home) : "";
  // What shows the newest news once more is to stay short.
  const wholeLists = lists.filter((list) => !showsEach(asItWas, list));
  const shown = textOn(home, { news: inFiles, wholeLists });
  const found = news.find(home, shown, { language, shownOn: (page) => textOn(page) });
  const body = found?.home ?? shown;
  for (const [name, list] of newsData) {
    const file = content.site.files.find((file) => file.startsWith(`_data/${name}.`));
    // The new site may read the file itself.
    if (file === undefined || file === found?.file) continue;
    const message = shownInPart(list, body);
    if (message !== undefined && isUsed(name, content.site)) made.left.push({ file, message });
  }
  const moved = [
    home.address,
    ...(found?.page && !isReserved(found.page.address) ? [found.page.address] : []),
  ].filter((address) => address !== "/" && address !== "/index.html");
  const redirects = [...namesIn(home.data.redirect_from), ...moved];
  const data = { ...home.data, ...(redirects.length > 0 && { redirect_from: redirects }) };
  const isEmpty = made.showsNothing(body);
  // Without a page of its own, the home page is only the theme's.
  const isOfTheme = home.body === "" && !pages.includes(home);
  if (isEmpty || isOfTheme)
    made.left.push({
      file: home.file,
      message: isOfTheme
        ? "The theme makes the old home page from settings that are not read, so the new one has no text of its own. Write in content/index.md who you are."
        : "Without what the old theme or code puts there, this page is empty, and so is the new home page. Write what it should say.",
    });
  for (const address of [redirects, home.data.aliases].flatMap(namesIn))
    made.addresses.add(bareAddress(address));
  made.texts.set("index.md", newPage({ ...home, data, body, address: "/" }).text);
  const hasOwnText = !isOfTheme && !isEmpty && body.trim() !== placeForNews;
  const movesNews = found?.page !== undefined && found.page.file === found.file;
  made.carried.unshift(
    ...(hasOwnText ? [`The home page, from ${nameOf(home.file)}.`] : []),
    ...(movesNews ? [`The news, from ${nameOf(found.file)}, on the home page.`] : []),
  );
  return found;
}
