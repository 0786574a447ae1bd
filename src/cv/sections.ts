import { isRecord, textOf } from "../data.ts";
import type { CvEntry } from "./cv.ts";
import type { Fields } from "./fields.ts";
import { timeOf } from "./time.ts";

type Path = readonly (string | number)[];

/** How the groups of a file are read. */
export interface GroupReader {
  fieldsOf(group: Readonly<Record<string, unknown>>, path: Path): Fields;
  placesOf(location: unknown): readonly string[];
  /** Takes a date that does not exist. */
  tellDate(written: string, path: Path): void;
}

/** Where one has been, in the order to name it. */
const houses =
  "company organization institution entity awarder issuer journal publisher conference event venue department".split(
    " ",
  );

const empty: CvEntry = {
  time: undefined,
  term: undefined,
  title: undefined,
  url: undefined,
  places: [],
  lines: [],
  points: [],
};

/**
 * The entries of a section: a list of texts and groups; a text; or a group of texts, each under a name.
 *
 * @param path where the section is
 * @returns undefined if it is none of these
 */
export function entriesOf(value: unknown, path: Path, reader: GroupReader): CvEntry[] | undefined {
  const text = textOf(value);
  if (text !== undefined) return [{ ...empty, lines: [text] }];
  if (Array.isArray(value)) {
    const entries = value.flatMap((entry: unknown, at) =>
      entry === null || entry === "" ? [] : [entryOf(entry, [...path, at], reader)],
    );
    if (entries.includes(undefined)) return undefined;
    return (entries as CvEntry[]).filter(({ term, title, lines, points }) =>
      [term, title, ...lines, ...points].some((words) => words !== undefined),
    );
  }
  if (!isRecord(value)) return undefined;
  return reader
    .fieldsOf(value, path)
    .rest()
    .map(({ name, text }) => ({ ...empty, term: name, lines: [text] }));
}

function entryOf(entry: unknown, path: Path, reader: GroupReader): CvEntry | undefined {
  const text = textOf(entry);
  if (text !== undefined) return { ...empty, lines: [text] };
  if (!isRecord(entry)) return undefined;
  const fields = reader.fieldsOf(entry, path);

  const bullet = fields.text("bullet", "number", "reversed_number");
  if (bullet !== undefined) return { ...empty, lines: [bullet] };

  const { time, wrong } = timeOf({
    date: fields.text("date", "releaseDate", "year"),
    start: fields.text("startDate", "start_date"),
    end: fields.text("endDate", "end_date"),
  });
  for (const written of wrong) reader.tellDate(written, path);
  const url = fields.text("url", "website", "link") ?? doiOf(fields.text("doi"));
  const description = fields.value("description");
  const isList = typeof description === "object";
  const points = [
    ...(isList ? pointsOf(description, [...path, "description"], reader) : []),
    ...["highlights", "items"].flatMap((key) => pointsOf(fields.value(key), [...path, key], reader)),
  ];
  const sentences = [fields.text("summary", "reference"), isList ? undefined : textOf(description)].filter(
    (words) => words !== undefined,
  );
  const [title, ...others] = titlesOf(fields);
  const detail = [...fields.texts("details", "fluency", "value"), fields.texts("keywords").join(", ")].filter(
    Boolean,
  );
  const isTerm = time === undefined && points.length === 0 && (detail.length > 0 || fields.has("level"));
  if (isTerm && title !== undefined) {
    const line = [...others, ...detail].join(", ") + levelAfter(detail, fields);
    return { ...empty, term: title, url, lines: [line, ...sentences, ...restOf(fields)] };
  }
  const authors = fields.texts("authors").join(", ");
  return {
    time,
    term: undefined,
    title,
    // A title with a link in it cannot be one itself.
    url: /\]\(|<a\s/i.test(title ?? "") ? undefined : url,
    places: [...others, ...reader.placesOf(fields.value("location"))],
    lines: [authors, ...sentences, ...detail, ...restOf(fields)].filter((line) => line !== ""),
    points,
  };
}

/** What an entry is about, its title first, and where. */
function titlesOf(fields: Fields): string[] {
  const position = fields.text("position");
  const degree = [fields.text("studyType", "degree"), fields.text("area")].filter(
    (part) => part !== undefined,
  );
  const names = ["title", "label", "language", "name", "course", "role"].flatMap(
    (key) => fields.text(key) ?? [],
  );
  const places = houses.flatMap((key) => fields.texts(key));
  return [...(position === undefined ? [] : [position]), ...joinedDegree(degree), ...names, ...places];
}

/** How well something is known, to follow the other details. */
function levelAfter(detail: readonly string[], fields: Fields): string {
  const level = fields.text("level");
  return level === undefined ? "" : detail.length > 0 ? ` (${level})` : level;
}

function joinedDegree(parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [parts.join(", ")];
}

function restOf(fields: Fields): string[] {
  fields.pass("image", "logo", "icon");
  return fields.rest().map(({ name, text }) => `${name}: ${text}`);
}

function doiOf(doi: string | undefined): string | undefined {
  return doi?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?/i, "https://doi.org/");
}

/**
 * The items of a list, in which al-folio puts groups of a title and a list below it. In YAML, words with a colon are
 * groups, too.
 */
function pointsOf(value: unknown, path: Path, reader: GroupReader): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((point, at) => {
    const text = textOf(point);
    if (text !== undefined) return [text];
    if (!isRecord(point)) return [];
    const place = Array.isArray(value) ? [...path, at] : path;
    const fields = reader.fieldsOf(point, place);
    const title = fields.text("title") ?? "";
    const below = pointsOf(fields.value("contents"), [...place, "contents"], reader).map(
      (inner) => `- ${inner.replace(/\n/g, "\n  ")}`,
    );
    const titled = [title, ...below].join("\n");
    return [...(titled === "" ? [] : [titled]), ...restOf(fields)];
  });
}
