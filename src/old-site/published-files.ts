import { record, textOf } from "../data.ts";
import { hugoPath, namesIn } from "./addresses.ts";
import type { Configuration } from "./configuration.ts";
import { collectionsIn, hasPages } from "./jekyll.ts";
import { isJekyll, isOfPandoc } from "./old-site.ts";

/** Jekyll folders whose files are not pages themselves. */
export const partFolders = /^_(?:includes|layouts|sass|data|drafts|site|plugins|scripts)\//;

/** Which files of an old site were published, and where. */
export class OldFiles {
  readonly #files: ReadonlySet<string>;
  readonly #configuration: Configuration;
  /** Whether the configuration leaves a file out. */
  readonly #isExcluded: (file: string) => boolean;
  /** Whether the configuration asks for a file or folder by its name. */
  readonly #isIncluded: (name: string) => boolean;

  constructor(files: readonly string[], configuration: Configuration) {
    this.#files = new Set(files);
    this.#configuration = configuration;
    this.#isIncluded = fitting(namesIn(configuration.data.include), false);
    this.#isExcluded = excludedBy(configuration, this.#isIncluded);
  }

  has(file: string): boolean {
    return this.#files.has(file);
  }

  /**
   * Whether a file is kept from the site, or was written by a Pandoc-based program, next to its sources or in a folder
   * of its own.
   */
  isKeptBack(file: string): boolean {
    const { kind } = this.#configuration;
    if (this.#isExcluded(file)) return true;
    if (!isOfPandoc(kind)) return false;
    const stem = file.replace(/\.html$/, "");
    return (
      (stem !== file && [".Rmd", ".qmd", ".md"].some((ending) => this.#files.has(stem + ending))) ||
      // Distill writes the posts in "_posts" next to these.
      (/^posts\/.*\/index\.html$/.test(file) && this.#files.has(sourceOfPost(file))) ||
      this.isBuilt(file) ||
      /(?:^|\/)(?:site_libs|[^/]+_(?:files|cache))\//.test(file)
    );
  }

  /**
   * Whether Jekyll leaves a page out for an underscore before its name, or its folder's in a collection
   * (`EntryFilter`).
   */
  isPutAside(file: string): boolean {
    if (!isJekyll(this.#configuration.kind)) return false;
    const names = file.replace(/^(?:.*\/)?_posts\/|^_[^/]+\//, "").split("/");
    return names.some((name) => name.startsWith("_") && !this.#isIncluded(name));
  }

  /** Whether Jekyll was told to include each folder above a file whose name begins with an underscore. */
  isAskedFor(file: string): boolean {
    const folders = file
      .split("/")
      .slice(0, -1)
      .filter((name) => name.startsWith("_"));
    return isJekyll(this.#configuration.kind) && folders.length > 0 && folders.every(this.#isIncluded);
  }

  /** Whether a file is in the folder into which a Pandoc-based program writes the site. */
  isBuilt(file: string): boolean {
    return this.#outputFolder !== "" && file.startsWith(this.#outputFolder);
  }

  /** That folder, ending in a slash; empty if it is unknown, or the site's own. */
  get #outputFolder(): string {
    const { kind, data } = this.#configuration;
    const said = textOf(record(data.project)["output-dir"]) ?? textOf(data.output_dir);
    const folder = isOfPandoc(kind) ? (said?.replace(/^\.(?:\/|$)|\/$/g, "") ?? "") : "";
    return folder && `${folder}/`;
  }

  /**
   * The address of a file that is not a page, from the site's root: in Jekyll's collections and Distill's posts,
   * without the underscore. Undefined for what Hugo does not publish.
   */
  placeOf(file: string): string | undefined {
    const { kind, data } = this.#configuration;
    if (kind === "Hugo") return hugoPlace(file);
    if (this.isBuilt(file)) return file.slice(this.#outputFolder.length);
    const [, folder = ""] = /^_([\w-]+)\//.exec(file) ?? [];
    const isPublished =
      folder === "posts"
        ? kind === "R Markdown"
        : hasPages(folder, data) && (folder !== "pages" || collectionsIn(data).includes(folder));
    return isPublished ? file.slice(1) : file;
  }
}

/** Tells which files a configuration leaves out. */
function excludedBy(
  { kind, data }: Configuration,
  isIncluded: (name: string) => boolean,
): (file: string) => boolean {
  const [excluded, included] = [namesIn(data.exclude), namesIn(data.include)];
  if (isOfPandoc(kind)) return fitting(excluded, true);
  // Jekyll also matches what only begins with a name, and keeps what it is told to include all the same
  // (`EntryFilter`).
  const isOut = fitting(
    excluded.filter((name) => !included.includes(name)),
    false,
  );
  return (file) => {
    const names = file.split("/");
    return names.some((name, at) => isOut(names.slice(0, at + 1).join("/")) && !isIncluded(name));
  };
}

/**
 * Tells which paths names and patterns mean.
 *
 * @param areWhole whether a name must match a whole path, not just its beginning; patterns always must
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

/** The source from which Distill wrote a post: it has its folder's name, without the day. */
function sourceOfPost(file: string): string {
  return file.replace(/^posts\/((?:.*\/)?(?:\d{4}-\d\d-\d\d-)?([^/]+))\/index\.html$/, "_posts/$1/$2.Rmd");
}

/** Where Hugo puts a file: what is in `static` at the root, what is next to a page next to it. */
export function hugoPlace(file: string): string | undefined {
  const [, picture] = /^assets\/(?!icons\/)(.+\.(?:jpe?g|png|gif|webp|avif|svg))$/i.exec(file) ?? [];
  if (picture !== undefined) return picture;
  const [, folder, path = ""] = /^(static|content|assets\/media)\/(.+)$/.exec(file) ?? [];
  if (folder === "assets/media") return `media/${path}`;
  if (folder === "content") return path.replace(/^.*\//, hugoPath);
  return folder === undefined ? undefined : path;
}
