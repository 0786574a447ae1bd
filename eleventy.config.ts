import facts from "./_data/site.ts";
import addresses from "./src/eleventy/addresses.ts";
import contentSecurityPolicy from "./src/eleventy/content-security-policy.ts";
import feeds from "./src/eleventy/feeds.ts";
import markdownPages from "./src/eleventy/markdown-pages.ts";
import news from "./src/eleventy/news.ts";
import pictures from "./src/eleventy/pictures.ts";
import redirects from "./src/eleventy/redirects.ts";
import { stopBuild } from "./src/eleventy/stop-build.ts";
import structuredData from "./src/eleventy/structured-data.ts";
import templates, { makeTemplates } from "./src/eleventy/templates.ts";
import addTransforms, { type Transform } from "./src/eleventy/transforms.ts";
import type { UserConfig } from "./src/eleventy/user-config.ts";
import { checkSite } from "./src/site/site.ts";

export default function (eleventyConfig: UserConfig) {
  const checked = checkSite(facts);
  if ("problems" in checked) return eleventyConfig.on("eleventy.before", () => stopBuild(checked.problems));
  const { site } = checked;

  // A line for each file of the site would hide what Dateline has to say; `--quiet=false` shows them.
  eleventyConfig.setQuietMode(true);
  // A saved file is settled long before Eleventy's usual 150 milliseconds; an editor that takes longer only causes one
  // more build.
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 20, pollInterval: 10 } });
  // What needs no building is published as it is, at the address its place in the folder gives it.
  eleventyConfig.addPassthroughCopy(
    "src/content/**/*.{avif,bib,css,gif,ico,jpeg,jpg,JPEG,JPG,js,mp4,pdf,png,PNG,svg,txt,webm,webp,woff2,zip}",
  );

  eleventyConfig.addPlugin(addresses, site);
  const environment = makeTemplates(site);
  eleventyConfig.addPlugin(templates, environment);
  eleventyConfig.addPlugin(markdownPages, site);
  const transforms: Transform[] = [];
  eleventyConfig.addPlugin(pictures, { site, transforms });
  eleventyConfig.addPlugin(contentSecurityPolicy, transforms);
  eleventyConfig.addPlugin(addTransforms, transforms);
  eleventyConfig.addPlugin(news, { site, environment, transforms });
  eleventyConfig.addPlugin(redirects);
  eleventyConfig.addPlugin(feeds, site);
  eleventyConfig.addPlugin(structuredData, site);

  return {
    pathPrefix: new URL(site.url).pathname,
    // Jekyll pages bring a `layout` that names a file of their theme; ours are named by `template`.
    keys: { layout: "template" },
  };
}
