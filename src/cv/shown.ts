import type { Site } from "../site/site.ts";
import type { WordKey } from "../site/words/word-keys.ts";
import { wordsOf } from "../site/words/words.ts";
import type { Cv, CvSection } from "./cv.ts";
import { nameOf } from "./fields.ts";
import { cvTime } from "./time.ts";

/** The titles of sections by their keys in the formats; other keys are the author's own titles. */
const titles: Readonly<Record<string, WordKey>> = {
  education: "cvEducation",
  work: "cvExperience",
  experience: "cvExperience",
  volunteer: "cvVolunteer",
  awards: "cvAwards",
  certificates: "cvCertificates",
  publications: "publications",
  skills: "cvSkills",
  languages: "cvLanguages",
  interests: "cvInterests",
  references: "cvReferences",
  projects: "cvProjects",
  talks: "talks",
  presentations: "talks",
  teaching: "teaching",
};

/** A CV as shown in the language of a site: its sections with ids and titles, and times for people and machines. */
export function shownCv(cv: Cv, site: Pick<Site, "author" | "language" | "words">) {
  const words = wordsOf(site.language, site.words);
  const ids = idsOf(cv.sections);
  const sections = cv.sections.map(({ key, entries }, at) => ({
    id: ids[at],
    title: titleOf(key, words),
    entries: entries.map((entry) => ({
      ...entry,
      time: entry.time && cvTime(entry.time, site.language, words.cvPresent),
    })),
  }));
  return { ...completed(cv, site), sections };
}

/** The title of a section, given by its key. */
function titleOf(key: string, words: Readonly<Record<WordKey, string>>): string {
  const known = Object.hasOwn(titles, key) ? titles[key] : undefined;
  return known === undefined ? nameOf(key) : words[known];
}

/** Ids for sections, for addresses such as `/cv/#education`; each once. */
function idsOf(sections: readonly CvSection[]): string[] {
  const seen = new Map<string, number>();
  return sections.map(({ key }) => {
    const id =
      key
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join("-") ?? "section";
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

/** A CV completed from the facts of the site: who its author is, and where. */
function completed(cv: Cv, { author }: Pick<Site, "author">): Cv {
  const isSaid = (start: string) => cv.contact.some(({ url }) => url?.startsWith(start));
  const places = cv.contact.some(({ url }) => url === undefined)
    ? []
    : [...author.affiliation, ...(author.location === undefined ? [] : [author.location])];
  const emails = isSaid("mailto:") || author.email === undefined ? [] : [author.email];
  return {
    ...cv,
    name: cv.name ?? author.name,
    label: cv.label ?? author.role,
    contact: [
      ...places.map((text) => ({ text })),
      ...emails.map((text) => ({ text, url: `mailto:${text}` })),
      ...cv.contact,
    ],
  };
}
