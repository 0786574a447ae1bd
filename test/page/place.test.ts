import { suite } from "uvu";
import * as assert from "uvu/assert";
import { originalOf } from "../../src/page/place.ts";

const copies = suite("a copy of a page");

const paths = new Set(["index.md", "talks/moths.md", "talks/moths 2.pdf", "talks/moths.pdf"]);

copies("is recognised by what programs add to its name, if the original is there", () => {
  for (const name of [
    "index (Jane's conflicted copy 2025-05-01).md",
    "index.sync-conflict-20250501-101010-ABCDEFG.md",
    "index - Copy.md",
    "index copy 2.md",
    "index-DESKTOP-4F7A.md",
    "index (1).md",
    "index 2.md",
    "index_BACKUP_1234.md",
  ])
    assert.is(originalOf(name, paths), "index.md", name);
  assert.is(originalOf("talks/moths (1).md", paths), "talks/moths.md");
  for (const name of ["index.md", "lecture 2.md", "moths (1).md", "index2.md", "talks/moths 2.pdf"])
    assert.is(originalOf(name, paths), undefined, name);
});

copies.run();
