export { config, default } from "../.eleventy.js";
