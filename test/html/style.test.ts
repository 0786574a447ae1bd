import { suite } from "uvu";
import * as assert from "uvu/assert";
import { hasBackground, tidySheet, tidyStyle, tidyStyleOnBackground } from "../../src/html/style.ts";

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
  ["color: brown", "ink-red"],
  ["color: teal", "ink-green"],
  ["color: white", ""],
  ["color: #fff", ""],
  ["color: #333", ""],
  ["color: black", ""],
] as const) {
  test(`${style} is ${ink || "as it is anyway"}`, () => assert.equal(tidyStyle(style), ink ? { ink } : {}));
}

test("keeps everything else as it was written", () => {
  assert.equal(tidyStyle("color: red; Width: 3em; rotate:2deg;"), {
    ink: "ink-red",
    style: "Width: 3em; rotate:2deg",
  });
  assert.equal(tidyStyle("color: nonesuch; float: left"), { style: "float: left" });
  const picture = "background: url(data:image/png;base64,AA==)";
  assert.equal(tidyStyle(picture), { style: picture });
});

test("pulls no text over another", () => {
  assert.equal(tidyStyle("margin: 20px 0px -30px; margin-top:-.5em; text-indent: -1em"), {
    style: "margin: 20px 0px 0; margin-top:0; text-indent: -1em",
  });
});

test("keeps a colour that belongs to a background, and lets links and marks suit a dark one", () => {
  const style = "background-color: #ffc; color: navy";
  assert.equal(tidyStyle(style), { style });
  assert.equal(tidyStyle("background: #ffc"), { style: "background: #ffc" });
  assert.equal(tidyStyle("background: #222; color: yellow"), {
    style: "background: #222; color: yellow; color-scheme: dark",
  });
  assert.equal(tidyStyle("background: Navy"), { style: "background: Navy; color-scheme: dark; color: #fff" });
  assert.equal(tidyStyle("width: 3em", "#000080"), { style: "width: 3em; color-scheme: dark; color: #fff" });
  assert.equal(tidyStyle("", "#ffffcc"), {});
});

test("ignores a background that can hardly be seen", () => {
  for (const ground of ["transparent", "none", "rgba(0, 0, 0, .05)", "#ffff0033", "rgb(0 0 0 / 10%)"]) {
    const style = `background: ${ground}; color-scheme: inherit`;
    assert.equal(tidyStyle(`background: ${ground}`), { style });
    assert.equal(tidyStyle(`background: ${ground}; color: navy`), { ink: "ink-blue", style });
    assert.equal(tidyStyleOnBackground(`background: ${ground}`), style);
    assert.not(hasBackground(style), ground);
  }
  assert.is(tidyStyleOnBackground("background: #fff"), "background: #fff");
  for (const ground of ["#ffc", "rgba(255, 255, 0, .9)", "url(x.png)", "linear-gradient(#fff, #eee)"])
    assert.equal(tidyStyle(`background: ${ground}`), { style: `background: ${ground}` });
});

test("keeps light letters on translucent black, and on a picture", () => {
  const style = "background: rgba(0, 0, 0, .4); color: #fff";
  assert.equal(tidyStyle(style), { style: `${style}; color-scheme: dark` });
  assert.equal(tidyStyle("background: rgba(0, 0, 0, 0); color: #ddd").ink, "ink-grey");
  const picture = "background-image: url(a.png); background-color: rgba(255, 255, 255, .1); color: #fff";
  assert.equal(tidyStyle(picture), { style: picture });
});

test("makes text suit the first colour of a background of several", () => {
  const ground = "background: linear-gradient(90deg, #123 0%, rgb(0, 0, 80)) url(white.png)";
  assert.equal(tidyStyle(ground), { style: `${ground}; color-scheme: dark; color: #fff` });
  const style = "background: hsl(210, 40%, 10%)";
  assert.equal(tidyStyle(style), { style: `${style}; color-scheme: dark; color: #fff` });
});

for (const [what, sheet, tidied] of [
  [
    "light backgrounds of several colours",
    ".a { background: linear-gradient(#fff, #eee) } .b { background: rgba(0, 0, 0, .1); color: navy }",
    ".a { background: linear-gradient(#fff, #eee); color-scheme: light; color: var(--ink)} .b { background: rgba(0, 0, 0, .1); color: var(--ink-blue)}",
  ],
  [
    "a light background",
    ".a { background: #fff3cd; }",
    ".a { background: #fff3cd; color-scheme: light; color: var(--ink)}",
  ],
  [
    "a dark background",
    "b{background-color:black}",
    "b{background-color:black; color-scheme: dark; color: #fff}",
  ],
  [
    "text and background",
    "body { color: #333; background: white }",
    "body { color: #333; background: white; color-scheme: light}",
  ],
  [
    "dark text",
    ".a { color: #000080; top: 0 } .b { color:#222 !important }",
    ".a { color: var(--ink-blue); top: 0 } .b { color: var(--ink)}",
  ],
  ["light text, which is on something dark elsewhere", ".a h1 { color: white }", ".a h1 { color: white }"],
  [
    "borders but no background",
    "a { border-color: #000; background: none; background-image: url(x.png) }",
    undefined,
  ],
  [
    "its own dark scheme",
    "p { color: #222 } @media (prefers-color-scheme: dark) { p { color: #eee } }",
    undefined,
  ],
  [
    "colours by names",
    ":root { --dial: #003; --card: #fff } p { color: var(--dial) } .a { background: var( --card ) }",
    ":root { --dial: #003; --card: #fff } p { color: var(--ink-blue)} .a { background: var( --card ); color-scheme: light; color: var(--ink)}",
  ],
  ["names with several colours", ".a { --c: #000 } .b { --c: #fff } p { color: var(--c) }", undefined],
  ["nested rules", "@media print { a { color: black } }", "@media print { a { color: var(--ink)} }"],
] as const) {
  test(`makes a sheet with ${what} readable on light and dark pages`, () =>
    assert.is(tidySheet(sheet), tidied ?? sheet));
}

test.run();
