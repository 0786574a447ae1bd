import { toAddresses } from "../site/address.ts";
import type { Site } from "../site/site.ts";
import type { UserConfig } from "./user-config.ts";

/** The filter `absolute`: the absolute address of a path; Eleventy's own `url` gives the one for links within the site. */
export default function addresses(eleventyConfig: UserConfig, site: Site): void {
  eleventyConfig.addFilter("absolute", toAddresses(site.url, eleventyConfig.pathPrefix).absolute);
}
