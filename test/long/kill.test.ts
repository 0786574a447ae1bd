import { spawn } from "node:child_process";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parseLock } from "../../src/identity/lock-format.ts";
import { Project } from "../support/project.ts";

const page = "src/content/index.md";
const lock = "_data/news.lock";
/** How many builds are killed; CI sets `KILLS=100`. */
const kills = Number(process.env.KILLS ?? 3);
/** Milliseconds in which a build is over. */
const longest = 1200;

const test = suite("a build that is killed");

test(`leaves the lock and every file of the site whole, ${kills} times`, async () => {
  const project = new Project();
  const one = project.read(page);
  const other = one.replaceAll("We ", "Our whole group ").replace(/^2025\.04.*\n\n/m, "");
  const versions: { readonly site: Map<string, string>; readonly lock: string }[] = [];
  for (const text of [other, one]) {
    await project.write(page, text).build();
    versions.push({ site: project.site(), lock: project.read(lock) });
  }
  // From here on the lock knows both versions, and building either gives the same again.
  const locks: string[] = [];
  for (const [index, text] of [other, one].entries()) {
    await project.write(page, text).build();
    locks[index] = project.read(lock);
    versions[index] = { site: project.site(), lock: project.read(lock) };
  }
  for (let kill = 0; kill < kills; kill++) {
    project.write(page, kill % 2 === 0 ? other : one);
    const before = project.site();
    const killed = await killAfter(project, (longest * (kill + 1)) / kills);
    const now = project.read(lock);
    assert.ok("lock" in parseLock(now), `kill ${kill}: the lock can be read`);
    assert.ok(locks.includes(now), `kill ${kill}: the lock is the old or the new one`);
    const site = project.site();
    const current = kill % 2;
    // What was there before may come from a build whose lock was replaced by a later one that was then killed.
    const isNew = ["/feed.xml", "/feed.json"].some(
      (path) => site.get(path) === versions[current]?.site.get(path) && site.get(path) !== before.get(path),
    );
    assert.ok(!isNew || now === locks[current], `kill ${kill}: the lock is never older than the site`);
    for (const [path, content] of site) {
      const wholes = versions.map(({ site }) => site.get(path)).filter((whole) => whole !== undefined);
      assert.ok(
        wholes.includes(content),
        `kill ${kill}${killed ? "" : " (came too late)"}: ${path} is whole`,
      );
    }
  }
  const last = kills % 2 === 1 ? other : one;
  await project.write(page, last).build();
  const expected = versions[last === other ? 0 : 1];
  for (const [path, content] of expected?.site ?? []) assert.is(project.site().get(path), content, path);
});

test("like one that fails while it writes its pages, leaves the site and the lock whole", async () => {
  const project = await new Project().build();
  const before = project.site();
  const { status } = await project
    .edit(page, "We release [Pixel", "We have released [Pixel")
    .edit("src/pages/news/index.njk", "{{ year.year }}</h2>", "{{ nothing.there }}</h2>")
    .npx();
  assert.is(status, 1);
  assert.equal(project.site(), before);
  assert.not.match(project.read(lock), "We have released");
});

test.run();

/** Starts a build and kills it after some milliseconds; false if it was done by then. */
function killAfter(project: Project, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const command = join(project.folder, "node_modules/.bin/eleventy");
    const build = spawn(command, [], { cwd: project.folder, stdio: "ignore" });
    const timer = setTimeout(() => build.kill("SIGKILL"), milliseconds);
    build.once("exit", (_, signal) => {
      clearTimeout(timer);
      resolve(signal === "SIGKILL");
    });
  });
}
