import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cutToQuote, excerpt, leadOf } from "../../src/site/excerpt.ts";

const test = suite("excerpt");

test("cuts long texts between words, and anywhere if they have no spaces", () => {
  assert.is(excerpt("We sing."), "We sing.");
  assert.is(excerpt("sing ".repeat(40)), `${"sing ".repeat(31)}sing…`);
  assert.is(excerpt(`A ${"歌".repeat(200)}`), `A ${"歌".repeat(157)}…`);
  assert.is(excerpt("🎵".repeat(100)), `${"🎵".repeat(79)}…`);
});

test("cuts what messages quote after a word, or within a sentence without spaces", () => {
  assert.is(cutToQuote("A short one."), "A short one.");
  assert.is(
    cutToQuote("We measured the same sundial for a year, by day and by night, and it was wrong."),
    "We measured the same sundial for a year, by day and by …",
  );
  const chinese = "我们的论文被接收了".repeat(10);
  assert.is(cutToQuote(chinese), `${chinese.slice(0, 60)} …`);
  assert.is(cutToQuote(`${"x".repeat(59)}𠀀${chinese}`), `${"x".repeat(59)} …`);
});

test("describes a page by its paragraphs, without headings and lists", () => {
  assert.is(
    leadOf('<h2>Songs</h2>\n<p>We <em>sing</em>.</p><ul><li>Loud</li></ul><p class="a">And\ndance.</p>'),
    "We sing. And dance.",
  );
  assert.is(leadOf("<ul><li>Loud</li></ul>"), "");
});

test.run();
