import { withContentSecurityPolicy } from "../site/content-security-policy.ts";
import type { UserConfig } from "./user-config.ts";

/** Adds its Content-Security-Policy to every page that is written. */
export default function contentSecurityPolicy(eleventyConfig: UserConfig): void {
  eleventyConfig.addTransform("content-security-policy", function (content) {
    return String(this.page.outputPath).endsWith(".html") ? withContentSecurityPolicy(content) : content;
  });
}
