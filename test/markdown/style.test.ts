import { suite } from "uvu";
import * as assert from "uvu/assert";
import { styleToClasses } from "../../src/markdown/style.ts";

const test = suite("styleToClasses");

test("turns a known colour into a class beside those that are there", () => {
  assert.equal(styleToClasses("color: Crimson; ", "big"), { class: "big ink-red" });
});

test("keeps what it has no class for", () => {
  assert.equal(styleToClasses("color: red; width: 3em"), { class: "ink-red", style: "width: 3em" });
  assert.equal(styleToClasses("color: #abc"), { style: "color: #abc" });
});

test("keeps a class without a style", () => assert.equal(styleToClasses("", "big"), { class: "big" }));

test.run();
