import type { SiteKind } from "./old-site.ts";

/** Files that come with a theme or a program; the rest are the author's. */
const ofTheme =
  /(?:^|\/)(?:Gemfile(?:\.lock)?|Rakefile|package(?:-lock)?\.json|go\.(?:mod|sum)|LICEN[CS]E(?:\.\w+)?|README(?:[-_][\w-]+)?(?:\.\w+)?|CHANGELOG\.md|(?:CLAUDE|AGENTS|GEMINI)(?:\.local)?\.md|Dockerfile|docker-compose[\w.-]*|netlify\.toml|theme\.toml|requirements\.txt|lighthouse\w*|robots\.txt|sitemap\.xml|feed\.xml|redirects\.json|search\w*\.json|manifest\.json|browserconfig\.xml|site\.webmanifest|404\.(?:html|md)|Makefile|_redirects|_headers|purgecss[\w.]*|[\w.-]+\.config\.[cm]?[jt]s|[\w.-]+\.(?:scss|sass|less|rb|gemspec|lock|ipynb_checkpoints|Rproj|lua|bst|csl))$|^(?:node_modules|vendor|renv|_site)\/|^(?!\.well-known\/)(?:.*\/)?(?:[.~]|_(?!index\.))[^/]*/;
/** What a project says about itself. */
const ofProject = /(?:^|\/)(?:CONTRIBUTING|CODE_OF_CONDUCT(?:\.local)?|SECURITY(?:\.local)?)\.md$/;
/** Markdown about others' programs, in their folders. */
const ofOthers =
  /(?:^|\/)(?:bower_components|node_modules|(?:assets|static)\/(?:libs?|plugins?|vendors?))\/.+\.md$/;
/** Folders in which programs keep their files; in a folder of handmade pages, such names are its author's. */
const ofProgram =
  /(?:^|\/)(?:assets|static)\/(?:css|js|fonts?|webfonts|libs?|scss|jupyter|bibliography)\/|^(?:markdown_generator|scripts?|bin|talkmap|google_scholar_crawler|lighthouse_results|readme_preview|docs\/site_libs)\//;
/** al-folio's own documentation, besides the files that many projects have. */
const ofAlFolio = /^(?:docs\/)?(?:ANALYTICS|CUSTOMIZE|FAQ|INSTALL|QUICKSTART|SEO|TROUBLESHOOTING)\.md$/;
/** Those that only Hugo uses. */
const ofHugo = /^(?:themes|layouts|archetypes|resources|data|i18n|public)\//;

/** Whether a file belongs to a theme, a program or a build rather than to the author. */
export function isOfTheme(file: string, kind: SiteKind): boolean {
  return (
    ofTheme.test(file) ||
    ofOthers.test(file) ||
    isOfProject(file, kind) ||
    (kind !== "plain" && ofProgram.test(file)) ||
    (kind === "Hugo" && ofHugo.test(file))
  );
}

/** Whether a file is what a project says about itself, unless front matter makes it a page: `FAQ.md`, `CONTRIBUTING.md`. */
export function isOfProject(file: string, kind: SiteKind): boolean {
  return ofProject.test(file) || (kind === "al-folio" && ofAlFolio.test(file));
}
