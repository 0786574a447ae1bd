import { brotliCompressSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { brokenLinks } from "../support/html.ts";
import { wholeSite, wholeSites } from "../support/sites.ts";

/** The most bytes a home page may have with its style, compressed as by a server. */
const budgets: Readonly<Record<string, number>> = { student: 14_000, professor: 20_000 };

const test = suite("whole sites");

for (const name of wholeSites) {
  test(`are built without messages or dead links: ${name}`, async () => {
    const project = wholeSite(name);
    const { status, output } = await project.eleventy();
    assert.is(status, 0, output);
    assert.match(output, /^\[11ty\] Wrote [^\n]*\n*$/, output);
    const site = project.site();
    assert.equal(brokenLinks(site, parse(project.read("_data/site.yml")).url), []);
    const { length } = brotliCompressSync(site.get("/index.html") ?? "");
    assert.ok(length > 0 && length <= (budgets[name] ?? 14_000), `${length} bytes`);
  });
}

test("mark the author of a work by the name in each language", async () => {
  const html = (await wholeSite("two-languages").build()).read("_site/publications/index.html");
  assert.match(html, />王简<\/strong>/);
  assert.match(html, />Jian Wang<\/strong>/);
});

test.run();
