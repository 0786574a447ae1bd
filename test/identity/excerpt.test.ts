import { suite } from "uvu";
import * as assert from "uvu/assert";
import { excerpt } from "../../src/identity/excerpt.ts";

const test = suite("quoting an entry");

test("cuts long texts after a word, or within a sentence without spaces", () => {
  assert.is(excerpt("A short one."), "A short one.");
  assert.is(
    excerpt("We measured the same sundial for a year, by day and by night, and it was wrong."),
    "We measured the same sundial for a year, by day and by …",
  );
  const chinese = "我们的论文被接收了".repeat(10);
  assert.is(excerpt(chinese), `${chinese.slice(0, 60)} …`);
  assert.is(excerpt(`${"x".repeat(59)}𠀀${chinese}`), `${"x".repeat(59)} …`);
});

test.run();
