import { createJiti } from "jiti";

// Eleventy 3 looks for no config in TypeScript.
const loaded = await createJiti(import.meta.url).import("./eleventy.config.ts");
export default loaded.default;
export const config = loaded.config;
