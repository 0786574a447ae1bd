import { suite } from "uvu";
import * as assert from "uvu/assert";
import { tidyStyle } from "../../src/html/style.ts";

const test = suite("tidyStyle");

for (const [style, ink] of [
  ["color: Crimson; ", "ink-red"],
  ["COLOR:RED !important", "ink-red"],
  ["color: #f00", "ink-red"],
  ["color: #e67e22", "ink-orange"],
  ["color: rgb(0, 128, 0)", "ink-green"],
  ["color: #1e90ff", "ink-blue"],
  ["color: #8e44ad", "ink-purple"],
  ["color: #c0005a", "ink-red"],
  ["color: #999", "ink-grey"],
  ["color: white", ""],
  ["color: #333", ""],
  ["color: black", ""],
] as const) {
  test(`${style} is ${ink || "as it is anyway"}`, () => assert.equal(tidyStyle(style), ink ? { ink } : {}));
}

test("keeps all else as it was written", () => {
  assert.equal(tidyStyle("color: red; Width: 3em; rotate:2deg;"), {
    ink: "ink-red",
    style: "Width: 3em; rotate:2deg",
  });
  assert.equal(tidyStyle("color: nonesuch; float: left"), { style: "float: left" });
});

test("pulls no text over another", () => {
  assert.equal(tidyStyle("margin: 20px 0px -30px; margin-top:-.5em; text-indent: -1em"), {
    style: "margin: 20px 0px 0; margin-top:0; text-indent: -1em",
  });
});

test("keeps a colour that belongs to a background", () => {
  const style = "background-color: #222; color: white";
  assert.equal(tidyStyle(style), { style });
});

test.run();
