import { suite } from "uvu";
import * as assert from "uvu/assert";
import {
  foreignKindOf,
  isCutOff,
  isFilm,
  lineNaming,
  sourceOf,
  strangeKindOf,
} from "../../src/pictures/source.ts";

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

test("is located on the line that names it", () => {
  const page = "One\r\n\r\n![two](images/small one.jpg)\r\n![three](b.png)";
  assert.is(lineNaming(page, "/images/small%20one.jpg"), 3);
  assert.is(lineNaming(page, "/b.png?v=2"), 4);
  assert.is(lineNaming(page, "/c.png"), undefined);
});

const kinds = suite("a file shown as a picture");

kinds("is known by its extension if few browsers show its format", () => {
  assert.is(strangeKindOf("a/b.HEIC"), "HEIC");
  assert.is(strangeKindOf("b.HIF"), "HIF");
  assert.is(strangeKindOf("b.jxl"), "JXL");
  assert.is(strangeKindOf("b.jfif"), undefined);
  assert.ok(isFilm("talk.MOV"));
  assert.not.ok(isFilm("talk.gif"));
  assert.is(sourceOf("/talk.mp4", ""), "talk.mp4");
});

for (const [what, start, kind] of [
  ["a phone's photo", "\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"],
  ["a photo of another brand", "\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "HEIC"],
  ["AVIF", "\0\0\0\x1cftypavif\0\0\0\0avifmif1", undefined],
  ["AVIF of another brand", "\0\0\0\x1cftypmif1\0\0\0\0avifmif1", undefined],
  ["a scan", "II*\0\x08\0\0\0", "TIFF"],
  ["a PDF", "%PDF-1.7", "PDF"],
  ["a page", "\n<!DOCTYPE html><title>Not found</title>", "HTML"],
  ["PNG", "\x89PNG\r\n\x1a\n", undefined],
  ["nothing", "", undefined],
] as const) {
  kinds(`is known by its first bytes: ${what}`, () =>
    assert.is(foreignKindOf(Buffer.from(start, "latin1")), kind),
  );
}

for (const [what, bytes, expected] of [
  ["a WebP", "RIFF\x06\0\0\0WEBPab", false],
  ["a WebP with bytes after it", "RIFF\x06\0\0\0WEBPab\n", false],
  ["half a WebP", "RIFF\x07\0\0\0WEBPab", true],
  ["a GIF", "GIF89a.......\0;", false],
  ["a GIF with bytes after it", "GIF89a.......\0;\r\n", false],
  ["a GIF without its last byte", "GIF87a.......\0", false],
  ["half a GIF", "GIF89a....;..", true],
  ["a JPEG", "\xff\xd8", false],
] as const) {
  kinds(`${what} is ${expected ? "" : "not "}cut off`, () =>
    assert.is(isCutOff(Buffer.from(bytes, "latin1")), expected),
  );
}

kinds.run();

test.run();
