import { suite } from "uvu";
import * as assert from "uvu/assert";
import { faviconsOf } from "../../src/site/preview.ts";

const icons = suite("the pictures that browsers show for a site");

const paths = (...files: string[]) =>
  faviconsOf((address) => files.includes(address)).map(({ path }) => path);

icons("are the author's where there are some, and ours elsewhere", () => {
  assert.equal(paths(), ["/icon.png", "/icon.svg", "/icon.png"]);
  assert.equal(paths("/favicon.ico"), ["/favicon.ico", "/icon.png"]);
  assert.equal(paths("/favicon.svg", "/favicon.png", "/apple-touch-icon.png"), [
    "/favicon.png",
    "/favicon.svg",
    "/apple-touch-icon.png",
  ]);
});

icons.run();
