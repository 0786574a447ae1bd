import { readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

const config = "eleventy.config.ts";
/** Milliseconds after which Eleventy is done with a build, and its watcher with the last change. */
const pause = 500;

/** What to do when Eleventy has built, and when it is about to build again. */
export interface Reload {
  built(): void;
  building(): void;
}

/**
 * Remembers when the TypeScript was last saved.
 *
 * Eleventy 3.1 forgets to load its config again for files that were saved together or while it was building. Touching
 * the config afterwards, while nothing else happens, makes it.
 */
export function noteSaved(): Reload {
  const noted = lastSaved();
  let touching: NodeJS.Timeout | undefined;
  return {
    built() {
      if (lastSaved() <= noted) return;
      touching = setTimeout(() => {
        const now = new Date();
        utimesSync(config, now, now);
      }, pause);
    },
    // A config that is saved during a build confuses Eleventy; the end of that build decides anew.
    building: () => clearTimeout(touching),
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
