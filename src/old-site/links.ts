import { record, textOf } from "../data.ts";
import { decoded } from "../site/address.ts";
import { joined, linked } from "./addresses.ts";
import type { Configuration } from "./configuration.ts";
import type { OldPage } from "./page.ts";
import type { OldFiles } from "./published-files.ts";

/** Where the pages and files of an old site were, for links to them. */
export class OldAddresses {
  readonly #files: OldFiles;
  readonly #configuration: Configuration;
  /** Where each page was, by its file. */
  readonly #ofPages: ReadonlyMap<string, string>;
  /** The same addresses, as targets of links. */
  readonly #places: ReadonlySet<string>;
  /** The first folders in addresses of pages and files. */
  readonly #folders: ReadonlySet<string>;

  /** @param names the names of all files */
  constructor(
    pages: readonly OldPage[],
    files: OldFiles,
    names: readonly string[],
    configuration: Configuration,
  ) {
    this.#files = files;
    this.#configuration = configuration;
    this.#ofPages = new Map(pages.map(({ file, address }) => [file, address]));
    this.#places = new Set(this.#ofPages.values());
    const paths = [...this.#places, ...names.map((file) => file.replace(/^static\//, ""))];
    this.#folders = new Set(paths.flatMap((path) => /^\/?([^/]+)\//.exec(path)?.[1] ?? []));
  }

  /** The address of a page by its file, of a post by its name, or of a file, which keeps its own. */
  of(name: string): string | undefined {
    const ofPost = ["md", "markdown", "html"].flatMap((ending) => [
      `_posts/${name}.${ending}`,
      `${name.replace(/[^/]*$/, "_posts/$&")}.${ending}`,
    ]);
    const ofPage = [name, ...ofPost].map((file) => this.#ofPages.get(file)).find(Boolean);
    if (ofPage !== undefined) return linked(ofPage);
    return this.#files.has(name) && !name.startsWith("_") ? `/${name}` : undefined;
  }

  /** Links may lead to the files of pages: on Quarto, in R Markdown, and on GitHub's Jekyll. */
  within(text: string, from: string): string {
    // Hosts find "/cv.html" at "/cv".
    const whole = this.withoutBase(text).replace(
      /(\]\(\s*<?|\bhref=")(\/[\w/-]+)(?=[)>"#?\s])/g,
      (link, before: string, path: string) =>
        this.#places.has(`${path}.html`) && !this.#places.has(path) ? `${before}${path}.html` : link,
    );
    return whole.replace(
      /(\]\(\s*<?|\]:[ \t]*<?|\bhref=")([^\s()<>"?#:]+\.(?:[qR]?md|markdown))\b/gi,
      (link, before: string, path: string) => {
        const address = this.#ofPages.get(joined(from, decoded(path)) ?? "");
        return address === undefined ? link : before + linked(address);
      },
    );
  }

  /** Addresses from the site's root, where the text includes the host or the path below which the site was. */
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
        // The name of a repository is given nowhere, but what is below it exists without it.
        const isBase = folder === base || (this.#files.has(decoded(path)) && !this.#folders.has(folder));
        return isBase && !this.#files.has(decoded(`${folder}/${path}`)) ? `${before}/${path}` : link;
      },
    );
  }
}
