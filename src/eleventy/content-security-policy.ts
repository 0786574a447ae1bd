import { withContentSecurityPolicy } from "../site/content-security-policy.ts";
import type { Transform } from "./transforms.ts";
import type { UserConfig } from "./user-config.ts";

/** Adds its Content-Security-Policy to every page; after all that changes what the policy names. */
export default function contentSecurityPolicy(_eleventyConfig: UserConfig, transforms: Transform[]): void {
  transforms.push(withContentSecurityPolicy);
}
