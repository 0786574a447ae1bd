import type { Build } from "./user-config.ts";

/** Whether a build writes the site: not when asked for JSON, or for a dry run. */
export function writesFiles({ outputMode }: Build): boolean {
  return outputMode === "fs" && !process.argv.includes("--dryrun");
}
