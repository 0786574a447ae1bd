import { suite } from "uvu";
import * as assert from "uvu/assert";
import { faviconsOf, previewOf } from "../../src/site/preview.ts";
import type { Site } from "../../src/site/site.ts";

const icons = suite("the pictures that browsers show for a site");

const paths = (...files: string[]) =>
  faviconsOf((address) => files.includes(address)).map(({ path }) => path);

icons("are the author's where there are any, and ours otherwise", () => {
  assert.equal(paths(), ["/icon.png", "/icon.svg", "/icon.png"]);
  assert.equal(paths("/favicon.ico"), ["/favicon.ico", "/icon.png"]);
  assert.equal(paths("/favicon.svg", "/favicon.png", "/apple-touch-icon.png"), [
    "/favicon.png",
    "/favicon.svg",
    "/apple-touch-icon.png",
  ]);
});

icons("are the portrait where the site is shared, if its format is shown there", () => {
  for (const [src, shown] of [
    ["/a.jpg", "/a.jpg"],
    ["/a.svg", "/icon.png"],
    ["/a.AVIF", "/icon.png"],
  ])
    assert.is(previewOf({ author: { picture: { src, alt: "A" } } } as unknown as Site), shown);
});

icons.run();
