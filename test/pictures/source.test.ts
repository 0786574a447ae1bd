import { suite } from "uvu";
import * as assert from "uvu/assert";
import { lineNaming, sourceOf } from "../../src/pictures/source.ts";

const test = suite("the source of a picture");

for (const [src, root, expected] of [
  ["/a.png", "", "a.png"],
  ["/images/small%20one.JPG?v=2#x", "", "images/small one.JPG"],
  ["/~jane/%E5%9B%BE.webp", "/~jane", "图.webp"],
  ["/100%.png", "", "100%.png"],
  ["/a.png", "/~jane", undefined],
  ["//example.org/a.png", "", undefined],
  ["https://example.org/a.png", "", undefined],
  ["data:image/png;base64,AAAA", "", undefined],
  ["/counter.php", "", undefined],
  ["/..%2f..%2fsecret.png", "", undefined],
] as const) {
  test(`is ${expected} for ${src} below "${root}"`, () => assert.is(sourceOf(src, root), expected));
}

test("stands on the line that names it", () => {
  const page = "One\r\n\r\n![two](images/small one.jpg)\r\n![three](b.png)";
  assert.is(lineNaming(page, "/images/small%20one.jpg"), 3);
  assert.is(lineNaming(page, "/b.png?v=2"), 4);
  assert.is(lineNaming(page, "/c.png"), undefined);
});

test.run();
