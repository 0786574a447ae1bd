import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";
import {
  awkwardSite,
  longPageSite,
  rightToLeftSite,
  tinyPageSite,
  wholeSite,
  wholeSites,
} from "../support/sites.ts";

const jar: string = createRequire(import.meta.url)("vnu-jar");

/** Complaints of the checker that are not mistakes, and why. */
const knownBetter: Readonly<Record<string, RegExp>> = {
  "Its CSS checker does not know cascade layers (https://www.w3.org/TR/css-cascade-5/#layering).":
    /^CSS: Unrecognized at-rule “@layer”$/,
  "The scheme `feed` is followed by a whole address, as the readers that registered it take it.":
    /^Bad value “feed:http.*Expected a slash/,
  "MathML Core has tabindex (https://www.w3.org/TR/mathml-core/#global-attributes); the checker's MathML is older.":
    /^Attribute “tabindex” not allowed on element “math”/,
  "Authors place pictures the old way, and what they write is theirs.":
    /^The “align” attribute on the “(?:p|img)” element is obsolete/,
  "Footnotes are a section that markdown-it-footnote gives no heading, which is allowed.":
    /^Section lacks heading/,
};

interface Message {
  readonly type: "error" | "info" | "non-document-error";
  readonly url: string;
  readonly lastLine: number;
  readonly message: string;
}

/** The messages of the Nu Html Checker, which runs on Java, about all HTML files in a folder. */
function check(folder: string): Promise<Message[]> {
  // Deep nesting needs more stack than Java's default.
  const args = ["-Xss4m", "-jar", jar, "--format", "json", "--skip-non-html", "--exit-zero-always", folder];
  return new Promise((resolve, reject) => {
    execFile("java", args, { maxBuffer: 2 ** 28 }, (error, _, stderr) => {
      if (error) return reject(new Error(`The checker did not run: ${error.message}`));
      resolve(JSON.parse(stderr).messages);
    });
  });
}

const test = suite("the pages in the Nu Html Checker");

for (const [name, site] of Object.entries({
  seed: () => new Project(),
  "long page": longPageSite,
  "tiny page": tinyPageSite,
  "right-to-left page": rightToLeftSite,
  "awkward page": awkwardSite,
  ...Object.fromEntries(wholeSites.map((name) => [`site "${name}"`, () => wholeSite(name)])),
})) {
  test(`of the ${name} have no mistake`, async () => {
    const project = await site().build();
    const messages = await check(join(project.folder, "_site"));
    const mistakes = messages
      .filter(({ message }) => !Object.values(knownBetter).some((pattern) => pattern.test(message)))
      .map(({ url, lastLine, message }) => `${url.split("/_site/")[1]}:${lastLine}: ${message}`);
    assert.equal([...new Set(mistakes)], []);
    // Every page has something it does not know, so it did check them.
    assert.ok(messages.length > 0);
  });
}

test.run();
