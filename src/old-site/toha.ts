import { type Data, record, textOf } from "../data.ts";
import type { Problem } from "../problem.ts";

/**
 * What the theme Toha keeps in `data`, a folder for each language, under the names used by other Hugo themes: who the
 * author is, and what the home page says.
 *
 * @param language that of the site
 * @returns undefined for any other theme
 */
export function dataOfToha(
  dataFiles: Data,
  language: string,
): { readonly dataFiles: Data; readonly author: Data; readonly problems: readonly Problem[] } | undefined {
  const { author, sections } = record(dataFiles[language]);
  const about = record(record(sections).about);
  if (about.section === undefined) return undefined;
  const { name, image, contactInfo } = record(author);
  const me = {
    name,
    role: about.designation,
    organizations: [about.company],
    email: record(contactInfo).email,
    links: about.socialLinks,
  };
  const others = Object.entries(record(sections)).filter(
    ([file, data]) =>
      !/^(?:about|recent-?posts)$/.test(file) && record(record(data).section).enable !== false,
  );
  return {
    dataFiles: { ...dataFiles, authors: { me }, about },
    author: { image },
    problems: others.map(([file, data]) => ({
      file: `data/${language}/sections/${file}.yaml`,
      message: `The content of the section "${textOf(record(record(data).section).name) ?? file}" is in its settings, so it is left out. Write it on the page.`,
    })),
  };
}
