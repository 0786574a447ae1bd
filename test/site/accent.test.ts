import { readFileSync } from "node:fs";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { contrast, readColour } from "../../src/html/colour.ts";
import { accentOf, nearestReadable, paper, usualAccent } from "../../src/site/accent.ts";
import { appearanceStyle } from "../../src/site/appearance.ts";
import { badgeColors } from "../../src/site/badge.ts";
import { sampling } from "../support/sampling.ts";

const test = suite("the accent of a site");
const runs = sampling(100);
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("measures contrast", () => {
  assert.is(contrast("#000000", "#ffffff"), 21);
  assert.is(contrast("#767676", "#ffffff").toFixed(2), "4.54");
  assert.is(contrast("#ffffff", "#767676").toFixed(2), "4.54");
});

test("may be written in the ways of CSS", () => {
  assert.is(readColour("teal"), "#008080");
  assert.is(readColour("#0F5A6E"), "#0f5a6e");
  assert.is(readColour("#05a"), "#0055aa");
  for (const none of [
    "tael",
    "#12345",
    "transparent",
    "#0f5a6e80",
    "currentcolor",
    "red}b{color:blue",
    "canvas",
  ]) {
    assert.is(readColour(none), undefined, none);
  }
});

test("may be written for badges as in style sheets of other themes", () => {
  for (const teal of ["teal", "#008080", " #008080 ", "rgb(0, 128, 128)", "RGB(0 128 128)"])
    assert.equal(badgeColors(teal), { color: "#008080", text: "#fff" }, teal);
  assert.equal(badgeColors("#FF0"), { color: "#ffff00", text: "#000" });
  for (const none of ["", "tael", "rgb(0, 128, 300)", "rgb(0, 128)", "var(--teal)"])
    assert.is(badgeColors(none), undefined, none);
});

test("is readable in both schemes whatever its colour, or refused", () => {
  fc.assert(
    fc.property(colour, (colour) => {
      const accent = accentOf(colour);
      if (accent === undefined) return assert.ok(contrast(colour, paper.light) < 4.5);
      assert.is(accent.light, colour);
      assert.ok(contrast(accent.light, paper.light) >= 4.5);
      assert.ok(contrast(accent.dark, paper.dark) >= 4.5, accent.dark);
    }),
    runs,
  );
});

test("is offered in a readable colour close to one that is refused", () => {
  fc.assert(
    fc.property(colour, (colour) => {
      fc.pre(accentOf(colour) === undefined);
      const nearest = nearestReadable(colour);
      assert.ok(accentOf(nearest), nearest);
      assert.ok(contrast(nearest, paper.light) < 4.9, `${nearest} is darker than it need be`);
    }),
    runs,
  );
  assert.is(nearestReadable("#ff8800"), "#b15d05");
});

test("keeps its hue in the dark", () => {
  assert.equal(accentOf("#8b0000"), { light: "#8b0000", dark: "#ff9687" });
  assert.equal(accentOf("#000000"), { light: "#000000", dark: "#b7b7b7" });
});

test("is the default one, which is readable too, unless another is asked for", () => {
  assert.match(appearanceStyle({}), `light-dark(${usualAccent.light}, ${usualAccent.dark})`);
  assert.ok(accentOf(usualAccent.light));
  assert.ok(contrast(usualAccent.dark, paper.dark) >= 4.5);
});

test("is measured against the paper that pages have", () => {
  const tokens = readFileSync("_includes/css/tokens.css", "utf8");
  assert.match(tokens, `--paper: light-dark(${paper.light}, ${paper.dark});`);
});

test.run();
