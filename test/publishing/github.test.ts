import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { Project } from "../support/project.ts";
import { GitHub } from "./github.ts";

const root = join(import.meta.dirname, "../..");
const page = "src/content/index.md";
const lock = "_data/news.lock";

const publishing = suite("publishing with GitHub alone");

/** A small site on GitHub that was never published. */
function site(use: (github: GitHub) => Promise<void>): () => Promise<void> {
  return () => {
    const project = new Project().write(
      page,
      "# Jane\n\n[A link that leads nowhere](cv.pdf)\n\n# News\n\n2025.05 We release a kite.\n\n2025.04 A talk in Bern.\n",
    );
    cpWorkflow(project);
    return GitHub.hosting(project.folder, join(root, "node_modules"), use);
  };
}

function cpWorkflow(project: Project): void {
  const file = ".github/workflows/publish.yml";
  project.write(file, readFileSync(join(root, file)));
}

const add = (line: string) => (text: string) => text.replace("# News\n", `# News\n\n${line}\n`);

publishing(
  "builds, remembers and publishes each edit, and no item appears twice",
  site(async (github) => {
    const first = await github.run();
    assert.ok(first.isGood, first.log);
    assert.equal(first.errors, []);
    assert.match(first.log, "Nothing is published there yet");
    const [remembered = "", ...others] = await github.messages();
    assert.equal(others, ["My page"]);
    assert.is(
      remembered,
      "Remember 2 new items\n\n- New: 2025-05 We release a kite\n- New: 2025-04 A talk in Bern",
    );
    assert.match(first.summary, /^### 2 new items\n\n- New: 2025-05 We release a kite\n/);
    const before = github.items();
    assert.is(before.length, 2);

    await github.edit(page, add("2025.06 A paper on strings."));
    await github.edit(page, (text) => text.replace("We release a kite", "We release a large kite"));
    const second = await github.run();
    assert.ok(second.isGood, second.log);
    assert.match(second.log, "All 2 published items keep their ids and times");
    assert.match(
      (await github.messages())[0] ?? "",
      /^Remember 1 new item, 1 changed\n\n- New: 2025-06 A paper on strings\n- Changed \(reworded\): 2025-05 We release a large kite$/,
    );
    const after = github.items();
    assert.is(after.length, 3);
    assert.equal(
      after.slice(1).map(({ id }) => id),
      before.map(({ id }) => id),
    );
    assert.equal(
      after.slice(1).map(({ date_published }) => date_published),
      before.map(({ date_published }) => date_published),
    );

    const commits = (await github.messages()).length;
    const third = await github.run();
    assert.ok(third.isGood, third.log);
    assert.is((await github.messages()).length, commits, "nothing has changed, so nothing is committed");
    assert.match(third.summary, /^### 0 new items\n$/);
  }),
);

publishing(
  "pulls what a person or another run has pushed in the meantime, and builds that",
  site(async (github) => {
    const overtaken = await github.run({
      beforeBuild: async () => {
        await github.edit(page, add("2025.06 A paper on strings."));
        const other = await github.run();
        assert.ok(other.isGood, other.log);
      },
    });
    assert.ok(overtaken.isGood, overtaken.log);
    assert.equal((await github.messages()).length, 3, "one commit of the lock, two of the page");
    assert.is(github.items().length, 3);
    const ids = github.items().map(({ id }) => id);
    const locked = await github.read(lock);
    for (const id of ids)
      assert.is(locked.split(JSON.stringify(id)).length, 2, `${id} stands once in the lock`);
  }),
);

publishing(
  "stops before anything is online if the branch is protected, and says what to click",
  site(async (github) => {
    github.protect();
    const run = await github.run();
    assert.not(run.isGood);
    assert.is(run.errors.length, 1, run.log);
    assert.match(run.errors[0] ?? "", "https://github.com/jane/site/settings/branches");
    assert.match(run.summary, /^### Not published\n/);
    assert.is(github.published("index.html"), undefined);
  }),
);

publishing(
  "says where to switch on GitHub Pages",
  site(async (github) => {
    github.hasPages = false;
    const run = await github.run();
    assert.not(run.isGood);
    assert.equal(run.errors.length, 1);
    assert.match(
      run.errors[0] ?? "",
      /Open https:\/\/github\.com\/jane\/site\/settings\/pages and choose "GitHub Actions"/,
    );
    assert.equal(await github.messages(), ["My page"]);
  }),
);

publishing(
  "leaves the site and the branch as they are when subscribers would lose something, or the page has a mistake",
  site(async (github) => {
    assert.ok((await github.run()).isGood);
    const before = github.published("feed.json");

    await github.edit(lock, (text) => text.replace(/"published": ?"2025-05-31/, '"published": "2025-05-30'));
    const moved = await github.run();
    assert.not(moved.isGood);
    assert.match(moved.errors.join("\n"), "Open the page, press the pencil, fix it");
    assert.is(github.published("feed.json"), before);

    await github.edit(lock, (text) => text.replace(/"published": ?"2025-05-30/, '"published": "2025-05-31'));
    await github.edit(page, add("2025.13 A mistake."));
    const commits = (await github.messages()).length;
    const wrong = await github.run();
    assert.not(wrong.isGood);
    assert.match(wrong.log, /^::error file=src\/content\/index\.md,line=7::"2025\.13" is not a month\./m);
    assert.is((await github.messages()).length, commits);
    assert.is(github.published("feed.json"), before);
  }),
);

publishing.run();
