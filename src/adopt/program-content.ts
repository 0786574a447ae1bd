import { stringify } from "yaml";
import { groupBy } from "../group-by.ts";
import { verbatimIn } from "../markdown/verbatim.ts";
import { type Data, parseDataFile, record, textOf } from "../page/data-file.ts";
import { hasFrontMatter, loadPage } from "../page/load.ts";
import { kindOfHeading } from "../page/news-words.ts";
import type { Problem } from "../problem.ts";
import { nameIn } from "./fact-values.ts";
import { htmlPage } from "./html-page.ts";
import { placeForNews } from "./old-news.ts";
import { leftBehind } from "./old-pages.ts";
import { endingOf, type OldSite, stemOf } from "./old-site.ts";
import { programOf } from "./programs.ts";
import { literalPage, type View } from "./view.ts";

/** Programs whose pages are code, while what they show may stand in Markdown beside it. */
const ofCode = /^(?:Astro|Next\.js|Gatsby|Nuxt|SvelteKit|Vite)$/;
/** Where they keep Markdown, a folder for each kind of page. */
const content = /^(?:src\/)?(?:content|markdown)\/(.+)\.mdx?$/;
/** Where Markdown is a page by its place. */
const pageByPlace = /^(?:src\/)?pages\/(.+)\.mdx?$/;
/** What is written in code there, but the parts of pages. */
const pageOfCode = /^(?:src\/)?(?:pages|app|routes)\/(?:.*\/)?[^/]+\.(?:astro|[jt]sx|svelte|vue)$/;
/** Pages of code that show the items of a folder, or the list of them. */
const route = /^(?:src\/)?pages\/([^/[]+)(?:\/(?:index|\[[^/]*\]))?\.\w+$/;
const files = /^(?:public|static)\/(.+)$/;
const pictures =
  /^(?:src\/)?((?:assets|images?|content|markdown)\/.+\.(?:jpe?g|png|gif|webp|avif|svg|pdf))$/i;
const data = /^(?:src\/)?(?:content|data)\/(?:.*\/)?[^/]+\.(?:json|ya?ml|toml|csv)$/i;
/** The page to begin with, by its path in these folders. */
const home = /^(?!(?:blog|news|posts)\/)(?:[\w-]+\/)?(?:index|home|about|bio)$/i;
/** Under which names these programs' pages say when they are of. */
const dates = ["date", "pubDate", "publishDate", "publishedDate", "publishedAt", "published", "createdDate"];

/**
 * The Markdown, pictures and news of a site whose pages are code, in the form that Jekyll has: a folder for each kind of
 * page. The code itself is not read, and said to be left out.
 *
 * @returns nothing for another site, and for one without such pages
 */
export function viewOfProgram(old: OldSite): View | undefined {
  const program = programOf(old.files) ?? "";
  if (!ofCode.test(program) || hasHome(old)) return undefined;
  const isPage = (file: string) =>
    (content.test(file) || pageByPlace.test(file)) && hasFrontMatter(old.text(file) ?? "");
  const news = old.files.find((file) => data.test(file) && kindOfHeading(stemOf(file)) === "news");
  if (!old.files.some(isPage) && news === undefined) return undefined;
  return new ProgramContent(old, program, news).view();
}

/** A page of MDX without what is code in it, but where code is shown, and what its parts were called. */
function withoutCode(body: string): { readonly text: string; readonly parts: readonly string[] } {
  const parts = new Set<string>();
  const without = (text: string, pattern: RegExp) => {
    const isShown = verbatimIn(text);
    return text.replace(pattern, (code: string, name: unknown, at: unknown) => {
      if (code.startsWith("`") || isShown(typeof at === "number" ? at : Number(name))) return code;
      if (typeof name === "string") parts.add(name);
      return "";
    });
  };
  const patterns = [
    /^(?:import\s[^\n]*\bfrom\b|import\s*["']|export\s+(?:const|default)\b)[^\n]*\n?/gm,
    /\{\/\*[^{}]{0,2000}\*\/\}/g,
    /`[^`\n]*`|<\/?([A-Z][\w.]*)(?:\s[^<>]*)?\/?>/g,
  ];
  return { text: patterns.reduce(without, body), parts: [...parts] };
}

/** Whether somebody wrote a page to begin with; without words one is the frame for what scripts put there. */
function hasHome(old: OldSite): boolean {
  return old.files.includes("index.md") || htmlPage(old.text("index.html") ?? "") !== undefined;
}

class ProgramContent {
  readonly #old: OldSite;
  readonly #program: string;
  /** The data file of its news. */
  readonly #news: string | undefined;
  /** The page of code to begin with. */
  readonly #home: string;
  readonly #texts = new Map<string, string>();
  /** What the files of the view are called on the site. */
  readonly #names = new Map<string, string>();
  readonly #problems: Problem[] = [];
  /** The folders of pages, by the address below which these stand. */
  readonly #folders = new Set<string>();
  readonly #routes: ReadonlySet<string>;

  constructor(old: OldSite, program: string, news: string | undefined) {
    this.#old = old;
    this.#program = program;
    this.#news = news;
    const homes = [
      /\/(?:pages|app|routes)\/\+?(?:index|page)\.(?:astro|[jt]sx?|svelte|vue)$/,
      /^src\/App\.(?:[jt]sx?|svelte|vue)$/,
      /^index\.html$|^[\w-]+[.-]config\.\w+$/,
    ];
    this.#home = homes.map((name) => old.files.find((file) => name.test(file))).find(Boolean) ?? ".";
    this.#routes = new Set(old.files.flatMap((file) => route.exec(file)?.[1] ?? []));
  }

  view(): View {
    const { files: all } = this.#old;
    const pages = all.filter((file) => pageByPlace.test(file) || content.test(file));
    const first = ["index", "home", "about", "bio"]
      .flatMap((name) => pages.filter((file) => stemOf(file).toLowerCase() === name))
      .find((file) => home.test(this.#pathOf(file)));
    for (const file of all) {
      const [, path] = files.exec(file) ?? pictures.exec(file) ?? [];
      if (path !== undefined && !this.#names.has(path)) this.#names.set(path, file);
      else if (/^[^/]+\.bib$|^CNAME$/.test(file)) this.#names.set(file, file);
      else if (/^src\/.*\.bib$/.test(file))
        this.#write(file.replace(/^.*\//, ""), file, this.#old.text(file) ?? "");
    }
    for (const file of pages) if (file !== first) this.#writePage(file);
    for (const folder of this.#folders)
      if (!this.#names.has(`${folder}.md`)) {
        const matter = { layout: "collection", collection: folder, permalink: `/${folder}/` };
        const title = folder.charAt(0).toUpperCase() + folder.slice(1).replace(/[-_]/g, " ");
        this.#write(`${folder}.md`, folder, literalPage({ title, ...matter }, ""));
      }
    this.#writeHome(first);
    const collections = Object.fromEntries([...this.#folders].map((name) => [name, { output: true }]));
    // Some were Jekyll's before.
    const former = record(parseDataFile("_config.yml", this.#old.text("_config.yml") ?? "").data);
    const [url, name] = [this.#address(), this.#nameOfAuthor()];
    const settings = {
      ...former,
      ...(url && { url }),
      ...(name && { author: { name } }),
      permalink: "pretty",
      collections,
    };
    this.#write("_config.yml", all.find((file) => /^astro\.config\./.test(file)) ?? ".", stringify(settings));
    this.#tellLeft();
    return {
      site: {
        files: [...this.#names.keys()].sort(),
        text: (file) => this.#texts.get(file) ?? this.#old.text(this.#names.get(file) ?? ""),
      },
      madeWith: this.#program,
      problems: this.#problems,
      nameOf: (file) => this.#nameOf(file),
    };
  }

  #nameOf(file: string): string {
    const own = this.#names.get(file);
    if (own !== undefined) return own;
    const [, within] = [...this.#names].find(([name]) => name.startsWith(`${file}/`)) ?? [];
    return within?.replace(/\/[^/]*$/, "") ?? file;
  }

  #write(file: string, from: string, text: string): void {
    this.#texts.set(file, text);
    this.#names.set(file, from);
  }

  /** The path of a page in the folder of its kind. */
  #pathOf(file: string): string {
    return (pageByPlace.exec(file) ?? content.exec(file))?.[1] ?? "";
  }

  /** A page as it is, with its date under the one name that others have for it. */
  #page(file: string): { readonly matter: Data; readonly body: string; readonly slug: string | undefined } {
    const { data: matter, body, problems } = loadPage(this.#old.text(file) ?? "", file);
    this.#problems.push(...problems);
    const date = dates.map((key) => textOf(matter[key])).find((date) => date !== undefined);
    const { slug, layout: _, permalink: __, ...own } = matter;
    return {
      matter: { ...own, ...(date && { date }) },
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
        message: `What code puts into this page (${parts.join(", ")}) is left out. Write it on the page.`,
      });
    return text.replace(
      /(\]\(\s*<?|\bsrc=["'])((?:\.{1,2}|[@~])\/?[^\s>"')]+)/g,
      (written, before: string, path: string) => {
        const from = path.replace(/^[@~]\/?/, "/src/");
        const at = URL.canParse(from, `https://x/${file}`) ? new URL(from, `https://x/${file}`).pathname : "";
        const [, to = ""] = /^\/(?:src\/)?(.+)$/.exec(at) ?? [];
        const isThere = this.#names.has(to) || this.#names.has(to.replaceAll("%20", " "));
        return isThere ? `${before}/${to}` : written;
      },
    );
  }

  /** A page, or an item of a folder such as `src/content/news`, at the address that the folder's page of code has. */
  #writePage(file: string): void {
    const path = this.#pathOf(file);
    const { matter, body, slug } = this.#page(file);
    const [, kind = "pages", rest = path] = content.test(file) ? (/^([^/]+)\/(.+)$/.exec(path) ?? []) : [];
    const name = (slug ?? rest).replace(/^\/+|\/+$|(?:^|\/)index$/g, "");
    if (kind === "pages") {
      // Of a name in brackets, code makes many pages.
      if (!name.includes("["))
        this.#write(`${name}.md`, file, literalPage({ ...matter, permalink: `/${name}/` }, body));
      return;
    }
    const called = name.toLowerCase().replace(/\s+/g, "-");
    if (kindOfHeading(kind.replace(/[-_]/g, " ")) === "news") {
      // Without front matter nothing in such a folder is a page; what has no date is said to have none.
      const own = Object.keys(matter).length > 0 ? matter : { inline: false };
      this.#write(`_news/${called}.md`, file, literalPage(own, body));
      return;
    }
    const folder = this.#folderOf(kind);
    const permalink = `/${folder}/${called}/`;
    const isItem = /^(?:publications|talks|teaching)$/.test(folder);
    const isListed = this.#routes.size === 0 || this.#routes.has(folder);
    if (isListed && !isItem) this.#folders.add(folder);
    const place = isListed || isItem ? `_${folder}` : folder;
    this.#write(`${place}/${called}.md`, file, literalPage({ ...matter, permalink }, body));
  }

  /** Below which address the pages of a folder stand; posts may be called in two ways. */
  #folderOf(said: string): string {
    const other = said === "posts" ? "blog" : said === "blog" ? "posts" : said;
    return !this.#routes.has(said) && this.#routes.has(other) ? other : said;
  }

  /** The page to begin with: what stands in Markdown, and the news; a page of code is not read. */
  #writeHome(file: string | undefined): void {
    const { matter = {}, body = "" } = file === undefined ? {} : this.#page(file);
    if (this.#news !== undefined)
      this.#write(`_data/news.${endingOf(this.#news)}`, this.#news, this.#old.text(this.#news) ?? "");
    const [, filed] = [...this.#names].find(([name]) => name.startsWith("_news/")) ?? [];
    const news = this.#news ?? /^(?:src\/)?[^/]+\/[^/]+/.exec(filed ?? "")?.[0];
    if (file === undefined && news !== undefined)
      this.#problems.push({
        file: this.#home,
        message:
          "The home page is written in code, which is not read. Write in content/index.md, above the news, what it says.",
      });
    const text = [body.trim(), news === undefined ? "" : placeForNews].filter(Boolean).join("\n\n");
    this.#write("index.md", file ?? news ?? this.#home, literalPage({ ...matter, permalink: "/" }, text));
  }

  /** The address of the site, where Astro's configuration says it in so many words. */
  #address(): string | undefined {
    const configuration = this.#old.files.find((file) => /^astro\.config\.\w+$/.test(file));
    return /^[ \t]*site:[ \t]*["'](https?:\/\/[^"'\s]+)["']/m.exec(
      this.#old.text(configuration ?? "") ?? "",
    )?.[1];
  }

  /** The author's name, or that of a lab, from data about the site or its author. */
  #nameOfAuthor(): string | undefined {
    const file = this.#old.files.find(
      (file) => data.test(file) && /^(?:author|me|profile|site)$/i.test(stemOf(file)),
    );
    return nameIn(textOf(record(parseDataFile(file ?? "", this.#old.text(file ?? "") ?? "").data).name));
  }

  /** Says which pages are code, and which data only code shows. */
  #tellLeft(): void {
    const { files: all } = this.#old;
    const names = new Set(this.#names.values());
    const code = all.filter(
      (file) =>
        file !== this.#home && pageOfCode.test(file) && !names.has(file) && !/[[_+]|404/.test(stemOf(file)),
    );
    const shown = groupBy(
      all.filter((file) => data.test(file) && !names.has(file)),
      (file) => [file.replace(/\/[^/]*$/, "")],
    );
    this.#problems.push(
      ...leftBehind(
        code,
        (are) =>
          `${are} written in code, which is not read, and left out. Write on pages of your own what they say.`,
      ),
      ...[...shown].map(([folder, files]) => ({
        file: folder,
        message: `What these files hold is shown by code, so it is left out: ${files.map((file) => file.slice(folder.length + 1)).join(", ")}. Write on a page what visitors should see of it.`,
      })),
    );
  }
}
