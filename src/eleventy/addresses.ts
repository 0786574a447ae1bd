import { toAddresses } from "../site/address.ts";
import type { Site } from "../site/site.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * The filters `absolute`, the absolute address of a path, and `url`, the one for links within the site. The latter stands
 * in for Eleventy's own, which parses each address: with thousands of pages that took a twelfth of a build.
 */
export default function addresses(eleventyConfig: UserConfig, site: Site): void {
  const { root, absolute } = toAddresses(site.url, eleventyConfig.pathPrefix);
  eleventyConfig.addFilter("absolute", absolute);
  eleventyConfig.addFilter("url", (path: string) => (path.startsWith("/") ? root + path : path));
}
