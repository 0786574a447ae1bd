import { getCollection } from "astro:content";

/** All entries, the newest first. */
export async function getEntries() {
  return (await getCollection("news")).sort((a, b) => b.data.date - a.data.date);
}

export function month(date) {
  return date.toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" });
}
