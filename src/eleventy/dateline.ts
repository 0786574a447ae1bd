import "../project/node-version.ts";
import { ProjectPictures } from "../project/pictures.ts";
import authorPages from "./author-pages.ts";
import cards from "./cards.ts";
import { CurrentContent } from "./current-content.ts";
import { CurrentEditions } from "./current-editions.ts";
import { CurrentSite } from "./current-site.ts";
import cv from "./cv.ts";
import engagements from "./engagements.ts";
import enginePages from "./engine-pages.ts";
import feeds from "./feeds.ts";
import { Findings } from "./findings.ts";
import { folders } from "./folders.ts";
import icon from "./icon.ts";
import links from "./links.ts";
import addMenu, { CurrentMenu } from "./menu.ts";
import news from "./news.ts";
import output from "./output.ts";
import pictures from "./pictures.ts";
import addPublications, { CurrentPublications } from "./publications.ts";
import addSearch, { CurrentSearch } from "./search.ts";
import { stopBuild } from "./stop-build.ts";
import structuredData from "./structured-data.ts";
import nunjucksPages, { Templates } from "./templates.ts";
import addTransforms, { type Transform } from "./transforms.ts";
import type { UserConfig } from "./user-config.ts";
import wayOfWorking from "./way-of-working.ts";

/** What Eleventy takes from a site's config and from no plugin: the folders, which a site's config hands on. */
export const config = {
  get dir() {
    return folders();
  },
  // Those that Dateline adds; the author's pages are data.
  templateFormats: ["njk"],
};

/**
 * Dateline as one plugin of Eleventy's. The whole config of a site hands it on: `export { config, default } from` here.
 *
 * @returns for Eleventy, where this is a site's config: the path at which the site is served, from its address
 */
export default function dateline(eleventyConfig: UserConfig): { readonly pathPrefix: string } {
  const current = new CurrentSite();
  const isWrong = current.read("/").length > 0;
  const content = new CurrentContent();
  const editions = new CurrentEditions();
  const publications = new CurrentPublications();
  const menu = new CurrentMenu();
  const search = new CurrentSearch();
  const project = new ProjectPictures();
  const findings = new Findings();
  const templates = new Templates(editions, findings);
  const transforms: Transform[] = [];

  // One after the other: facts that are wrong stop a build before anything else is looked at.
  eleventyConfig.setEventEmitterMode("sequential");
  eleventyConfig.on("eleventy.before", () => {
    findings.clear();
    stopBuild(current.read(eleventyConfig.pathPrefix));
    findings.warn(...current.warnings);
  });
  eleventyConfig.addPlugin(wayOfWorking);
  eleventyConfig.addPlugin(nunjucksPages, { current, findings, templates });
  eleventyConfig.addPlugin(addSearch, { current, content, search, findings });
  eleventyConfig.addPlugin(authorPages, { current, content, editions, findings });
  eleventyConfig.addPlugin(enginePages, content);
  eleventyConfig.addPlugin(pictures, { current, content, project, findings, transforms });
  eleventyConfig.addPlugin(addTransforms, transforms);
  eleventyConfig.addPlugin(icon, { current, content, findings, templates });
  eleventyConfig.addPlugin(feeds, { current, editions, templates });
  eleventyConfig.addPlugin(structuredData, { current, templates });
  eleventyConfig.addPlugin(news, { current, content, editions, findings, templates });
  eleventyConfig.addPlugin(addPublications, {
    current,
    content,
    editions,
    publications,
    menu,
    findings,
    templates,
    transforms,
  });
  eleventyConfig.addPlugin(cv, { current, content, findings, templates });
  eleventyConfig.addPlugin(engagements, { current, content, editions, templates });
  eleventyConfig.addPlugin(links, { content, editions, publications, findings });
  eleventyConfig.addPlugin(addMenu, {
    current,
    content,
    editions,
    publications,
    search,
    menu,
    findings,
    templates,
  });
  eleventyConfig.addPlugin(cards, { current, content, editions, templates });
  eleventyConfig.addPlugin(output, {
    current,
    content,
    editions,
    publications,
    menu,
    search,
    pictures: project,
    findings,
    templates,
    transforms,
  });
  return { pathPrefix: isWrong ? "/" : new URL(current.site.url).pathname };
}
