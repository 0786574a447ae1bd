import { type Data, record, recordsIn, textOf } from "../data.ts";
import type { HugoBlock } from "./hugo-blocks.ts";

/** Employers in the examples that Hugo Blox comes with. */
const samples =
  /^(?:GenCoin|University X|Hugo Blox|Coursera|edX|DataCamp|Neural Information Processing Systems)$/;

/** Whether a Hugo block, by its name, is part of the CV. */
export function isPartOfCv(block: string): boolean {
  return /^(?:resume-)?(?:experience|accomplishments|awards|skills|languages|education)$/.test(block);
}

/**
 * The CV that Hugo Blox keeps in the settings of its blocks and of the author, as JSON Resume (jsonresume.org/schema).
 *
 * @param owner the author, from a data file or the front matter of the author's page
 * @param blocks the blocks that the home page shows
 * @returns undefined when there is neither a job nor an award
 */
export function hugoCv(owner: Data, blocks: readonly HugoBlock[]): string | undefined {
  const said = blocks.map(({ name, matter, content }) => ({ name, data: { ...matter, ...content } }));
  const from = (...keys: readonly string[]) =>
    [owner, ...said.map(({ data }) => data)].flatMap((data) => keys.flatMap((key) => recordsIn(data[key])));
  const inBlocks = (pattern: RegExp) =>
    said.filter(({ name }) => pattern.test(name)).flatMap(({ data }) => recordsIn((data as Data).items));
  const work = [...from("experience", "work"), ...inBlocks(/^experience$/)].filter(
    (item) => !samples.test(first(item, "company", "org", "company_name") ?? ""),
  );
  const awards = [...from("awards", "item"), ...inBlocks(/^accomplishments$/)].filter(
    (item) => !samples.test(first(item, "organization", "awarder") ?? ""),
  );
  if (work.length === 0 && awards.length === 0) return undefined;
  const education = coursesIn(owner.education);
  const resume = {
    basics: { name: textOf(record(owner.name).display) ?? textOf(owner.name) ?? textOf(owner.title) },
    work: work.map((item) => ({
      position: first(item, "role", "position", "title"),
      name: first(item, "org", "company", "company_name"),
      url: first(item, "company_url"),
      location: first(item, "location"),
      ...timeOf(item),
      summary: first(item, "summary", "description"),
    })),
    education: education.map((item) => ({
      studyType: first(item, "degree", "area", "course"),
      institution: first(item, "institution"),
      ...timeOf(item),
      summary: first(item, "summary"),
    })),
    awards: awards.map((item) => ({
      title: first(item, "title"),
      awarder: first(item, "awarder", "organization"),
      date: dayOf(first(item, "date", "date_start")),
      url: first(item, "url", "certificate_url"),
      summary: first(item, "summary", "description"),
    })),
    skills: from("skills").map((item) => ({
      name: first(item, "name"),
      keywords: recordsIn(item.items).flatMap((skill) => first(skill, "label", "name") ?? []),
    })),
    languages: from("languages").map((item) => ({
      language: first(item, "name"),
      fluency: first(item, "label"),
    })),
  };
  const filled = Object.entries(resume).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return `${JSON.stringify(Object.fromEntries(filled), null, 2)}\n`;
}

/** What somebody studied, from the author's front matter: a line for each degree. */
export function educationOf(education: unknown): readonly string[] {
  return coursesIn(education).map((item) => {
    const { startDate, endDate } = timeOf(item);
    const years = [startDate, endDate].map((day) => day?.slice(0, 4)).filter(Boolean);
    const parts = [
      first(item, "degree", "course", "area"),
      first(item, "institution"),
      first(item, "year") ?? years.join("–"),
    ];
    return parts.filter(Boolean).join(", ");
  });
}

/** The degrees of an author: a list, or one within another on older sites. */
function coursesIn(education: unknown): readonly Data[] {
  return [education, record(education).courses].flatMap(recordsIn);
}

function first(item: Data, ...keys: readonly string[]): string | undefined {
  return keys.map((key) => textOf(item[key])?.trim()).find(Boolean);
}

/** A day, as precise as written; zone and time do not matter. */
export function dayOf(written: unknown): string | undefined {
  return /^\d{4}(?:-\d\d(?!\d)){0,2}/.exec(textOf(written)?.trim() ?? "")?.[0];
}

function timeOf(item: Data) {
  const startDate = dayOf(first(item, "start", "date_start"));
  const endDate = dayOf(first(item, "end", "date_end"));
  const year = first(item, "year") ?? "";
  if (startDate !== undefined || endDate !== undefined || /^\d{4}(?:-\d\d){0,2}$/.test(year))
    return { startDate, endDate: endDate ?? dayOf(year) };
  // Years of studies are written freely, as in "2011 - 2014" and "2018-".
  const [, from, to] = /(\d{4})\D*?(?:[-–—]|\bto\b)\D*(\d{4})?/.exec(year) ?? [];
  return from === undefined ? { endDate: /\b\d{4}\b/.exec(year)?.[0] } : { startDate: from, endDate: to };
}
