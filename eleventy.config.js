import { loadEngine } from "./src/compiled.js";

// The whole config is the engine's; Eleventy loads no TypeScript.
export const { config, default: dateline } = await loadEngine();
export default dateline;
