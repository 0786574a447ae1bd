import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { parseDataFile } from "../data-file.ts";
import { decodeText } from "../decode.ts";
import type { Expanded } from "../liquid/world.ts";
import { mergeMarkMessage } from "../merge-marks.ts";
import { type LoadedPage, loadPage } from "../page/load.ts";
import { withQuartoIncludes } from "../page/quarto-includes.ts";
import { type Source, sourceOf } from "../page/source.ts";
import type { Problem } from "../problem.ts";
import type { Site } from "../site/site.ts";
import { buildTime } from "./clock.ts";
import { contentFolder, isWithinContent } from "./content.ts";
import { siteIncludes } from "./engine.ts";

/** Where data files are, from the project's folder; of two with the same name, the first is used. */
const dataFolders = [`${contentFolder}/_data`, "_data"];
/** Files in these folders that are not data for pages. */
const ownData = new Set(["site.yml", "news.lock"]);

/** A text with its Liquid expanded, and what has to be fixed first: data that git left unmerged. */
export interface ExpandedText extends Expanded {
  readonly problems: readonly Problem[];
}

/**
 * A page's text with the files it includes and its Liquid expanded.
 *
 * @param page its file, from the project's folder, and its path from the site's root
 */
export async function expandPage(
  { file, url }: { readonly file: string; readonly url: string },
  { data, body, bodyLine }: LoadedPage,
  site: Site,
): Promise<ExpandedText> {
  const whole = withQuartoIncludes(sourceOf(file, body, bodyLine), includeRelative);
  const { warnings, ...expanded } = await expandText(whole, { url, ...data }, site);
  return { ...expanded, warnings: [...whole.warnings, ...warnings] };
}

/**
 * The text of a page, or of a news item in a file of its own, with its Liquid expanded; `page` is Liquid's variable of
 * that name.
 */
export async function expandText(
  whole: Source,
  page: Readonly<Record<string, unknown>>,
  site: Site,
): Promise<ExpandedText> {
  if (!/\{[{%]/.test(whole.text)) return { ...whole, warnings: [], problems: [] };
  // Most pages need none of this.
  const [{ expandLiquid }, { renderMarkdown }] = await Promise.all([
    import("../liquid/expand.ts"),
    import("../markdown/markdown.ts"),
  ]);
  const { data, about } = readDataFiles(whole.text);
  // A wrong clock is reported where the news is read.
  const time = buildTime();
  const world = {
    site: {
      ...site,
      url: site.url.replace(/\/$/, ""),
      baseurl: "",
      email: site.author.email,
      data,
      news: [],
    },
    page,
    now: "now" in time ? time.now : new Date(0),
    include: (name: string, relativeTo?: string) =>
      relativeTo === undefined ? includeByName(name) : includeRelative(name, relativeTo),
    addressOf: addressOfSource,
    markdownify: (markdown: string) => renderMarkdown(markdown).html,
  };
  const expanded = await expandLiquid(whole, world);
  const isMark = ({ message }: Problem) => message.startsWith(mergeMarkMessage);
  const warnings = [...expanded.warnings, ...about.filter((problem) => !isMark(problem))];
  return { ...expanded, warnings, problems: about.filter(isMark) };
}

/** A file in the folders `_includes`. */
function includeByName(name: string): Source | undefined {
  const within = posix.normalize(name);
  if (within.startsWith("..")) return undefined;
  return (
    readInclude(`${contentFolder}/_includes/${within}`) ??
    (existsSync(`${siteIncludes}/${within}`) ? readText(`${siteIncludes}/${within}`) : undefined)
  );
}

/** A file named relative to another one's folder. */
function includeRelative(name: string, relativeTo: string): Source | undefined {
  return readInclude(posix.join(posix.dirname(relativeTo), name));
}

/** The text of a file within the author's folder; undefined for any other. */
function readInclude(file: string): Source | undefined {
  const path = file.startsWith(`${contentFolder}/`) ? file.slice(contentFolder.length + 1) : undefined;
  return path !== undefined && isWithinContent(path) ? readText(file) : undefined;
}

function readText(file: string): Source {
  const { body, bodyLine } = loadPage(decodeText(readFileSync(file)).text, file);
  return sourceOf(file, body, bodyLine);
}

/** The path of a page or file named by its source, as in Jekyll's `link` tag: a page's address is looked up later. */
function addressOfSource(name: string): string | undefined {
  const path = name.replace(/^\//, "").replace(/^_pages\//, "");
  const found = [path, `${path}.md`].find((candidate) => existsSync(`${contentFolder}/${candidate}`));
  return found && encodeURI(`/${found}`).replace(/[?#()]/g, encodeURIComponent);
}

/** All data files, by name; those that cannot be read are empty, and reported if the text names them. */
function readDataFiles(text: string): {
  readonly data: Readonly<Record<string, unknown>>;
  readonly about: readonly Problem[];
} {
  const data: Record<string, unknown> = {};
  const about: Problem[] = [];
  const named = new Set([...text.matchAll(/site\.data(?:\.|\[\s*["'])([\w-]+)/g)].map(([, name]) => name));
  for (const folder of dataFolders) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).sort()) {
      const stem = name.replace(/\.[^.]*$/, "");
      if (ownData.has(name) || Object.hasOwn(data, stem) || !/\.(?:ya?ml|json|toml|[ct]sv)$/i.test(name))
        continue;
      const file = `${folder}/${name}`;
      const { data: found, problem } = parseDataFile(file, decodeText(readFileSync(file)).text);
      data[stem] = found;
      if (problem && named.has(stem)) about.push(problem);
    }
  }
  return { data, about };
}
