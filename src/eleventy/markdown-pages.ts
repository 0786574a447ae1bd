import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toFragment, toHtml } from "../html/fragment.ts";
import { unusedStyles } from "../html/unused-styles.ts";
import { takeDirectives } from "../markdown/directives.ts";
import { type Rendered, renderMarkdown } from "../markdown/markdown.ts";
import { type LoadedPage, loadPage } from "../page/load.ts";
import type { Problem } from "../problem.ts";
import { pageFile } from "../project/page.ts";
import { printWarnings } from "../project/print-problems.ts";
import { toAddresses } from "../site/address.ts";
import { isOwnAddress } from "../site/own-addresses.ts";
import type { Site } from "../site/site.ts";
import { projectFile } from "./project-file.ts";
import { stopBuild } from "./stop-build.ts";
import type { UserConfig } from "./user-config.ts";

/** Names that mean something to Eleventy, and something else, or nothing, to the program a page comes from. */
const eleventyKeys = ["collections", "content", "eleventy", "page", "pagination", "pkg", "template"];

/** A whole document of HTML, which needs no layout. */
const wholeDocument = /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype|html)\b/i;

/**
 * Reads every page of the author's itself, front matter and all, and renders Markdown the way the home page is rendered;
 * pages of HTML go the same way, but for documents that are whole, which are published as they are. What the home page
 * shows is written by its layout; here it only has its address, which is `/`, and those that lead to it.
 */
export default function markdownPages(eleventyConfig: UserConfig, site: Site): void {
  const { root } = toAddresses(site.url, eleventyConfig.pathPrefix);
  const loaded = new Map<string, LoadedPage>();

  /** A page as it stands on disk when a build first asks for it. */
  const load = (inputPath: string): LoadedPage => {
    const file = projectFile(inputPath);
    const page = loaded.get(file) ?? loadPage(readFileSync(file, "utf8"), file);
    loaded.set(file, page);
    return page;
  };

  eleventyConfig.on("eleventy.before", ({ directories }) => {
    loaded.clear();
    const files = readdirSync(directories.input, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:md|markdown|html)$/.test(name))
      .map((name) => join(directories.input, name).replaceAll("\\", "/"));
    // What is wrong with the home page is said where its news are read.
    const problems = files.flatMap((file) => (projectFile(file) === pageFile ? [] : load(file).problems));
    if (problems.length > 0) stopBuild(problems);
  });
  eleventyConfig.addTemplateFormats("markdown");
  eleventyConfig.addExtension(["md", "markdown", "html"], {
    read: false,
    compileOptions: { cache: false },
    getData(inputPath) {
      const page = load(inputPath);
      const file = projectFile(inputPath);
      if (file === pageFile) return homeData(page);
      if (!isWholeDocument(page, file)) return dataOf(page);
      const input = projectFile(eleventyConfig.directories.input);
      return { permalink: file.slice(input.length - 1), template: false };
    },
    compile(_, inputPath) {
      const file = projectFile(inputPath);
      return () => {
        if (file === pageFile) return "";
        const page = load(inputPath);
        return isWholeDocument(page, file) ? readFileSync(file, "utf8") : render(page, file);
      };
    },
  });

  function render({ body, bodyLine, warnings }: LoadedPage, file: string): string {
    const options = { language: site.language, firstLine: bodyLine };
    const { html, remarks } = file.endsWith(".html")
      ? withoutDirectives(body, bodyLine)
      : renderMarkdown(body, options);
    const fragment = toFragment(html);
    const lines = [...Array<string>(bodyLine - 1).fill(""), ...body.split("\n")];
    printWarnings([
      ...warnings,
      ...remarks.map((remark) => ({ file, ...remark })),
      ...unusedStyles([fragment], lines, file),
    ]);
    return toHtml(fragment, root);
  }
}

function isWholeDocument({ body, bodyLine }: LoadedPage, file: string): boolean {
  return file.endsWith(".html") && bodyLine === 1 && wholeDocument.test(body);
}

function withoutDirectives(body: string, firstLine: number): Rendered {
  const { text, remarks } = takeDirectives(body);
  return {
    html: text,
    remarks: remarks.map(({ line, message }) => ({ line: line + firstLine - 1, message })),
  };
}

/** The front matter without what Eleventy would take for its own. */
function dataOf({ data }: LoadedPage): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !eleventyKeys.includes(key)));
}

/** The home page is always `/`: another address of its own leads there, as those under `redirect_from` do. */
function homeData(page: LoadedPage): Record<string, unknown> {
  const { permalink, ...data } = dataOf(page);
  if (typeof permalink !== "string" || permalink === "/" || permalink === "/index.html") return data;
  const address = permalink.startsWith("/") ? permalink : `/${permalink}`;
  if (isOwnAddress(address)) {
    printWarnings([takenPermalink(page, permalink)]);
    return data;
  }
  return { ...data, redirect_from: [data.redirect_from ?? [], address].flat() };
}

function takenPermalink(page: LoadedPage, permalink: string): Problem {
  const message =
    `"permalink: ${permalink}" is not used: the home page is /, and ${permalink} is an address of the site's own. ` +
    "Take the line out.";
  const line = page.lineOf("permalink");
  return { file: pageFile, ...(line !== undefined && { line }), message };
}
