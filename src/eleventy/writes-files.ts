import type { Build } from "./user-config.ts";

/** Whether a build writes the site: not when it is asked for JSON, or to try only. */
export function writesFiles({ outputMode }: Build): boolean {
  return outputMode === "fs" && !process.argv.includes("--dryrun");
}
