import { mkdirSync } from "node:fs";
import { contentFolder } from "../project/content.ts";
import { siteIncludes } from "../project/engine.ts";
import { draftFolder, servedFolder } from "../project/output.ts";

/** The folders of a site, as Eleventy wants them: those for templates and data are relative to the author's folder. */
export function folders() {
  // Eleventy ends with a stack trace where its input is missing; the missing page is reported later.
  mkdirSync(contentFolder, { recursive: true });
  const up = contentFolder.replace(/[^/]+/g, "..");
  return {
    input: contentFolder,
    output: process.env.ELEVENTY_RUN_MODE === "build" ? draftFolder : servedFolder,
    includes: `${up}/${siteIncludes}`,
    data: `${up}/_data`,
  };
}
