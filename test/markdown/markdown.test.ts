import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toFragment, toHtml } from "../../src/html/fragment.ts";
import { markdown } from "../../src/markdown/markdown.ts";

const test = suite("the Markdown of pages");

const html = (source: string) => toHtml(toFragment(markdown.render(source)), "");

for (const [what, source, expected] of [
  ["strikethrough", "~~a~~", "<p><s>a</s></p>"],
  [
    "ids for headings",
    "# A Room, with\n\n# A room with",
    '<h2 id="a-room-with">A Room, with</h2>\n<h2 id="a-room-with-1">A room with</h2>',
  ],
  ["ids of one's own", "# A {#b}", '<h2 id="b">A</h2>'],
  ["classes as in kramdown", "text\n{: .big}", '<p class="big">text</p>'],
  [
    "attributes of links",
    '[a](/b){:target="_blank"}',
    '<p><a href="/b" target="_blank" rel="noopener">a</a></p>',
  ],
  ["braces that are text", "{a} {{ b }} {% c %} {", "<p>{a} {{ b }} {% c %} {</p>"],
  [
    "Markdown in HTML",
    '<div markdown="1" class="a">\n**b**\n</div>',
    '<div class="a">\n<p><strong>b</strong></p>\n</div>',
  ],
  ["headings lowered together", "## a\n\n### b", '<h2 id="a">a</h2>\n<h3 id="b">b</h3>'],
  ["headings in HTML lowered too", "<h1>a</h1>\n\n# b", '<h2>a</h2>\n<h2 id="b">b</h2>'],
  ["no control characters", "a\u0007b\u0094\tc\uFDD0", "<p>ab\tc</p>"],
  ["formulas", "$x<1$", "<p><math><mrow><mi>x</mi><mo>&lt;</mo><mn>1</mn></mrow></math></p>"],
  ["prices", "from $2 to $3", "<p>from $2 to $3</p>"],
  ["what is no TeX", "$\\frac{a$", "<p><code>\\frac{a</code></p>"],
] as const) {
  test(`has ${what}`, () => assert.is(html(source), expected));
}

test("needs no inline style for a formula on its own", () => {
  assert.match(html("$$\nx\n$$"), /<math display="block" class="tml-display"[^>]*><mi>x/);
});

test("lets the keyboard reach what scrolls when it is wide", () => {
  assert.match(html("$$\nx\n$$"), 'class="tml-display" tabindex="0"');
  assert.match(html("| a |\n| - |\n| b |"), '<table tabindex="0">');
});

test.run();
