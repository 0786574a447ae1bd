import { existsSync } from "node:fs";
import { NestingError, toFragment, toHtml } from "../markdown/html.ts";
import { markdown } from "../markdown/markdown.ts";
import { unusedStyles } from "../markdown/unused-styles.ts";
import { includePath } from "../project/engine.ts";
import { pageFile } from "../project/page.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentSite } from "./current-site.ts";
import type { Findings } from "./findings.ts";
import type { UserConfig } from "./user-config.ts";

/** What the plugin needs to know. */
interface Options {
  readonly current: CurrentSite;
  readonly content: CurrentContent;
  readonly findings: Findings;
}

/**
 * Reads the author's folder before anything is written. Its pages become the collection `pages`, each with its `html`;
 * what leads on from addresses that pages had before, the collection `redirects`.
 */
export default function authorPages(
  eleventyConfig: UserConfig,
  { current, content, findings }: Options,
): void {
  eleventyConfig.on("eleventy.before", async ({ runMode }) => {
    const { problems, warnings } = await content.read({ withDrafts: runMode !== "build" });
    findings.refuse(...problems);
    findings.warn(...warnings);
    for (const page of content.plan.pages) {
      const { file, path, source, template, frontMatter } = page;
      if (file === pageFile) continue;
      if (template !== undefined && !existsSync(includePath(`layouts/${template}.njk`))) {
        const line = frontMatter.lineOf("template");
        const message = `there is no layout ${template}. Put a file ${template}.njk into _includes/layouts, or take the line away.`;
        findings.refuse({ file, line, message });
      }
      try {
        const text = withoutFrontMatter(source);
        const html = /\.html?$/i.test(file) ? text : markdown.render(text);
        const fragment = toFragment(html, `/${path}`);
        findings.warn(...unusedStyles(fragment, source.split(/\r\n|\r|\n/), file));
        content.fragments.set(page, fragment);
      } catch (error) {
        if (!(error instanceof NestingError)) throw error;
        findings.refuse({ file, message: error.message });
      }
    }
  });
  eleventyConfig.addCollection("pages", () =>
    [...content.fragments].map(([page, fragment]) => ({
      ...page,
      html: toHtml(fragment, current.addresses.root).trim(),
    })),
  );
  eleventyConfig.addCollection("redirects", () => [...content.plan.redirects]);
}

/** A page's text, its front matter made empty lines, so that all others keep their numbers. */
function withoutFrontMatter(source: string): string {
  const lines = source.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const end = lines[0]?.startsWith("---")
    ? lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
    : -1;
  return lines.fill("", 0, end + 1).join("\n");
}
