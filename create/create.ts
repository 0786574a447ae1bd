import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { type Files, newSite, pack, writeSite } from "./new-site.ts";
import { ask, type Given } from "./questions.ts";
import { circumstancesAt, type FurtherFacts } from "./site.ts";

/** What a new site is made from. */
interface Material {
  /** The folder of the template. */
  readonly template: string;
  /** The engine's own folder, which is packed into the site while the engine is not on the registry. */
  readonly engine: string;
  /** Files that go into the site as well, or replace the template's. */
  readonly files?: Files;
  /** Facts that need not be asked for. */
  readonly further?: FurtherFacts;
  /** Called before each file with the number of files written so far. */
  readonly progress?: (written: number) => void;
  /** The instant at which the site is made. */
  readonly now: Date;
}

/**
 * Makes a site in a folder. Asks for what is not given, if there is a terminal.
 *
 * @returns the next steps, for the author
 * @throws {Error} with a sentence if it cannot be made; nothing is written then
 */
export async function create(folder: string, given: Given, material: Material): Promise<string> {
  const [sign] = /[#?%]/.exec(resolve(folder)) ?? [];
  if (sign !== undefined)
    throw new Error(
      `Eleventy cannot find a site in ${resolve(folder)}, because of the ${sign}. Name another folder.`,
    );
  const answers = await ask(given, material.further !== undefined);
  const circumstances = circumstancesAt(material.now);
  const packages = mkdtempSync(join(tmpdir(), "dateline-"));
  try {
    const packed = isPublished ? undefined : pack(material.engine, packages);
    const engine = {
      name: manifest.name,
      // `npm update` takes a newer version that keeps all promises; package-lock.json records which.
      version: packed === undefined ? `^${manifest.version}` : `file:${packed}`,
      eleventy: manifest.peerDependencies["@11ty/eleventy"],
      node: manifest.engines.node,
    };
    const files: Files = new Map([
      ...newSite(material.template, answers, engine, circumstances, material.further),
      ...(packed === undefined ? [] : [[packed, { copyOf: join(packages, packed) }] as const]),
      ...(material.files ?? []),
    ]);
    return nextSteps(folder, writeSite(folder, files, material.progress));
  } finally {
    rmSync(packages, { recursive: true, force: true });
  }
}

/** npm publishes no private package, so whoever publishes the engine removes that mark. */
const isPublished = !("private" in manifest);

function nextSteps(folder: string, kept: readonly string[]): string {
  const steps = [
    ...(folder === "." ? [] : [`cd ${/\s/.test(folder) ? `"${folder}"` : folder}`]),
    "npm install",
    "npx eleventy --serve",
  ];
  return [
    "Your site is ready. Next:",
    "",
    ...steps.map((step) => `  ${step}`),
    "",
    "Then open http://localhost:8080/ and edit content/index.md.",
    ...kept.map((path) => `${path} already existed and was left as it is.`),
  ].join("\n");
}
