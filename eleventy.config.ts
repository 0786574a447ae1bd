export { config, default } from "./src/eleventy/dateline.ts";
