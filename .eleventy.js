import { existsSync } from "node:fs";
import { createJiti } from "jiti";

// A build writes a draft, which becomes the site only when it is whole (src/project/draft.ts); --serve has no such end.
const output = process.env.ELEVENTY_RUN_MODE === "build" ? ".site-draft" : "_site";
const dir = { input: "src/content", output, includes: "../../_includes", data: "../../_data" };

// Files that Eleventy watches whether they are there or not.
const optional = [
  ".gitignore",
  ".eleventyignore",
  `${dir.input}/.eleventyignore`,
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
];

// Eleventy 3 looks for no TypeScript config, so this hands it eleventy.config.ts. Eleventy calls the function again
// whenever a file watched here is saved, and without a module cache it then gets the new code.
export default async function (eleventyConfig) {
  eleventyConfig.addWatchTarget("./eleventy.config.ts", { resetConfig: true });
  eleventyConfig.addWatchTarget("./{_data,src}/**/*.ts", { resetConfig: true });
  // Its watcher (chokidar 4.0) counts a file that is not there twice, unless it is ignored, and so says that it is ready
  // before it watches the page: what was saved in the moment after the server's address appeared was never seen.
  for (const file of optional) if (!existsSync(file)) eleventyConfig.watchIgnores.add(file);
  const jiti = createJiti(import.meta.url, { moduleCache: false });
  await jiti.import("./src/project/node-version.ts");
  const { noteSaved } = await jiti.import("./src/eleventy/reload.ts");
  const reload = noteSaved();
  eleventyConfig.on("eleventy.beforeWatch", reload.building);
  try {
    const { default: config } = await jiti.import("./eleventy.config.ts");
    eleventyConfig.on("eleventy.after", ({ runMode }) => runMode !== "build" && reload.built());
    return { dir, ...config(eleventyConfig) };
  } catch (error) {
    // Thrown here it would end a running --serve; thrown by the build it is shown, and the next save tries again.
    eleventyConfig.on("eleventy.before", ({ runMode }) => {
      if (runMode !== "build") reload.built();
      throw error;
    });
    return { dir };
  }
}
