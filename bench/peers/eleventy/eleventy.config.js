export default function (eleventyConfig) {
  eleventyConfig.setQuietMode(true);
  eleventyConfig.addCollection("entries", (api) => api.getFilteredByGlob("news/*.md").reverse());
  eleventyConfig.addFilter("year", (date) => date.getUTCFullYear());
  eleventyConfig.addFilter("month", (date) =>
    date.toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" }),
  );
  eleventyConfig.addFilter("iso", (date) => date.toISOString());
  return { markdownTemplateEngine: false };
}
