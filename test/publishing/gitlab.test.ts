import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { Project } from "../support/project.ts";
import { execute, person } from "./github.ts";

const root = join(import.meta.dirname, "../..");
const page = "src/content/index.md";
const test = suite("publishing with GitLab alone");

/** The job in the docs' page on publishing. */
function job(): { readonly script: readonly string[] } {
  const docs = readFileSync(join(root, "docs/content/publishing.md"), "utf8");
  const [, yaml = ""] = /^```yaml\n(publish:\n[\s\S]*?)^```/m.exec(docs) ?? [];
  return parse(yaml).publish;
}

test("builds, remembers and publishes each edit with the job in the docs", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gitlab-"));
  const bare = join(folder, "site.git");
  const online = join(folder, "online");
  const env = {
    ...process.env,
    ...person,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    CI: "true",
    CI_COMMIT_BRANCH: "main",
    // The folder of the published site, to read it without a server.
    CI_PAGES_URL: online,
    CI_SERVER_HOST: "gitlab.example",
    CI_PROJECT_PATH: "jane/site",
    LOCK_TOKEN: "token",
  };
  const git = async (cwd: string, ...args: string[]) => {
    const { isGood, output } = await execute("git", args, cwd, env);
    assert.ok(isGood, output);
    return output;
  };
  const run = async () => {
    const clone = mkdtempSync(join(folder, "run-"));
    await git(clone, "clone", "--quiet", bare, ".");
    writeFileSync(join(clone, ".git/info/exclude"), "node_modules\n");
    symlinkSync(join(root, "node_modules"), join(clone, "node_modules"));
    const lines = job().script.filter((line) => line !== "npm ci");
    const { isGood, output } = await execute("bash", ["-eo", "pipefail", "-c", lines.join("\n")], clone, env);
    assert.ok(isGood, output);
    rmSync(online, { recursive: true, force: true });
    cpSync(join(clone, "_site"), online, { recursive: true });
  };
  const items = (): { id: string }[] => JSON.parse(readFileSync(join(online, "feed.json"), "utf8")).items;
  try {
    await git(folder, "init", "--quiet", "--bare", "--initial-branch=main", bare);
    await git(bare, "config", "receive.advertisePushOptions", "true");
    await git(
      folder,
      "config",
      "--global",
      `url.${bare}.insteadOf`,
      "https://dateline:token@gitlab.example/jane/site.git",
    );
    const project = new Project().write(page, "# News\n\n2025.05 We release a kite.\n");
    project.remove("node_modules");
    await git(project.folder, "init", "--quiet", "--initial-branch=main");
    await git(project.folder, "add", "--all");
    await git(project.folder, "commit", "--quiet", "--message=My page");
    await git(project.folder, "push", "--quiet", bare, "main");
    await run();
    const [first] = items();
    assert.match(
      await git(bare, "log", "-1", "--format=%B", "main"),
      /^Remember 1 new item\n\n- New: 2025-05 We release a kite/,
    );

    await git(project.folder, "pull", "--quiet", bare, "main");
    project.edit(page, "# News\n", "# News\n\n2025.06 A paper.\n");
    await git(project.folder, "commit", "--quiet", "--all", "--message=News");
    await git(project.folder, "push", "--quiet", bare, "main");
    await run();
    assert.is(items().length, 2);
    assert.is(items()[1]?.id, first?.id);
    assert.is((await git(bare, "log", "--oneline", "main")).trim().split("\n").length, 4);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.run();
