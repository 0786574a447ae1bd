import { historyOf, topicDocument } from "../feed/history.ts";
import { redirectsOf } from "../identity/redirects.ts";
import { type Fragment, toHtml } from "../markdown/html.ts";
import { byYear } from "../news/by-year.ts";
import { formatTime, formatTimeInYear, isoDate, type WrittenTime } from "../news/date.ts";
import { topicName, topicsOf, topicUrl } from "../news/topics.ts";
import { copyContentFile } from "../project/content.ts";
import { discardDraft, publishDraft } from "../project/draft.ts";
import { EntryPages } from "../project/entry-pages.ts";
import { LockFile } from "../project/lock-file.ts";
import { type ProjectNews, readProjectNews } from "../project/news.ts";
import { pageFile } from "../project/page.ts";
import { printWarnings } from "../project/print-problems.ts";
import { Progress } from "../project/progress.ts";
import type { CurrentContent } from "./current-content.ts";
import type { CurrentSite } from "./current-site.ts";
import { projectFile } from "./project-file.ts";
import { stopBuild } from "./stop-build.ts";
import type { Templates } from "./templates.ts";
import { type Transform, transformed } from "./transforms.ts";
import type { UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/** What the plugin needs to know. */
interface Options {
  readonly current: CurrentSite;
  readonly content: CurrentContent;
  readonly environment: Templates;
  readonly transforms: readonly Transform[];
}

/**
 * Reads the home page before anything is written, so that a mistake in it leaves the last good site as it was. What was
 * read becomes the collections `news`, `feeds`, `topics`, `withdrawn` and `formerNews`, and the data `home`, the page
 * without its news. What was published is remembered when the site has been written.
 */
export default function news(
  eleventyConfig: UserConfig,
  { current, content, environment, transforms }: Options,
): void {
  const locks = new LockFile();
  const pages = new EntryPages((page) => {
    const html = environment.render("layouts/entry.njk", page);
    return transformed(html, page.page.url, transforms);
  });
  const progress = new Progress(process.stderr, () => performance.now());
  let project: ProjectNews;

  eleventyConfig.on("eleventy.before", async ({ directories }) => {
    progress.begin();
    project = await readProjectNews(current.site, locks);
    stopBuild(project.problems);
    discardDraft(directories.output);
    printWarnings(project.page.warnings);
    for (const { slug, text } of project.news.newlyWithdrawn) {
      console.log(`Withdrawn: ${text}`);
      console.log(`  If it was only reworded, write {#${slug}} at the end of the new words.`);
    }
    progress.say(() => `Read ${project.news.entries.length} entries; writing feeds and lists …`);
  });
  // A page shows no more than its entries and its templates, of which Eleventy drops what it has read of them.
  eleventyConfig.on("eleventy.beforeWatch", (changed) => {
    if (changed.some((file) => projectFile(file) !== pageFile)) pages.forget();
  });
  eleventyConfig.on("eleventy.after", async (build) => {
    if (!writesFiles(build)) return;
    const { directories, runMode } = build;
    const isWatching = runMode !== "build";
    await pages.write(project.news.entries, directories.output, { isWatching, progress });
    for (const path of content.plan.files) copyContentFile(path, directories.output);
    progress.say(() => "Putting the new site in the place of the old one …");
    // While a site is served, half-written news must get no lasting ids.
    if (!isWatching) await locks.write(project.news.lock);
    publishDraft(directories.output);
    progress.end();
  });

  eleventyConfig.addCollection("news", () => [...project.news.entries]);
  eleventyConfig.addCollection("feeds", () => [
    ...historyOf(project.news.entries, project.news.archives),
    ...topicsOf(project.news.entries, current.site.topics).map(topicDocument),
  ]);
  eleventyConfig.addCollection("topics", () => topicsOf(project.news.entries, current.site.topics));
  eleventyConfig.addCollection("withdrawn", () => [...project.news.withdrawn]);
  eleventyConfig.addCollection("formerNews", () => redirectsOf(project.news.lock));
  eleventyConfig.addGlobalData("home", () => {
    const { before, heading, introduction, after } = project.page;
    return { before, heading, introduction, after };
  });
  eleventyConfig.addFilter("html", (content: Fragment) => toHtml(content, current.addresses.root));
  eleventyConfig.addFilter("byYear", byYear);
  eleventyConfig.addFilter("isoDate", isoDate);
  eleventyConfig.addFilter("topicName", (slug: string) => topicName(slug, current.site.topics));
  eleventyConfig.addFilter("topicUrl", topicUrl);
  eleventyConfig.addFilter("longDate", (time: WrittenTime) => formatTime(time, current.site.language));
  eleventyConfig.addFilter("dateInYear", (time: WrittenTime) =>
    formatTimeInYear(time, current.site.language),
  );
}
