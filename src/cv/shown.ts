import type { Site } from "../site/site.ts";
import type { WordKey } from "../site/words/words.ts";
import type { Cv, CvSection } from "./cv.ts";
import { nameOf } from "./fields.ts";

/** What sections are called by the keys that formats have for them; other keys are what their author calls them. */
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

/** The title of a section, given by its key. */
export function titleOf(key: string, words: Readonly<Record<WordKey, string>>): string {
  const known = Object.hasOwn(titles, key) ? titles[key] : undefined;
  return known === undefined ? nameOf(key) : words[known];
}

/** Ids for sections, by which an address leads to one, as in `/cv/#education`; each once. */
export function idsOf(sections: readonly CvSection[]): string[] {
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

/** A CV as it is shown: where it does not say who its author is, and where, the facts of the site do. */
export function completed(cv: Cv, { author }: Pick<Site, "author">): Cv {
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
