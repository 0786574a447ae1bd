import { suite } from "uvu";
import * as assert from "uvu/assert";
import { styleToClasses } from "../../src/html/style.ts";

const test = suite("styleToClasses");

for (const [style, ...classes] of [
  ["color: Crimson; ", "ink-red"],
  ["COLOR:RED !important", "ink-red"],
  ["color: #f00", "ink-red"],
  ["color: #e67e22", "ink-orange"],
  ["color: rgb(0, 128, 0)", "ink-green"],
  ["color: #1e90ff", "ink-blue"],
  ["color: #8e44ad", "ink-purple"],
  ["color: #c0005a", "ink-red"],
  ["color: #999", "ink-grey"],
  ["color: #333"],
  ["color: black"],
  ["text-align: center; font-weight: bold", "align-center", "bold"],
  ["display: block; margin-left: auto; margin-right: auto; width: 48%", "centred", "wide-50"],
  ["width: 100%; max-width: 100%; height: auto"],
  ["float:right", "float-end"],
] as const) {
  test(`${style} is ${classes.join(" and ") || "as it is anyway"}`, () =>
    assert.equal(styleToClasses(style), { classes, unknown: [] }));
}

test("names what it has no class for, as it was written", () => {
  assert.equal(styleToClasses("color: red; Width: 3em; color: nonesuch"), {
    classes: ["ink-red"],
    unknown: ["Width: 3em", "color: nonesuch"],
  });
});

test.run();
