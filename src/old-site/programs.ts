/** Files that Hexo alone has. */
export const ofHexo = /^(?:source\/_posts\/|scaffolds\/(?:draft|page|post)\.md$)/;
/** Programs whose sites are not read, by a file that only these have. */
export const programs: readonly (readonly [name: string, file: RegExp])[] = [
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
