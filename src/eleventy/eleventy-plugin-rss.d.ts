declare module "@11ty/eleventy-plugin-rss/src/dateRfc3339.js" {
  /** Writes an instant in UTC as RFC 3339 §5.6 wants it, without fractions of a second. */
  export default function dateToRfc3339(date: Date): string;
}
