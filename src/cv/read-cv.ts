import { isRecord, textOf } from "../data.ts";
import { lineOfJsonMistake, noJson } from "../data-file.ts";
import type { Problem } from "../problem.ts";
import { profileOf } from "../site/profiles.ts";
import { readYaml, type Yaml } from "../yaml.ts";
import type { Contact, Cv, CvSection } from "./cv.ts";
import { Fields } from "./fields.ts";
import { isPrivateAddress, isPrivateNetwork, type Privacy, placeOf } from "./private.ts";
import { entriesOf, type GroupReader } from "./sections.ts";

/** A CV as read, and the problems with it. */
export interface CvRead {
  readonly cv?: Cv;
  /** What keeps the file from being understood. */
  readonly faults: readonly Problem[];
  /** What in it is not shown, or was not understood. */
  readonly warnings: readonly Problem[];
  /** Whether something in it is for the author's eyes only and was kept back. */
  readonly hasPrivate: boolean;
}

/** What else files contain: for the programs that made them, or shown here from elsewhere. */
const besides = /^(?:\$schema|meta|design|locale|settings|rendercv_settings|theme)$/;

/**
 * Reads a CV: JSON Resume (https://jsonresume.org/schema), RenderCV (https://docs.rendercv.com, "Structure of the YAML
 * input file"), or the list of sections that al-folio's `_data/cv.yml` used to be.
 *
 * @param file its name from the project's folder; messages about one ending in `.json` mention JSON
 * @param shown which of the author's private facts to show
 * @param language a BCP 47 tag, for names of countries
 */
export function readCv(
  source: string,
  { file, shown, language }: { readonly file: string; readonly shown: Privacy; readonly language: string },
): CvRead {
  const isJson = /\.json$/i.test(file);
  // A tab at the start of a line means nothing in JSON, and is wrong in YAML, JSON's superset.
  const text = source.replace(/^\uFEFF/, "").replace(/^[\t ]+/gm, (space) => space.replaceAll("\t", "  "));
  const yaml = readYaml(text, { isStrict: false });
  const refuse = (message: string, line?: number): CvRead => ({
    faults: [{ file, ...(line !== undefined && { line }), message }],
    warnings: [],
    hasPrivate: false,
  });
  if ("mistake" in yaml) {
    const { line, message } = yaml.mistake;
    return isJson ? refuse(noJson, lineOfJsonMistake(text) ?? line) : refuse(message, line);
  }
  const parts = partsOf(yaml.value);
  // JSON with a mistake may be YAML all the same: in “curly” quotation marks, say.
  const lineOfMistake = isJson && parts === undefined ? lineOfJsonMistake(text) : undefined;
  if (lineOfMistake !== undefined) return refuse(noJson, lineOfMistake);
  if (parts === undefined)
    return refuse(
      "This cannot be read as a CV. Write one as JSON Resume (basics, work, education …) or as RenderCV (cv: with sections), or give the file another name.",
    );
  return new Reader(yaml, file, shown, language).read(parts);
}

/** A group of facts, and where it is. */
interface Part {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: readonly (string | number)[];
}

/** Whose CV it is, and its sections by key, in any format. */
interface Parts {
  readonly head: Part;
  readonly sections: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly path: Part["path"];
  }[];
}

function partsOf(value: unknown): Parts | undefined {
  if (Array.isArray(value)) {
    const sections = listedSections(value, []);
    return sections && { head: { value: {}, path: [] }, sections };
  }
  if (!isRecord(value)) return undefined;
  if (isRecord(value.cv)) {
    const { sections = {} } = value.cv;
    const path = ["cv", "sections"];
    const listed = Array.isArray(sections)
      ? listedSections(sections, path)
      : Object.entries(isRecord(sections) ? sections : {}).map(([key, value]) => ({
          key,
          value,
          path: [...path, key],
        }));
    return listed && { head: { value: value.cv, path: ["cv"] }, sections: listed };
  }
  if (!isRecord(value.basics)) return undefined;
  return {
    head: { value: value.basics, path: ["basics"] },
    sections: Object.entries(value)
      .filter(([key]) => key !== "basics" && !besides.test(key))
      .map(([key, value]) => ({ key, value, path: [key] })),
  };
}

/** Sections in a list, each with its title; undefined if one has none. */
function listedSections(list: readonly unknown[], path: Part["path"]): Parts["sections"] | undefined {
  const sections = list.flatMap((section, at) => {
    const title = isRecord(section) ? textOf(section.title) : undefined;
    if (!isRecord(section) || title === undefined) return [];
    const key = "contents" in section ? "contents" : "entries";
    return [{ key: title, value: section[key], path: [...path, at, key] }];
  });
  return sections.length === list.length ? sections : undefined;
}

class Reader implements GroupReader {
  readonly #yaml: Yaml;
  readonly #file: string;
  readonly #shown: Privacy;
  readonly #language: string;
  readonly #faults: Problem[] = [];
  readonly #warnings: Problem[] = [];
  #hasPrivate = false;

  constructor(yaml: Yaml, file: string, shown: Privacy, language: string) {
    this.#yaml = yaml;
    this.#file = file;
    this.#shown = shown;
    this.#language = language;
  }

  read({ head, sections }: Parts): CvRead {
    const fields = this.fieldsOf(head.value, head.path);
    const cv = {
      name: fields.text("name"),
      label: fields.text("headline", "label"),
      summary: fields.text("summary"),
      contact: this.#contact(fields, head.path),
    };
    fields.pass("image", "photo", "sections");
    const rest = fields.rest();
    return {
      cv: {
        ...cv,
        contact: [...cv.contact, ...rest.map(({ name, text }) => ({ text: `${name}: ${text}` }))],
        sections: sections.flatMap((section) => this.#section(section)),
      },
      faults: this.#faults,
      warnings: this.#warnings,
      hasPrivate: this.#hasPrivate,
    };
  }

  #section({ key, value, path }: Parts["sections"][number]): CvSection[] {
    if (value === null || value === undefined || value === "") return [];
    const entries = entriesOf(value, path, this);
    if (entries === undefined) {
      this.#tell(this.#faults, path, `${key} must be a list of entries, or a text.`);
      return [];
    }
    return entries.length === 0 ? [] : [{ key, entries }];
  }

  fieldsOf(group: Part["value"], path: Part["path"]): Fields {
    return new Fields(group, this.#shown, {
      hide: () => {
        this.#hasPrivate = true;
      },
      leaveOut: (key, message) => this.#tell(this.#warnings, [...path, key], message),
    });
  }

  placesOf(location: unknown): readonly string[] {
    if (Array.isArray(location)) return location.flatMap((place) => this.placesOf(place));
    const { texts, hasPrivate } = placeOf(location, this.#shown, this.#language);
    if (hasPrivate) this.#hasPrivate = true;
    return texts;
  }

  tellDate(written: string, path: Part["path"]): void {
    const message = `"${written}" is not a date that exists, so it is shown as written. Write the year and month, as in 2025-06.`;
    this.#tell(this.#warnings, path, message);
  }

  #contact(fields: Fields, path: Part["path"]): Contact[] {
    const places = this.placesOf(fields.value("location"));
    const emails = fields.texts("email");
    const phones = fields.texts("phone", "telephone", "tel");
    const websites = fields.texts("website", "url");
    return [
      ...places.map((text) => ({ text })),
      ...emails.map((text) => ({ text, url: `mailto:${text}` })),
      ...phones.map((text) => ({
        text: text.replace(/^tel:/i, ""),
        url: `tel:${text.replace(/^tel:|[^\d+]/gi, "")}`,
      })),
      ...websites.map((url) => ({ text: withoutProtocol(url), url: withProtocol(url) })),
      ...["profiles", "social_networks", "custom_connections"].flatMap((key) =>
        this.#profiles(fields.value(key), [...path, key]),
      ),
    ];
  }

  #profiles(value: unknown, path: Part["path"]): Contact[] {
    const list: readonly unknown[] = Array.isArray(value) ? value : profilesIn(value);
    return list.flatMap((written, at): Contact[] => {
      const profile = typeof written === "string" ? { url: written } : written;
      if (!isRecord(profile)) return [];
      const network = textOf(profile.network) ?? "";
      const username = textOf(profile.username);
      const text = textOf(profile.placeholder);
      const url = textOf(profile.url);
      if (!this.#shown.has("phone") && (isPrivateNetwork(network) || isPrivateAddress(url ?? ""))) {
        this.#hasPrivate = true;
        return [];
      }
      const known = profileOf(network.replace(/\s+/g, "_"), url ?? username);
      const address = known?.url ?? url;
      if (address !== undefined)
        return [{ text: text ?? withoutProtocol(address), url: withProtocol(address) }];
      const words = text ?? [network, username].filter(Boolean).join(": ");
      if (words === "")
        this.#tell(this.#warnings, [...path, at], "This profile has no address. Give it a url.");
      return words === "" ? [] : [{ text: words }];
    });
  }

  #tell(to: Problem[], path: Part["path"], message: string): void {
    to.push({ file: this.#file, line: this.#yaml.lineOf(path), message });
  }
}

/** A profile, or a group of them by network. */
function profilesIn(value: unknown): unknown[] {
  if (!isRecord(value) || "network" in value || "url" in value) return [value];
  return Object.entries(value).map(([network, about]) =>
    isRecord(about) ? { network, ...about } : { network, username: about },
  );
}

function withProtocol(url: string): string {
  return /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url) ? url : `https://${url}`;
}

/** An address as on paper. */
function withoutProtocol(url: string): string {
  return url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)|\/$/gi, "");
}
