import { type Data, record, textOf } from "../data.ts";
import { replaceComments } from "../html/comments.ts";
import { kindOfHeading } from "../page/news-words.ts";
import type { Problem } from "../problem.ts";
import { listOf as namesIn } from "./addresses.ts";
import { listOf } from "./collections.ts";
import { dayOf, isPartOfCv } from "./hugo-cv.ts";
import { bareAddress } from "./menu.ts";
import { type Kind, stemOf } from "./old-site.ts";
import type { OldPage } from "./pages.ts";

/** Names of home pages, the likeliest first, for sites that do not say which page it is. */
const likely = ["index", "about", "home", "README", "news"];

/**
 * The page that an old site shows at its address; where none is there, the likeliest; nothing when it has no pages.
 *
 * @param isBuilt whether a file stands at the site's address that is none of the pages
 */
export function homeOf(pages: readonly OldPage[], kind: Kind, isBuilt: boolean): OldPage | undefined {
  const isLikely = ({ file }: OldPage) => likely.includes(stemOf(file));
  // A copy such as "about (1).md" says the same address.
  const atRoot = pages
    .filter(({ address }) => address === "/" || address === "/index.html")
    .sort((a, b) => Number(isLikely(b)) - Number(isLikely(a)));
  // The page of a folder is called as that.
  const nameOf = ({ file }: OldPage) =>
    stemOf(kind === "Hugo" ? file.replace(/(?<=^content\/.+)\/index\.\w+$/, "") : file).toLowerCase();
  const first = (among: readonly OldPage[]) =>
    likely
      .flatMap((name) => among.filter((page) => nameOf(page) === name.toLowerCase()))
      .sort((a, b) => depthOf(a) - depthOf(b))
      .at(0);
  const target = textOf(atRoot.find(({ data }) => data.redirect_to !== undefined)?.data.redirect_to);
  const named = pages.find(
    ({ address }) => target !== undefined && bareAddress(address) === bareAddress(target),
  );
  if (named !== undefined) return named;
  const own = pages.filter(
    ({ file }) => !/^_(?:news|posts|talks|teachings?|publications|projects|portfolio)\//.test(file),
  );
  const filled = (among: readonly OldPage[]) =>
    among.find(({ body }) => replaceComments(body).trim() !== "" && !isListOfPosts(body));
  // Themes of blogs fill an empty page with posts, for which there is a list now.
  const about = ["home", "about"].flatMap((name) =>
    own.filter((page) => !atRoot.includes(page) && stemOf(page.file).toLowerCase().startsWith(name)),
  );
  const led = pages.find(({ data }) => namesIn(data.redirect_from).includes("/"));
  const chosen = filled(atRoot) ?? (atRoot[0] && filled(about)) ?? atRoot[0] ?? led;
  if (chosen !== undefined) return chosen;
  if (kind === "Hugo") return first(own);
  const [only, ...more] = own;
  return (
    first(own.filter((page) => depthOf(page) <= 2)) ??
    (isBuilt ? undefined : own.find((page) => depthOf(page) === 1)) ??
    (more.length === 0 && !isBuilt ? only : undefined)
  );
}

/** Whether a page shows nothing but posts, of which a list is made. */
export function isListOfPosts(body: string): boolean {
  const [before = "", ...rest] = body.split(/\{%-?\s*for\s+post\s+in\b/);
  const after = rest.join("").replace(/^[\s\S]*\{%-?\s*endfor\s*-?%\}/, "");
  const words = `${before} ${after}`.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<[^<>]*>|&\w+;/g, "");
  return rest.length > 0 && words.replace(/[^\p{L}]/gu, "").length < 40;
}

function depthOf({ file }: OldPage): number {
  return file.split("/").length;
}

/** The parts of a home page of Hugo Blox. */
export interface HugoHome {
  /** The page they make together. */
  readonly page: OldPage;
  readonly author: OldPage | undefined;
  readonly parts: readonly OldPage[];
  /** What shows something that stands in its settings, which is not carried over: the names of the blocks, by file. */
  readonly lost: readonly { readonly file: string; readonly block: string }[];
}

/** Says which blocks of Hugo Blox are not carried over; those of a CV are, where there is one. */
export function lostBlocks(lost: HugoHome["lost"], hasCv: boolean): readonly Problem[] {
  return lost
    .filter(({ block }) => !hasCv || !isPartOfCv(block))
    .map(({ file, block }) => ({
      file,
      message: `The content of the block "${block}" is in its settings, so it is left out. Write it on the page.`,
    }));
}

/** Blocks whose content is carried over in another way, or that have none. */
const elsewhere =
  /^(?:about|resume-biography|biography|hero|markdown|blank|search|slider|tag_?cloud|people$|contact$)/;
/** What Hugo Blox says of its page on which publications can be filtered. */
const toFilter =
  /\{\{%\s*callout\b[^%]*%\}\}\s*[^[\]{}]{0,80}\[filtering publications\]\([^)]*\)\.?\s*\{\{%\s*\/callout\s*%\}\}/i;
/** Blocks that show who the author is. */
const aboutAuthor = /^(?:about|biography|resume-biography)/;
/** Folders whose pages the new site lists by itself. */
const listed = /^(?:publications?|news|authors)$/;
/** What a block of contacts says of how somebody is reached, in the order in which it is shown. */
const waysToReach = ["email", "phone", "address", "directions", "office_hours", "appointment_url"] as const;
/** The values of these in the examples that Hugo Blox comes with. */
const sampleContacts =
  /^(?:.*@example\.\w+|888 888 88 88|450 Serra Mall.*|Enter Building 1 and .*|(?:Mon|Wednes)day \d\d:00 to \d\d:00|https:\/\/calendly\.com|https:\/\/twitter\.com\/Twitter|skype:echo123\?call|https:\/\/zoom\.com)$/;

/**
 * The home page of Hugo Blox: the author's biography, and a section for each block, in their order. Newer sites have
 * the blocks in `content/_index.md`, older ones a file for each in `content/home`.
 *
 * @param owner the author as a data file has it
 */
export function hugoHome(pages: readonly OldPage[], owner: Data | undefined): HugoHome | undefined {
  const author = hugoAuthor(pages);
  const landing = landingOf(pages);
  const blocks = hugoBlocks(pages);
  // Other themes have words there, where Hugo Blox has blocks.
  const hasWords = (body: string) => /\p{L}/u.test(replaceComments(body).replace(/\{\{[<%][^{}]*\}\}/g, ""));
  const plain = pages.find(({ file, body }) => file === "content/_index.md" && hasWords(body));
  if (plain && blocks.length === 0) return author && { page: plain, author, parts: [plain], lost: [] };
  const first = author ?? landing ?? widgetsIn("content/home/", pages)[0];
  if (first === undefined) return undefined;
  const { text, lost } = sectionsOf(blocks, pages);
  // What a group shows may be no author at all.
  const isAboutAuthor = text === "" || blocks.some(({ name }) => aboutAuthor.test(name));
  const biography = isAboutAuthor ? author?.body.trim() || (textOf(owner?.bio)?.trim() ?? "") : "";
  const body = [biography, text].filter((text) => text !== "").join("\n\n");
  const title = isAboutAuthor ? textOf(author?.data.title) : undefined;
  const page = {
    file: landing && !author ? landing.file : first.file,
    data: title === undefined ? {} : { title },
    body,
    bodyLine: 1,
    address: "/",
  };
  // Blocks that are switched off showed nothing.
  const parts = pages.filter(
    (page) =>
      [isAboutAuthor ? author : undefined, landing].includes(page) || page.file.startsWith("content/home/"),
  );
  return { page, author, parts, lost };
}

/** What blocks say, a section each, and what shows something that is not carried over. */
export function sectionsOf(
  blocks: readonly HugoBlock[],
  pages: readonly OldPage[],
): { readonly text: string; readonly lost: HugoHome["lost"] } {
  const sections = blocks.map((block) => {
    const { file, name, content } = block;
    const { title, text, folders, isListed } = blockOf(block);
    if (isOfNews(block)) return { text: written(title || "News", [newsIn(block), text]), lost: [] };
    const items = pages.filter(
      (page) =>
        folders.some((folder) => page.file.startsWith(`content/${folder}/`)) &&
        !/\/_index\.md$/.test(page.file),
    );
    const list = /^(?:collection|pages|portfolio|featured)/.test(name) ? listOf(items) : "";
    const own =
      name === "people"
        ? peopleOf(content, pages)
        : name === "contact"
          ? contactsOf(content)
          : /^feature(?:tte|s)$/.test(name)
            ? featuresOf(block.matter.feature ?? content.items)
            : "";
    const isKept = [text, list, own].some((text) => text !== "") || isListed || elsewhere.test(name);
    return { text: written(title, [text, list, own]), lost: isKept ? [] : [{ file, block: name }] };
  });
  return {
    text: sections
      .map(({ text }) => text)
      .filter(Boolean)
      .join("\n\n"),
    lost: sections.flatMap(({ lost }) => lost),
  };
}

/** Whether a block of settings is one of dated news, as that of accomplishments is where it is called so. */
export function isOfNews(block: HugoBlock): boolean {
  const { title } = blockOf(block);
  return kindOfHeading(title || block.name) === "news" && newsIn(block) !== "";
}

/** The news that a block has in its settings, a line each. */
function newsIn({ matter, content }: HugoBlock): string {
  const { item, items, date_format: format } = { ...matter, ...content };
  // Go's layout of dates has a 2 where the day is.
  const length = typeof format === "string" && !/(?<!\d)0?2(?!\d)/.test(format) ? 7 : 10;
  return [item, items]
    .flat()
    .map(record)
    .flatMap((one) => {
      const [title, place, words] = [one.title, one.organization, one.description].map((text) =>
        textOf(text)
          ?.trim()
          .replace(/\s*\n\s*/g, " "),
      );
      if (!title) return [];
      const date = dayOf(one.date_start ?? one.date)?.slice(0, length);
      const said = `${title}${place ? ` (${place})` : ""}`;
      return [`- ${date ? `${date}: ` : ""}${words ? `${said.replace(/(?<![.!?])$/, ".")} ${words}` : said}`];
    })
    .join("\n");
}

/** The people of the groups that a block names, with what they are. */
function peopleOf({ user_groups: groups }: Data, pages: readonly OldPage[]): string {
  const people = pages.filter(({ file }) => /^content\/authors\/[^/]+\/_index\.md$/.test(file));
  return [groups]
    .flat()
    .map(textOf)
    .flatMap((group) => {
      const members = people.filter(({ data }) => [data.user_groups].flat().map(textOf).includes(group));
      const list = listOf(members.map((page) => ({ ...page, data: { ...page.data, type: page.data.role } })));
      return list === "" ? [] : [`### ${group}\n\n${list}`];
    })
    .join("\n\n");
}

/** What somebody is good at, or a project offers, with a few words on each. */
function featuresOf(features: unknown): string {
  return [features]
    .flat()
    .map(record)
    .flatMap(({ name, description }) => {
      const [title, words] = [name, description].map((text) => textOf(text)?.trim());
      return title ? [`- **${title}**${words ? `: ${words}` : ""}`] : [];
    })
    .join("\n");
}

/** How somebody is reached, as a list. */
function contactsOf(content: Data): string {
  const { street, city, region, postcode, country } = record(content.address);
  const address = [street, city, [region, postcode].map(textOf).filter(Boolean).join(" "), country];
  const given: Data = { ...content, address: address.map(textOf).filter(Boolean).join(", ") };
  const links = [content.contact_links].flat().map(record);
  return [
    ...waysToReach.flatMap((way) => [given[way]].flat().map(textOf)),
    ...links.map(({ name, link }) =>
      textOf(name) && textOf(link) && !sampleContacts.test(String(link)) ? `[${name}](${link})` : undefined,
    ),
  ]
    .filter((text) => text && !sampleContacts.test(text))
    .map((text) => `- ${text}`)
    .join("\n");
}

/**
 * The home page that PaperMod and others have in their settings, or that themes made for one site have in a data file;
 * nothing where there is none.
 */
export function homeInSettings(
  { homeInfoParams, profileMode, hero, about, bio }: Data,
  dataFiles: Data,
  file: string,
): OldPage | undefined {
  const info = record(homeInfoParams);
  const profile = record(profileMode);
  const biography = ["profile", "author", "about", "bio", "me", "homepage"]
    .map((name) => record(dataFiles[name]))
    .flatMap(({ bio_full, biography, bio, about, summary }) => [bio_full, biography, bio, about, summary])
    .find((words) => textOf(words) !== undefined);
  const words = [record(about).content, about, bio, record(hero).content, biography].find(
    (words) => textOf(words) !== undefined,
  );
  const said =
    profile.enabled === true
      ? [profile.title, profile.subtitle]
      : info.Content !== undefined
        ? [info.Title, info.Content]
        : ["", words];
  const [title = "", text = ""] = said.map((words) => textOf(words)?.trim());
  const body = [title && `# ${title}`, text].filter(Boolean).join("\n\n");
  return text === "" ? undefined : { file, data: {}, body, bodyLine: 1, address: "/" };
}

/** The page about the author of an older Hugo Blox: of several, the one the site is about. */
export function hugoAuthor(pages: readonly OldPage[]): OldPage | undefined {
  const authors = pages.filter(({ file }) => /^content\/authors\/[^/]+\/_index\.md$/.test(file));
  const owners = authors.filter(({ data }) => data.superuser === true);
  const [only, ...others] = owners.length > 0 ? owners : authors;
  // A site of several people is nobody's.
  return others.length === 0 ? only : authors.find(({ file }) => /\/(?:admin|me)\//.test(file));
}

/** A block of a page of Hugo Blox. */
export interface HugoBlock {
  readonly file: string;
  /** The place on the page that a menu leads to. */
  readonly id: string | undefined;
  readonly name: string;
  /** The front matter of its file; nothing where it has none of its own. */
  readonly matter: Data;
  readonly content: Data;
  readonly title: unknown;
  readonly text: unknown;
}

/** The blocks of the home page that are shown, in their order. */
export function hugoBlocks(pages: readonly OldPage[]): readonly HugoBlock[] {
  const landing = landingOf(pages);
  return (landing && blocksOf(landing, pages)) ?? widgetsIn("content/home/", pages).map(widgetOf);
}

/** The blocks that a page shows instead of a text, in their order; nothing for a page that is none of blocks. */
export function blocksOf(
  { file, data }: OldPage,
  pages: readonly OldPage[],
): readonly HugoBlock[] | undefined {
  if (data.type === "widget_page") return widgetsIn(file.replace(/[^/]*$/, ""), pages).map(widgetOf);
  if (!Array.isArray(data.sections)) return undefined;
  return data.sections
    .map(record)
    .filter(({ demo }) => demo !== true)
    .map(({ block, id, content: settings }) => {
      const content = record(settings);
      const { title, text } = content;
      return { file, id: textOf(id), name: textOf(block) ?? "", matter: {}, content, title, text };
    });
}

/** The page that holds the blocks of a newer site. */
function landingOf(pages: readonly OldPage[]): OldPage | undefined {
  return pages.find(({ file, data }) => file === "content/_index.md" && Array.isArray(data.sections));
}

/** The files of an older site's blocks that are switched on: those in the folder of the page that shows them. */
function widgetsIn(folder: string, pages: readonly OldPage[]): readonly OldPage[] {
  return pages
    .filter(
      ({ file, data }) =>
        file.startsWith(folder) &&
        /^[^/]+\.md$/.test(file.slice(folder.length)) &&
        data.active !== false &&
        !/^_?index$/.test(stemOf(file)),
    )
    .sort((a, b) => Number(a.data.weight ?? 0) - Number(b.data.weight ?? 0));
}

function widgetOf({ file, data, body }: OldPage): HugoBlock {
  const { widget, title, content } = data;
  return {
    file,
    id: stemOf(file),
    name: textOf(widget) ?? "",
    matter: data,
    content: record(content),
    title,
    text: body,
  };
}

/** A section of the page; nothing for a block that has a title alone. */
function written(title: string, texts: readonly string[]): string {
  const text = texts.filter((text) => text !== "").join("\n\n");
  return text === "" || title === "" ? text : `## ${title}\n\n${text}`;
}

/** What a block says, whether it stands in a file or in the settings of the page. */
export function blockOf({ name, content, title, text }: HugoBlock) {
  const { folders } = record(content.filters);
  const all = [folders, content.page_type].flatMap(namesIn);
  return {
    title: textOf(title)?.trim() ?? "",
    text: (textOf(text) ?? "")
      .replace(toFilter, "")
      .replace(/^\s*Lorem ipsum dolor sit amet[^\n]*/, "")
      .trim(),
    folders: all.filter((folder) => !listed.test(folder)),
    isListed: all.some((folder) => listed.test(folder)),
    isOfPublications: /^publications/.test(name) || all.some((folder) => /^publications?$/.test(folder)),
  };
}
