declare module "@11ty/eleventy-plugin-rss" {
  /** Writes an instant in UTC as RFC 3339 §5.6 wants it, without fractions of a second. */
  export function dateToRfc3339(date: Date): string;
}
