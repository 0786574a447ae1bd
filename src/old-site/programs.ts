import { groupBy } from "../group-by.ts";

/** Files that Hexo alone has. */
export const ofHexo = /^(?:source\/_posts\/|scaffolds\/(?:draft|page|post)\.md$)/;
/** Programs whose sites are not read, by a file that only these have. */
const programs: readonly (readonly [name: string, file: RegExp])[] = [
  ["Astro", /^astro\.config\.\w+$/],
  ["Next.js", /^next(?:\.config\.\w+|-env\.d\.ts)$/],
  ["Gatsby", /^gatsby-config\.\w+$/],
  ["Docusaurus", /^docusaurus\.config\.\w+$/],
  ["Nuxt", /^nuxt\.config\.\w+$/],
  ["VitePress", /^(?:docs\/)?\.(?:vitepress|vuepress)\/config\.\w+$/],
  ["Eleventy", /^(?:\.eleventy|eleventy\.config)\.\w+$/],
  ["Hexo", ofHexo],
  ["MkDocs", /^mkdocs\.ya?ml$/],
  ["Jupyter Book", /^(?:book\/|docs\/)?(?:_toc|myst)\.ya?ml$/],
  ["Pelican", /^pelicanconf\.py$/],
  ["Lektor", /^[^/]+\.lektorproject$/],
  ["Sphinx", /^(?:(?:docs|source)\/conf\.py|(?:docs\/|source\/)?index\.rst)$/],
  ["Sphinx or Nikola", /^conf\.py$/],
  ["jemdoc", /^[^/]+\.jemdoc$/],
  ["Org", /^index\.org$/],
  // Others make their styles and scripts with these.
  ["SvelteKit", /^svelte\.config\.\w+$/],
  ["Vite", /^vite\.config\.\w+$/],
];

/** Programs that make whole pages of HTML, which can be read. */
export const makesPages = /^(?:jemdoc|Org)$/;

/** What to do with what WordPress writes when it is asked for everything (WordPress, "Tools Export Screen"). */
export const ofWordPress =
  "This is an export from WordPress, which is not read. Convert it to Markdown, for example with npx wordpress-export-to-markdown, name the page about you index.md, and give the folder with these pages.";

/** The program that a site which is not read was made with; nothing where none is known. */
export function programOf(files: readonly string[]): string | undefined {
  return programs.find(([, file]) => files.some((path) => file.test(path)))?.[0];
}

/**
 * What to do with a site in which there is no page to begin with.
 *
 * @param files all files of the site, from its folder
 */
export function adviceWithoutHome(files: readonly string[]): string {
  if (files.length === 0) return "This folder is empty. Give the one that holds the old site.";
  const name = programOf(files);
  const within = name === undefined ? siteBesideReadme(files) : undefined;
  if (within !== undefined) {
    const own = files
      .filter((file) => file.startsWith(`${within}/`))
      .map((file) => file.slice(within.length + 1));
    const readme = files.find((file) => /^readme\./i.test(file));
    const isReadme = readme === undefined ? "" : ` If ${readme} is your home page, name it index.md.`;
    return programOf(own) === undefined || own.includes("index.md")
      ? `The site is in the folder ${within}. Give that folder.${isReadme}`
      : `In the folder ${within}: ${adviceWithoutHome(own)}`;
  }
  if (files.some((file) => /\.WordPress\.\d{4}-\d\d-\d\d(?:\.\d+)?\.xml$/.test(file))) return ofWordPress;
  if (name === undefined)
    return files.includes("index.html")
      ? "This folder holds a built site, without the pages it was built from. Give the folder with its Markdown."
      : `There is no home page here: no index.md, _pages/about.md, index.qmd or content/_index.md.${files.some((file) => /\.mdx?$/.test(file)) ? " Call the page about you index.md, and put it at the top of the folder." : ""}`;
  if (makesPages.test(name))
    return `This site is written for ${name}, which is not read. Let ${name} build its HTML pages, and give the folder that holds them.`;
  if (files.some((file) => /\.rst$/.test(file)) && !files.some((file) => /\.md$/.test(file)))
    return `This site is made with ${name}, and reStructuredText is not read. Convert its pages to Markdown, as in pandoc index.rst -o index.md, put them into a folder of their own, and give that folder.`;
  const folder = folderOfMarkdown(files);
  if (folder !== undefined)
    return `This site is made with ${name}, which is not read, but its folder ${folder} holds Markdown pages. Give that folder.`;
  const place = likeliestPlace(files);
  return `This site is made with ${name}, which is not read. Put its Markdown${place && `, which is in ${place},`} into a folder of its own, with the page about you as index.md and the pictures where they are, and give that folder.`;
}

/** The folder of the site that holds the most pages in Markdown, or the one in it that holds them all; nothing where there is none. */
function likeliestPlace(files: readonly string[]): string {
  const page = /^(?!\.|node_modules\/)(?:.+\/)(?!readme\.)[^/]+\.mdx?$/i;
  let place = "";
  for (let pages = files.filter((file) => page.test(file)); ; ) {
    const below = pages.filter((file) => file.includes("/", place.length));
    const folders = groupBy(below, (file) => [file.slice(0, file.indexOf("/", place.length) + 1)]);
    const [[folder, most] = ["", []]] = [...folders].sort(([, a], [, b]) => b.length - a.length);
    // Below the largest folder at the top, nothing is left out.
    if (most.length === 0 || (place !== "" && most.length < pages.length)) return place.slice(0, -1);
    place = folder;
    pages = most;
  }
}

/** The folder in which a program keeps its pages, where there is one among them to begin with. */
function folderOfMarkdown(files: readonly string[]): string | undefined {
  const [, folder] =
    files
      .map((file) =>
        /^(docs|source|book|content(?:\/pages)?|src\/pages)\/(?:about\/)?(?:index|about|README)\.md$/.exec(
          file,
        ),
      )
      .find((found) => found !== null) ?? [];
  return folder;
}

/** Whether a site is one of ours already. */
export function isOurs(files: readonly string[]): boolean {
  return (
    files.includes("_data/site.yml") && files.some((file) => /^(?:src\/)?content\/index\.\w+$/.test(file))
  );
}

/** Signs that a folder is that of a site: the configurations of Jekyll, Quarto, R Markdown and Hugo. */
const configurations =
  /^(?:_config\.ya?ml|_quarto\.ya?ml|_site\.ya?ml|hugo\.\w+|config\.(?:toml|ya?ml)|config\/_default\/.*)$/;
const homes = /^(?:index\.(?:md|qmd|Rmd|html?|org|jemdoc)|_pages\/.*|content\/.*)$/;

/** The folder in which the sources of a site lie, where that is not the whole folder but the only one of its kind in it. */
export function folderOfSite(files: readonly string[]): string | undefined {
  if (files.some((file) => configurations.test(file) || homes.test(file))) return undefined;
  const folders = new Set<string>();
  for (const file of files) {
    const [, folder = "", path = ""] = /^([^/]+)\/(.*)$/.exec(file) ?? [];
    if (configurations.test(path)) folders.add(folder);
  }
  const [only] = folders;
  if (only !== undefined) return folders.size === 1 ? only : undefined;
  // Of a repository, GitHub Pages may show this folder alone.
  const isShown = files.some((file) => /^docs\/index\.(?:md|html?)$/.test(file));
  const isHome = files.some((file) => /^(?:about|home)\.\w+$/i.test(file));
  return isShown && !isHome && programOf(files) === undefined ? "docs" : undefined;
}

/** The folder of a site that is below files about it, such as a README. */
export function siteBesideReadme(files: readonly string[]): string | undefined {
  if (files.some((file) => configurations.test(file) || homes.test(file))) return undefined;
  for (const file of files) {
    const [, folder, path = ""] =
      /^(?!(?:docs?|themes?|examples?|tests?)\/)([^/.][^/]*)\/(.+)$/.exec(file) ?? [];
    if (configurations.test(path) || programs.some(([, sign]) => sign.test(path))) return folder;
  }
  return undefined;
}
