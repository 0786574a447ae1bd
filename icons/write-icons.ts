import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { iconNames } from "../src/site/profile-icon.ts";

/**
 * Writes `src/site/icons.ts`, with those icons of two packages that pages may have. To be run when there is a new icon
 * in `src/site/profile-icon.ts`, or a new version of a package.
 */

/** A package of Iconify's, as far as it is needed here. */
interface IconSet {
  readonly width?: number;
  readonly icons: Readonly<Record<string, { readonly body: string } | undefined>>;
}

/** The parts of a package's package.json that are needed here. */
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
const text = `// Written by \`npm run icons\`. The marks belong to those whom they stand for. Drawn by
${sources.join("\n")}

/** An icon: the side of its square, and what is drawn in it, as SVG. */
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
