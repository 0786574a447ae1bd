import { suite } from "uvu";
import * as assert from "uvu/assert";
import { imagesOf, withPictures } from "../../src/pictures/images.ts";
import { column, portrait } from "../../src/pictures/slot.ts";

const test = suite("withPictures");

const picture = {
  width: 2000,
  height: 1000,
  variants: [
    { address: "/pictures/a-320.webp", width: 320 },
    { address: "/pictures/a-640.webp", width: 640 },
  ],
};
const unchanged = { width: 2000, height: 1000, variants: [] };

/** The `img` that an `img` is turned into. */
const image = (html: string, shown: typeof picture | typeof unchanged = unchanged) =>
  /<img[^>]*>/.exec(withPictures(html, [shown]))?.[0];

test("offers the variants, and leaves room for the picture", () => {
  assert.is(
    withPictures('<p><img src="/a.png" alt="&quot;A&quot; &amp; b"></p>', [picture]),
    '<p><picture><source type="image/webp" srcset="/pictures/a-320.webp 320w, /pictures/a-640.webp 640w" sizes="(max-width: 620px) 90vw, 558px">' +
      '<img width="2000" height="1000" decoding="async" src="/a.png" alt="&quot;A&quot; &amp; b"></picture></p>',
  );
});

test("loads all but the first picture of the text lazily", () => {
  const html =
    '<img class="u-photo portrait" src="/p.jpg"><img src="/a.png"><img src="https://example.org/b.png">';
  const written = withPictures(html, [unchanged, unchanged, undefined]);
  assert.equal(
    imagesOf(written).map(({ attributes }) => attributes.loading),
    [undefined, undefined, "lazy"],
  );
});

test("keeps to the size the author gave", () => {
  assert.is(
    image('<img src="/a.png" width="300">'),
    '<img height="150" decoding="async" src="/a.png" width="300">',
  );
  assert.is(
    image('<img src="/a.png" height="50">'),
    '<img width="100" decoding="async" src="/a.png" height="50">',
  );
  assert.is(image('<img src="/a.png" width="50%">'), '<img decoding="async" src="/a.png" width="50%">');
  assert.match(
    withPictures('<img src="/a.png" width="300">', [picture]),
    'sizes="(max-width: 334px) 90vw, 300px"',
  );
});

test("keeps the author's own loading attributes and sources", () => {
  const written = withPictures('<img src="/a.png"><img src="/b.png" loading="eager" decoding="sync">', []);
  assert.equal(imagesOf(written)[1]?.attributes, { src: "/b.png", loading: "eager", decoding: "sync" });
  const own = '<picture><source srcset="/a.avif"><img src="/a.png"></picture>';
  assert.is(withPictures(own, []), own);
  assert.equal(imagesOf(own), []);
  assert.not.match(withPictures('<img src="/a.png" srcset="/b.png 2x">', [picture]), "<picture>");
  const changing = `<img src="/a.png" onmouseover="this.src='/b.png'">`;
  assert.not.match(withPictures(changing, [picture]), "<picture>");
});

test("fills the disc with a portrait that is wider than high", () => {
  const html = '<img class="portrait" src="/p.jpg">';
  assert.match(withPictures(html, [picture]), "200px");
  assert.match(withPictures(html, [{ ...picture, width: 500 }]), "100px");
});

test("knows where pictures are shown by their classes", () => {
  const slots = imagesOf('<img class="big portrait"><img class="portraits"><img>').map(({ slot }) => slot);
  assert.equal(slots, [portrait, column, column]);
});

test("sees no pictures in scripts, styles or comments", () => {
  const html =
    '<script>x = "<img src=\'/a.png\'>"</script><style>/*<img>*/</style><!-- <img src="/b.png"> -->';
  assert.is(withPictures(html, []), html);
  assert.is(imagesOf(`${html}<img src="/c.png">${html}`).length, 1);
});

test.run();
