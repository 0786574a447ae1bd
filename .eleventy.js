import { loadConfig } from "./src/compiled.cjs";

// Eleventy 3 looks for no config in TypeScript.
export const { config, default: dateline } = await loadConfig();
export default dateline;
