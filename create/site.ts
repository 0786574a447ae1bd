/** What a new site is told about its author. */
export interface Answers {
  readonly name: string;
  readonly affiliation: string;
  /** The address of the home page, ending in a slash; nothing when the host is to say it. */
  readonly url?: string;
  /** A language tag (BCP 47). */
  readonly language: string;
}

/** The engine that a new site is built with. */
export interface Engine {
  /** Its name on the registry. */
  readonly name: string;
  /** What stands in the site's package.json: a range of versions, or the place of a package file. */
  readonly version: string;
  /** The exact version of Eleventy that it works with. */
  readonly eleventy: string;
  /** The versions of Node that it runs on. */
  readonly node: string;
}

/** Where and when a site is made. */
export interface Circumstances {
  /** A name from the tz database. */
  readonly timeZone: string;
  readonly year: number;
}

/**
 * The facts of a new site.
 *
 * @param template the facts of the template: YAML, one fact a line
 */
export function factsFile(
  template: string,
  { name, affiliation, url, language }: Answers,
  { timeZone, year }: Circumstances,
): string {
  const lines: readonly (readonly [RegExp, string])[] = [
    [/^title:.*/m, `title: ${written(name)}`],
    [/^description:.*/m, `description: ${written(`${name}, ${affiliation}`)}`],
    [/^language:.*/m, `language: ${written(language)}`],
    [/^timeZone:.*/m, `timeZone: ${timeZone}`],
    [/^since:.*/m, `since: ${year}`],
    [/^ {2}name:.*/m, `  name: ${written(name)}`],
    [/^ {2}affiliation:.*/m, `  affiliation: ${written(affiliation)}`],
    ...(url === undefined ? [] : [[/^# url:.*/m, `url: ${written(url)}`] as const]),
  ];
  return lines.reduce((facts, [line, fact]) => facts.replace(line, () => fact), template);
}

/** The whole config of a new site: it hands on what the engine exports. */
export function configFile({ name }: Pick<Engine, "name">): string {
  return `export { config, default } from "${name}";\n`;
}

/** The package.json of a new site. */
export function packageFile({ name, version, eleventy, node }: Engine): string {
  const content = {
    private: true,
    type: "module",
    engines: { node },
    scripts: { start: "eleventy --serve", build: "eleventy", dateline: "dateline" },
    dependencies: { "@11ty/eleventy": eleventy, [name]: version },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Text as YAML 1.2 has it: as it is where nothing in it can be taken for something else, else between double quotes. */
function written(text: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{M}\p{N} ,.()'’/-]*(?::\/\/[\w./~%-]+)?$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain && !text.endsWith(" ") ? text : JSON.stringify(text);
}
