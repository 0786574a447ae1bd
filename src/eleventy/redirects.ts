import { toRedirects } from "../site/redirect.ts";
import type { UserConfig } from "./user-config.ts";

/** The collection `redirects`: what the pages' front matter names under `redirect_from`. */
export default function redirects(eleventyConfig: UserConfig): void {
  eleventyConfig.addCollection("redirects", (api) =>
    api.getAll().flatMap(({ url, data }) => (url ? toRedirects(data.redirect_from, url) : [])),
  );
}
