import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Outcome, Project } from "../support/project.ts";

const test = suite("a Node.js that is too old");

/** A project that takes its Node.js for a different version. */
function on(version: string): Project {
  const project = new Project().write(
    "version.cjs",
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });`,
  );
  return project.withEnvironment({ NODE_OPTIONS: `--require=${project.folder}/version.cjs` });
}
const build = (project: Project) => project.npx();
const news = (project: Project) =>
  project.command(process.execPath, [
    "node_modules/jiti/lib/jiti-cli.mjs",
    "src/commands/dateline.ts",
    "news",
  ]);

function refuses(version: string, { status, output }: Outcome): void {
  assert.is(
    output,
    `Dateline needs Node.js 20.19 or later, and this is ${version}. Install it from https://nodejs.org/.\n`,
  );
  assert.is(status, 1);
}

test("gets a sentence instead of a build", async () => {
  const project = on("18.20.8");
  refuses("18.20.8", await build(project));
  assert.not.ok(project.has("_site"));
});

test("gets a sentence from the other commands", async () => {
  refuses("20.18.3", await news(on("20.18.3")));
});

test("is not one that is just new enough", async () => {
  const { status, output } = await news(on("20.19.0"));
  assert.is(status, 0, output);
});

test.run();
