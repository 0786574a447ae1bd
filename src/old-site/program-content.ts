import { stringify } from "yaml";
import { type Data, record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import { groupBy } from "../group-by.ts";
import { placeForNews } from "../liquid/theme.ts";
import { isLanguageName } from "../page/languages.ts";
import { hasFrontMatter, loadPage } from "../page/load.ts";
import { unknownSecrets } from "../page/wishes.ts";
import type { Problem } from "../problem.ts";
import { kindOfHeading } from "../section/news-words.ts";
import { titleOf } from "./collections.ts";
import { readConfiguration } from "./configuration.ts";
import { nameIn } from "./fact-values.ts";
import { htmlPage } from "./html-page.ts";
import { leftBehind } from "./left-behind.ts";
import { withoutCode } from "./mdx.ts";
import { endingOf, type OldSite, stemOf } from "./old-site.ts";
import { programOf } from "./programs.ts";
import { literalPage, type View, ViewFiles } from "./view.ts";

/** Programs whose pages are code, while their content may be in Markdown next to it. */
const ofCode = /^(?:Astro|Next\.js|Gatsby|Nuxt|SvelteKit|Vite|React or Vue)$/;
/** Where they keep Markdown, with a folder for each kind of page. */
const content = /^(?:src\/)?(?:content|markdown)\/(.+)\.mdx?$/;
/** Where the place of Markdown makes it a page. */
const pageByPlace = /^(?:src\/)?pages\/(.+)\.mdx?$/;
/** Pages of code, a file each: `src/pages/blog/[slug].astro`, `app/about/page.tsx`. */
const pageOfCode =
  /^(?:src\/)?(?:pages\/(.+)|(?:app|routes)\/(?:(.*)\/)?\+?page)\.(?:astro|[jt]sx?|svelte|vue)$/;
const files = /^(?:public|static)\/(.+)$/;
const pictures =
  /^(?:src\/)?((?:assets|images?|content|markdown)\/.+\.(?:jpe?g|png|gif|webp|avif|svg|pdf))$/i;
const data = /^(?:src\/)?(?:content|data)\/(?:.*\/)?[^/]+\.(?:json|ya?ml|toml|csv)$/i;
/** The page to begin with, by its path in these folders. */
const home = /^(?:(?:pages?|home|about|bio)\/)?(?:index|home|about|bio)$/i;
/** The names that these programs' pages have for their date. */
const dates = ["date", "pubDate", "publishDate", "publishedDate", "publishedAt", "published", "createdDate"];

/**
 * The Markdown, pictures and news of a site whose pages are code, in Jekyll's form: a folder for each kind of page. The
 * code itself is not read, but reported as left out.
 *
 * @returns undefined for any other site, and for one without such pages
 */
export function viewOfProgram(old: OldSite): View | undefined {
  const program = programOf(old.files) ?? "";
  if (!ofCode.test(program) || hasHome(old) || isOfOther(old)) return undefined;
  const isPage = (file: string) =>
    isMarkdown(file) && (pageByPlace.test(file) || hasFrontMatter(old.text(file) ?? ""));
  const news = old.files.find((file) => data.test(file) && isCalledNews(stemOf(file)));
  if (!old.files.some(isPage) && news === undefined) return undefined;
  return new ProgramContent(old, program, news).view();
}

/** Whether a file is a page, or a part of one, by its place; a README is not. */
function isMarkdown(file: string): boolean {
  return (content.test(file) || pageByPlace.test(file)) && !/^readme$/i.test(stemOf(file));
}

/** Whether somebody wrote a page to begin with; one without words is a frame for what scripts put there. */
function hasHome(old: OldSite): boolean {
  return old.files.includes("index.md") || htmlPage(old.text("index.html") ?? "") !== undefined;
}

/** Whether the pages are those of another program, such as Hugo, for which this one only makes styles and scripts. */
function isOfOther(old: OldSite): boolean {
  const { kind } = readConfiguration(old);
  // Jekyll's configuration may have stayed, though none of its pages has.
  const isLeft =
    kind === "Jekyll" &&
    !old.files.some((file) => /^_(?:pages|posts|layouts|includes)\/|^index\./.test(file));
  return kind !== "plain" && !isLeft;
}

/** Whether a folder or data file holds news, by its name. */
function isCalledNews(name: string): boolean {
  return kindOfHeading(name.replace(/[-_]/g, " ")) === "news";
}

/** The folder of a kind of page, such as `src/content/news`, that a file is in. */
function folderIn(file: string): string {
  return /^(?:src\/)?[^/]+\/[^/]+/.exec(file)?.[0] ?? file;
}

class ProgramContent {
  readonly #old: OldSite;
  readonly #program: string;
  /** The data file of its news. */
  readonly #news: string | undefined;
  /** The folder of its news in files of their own. */
  #newsFolder: string | undefined;
  /** The page of code to begin with. */
  readonly #home: string | undefined;
  readonly #files: ViewFiles;
  readonly #problems: Problem[] = [];
  /** The folders of pages, by the address below which these are. */
  readonly #folders = new Map<string, string>();
  /** The addresses of the pages in these. */
  readonly #addresses = new Set<string>();
  /** The paths of the pages of code, without what code fills in. */
  readonly #routes: ReadonlyMap<string, string>;

  constructor(old: OldSite, program: string, news: string | undefined) {
    this.#old = old;
    this.#files = new ViewFiles(old);
    this.#program = program;
    this.#news = news;
    this.#home = [
      /^(?:src\/)?(?:pages|app|routes)\/(?:[([][^/]*[)\]]\/)?\+?(?:index|page)\.(?:astro|[jt]sx?|svelte|vue)$/,
      /^src\/App\.(?:[jt]sx?|svelte|vue)$/,
    ]
      // Next to it, code in brackets may make other pages.
      .map((name) => old.files.filter((file) => name.test(file)).sort((a, b) => a.length - b.length)[0])
      .find(Boolean);
    const routes = old.files.map((file) => [file, this.#routeOf(file)] as const);
    this.#routes = new Map(routes.flatMap(([file, path]) => (path === undefined ? [] : [[file, path]])));
  }

  view(): View {
    const { files: all } = this.#old;
    const pages = all.filter(isMarkdown);
    const first = ["index", "home", "about", "bio"]
      .flatMap((name) => pages.filter((file) => stemOf(file).toLowerCase() === name))
      .filter((file) => home.test(this.#pathOf(file)))
      .sort((a, b) => Number(pageByPlace.test(b)) - Number(pageByPlace.test(a)))[0];
    for (const file of all) {
      const [, path] = files.exec(file) ?? pictures.exec(file) ?? [];
      if (path !== undefined && !this.#files.has(path)) this.#files.add(path, file);
      else if (/^[^/]+\.bib$|^CNAME$/.test(file)) this.#files.add(file, file);
      else if (/^(?:src|content|data)\/.*\.bib$/.test(file))
        this.#files.write(file.replace(/^.*\//, ""), file, this.#old.text(file) ?? "");
    }
    for (const file of pages) if (file !== first) this.#writePage(file);
    for (const [folder, from] of this.#folders)
      if (!this.#files.has(`${folder}.md`) && !this.#addresses.has(`/${folder}/`)) {
        const matter = { layout: "collection", collection: folder, permalink: `/${folder}/` };
        this.#files.write(`${folder}.md`, from, literalPage({ title: titleOf(folder), ...matter }, ""));
      }
    this.#writeHome(first);
    const collections = Object.fromEntries([...this.#folders.keys()].map((name) => [name, { output: true }]));
    // Some were Jekyll's before.
    const former = this.#dataIn("_config.yml");
    const [url, baseurl, name] = [
      this.#configured("site", /https?:\/\/[^"'`\s]+/),
      this.#configured("base", /\/[^"'`\s]*/),
      this.#nameOfAuthor(),
    ];
    const settings = {
      ...former,
      ...(url && { url }),
      ...(baseurl && { baseurl }),
      ...(name && { author: { name } }),
      permalink: "pretty",
      collections,
    };
    this.#files.write(
      "_config.yml",
      all.find((file) => /^astro\.config\./.test(file)) ?? ".",
      stringify(settings),
    );
    this.#tellLeft();
    return this.#files.view(this.#program, this.#problems);
  }

  /** The path of a page in the folder of its kind. */
  #pathOf(file: string): string {
    return (pageByPlace.exec(file) ?? content.exec(file))?.[1] ?? "";
  }

  /**
   * The path below which a page of code shows one page or many: `blog` for `src/pages/blog/[slug].astro`, empty for the
   * home page; undefined for other code.
   */
  #routeOf(file: string): string | undefined {
    // A script among Astro's pages makes a file, not a page.
    if (this.#program === "Astro" && !file.endsWith(".astro")) return undefined;
    const found = pageOfCode.exec(file);
    const path = found?.[1] ?? found?.[2] ?? (found ? "" : undefined);
    if (path === undefined || /^(?:_|api\/|404$|500$|\+)|\./.test(path.replace(/\[[^\]]*\]/g, "")))
      return undefined;
    // Names in round brackets are not in addresses, those in square ones are filled in.
    return path
      .replace(/\([^()]*\)\/?/g, "")
      .replace(/^\[[^\]]*\]\//, "")
      .replace(/(?:^|\/)(?:index|\[.*)$/, "");
  }

  /** A page as it is, with its date under the name that others use. */
  #page(file: string): { readonly matter: Data; readonly body: string; readonly slug: string | undefined } {
    const { data: matter, body, problems } = loadPage(this.#old.text(file) ?? "", file);
    this.#problems.push(...problems);
    const date = dates.map((key) => textOf(matter[key])).find((date) => date !== undefined);
    const { slug, layout: _, permalink: __, ...own } = matter;
    // What begins with an underscore is kept back by the programs themselves.
    const isKeptBack = /(?:^|\/)_/.test(this.#pathOf(file)) || unknownSecrets(matter).length > 0;
    return {
      matter: { ...own, ...(date && { date }), ...(isKeptBack && { draft: true }) },
      body: this.#shown(file, body),
      slug: textOf(slug),
    };
  }

  /** The Markdown of a page, without what only code could show, and with its pictures where they are now. */
  #shown(file: string, body: string): string {
    const { text, parts } = endingOf(file) === "mdx" ? withoutCode(body) : { text: body, parts: [] };
    if (parts.length > 0)
      this.#problems.push({
        file,
        message: `What code adds to this page (${parts.join(", ")}) is left out. Write it on the page.`,
      });
    return text.replace(
      /(\]\(\s*<?|\bsrc=["'])(?![a-z][\w+.-]*:|[/#])([^\s>"')]+)/gi,
      (written, before: string, path: string) => {
        const from = path.replace(/^[@~]\/?/, "/src/");
        const at = URL.canParse(from, `https://x/${file}`) ? new URL(from, `https://x/${file}`).pathname : "";
        const [, to = ""] = /^\/(?:src\/)?(.+)$/.exec(at) ?? [];
        const isThere = this.#files.has(to) || this.#files.has(to.replaceAll("%20", " "));
        return isThere ? `${before}/${to}` : written;
      },
    );
  }

  /** A page, or an item of a folder such as `src/content/news`, at the address given by the folder's page of code. */
  #writePage(file: string): void {
    const path = this.#pathOf(file);
    const { matter, body, slug } = this.#page(file);
    const [, kind = "pages", rest = path] = content.test(file) ? (/^([^/]+)\/(.+)$/.exec(path) ?? []) : [];
    const written = this.#nameOn(slug ?? rest);
    const name = this.#program === "Astro" && content.test(file) ? written.toLowerCase() : written;
    const folder = this.#folderOf(kind);
    if (kind === "pages" || name === "") {
      const address = kind === "pages" ? name : folder;
      // From a name in brackets, code makes many pages.
      if (address.includes("[")) return;
      if (address === "" || this.#files.has(`${address}.md`))
        this.#problems.push({ file, message: `The new site already has a page at /${address}.` });
      else
        this.#files.write(`${address}.md`, file, literalPage({ ...matter, permalink: `/${address}/` }, body));
      return;
    }
    if (isCalledNews(kind)) {
      // Without front matter, nothing in such a folder is a page; what has no date is reported.
      const own = Object.keys(matter).length > 0 ? matter : { inline: false };
      const [language = ""] = name.split("/");
      const lang = isLanguageName(language) ? { lang: language } : {};
      if (matter.draft !== true && matter.published !== false) this.#newsFolder ??= folderIn(file);
      this.#files.write(`_news/${name}.md`, file, literalPage({ ...lang, ...own }, body));
      return;
    }
    if (!/^(?:publications|talks|teaching)$/.test(folder)) this.#folders.set(folder, folderIn(file));
    // A slug that begins with a slash is the whole address; translations may share one.
    const isWhole = slug?.startsWith("/") === true;
    const short = isWhole ? name.replace(/^.*\//, "") : name;
    const called = this.#files.has(`_${folder}/${short}.md`) ? this.#nameOn(rest) : short;
    const permalink = isWhole ? `/${name}/` : `/${folder}/${called}/`;
    this.#addresses.add(permalink);
    this.#files.write(`_${folder}/${called}.md`, file, literalPage({ ...matter, permalink }, body));
  }

  /** The name of a page in its address. Nuxt's files may begin with a number for their order. */
  #nameOn(path: string): string {
    const name = path.replace(/^\/+|\/+$/g, "").replace(/(?:^|\/)index$/, "");
    if (this.#program === "Nuxt") return name.replace(/(?<=^|\/)\d+\./g, "");
    return name.replace(/\s+/g, "-");
  }

  /** The address below which the pages of a folder are; there are two names for posts. */
  #folderOf(said: string): string {
    const other = said === "posts" ? "blog" : said === "blog" ? "posts" : said;
    const routes = [...this.#routes.values()];
    return !routes.includes(said) && routes.includes(other) ? other : said;
  }

  /** The page to begin with: its Markdown, and the news; a page of code is not read. */
  #writeHome(file: string | undefined): void {
    const { matter = {}, body = "" } = file === undefined ? {} : this.#page(file);
    if (this.#news !== undefined)
      this.#files.write(`_data/news.${endingOf(this.#news)}`, this.#news, this.#old.text(this.#news) ?? "");
    const news = this.#news ?? this.#newsFolder;
    const text = [body.trim(), news === undefined ? "" : placeForNews].filter(Boolean).join("\n\n");
    if (text !== "" && (file === undefined || this.#home !== undefined))
      this.#problems.push({
        file: this.#home ?? ".",
        message: `The home page is written in code, which is not read. In content/index.md${news === undefined ? "" : ", above the news"}, write what it says.`,
      });
    // If it is not the first page, it had an address of its own.
    const stood = file === undefined || !pageByPlace.test(file) ? "" : this.#nameOn(this.#pathOf(file));
    const data = { ...matter, permalink: "/", ...(stood !== "" && { redirect_from: [`/${stood}/`] }) };
    this.#files.write("index.md", file ?? news ?? this.#home ?? ".", literalPage(data, text));
  }

  /** The literal value of a key in Astro's configuration. */
  #configured(key: string, value: RegExp): string | undefined {
    const configuration = this.#old.files.find((file) => /^astro\.config\.\w+$/.test(file));
    const said = new RegExp(
      `(?:^|(?:\\(|default )\\{|,)[ \\t]*${key}:[ \\t]*(["'\`])(${value.source})\\1`,
      "m",
    );
    return said.exec(this.#old.text(configuration ?? "") ?? "")?.[2];
  }

  /** The author's name, or that of a lab, from data about the site or its author. */
  #nameOfAuthor(): string | undefined {
    const file = this.#old.files.find(
      (file) => data.test(file) && /^(?:author|me|profile|site)$/i.test(stemOf(file)),
    );
    return file && nameIn(textOf(this.#dataIn(file).name));
  }

  #dataIn(file: string): Data {
    return record(parseDataFile(file, this.#old.text(file) ?? "").data);
  }

  /** Reports which pages are code, and which data only code shows. */
  #tellLeft(): void {
    const { files: all } = this.#old;
    const sources = this.#files.sources();
    const written = this.#files.names();
    const stands = (path: string) =>
      written.some((name) => name === `${path}.md` || name.startsWith(`_${path}/`)) ||
      (isCalledNews(path) && (this.#news ?? this.#newsFolder) !== undefined) ||
      (path === "publications" && written.some((name) => /^[^/]+\.bib$/.test(name)));
    const code = [...this.#routes]
      .filter(([file, path]) => path !== "" && !file.includes("[") && !stands(path))
      .map(([file]) => file);
    const areFilledIn = (folder: string) =>
      this.#program === "Nuxt" ||
      [...this.#routes].some(([file, path]) => file.includes("[") && path === folder);
    const unknown = [...this.#folders].filter(([folder]) => !areFilledIn(folder));
    const elsewhere = all.filter(
      (file) =>
        /^(?![._]|(?:node_modules|docs?)\/).+\/(?!readme\.)[^/]+\.mdx?$/i.test(file) && !sources.has(file),
    );
    const shown = groupBy(
      all.filter((file) => data.test(file) && !sources.has(file)),
      (file) => [file.replace(/\/[^/]*$/, "")],
    );
    this.#problems.push(
      ...leftBehind(
        code,
        (are) => `${are} left out, because code is not read. Write the content on pages of your own.`,
      ),
      ...unknown.map(([folder, file]) => ({
        file,
        message: `The addresses that code gave these pages are not known. They are now below /${folder}/, with a list there.`,
      })),
      ...leftBehind(
        elsewhere,
        (are) =>
          `${are} left out, because this folder is not searched for pages. Copy what you need into content.`,
      ),
      ...[...shown].map(([folder, files]) => ({
        file: folder,
        message: `The content of these files is shown by code, so it is left out: ${files.map((file) => file.slice(folder.length + 1)).join(", ")}. Write on a page what visitors should see.`,
      })),
    );
  }
}
