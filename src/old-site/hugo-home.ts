import { type Data, record, textOf } from "../data.ts";
import { replaceComments } from "../html/comments.ts";
import type { Problem } from "../problem.ts";
import { kindOfHeading } from "../section/news-words.ts";
import { linkList } from "./collections.ts";
import { aboutAuthor, blockOf, type HugoBlock, hugoBlocks, landingOf, widgetsIn } from "./hugo-blocks.ts";
import { dayOf, isPartOfCv } from "./hugo-cv.ts";
import type { OldPage } from "./page.ts";

/** The parts of a Hugo Blox home page. */
export interface HugoHome {
  /** The page they make together. */
  readonly page: OldPage;
  readonly author: OldPage | undefined;
  readonly parts: readonly OldPage[];
  /** The names of blocks, by file, that show something in their settings, which is not carried over. */
  readonly lost: readonly { readonly file: string; readonly block: string }[];
}

/** Reports which Hugo Blox blocks are not carried over; those of a CV are, if there is one. */
export function lostBlocks(lost: HugoHome["lost"], hasCv: boolean): readonly Problem[] {
  return lost
    .filter(({ block }) => !hasCv || !isPartOfCv(block))
    .map(({ file, block }) => ({
      file,
      message: `The content of the block "${block}" is in its settings, so it is left out. Write it on the page.`,
    }));
}

/** Blocks that list pages. */
const listsPages = /^(?:collection|pages|portfolio|featured)/;
/** Blocks whose content is carried over differently, or that have none. */
const elsewhere =
  /^(?:about|resume-biography|biography|hero|markdown|blank|search|slider|tag_?cloud|(?:people|team-showcase|contact)$)/;
/** The ways of reaching somebody in a block of contacts, in the order in which they are shown. */
const waysToReach = ["email", "phone", "address", "directions", "office_hours", "appointment_url"] as const;
/** The values of these in the examples that Hugo Blox comes with. */
const sampleContacts =
  /^(?:.*@example\.\w+|888 888 88 88|450 (?:Serra Mall|Jane Stanford Way).*|Enter Building 1 and .*|(?:Mon|Wednes)day \d\d:00 to \d\d:00|https:\/\/calendly\.com|https:\/\/twitter\.com\/Twitter|skype:echo123\?call|https:\/\/zoom\.com|https:\/\/keybase\.io\/?|https:\/\/discourse\.gohugo\.io|https:\/\/telegram\.me\/@Telegram)$/;

/**
 * The home page of Hugo Blox: the author's biography, and a section for each block, in order. Newer sites have the
 * blocks in `content/_index.md`, older ones a file for each in `content/home`.
 *
 * @param owner the author, from a data file
 * @param params the site's settings
 */
export function hugoHome(
  pages: readonly OldPage[],
  owner: Data | undefined,
  params: Data,
): HugoHome | undefined {
  const author = hugoAuthor(pages);
  const landing = landingOf(pages);
  const blocks = hugoBlocks(pages);
  // Other themes have words where Hugo Blox has blocks.
  const hasWords = (body: string) => /\p{L}/u.test(replaceComments(body).replace(/\{\{[<%][^{}]*\}\}/g, ""));
  const plain = pages.find(({ file, body }) => file === "content/_index.md" && hasWords(body));
  if (plain && blocks.length === 0) return author && { page: plain, author, parts: [plain], lost: [] };
  const first = author ?? landing ?? widgetsIn("content/home/", pages)[0];
  if (first === undefined) return undefined;
  const { text, lost } = sectionsOf(blocks, pages, params);
  // A group's site may show no author at all.
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

/**
 * The content of blocks, a section each, and the blocks whose content is not carried over.
 *
 * @param params the site's settings, which hold what an older block of contacts shows
 */
export function sectionsOf(
  blocks: readonly HugoBlock[],
  pages: readonly OldPage[],
  params: Data,
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
    const list = listsPages.test(name) ? linkList(items) : "";
    const own = /^(?:people|team-showcase)$/.test(name)
      ? peopleOf(content, pages)
      : name === "contact"
        ? contactsOf(contactsIn(block, params))
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

/** The folders whose pages blocks list: `content/project/`. */
export function foldersListed(blocks: readonly HugoBlock[]): readonly string[] {
  return blocks
    .filter(({ name }) => listsPages.test(name))
    .flatMap((block) => blockOf(block).folders.map((folder) => `content/${folder}/`));
}

/** Whether a block holds dated news in its settings, as one of accomplishments does if it is called news. */
export function isOfNews(block: HugoBlock): boolean {
  const { title } = blockOf(block);
  return kindOfHeading(title || block.name) === "news" && newsIn(block) !== "";
}

/** The news that a block has in its settings, a line each. */
function newsIn({ matter, content }: HugoBlock): string {
  const { item, items, date_format: format } = { ...matter, ...content };
  // In Go's date layouts, a 2 stands for the day.
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

/** The people of the groups that a block names, with their roles. */
function peopleOf({ user_groups: groups }: Data, pages: readonly OldPage[]): string {
  const people = pages.filter(({ file }) =>
    /^content\/authors\/[^/]+\/_index\.(?:md|markdown|html)$/.test(file),
  );
  return [groups]
    .flat()
    .map(textOf)
    .flatMap((group) => {
      const members = people.filter(({ data }) => [data.user_groups].flat().map(textOf).includes(group));
      const list = linkList(
        members.map((page) => ({ ...page, data: { ...page.data, type: page.data.role } })),
      );
      return list === "" ? [] : [`### ${group}\n\n${list}`];
    })
    .join("\n\n");
}

/** What somebody is good at, or a project's features, with a few words on each. */
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

/** The settings that a block of contacts shows: its own, or those of the site in versions in which it had none. */
function contactsIn({ matter, content }: HugoBlock, params: Data): Data {
  const hasOwn = [...waysToReach, "contact_links"].some((way) => way in content);
  if (hasOwn || matter.widget === undefined) return content;
  // A form hides the address to which it sends.
  return Number(matter.email_form) > 0 ? { ...params, email: undefined } : params;
}

/** How to reach somebody, as a list. */
function contactsOf(content: Data): string {
  const { street, city, region, postcode, country } = record(content.address);
  const parts = [street, city, [region, postcode].map(textOf).filter(Boolean).join(" "), country];
  const address = textOf(content.address) ?? parts.map(textOf).filter(Boolean).join(", ");
  const given: Data = { ...content, address };
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
 * undefined if there is none.
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
  const authors = pages.filter(({ file }) =>
    /^content\/authors\/[^/]+\/_index\.(?:md|markdown|html)$/.test(file),
  );
  const owners = authors.filter(({ data }) => data.superuser === true);
  const [only, ...others] = owners.length > 0 ? owners : authors;
  // A site of several people has no single author.
  return others.length === 0 ? only : authors.find(({ file }) => /\/(?:admin|me)\//.test(file));
}

/** A section of the page; empty for a block with only a title. */
function written(title: string, texts: readonly string[]): string {
  const text = texts.filter((text) => text !== "").join("\n\n");
  return text === "" || title === "" ? text : `## ${title}\n\n${text}`;
}
