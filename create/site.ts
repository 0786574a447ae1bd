/** What a new site needs to know about its author. */
export interface Answers {
  readonly name: string;
  /** Undefined if an old site does not give it. */
  readonly affiliation?: string;
  /** The address of the home page, ending in a slash; undefined if the host gives it. */
  readonly url?: string;
  /** A language tag (BCP 47). */
  readonly language: string;
}

/** What an old site may also give; each fact has its place in the template. */
export interface FurtherFacts {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** A name from the tz database. */
  readonly timeZone?: string | undefined;
  /** Paths of the old site's feeds, from its root. */
  readonly formerFeeds?: readonly string[] | undefined;
  readonly author?: {
    readonly affiliation?: readonly string[] | undefined;
    readonly role?: string | undefined;
    readonly location?: string | undefined;
    readonly pronouns?: string | undefined;
    readonly bio?: string | undefined;
    readonly email?: string | undefined;
    readonly links?: readonly { readonly name: string; readonly url: string }[] | undefined;
    readonly picture?: { readonly src: string; readonly alt: string } | undefined;
  };
}

/** The engine that a new site is built with. */
export interface Engine {
  /** Its name on the registry. */
  readonly name: string;
  /** Its version in the site's package.json: a range, or the path of a package file. */
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

/** Where this program runs, at an instant. */
export function circumstancesAt(now: Date): Circumstances {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { timeZone: timeZone ?? "UTC", year: now.getFullYear() };
}

/**
 * The facts of a new site.
 *
 * @param template the facts of the template: YAML, one fact per line
 */
export function factsText(
  template: string,
  { name, affiliation, url, language }: Answers,
  { timeZone, year }: Circumstances,
  further: FurtherFacts = {},
): string {
  const {
    title = name,
    description = [name, affiliation].filter(Boolean).join(", "),
    formerFeeds = [],
    author = {},
  } = further;
  const { affiliation: places = [], links = [], picture } = author;
  const place =
    affiliation === undefined
      ? "  # affiliation: Example College"
      : places.length > 1 && places[0] === affiliation
        ? `  affiliation: [${places.map(inFlow).join(", ")}]`
        : `  affiliation: ${written(affiliation)}`;
  const lines: readonly (readonly [RegExp, string] | undefined)[] = [
    [/^title:.*/m, `title: ${written(title)}`],
    [/^description:.*/m, `description: ${written(description)}`],
    [/^language:.*/m, `language: ${written(language)}`],
    [/^timeZone:.*/m, `timeZone: ${further.timeZone ?? timeZone}`],
    [/^since:.*/m, `since: ${year}`],
    [/^ {2}name:.*/m, `  name: ${written(name)}`],
    [/^ {2}affiliation:.*/m, place],
    url === undefined ? undefined : [/^# url:.*/m, `url: ${written(url)}`],
    links.length === 0
      ? undefined
      : [/^ {2}links: \[\]/m, ["  links:", ...links.map((link) => `    - ${group(link)}`)].join("\n")],
    picture && [/^ {2}# picture:.*/m, `  picture: ${group({ ...picture })}`],
    ...(["email", "role", "location", "pronouns", "bio"] as const).map((key) => {
      const text = author[key];
      return text === undefined
        ? undefined
        : ([new RegExp(`^ {2}# ${key}:.*`, "m"), `  ${key}: ${written(text)}`] as const);
    }),
    formerFeeds.length === 0
      ? undefined
      : [/^# formerFeeds:.*/m, `formerFeeds: [${formerFeeds.map(inFlow).join(", ")}]`],
  ];
  return lines
    .filter((line) => line !== undefined)
    .reduce((facts, [line, fact]) => facts.replace(line, () => fact), template);
}

/** The whole config of a new site: it exports what the engine exports. */
export function configText({ name }: Pick<Engine, "name">): string {
  return `export { config, default } from "${name}";\n`;
}

/** The package.json of a new site. */
export function packageText({ name, version, eleventy, node }: Engine): string {
  const content = {
    private: true,
    type: "module",
    engines: { node },
    scripts: { start: "eleventy --serve", build: "eleventy", dateline: "dateline" },
    // npm 11 warns of scripts that nobody allowed; this one checks whether sharp fits the machine.
    allowScripts: { sharp: true },
    dependencies: { "@11ty/eleventy": eleventy, [name]: version },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A text in YAML 1.2: plain if it cannot be misread, else in double quotes. */
function written(text: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{M}\p{N} ,.()'’/-]*(?::\/\/[\w./~%-]+)?$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain && !text.endsWith(" ") ? text : JSON.stringify(text);
}

/** A group of texts on one line. */
function group(texts: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(texts).map(([key, text]) => `${key}: ${inFlow(text)}`);
  return `{ ${pairs.join(", ")} }`;
}

/** A text in brackets, where a comma would end it. */
function inFlow(text: string): string {
  return /[,[\]{}]/.test(text) ? JSON.stringify(text) : written(text);
}
