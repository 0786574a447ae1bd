import { historyOf, topicDocument } from "../feed/history.ts";
import { redirectsOf } from "../identity/redirects.ts";
import { type Fragment, toHtml } from "../markdown/html.ts";
import { byYear } from "../news/by-year.ts";
import { formatTime, formatTimeInYear, isoDate, type WrittenTime } from "../news/date.ts";
import { takenAddresses } from "../news/taken-addresses.ts";
import { topicName, topicsOf, topicUrl } from "../news/topics.ts";
import { discardDraft, publishDraft } from "../project/draft.ts";
import { EntryPages } from "../project/entry-pages.ts";
import { LockFile } from "../project/lock-file.ts";
import { type ProjectNews, readProjectNews } from "../project/news.ts";
import { pageFile } from "../project/page.ts";
import { printWarnings } from "../project/print-problems.ts";
import { Progress } from "../project/progress.ts";
import { toAddresses } from "../site/address.ts";
import type { Site } from "../site/site.ts";
import { projectFile } from "./project-file.ts";
import { stopBuild, stopForFault } from "./stop-build.ts";
import type { Templates } from "./templates.ts";
import { type Transform, transformed } from "./transforms.ts";
import type { UserConfig } from "./user-config.ts";
import { writesFiles } from "./writes-files.ts";

/** What the plugin needs to know. */
interface Options {
  readonly site: Site;
  readonly environment: Templates;
  readonly transforms: readonly Transform[];
}

/**
 * Reads the home page before anything is written, so that a mistake in it leaves the last good site as it was. What was
 * read becomes the collections `news`, `feeds`, `topics`, `withdrawn` and `formerNews`, and the data `home`, the page
 * without its news. What will be published is remembered
 * when all is built, just before the site is put in its place.
 */
export default function news(eleventyConfig: UserConfig, { site, environment, transforms }: Options): void {
  const locks = new LockFile();
  const pages = new EntryPages((page) => {
    const html = environment.render("layouts/entry.njk", page);
    return transformed(html, pageFile, transforms);
  });
  const progress = new Progress(process.stderr, () => performance.now());
  let current: ProjectNews;

  eleventyConfig.on("eleventy.before", async ({ directories }) => {
    progress.begin();
    current = await readProjectNews(site, locks);
    if (current.problems.length > 0) stopBuild(current.problems);
    discardDraft(directories.output);
    printWarnings([...current.page.warnings, ...current.news.warnings]);
    for (const { slug, text } of current.news.newlyWithdrawn) {
      console.log(`Withdrawn: ${text}`);
      console.log(`  If it was only reworded, write {#${slug}} at the end of the new words.`);
    }
    progress.say(() => `Read ${current.news.entries.length} entries; writing feeds and lists …`);
  });
  // A page shows no more than its entries and its templates, of which Eleventy drops what it has read of them.
  eleventyConfig.on("eleventy.beforeWatch", (changed) => {
    if (changed.some((file) => projectFile(file) !== pageFile)) pages.forget();
  });
  eleventyConfig.on("eleventy.after", async (build) => {
    if (!writesFiles(build)) return;
    const { directories, results, runMode } = build;
    const others = results.map(({ url, inputPath }) => ({ url, file: projectFile(inputPath) }));
    const taken = takenAddresses(current.news.entries, others);
    if (taken.length > 0) {
      progress.end();
      stopBuild(taken);
    }
    const isWatching = runMode !== "build";
    try {
      await pages.write(current.news.entries, directories.output, { isWatching, progress });
      progress.say(() => "Putting the new site in the place of the old one …");
      // First the lock: an id may be remembered that nobody has seen yet, but never the other way round.
      const fault = await locks.write(current.news.lock);
      if (fault) {
        progress.end();
        stopBuild([fault]);
      }
      publishDraft(directories.output);
      progress.end();
    } catch (error) {
      progress.end();
      stopForFault(error, directories.output);
    }
  });
  eleventyConfig.watchIgnores.add("_data/*.lock");
  eleventyConfig.watchIgnores.add("_data/.*");

  eleventyConfig.addCollection("news", () => [...current.news.entries]);
  eleventyConfig.addCollection("feeds", () => {
    const { entries, archives, lock } = current.news;
    const documents = [...historyOf(entries, archives), ...topicsOf(entries, site.topics).map(topicDocument)];
    return documents.map((document) => ({ ...document, tag: lock.tag }));
  });
  eleventyConfig.addCollection("topics", () => topicsOf(current.news.entries, site.topics));
  eleventyConfig.addCollection("withdrawn", () => [...current.news.withdrawn]);
  eleventyConfig.addCollection("formerNews", () => redirectsOf(current.news.lock));
  eleventyConfig.addGlobalData("home", () => {
    const { before, heading, introduction, after } = current.page;
    return { before, heading, introduction, after };
  });
  // The layout writes out `home`; rendering the page's Markdown once more would be for nothing.
  eleventyConfig.addPreprocessor("home", "md", function () {
    return projectFile(this.inputPath) === pageFile ? "\n" : undefined;
  });

  const { root } = toAddresses(site.url, eleventyConfig.pathPrefix);
  eleventyConfig.addFilter("html", (content: Fragment) => toHtml(content, root));
  eleventyConfig.addFilter("byYear", byYear);
  eleventyConfig.addFilter("isoDate", isoDate);
  eleventyConfig.addFilter("topicName", (slug: string) => topicName(slug, site.topics));
  eleventyConfig.addFilter("topicUrl", topicUrl);
  eleventyConfig.addFilter("longDate", (time: WrittenTime) => formatTime(time, site.language));
  eleventyConfig.addFilter("dateInYear", (time: WrittenTime) => formatTimeInYear(time, site.language));
}
