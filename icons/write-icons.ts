import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { iconNames } from "../src/site/profile-icon.ts";

/**
 * Writes `src/site/icons.ts`, with the icons of two packages that pages may use. Run it after adding an icon to
 * `src/site/profile-icon.ts`, or updating a package.
 */

/** What is needed here of a package of Iconify's. */
interface IconSet {
  readonly width?: number;
  readonly icons: Readonly<Record<string, { readonly body: string } | undefined>>;
}

/** What is needed here of a package's package.json. */
interface About {
  readonly name: string;
  readonly version: string;
  readonly license: { readonly title: string; readonly url: string };
}

/** Those that Simple Icons does not have, by their names in Bootstrap Icons. */
const ofBootstrap: ReadonlyMap<string, string> = new Map([
  ["email", "envelope"],
  ["link", "link-45deg"],
  ["linkedin", "linkedin"],
]);

const require = createRequire(import.meta.url);
const read = (path: string) => JSON.parse(readFileSync(require.resolve(path), "utf8"));
const simple: IconSet = read("@iconify-json/simple-icons/icons.json");
const bootstrap: IconSet = read("@iconify-json/bi/icons.json");

const lines = [...iconNames].sort().map((name) => {
  const other = ofBootstrap.get(name);
  const set = other === undefined ? simple : bootstrap;
  const icon = set.icons[other ?? name];
  if (icon === undefined) throw new Error(`There is no icon ${other ?? name} any more.`);
  const body = icon.body.replaceAll(' fill="currentColor"', "");
  return `  ${name}: { size: ${set.width ?? 16}, body: ${JSON.stringify(body).replaceAll('\\"', "'")} },`;
});
const sources = ["@iconify-json/simple-icons", "@iconify-json/bi"].map((name) => {
  const about: About = read(`${name}/info.json`);
  return `// ${about.name} ${about.version}, ${about.license.title}: ${about.license.url}`;
});
const text = `// Written by \`npm run icons\`. The logos belong to their owners. Drawn by
${sources.join("\n")}

/** An icon: the side of its square, and its content as SVG. */
export interface Icon {
  readonly size: number;
  readonly body: string;
}

export const icons = {
${lines.join("\n")}
} as const satisfies Readonly<Record<string, Icon>>;

export type IconName = keyof typeof icons;
`;
writeFileSync(new URL("../src/site/icons.ts", import.meta.url), text);
