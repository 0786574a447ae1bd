import { stringify } from "yaml";
import { type Data, record, recordsIn, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import { publicationsMark } from "../liquid/theme.ts";
import type { Problem } from "../problem.ts";
import { profileOf, serviceAt } from "../site/profiles.ts";
import { leftBehind } from "./left-behind.ts";
import type { OldSite } from "./old-site.ts";
import { literalPage, type View, ViewFiles } from "./view.ts";

/** The author of the sample pages in Chinese that come with the theme. */
const sampleAuthor = "刘嘉乐";
/** Keys of a record for how it looks, or what kind it is. */
const looks = /^(?:id|type|layout|variant|icon|colou?r|class(?:name)?|highlight|logo(?:_?alt)?|image_?alt)$/i;

/**
 * A site made with PRISM, a theme for Next.js that keeps its content as data in `content`, in Jekyll's form: pages,
 * `_config.yml` and a menu. A page's file names the Markdown, records and publications on it.
 *
 * @returns undefined for any other site
 */
export function viewOfPrism(old: OldSite): View | undefined {
  const isPrism = ["content/config.toml", "content/about.toml"].every((file) => old.files.includes(file));
  return isPrism ? new Prism(old).view() : undefined;
}

class Prism {
  readonly #old: OldSite;
  readonly #config: Data;
  /** The folders in which a file may be, the likeliest first. */
  #folders: readonly string[] = ["content"];
  readonly #files: ViewFiles;
  /** The files that were read. */
  readonly #seen = new Set<string>();
  readonly #problems: Problem[] = [];

  constructor(old: OldSite) {
    this.#old = old;
    this.#files = new ViewFiles(old);
    this.#config = this.#data("config.toml");
  }

  view(): View {
    const { enabled, locales, default_locale } = record(this.#config.i18n);
    const languages = enabled === true ? [default_locale, locales].flat().map(textOf) : [];
    const [main, ...others] = new Set(languages.map((name) => name?.replace("_", "-").toLowerCase()));
    if (main) this.#folders = [`content_${main}`, "content"];
    const config = this.#settings();
    for (const file of this.#old.files) {
      const [, inPublic, bibliography] = /^(?:public\/(.+)|content\/([^/]+\.bib))$/.exec(file) ?? [];
      if (inPublic) this.#files.add(inPublic, file);
      if (bibliography)
        this.#files.write(
          bibliography,
          this.#find(bibliography) ?? file,
          inOurWords(this.#read(bibliography)),
        );
    }
    this.#files.write("_config.yml", "content/config.toml", stringify(this.#facts(config, main)));
    const menu = recordsIn(config.navigation).map(({ title, href, target }) => ({
      title,
      url: (textOf(href) ?? `/${target}`).replace(/^\/[\w-]+$/, "$&/"),
    }));
    this.#files.write("_data/navigation.yml", "content/config.toml", stringify({ main: menu }));
    this.#writePages("");
    const left = this.#old.files.filter(
      (file) => /^content\/[^/]+\.toml$/.test(file) && !this.#seen.has(file),
    );
    this.#problems.push(
      ...leftBehind(left, (are) => `${are} left out, because the old menu does not lead there.`),
    );
    for (const language of others) if (language) this.#writeTranslation(language);
    return this.#files.view("PRISM", this.#problems);
  }

  /** Where a file of the content is: its translation, if there is one. */
  #find(name: string): string | undefined {
    return this.#folders.map((folder) => `${folder}/${name}`).find((file) => this.#old.files.includes(file));
  }

  #read(name: string): string {
    for (const folder of this.#folders) this.#seen.add(`${folder}/${name}`);
    return this.#old.text(this.#find(name) ?? "") ?? "";
  }

  #data(name: string): Data {
    const { data, problem } = parseDataFile(this.#find(name) ?? name, this.#read(name));
    if (problem && !this.#problems.some(({ file }) => file === problem.file)) this.#problems.push(problem);
    return record(data);
  }

  /** The site's settings, in which a translation leaves out what it does not change. */
  #settings(): Data {
    const own = this.#data("config.toml");
    const merged = Object.entries({ ...this.#config, ...own }).map(([key, value]) => [
      key,
      Array.isArray(value) ? value : { ...record(this.#config[key]), ...record(value) },
    ]);
    return Object.fromEntries(merged);
  }

  #writePage(file: string, from: string, data: Data, body: string): void {
    this.#files.write(file, from, literalPage(data, body));
  }

  /** The facts of the site under the names used by Jekyll's themes. */
  #facts({ site, author: me, social }: Data, language: string | undefined): Data {
    const { name, title: role, institution, avatar } = record(me);
    const { email, location, location_url, location_details, ...others } = record(social);
    const [city = "", whole] = [
      textOf(location),
      [location_details].flat().map(textOf).filter(Boolean).join(" "),
    ];
    const profiles = Object.entries(others).flatMap(([key, value]) => {
      const address = textOf(value) ?? "";
      const isElsewhere = URL.canParse(address);
      // The theme's own samples link only to the service.
      if (isElsewhere && new URL(address).pathname === "/" && serviceAt(address)) return [];
      const isUnknown = isElsewhere && profileOf(key, address) === undefined;
      return isUnknown ? [{ label: capitalised(key), url: address }] : [{ [key]: value }];
    });
    return {
      title: record(site).title,
      description: record(site).description,
      lang: language,
      position: role,
      author: {
        name,
        email,
        avatar,
        affiliation: textOf(institution)?.split(/\s*\n\s*/),
        location: whole.includes(city) ? whole : [city, whole].filter(Boolean).join(", "),
        ...Object.assign({}, ...profiles.filter(({ label }) => label === undefined)),
        links: profiles.filter(({ label }) => label !== undefined),
      },
    };
  }

  /** The home page, and those in the menu: the theme makes no others. */
  #writePages(folder: string): void {
    const { sections, profile } = this.#data("about.toml");
    const own = recordsIn(sections);
    const [first = "", ...more] = own.map((section, at) => this.#section(section, at > 0));
    const interests = [record(profile).research_interests].flat().map(textOf).filter(Boolean);
    const isChinese = folder === "zh/" || this.#folders[0] === "content_zh";
    const list = interests.map((interest) => `- ${interest}`).join("\n");
    const beside = list && `## ${isChinese ? "研究兴趣" : "Research interests"}\n\n${list}`;
    for (const { type, target } of recordsIn(this.#settings().navigation)) {
      const file = this.#find(`${target}.toml`);
      if (type === "link" || target === "about" || file === undefined) continue;
      // An untranslated page exists in the main language.
      if (folder !== "" && !file.startsWith(this.#folders[0] ?? "")) continue;
      const { title, description, pdf, ...page } = this.#data(`${target}.toml`);
      if (target === "news") {
        // The page at this address is ours, with the news from the home page.
        if (!own.some(({ source }) => source === "news.toml"))
          more.push(this.#section({ title, ...page }, true));
        continue;
      }
      const parts = Array.isArray(page.sections)
        ? recordsIn(page.sections).map((section) => this.#section(section, true))
        : [this.#shown({ title, ...page })];
      const data = { permalink: `/${folder}${target}/`, title, ...(textOf(pdf) && { cv_pdf: pdf }) };
      this.#writePage(`${folder}${target}.md`, file, data, joined([textOf(description) ?? "", ...parts]));
    }
    this.#writePage(
      `${folder}index.md`,
      this.#find("about.toml") ?? "",
      { permalink: `/${folder}` },
      joined([first, beside, ...more]),
    );
  }

  /** The pages in another language, in its folder. */
  #writeTranslation(language: string): void {
    const folder = `content_${language}`;
    if (!["about.toml", "bio.md"].some((name) => this.#old.files.includes(`${folder}/${name}`))) return;
    const before = this.#folders;
    this.#folders = [folder, "content"];
    const { author } = this.#settings();
    if (textOf(record(author).name) === sampleAuthor && record(this.#config.author).name !== sampleAuthor)
      this.#problems.push({
        file: folder,
        message: "These pages are the theme's sample content, so they are left out.",
      });
    else {
      this.#writePages(`${language}/`);
      this.#problems.push({
        file: `${folder}/config.toml`,
        message: `The pages in this language are carried over, but not what this file says about you. Write that under languages: ${language}: in _data/site.yml.`,
      });
    }
    this.#folders = before;
  }

  /** A part of a page, below its title; the first one is below the author's name. */
  #section(section: Data, hasTitle: boolean): string {
    const title = textOf(section.title);
    const text = this.#shown(section);
    return hasTitle && title && text ? `## ${title}\n\n${text}` : text;
  }

  /** What a part of a page, or a whole page, shows: the content of its source, or its own. */
  #shown(part: Data): string {
    const source = textOf(part.source) ?? "";
    if (/^publications?$/.test(String(part.type)) || source.endsWith(".bib")) return publicationsMark;
    const own = source.endsWith(".toml") ? this.#data(source) : part;
    const text = source.endsWith(".md")
      ? this.#read(source).trim()
      : listsIn(own) || (textOf(own.content) ?? "");
    const file = this.#find(source) ?? "content";
    if (text === "")
      this.#problems.push({
        file,
        message: `What "${textOf(part.title) ?? part.type}" shows is neither Markdown nor a list of records, so it is left out. Write it on the page.`,
      });
    return text;
  }
}

/** The records in data, as lists: cards, news, or columns of such. */
function listsIn(data: Data): string {
  return joined(
    Object.values(data).map((value) => {
      const items = recordsIn(value);
      const areGroups = items.length > 0 && items.every((item) => textOf(item.title) && listsIn(item) !== "");
      if (areGroups)
        return joined(
          items.map(({ title, ...item }) =>
            joined([`### ${title}`, textOf(item.description ?? item.content) ?? "", listsIn(item)]),
          ),
        );
      const texts = items.map(itemOf).filter((text) => text !== "- ");
      return texts.join(texts.some((text) => text.includes("\n")) ? "\n\n" : "\n");
    }),
  );
}

/** A record as an item of a list: its date, title, and all else it says. */
function itemOf(item: Data): string {
  const rest = new Map(Object.entries(item).filter(([key]) => !looks.test(key)));
  const take = (...keys: readonly string[]) => {
    const key = keys.find((key) => said(rest.get(key)));
    const text = said(rest.get(key ?? ""));
    rest.delete(key ?? "");
    return text;
  };
  const title = take("title", "name", "label", "degree");
  const date = take("date", "period", "year");
  const words = take("content", "description", "text");
  const link = take("link", "url", "href");
  const pictures = [item.image, item.images].flat().map(textOf).filter(Boolean);
  for (const key of ["image", "images"]) rest.delete(key);
  const others = [...rest.values()].map((value) => [value].flat().map(said).filter(Boolean).join(", "));
  const called = title && (link ? `**[${title}](${link})**` : `**${title}**`);
  const head = [called, ...others, title && date].filter(Boolean).join(", ");
  // After words that end in a list, it would become part of the last item.
  const isBelow = /\n[ \t]*(?:[-*+]|\d+[.)]) [^\n]*$/.test(words ?? "");
  const address = link && !title ? `<${link}>` : "";
  const news = title ? [] : [date && `${date}:`, words, isBelow ? "" : address];
  const shown = joined([
    [head, ...news].filter(Boolean).join(" "),
    title ? (words ?? "") : "",
    isBelow ? address : "",
    pictures.map((picture) => `![](${picture})`).join(" "),
    listsIn(item),
  ]);
  return `- ${shown.replace(/\n(?=.)/g, "\n  ")}`;
}

/** A value as text, even a TOML date; undefined for a record. */
function said(value: unknown): string | undefined {
  return value instanceof Date ? value.toISOString().slice(0, 10) : textOf(value);
}

/** BibTeX with our marks on authors and our names of fields. */
function inOurWords(bibtex: string): string {
  const marks: Readonly<Record<string, string>> = { "*": "†", "#": "*" };
  return bibtex
    .replace(/\bauthor\s*=\s*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|"[^"]*")/gi, (field) =>
      field.replace(/(?<!\\)[*#]/g, (mark) => marks[mark] ?? mark),
    )
    .replace(/^([ \t]*preview\s*=\s*[{"]\s*)(?![a-z]+:|\/|papers\/)/gim, "$1/papers/")
    .replace(/^([ \t]*)description(?=\s*=)/gim, "$1additional_info");
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

function capitalised(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1).replaceAll("_", " ");
}
