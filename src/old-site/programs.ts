/** Files of Jekyll's configuration; others have a `_config.yml`, too. */
export const ofJekyll = /^_config\.ya?ml$/;
/** Files of Quarto's configuration. */
export const ofQuarto = /^_quarto\.ya?ml$/;
/** Files of R Markdown's configuration. */
export const ofRMarkdown = /^_site\.ya?ml$/;
/** Files of Hugo's configuration that are called after it. */
export const ofHugo = /^hugo\.(?:toml|ya?ml|json)$/;
/** Files of Eleventy's configuration. */
export const ofEleventy = /^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/;
const configurations: readonly RegExp[] = [
  ofJekyll,
  ofQuarto,
  ofRMarkdown,
  ofHugo,
  // Hugo's former name for its configuration.
  /^config\.(?:toml|ya?ml)$/,
  /^config\/_default\//,
  ofEleventy,
];
/** Files that only Hexo has. */
export const ofHexo =
  /^(?:source\/_posts\/|scaffolds\/(?:draft|page|post)\.md$|_config\.(?:butterfly|fluid|icarus|landscape|next|redefine|stellar)\.ya?ml$)/;
/** Programs whose sites are not read, by a file that only they have. */
export const programs: readonly (readonly [name: string, file: RegExp])[] = [
  ["Astro", /^astro\.config\.\w+$/],
  ["Next.js", /^next(?:\.config\.\w+|-env\.d\.ts)$/],
  ["Gatsby", /^gatsby-config\.\w+$/],
  ["Docusaurus", /^docusaurus\.config\.\w+$/],
  ["Nuxt", /^nuxt\.config\.\w+$/],
  ["VitePress", /^(?:docs\/)?\.(?:vitepress|vuepress)\/config\.\w+$/],
  ["Eleventy", ofEleventy],
  ["Hexo", ofHexo],
  ["MkDocs", /^mkdocs\.ya?ml$/],
  ["Jupyter Book", /^(?:book\/|docs\/)?(?:_toc|myst)\.ya?ml$/],
  ["Pelican", /^pelicanconf\.py$/],
  ["Lektor", /^[^/]+\.lektorproject$/],
  ["Sphinx", /^(?:(?:docs|source)\/conf\.py|(?:docs\/|source\/)?index\.rst)$/],
  ["Sphinx or Nikola", /^conf\.py$/],
  ["jemdoc", /^[^/]+\.jemdoc$/],
  ["Org", /^(?:(?:content|org|pages|site|source|src)\/)?index\.org$/],
  // Other sites make their styles and scripts with these.
  ["SvelteKit", /^svelte\.config\.\w+$/],
  ["Vite", /^vite\.config\.\w+$/],
  ["React or Vue", /^src\/App\.(?:[jt]sx?|vue)$/],
];

/** Whether a file is the configuration of a program whose sites are read; its path is from the site's folder. */
export function isConfiguration(file: string): boolean {
  return configurations.some((pattern) => pattern.test(file));
}

/** Programs that make whole HTML pages, which can be read. */
export const makesPages = /^(?:jemdoc|Org)$/;

/** What to do with WordPress's export of everything (WordPress, "Tools Export Screen"). */
export const ofWordPress =
  "This is an export from WordPress, which is not read. Convert it to Markdown, for example with npx wordpress-export-to-markdown, name the page about you index.md, and give the folder with these pages.";

/** The program with which a site that is not read was made; undefined if unknown. */
export function programOf(files: readonly string[]): string | undefined {
  return programs.find(([, file]) => files.some((path) => file.test(path)))?.[0];
}
