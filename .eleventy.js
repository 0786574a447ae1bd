import { loadConfig } from "./src/compiled.cjs";

// Eleventy 3 does not look for a config in TypeScript.
export const { config, default: dateline } = await loadConfig();
export default dateline;
