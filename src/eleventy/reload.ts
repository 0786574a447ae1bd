import { readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

const config = "eleventy.config.ts";
/** Milliseconds after which Eleventy is done with a build, and its watcher with the last change. */
const pause = 300;

/**
 * Remembers when the TypeScript was last saved.
 *
 * Eleventy 3.1 forgets to load its config again for files that were saved together or while it was building. Touching
 * the config afterwards, while nothing else happens, makes it.
 *
 * @returns a function to call at the end of a build, which touches the config if TypeScript was saved since
 */
export function noteSaved(): () => void {
  const noted = lastSaved();
  return () => {
    if (lastSaved() <= noted) return;
    setTimeout(() => {
      const now = new Date();
      utimesSync(config, now, now);
    }, pause);
  };
}

/** When the newest TypeScript file was saved, in milliseconds since 1970. */
function lastSaved(): number {
  const files = ["_data", "src"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  const sources = [config, ...files.filter((file) => file.endsWith(".ts"))];
  return Math.max(...sources.map((file) => statSync(file).mtimeMs));
}
