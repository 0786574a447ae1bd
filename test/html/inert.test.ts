import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toFragment, toHtml } from "../../src/html/fragment.ts";
import { inert } from "../../src/html/inert.ts";

const test = suite("inert");

const inertOf = (source: string) => inert(toHtml(toFragment(source), ""));

for (const [what, source, expected] of [
  ["scripts", "<p>a<script>alert('<b>')</script> b</p>", "<p>a b</p>"],
  ["scripts in formulas and pictures", "<svg><script>x</script><g></g></svg>", "<svg><g></g></svg>"],
  [
    "styles, except those of formulas",
    '<style>p { color: red }</style><p style="height: 1em">a <math><mi style="height: 1em">x</mi></math></p>',
    '<p>a <math><mi style="height: 1em">x</mi></math></p>',
  ],
  [
    "what redirects",
    '<base href="https://x.org/"><meta http-equiv="refresh" content="0"><p>a</p>',
    "<p>a</p>",
  ],
  [
    "hidden parts of a line",
    '<p><span style="display: none">2025<b>05</b><br></span>a <b hidden="">b</b></p><div style="display:none">c</div>',
    "<p>a </p><div>c</div>",
  ],
  ["event handlers", '<p onclick="go()" ONLOAD=x id="b">a</p>', '<p id="b">a</p>'],
  [
    "addresses that are scripts, but not words",
    '<a href=" java\nscript:go()" title="JavaScript: go">a</a><svg><a xlink:href="javascript:go()"></a></svg>',
    '<a title="JavaScript: go">a</a><svg><a></a></svg>',
  ],
  [
    "pages in attributes",
    '<iframe srcdoc="<script>x</script>" title="t"></iframe>',
    '<iframe title="t"></iframe>',
  ],
] as const) {
  test(`takes out ${what}`, () => assert.is(inertOf(source), expected));
}

for (const [address, title, link] of [
  ["https://x.org/?a=1&amp;b", "A &amp; b", '<a href="https://x.org/?a=1&amp;b">A &amp; b</a>'],
  [
    "https://player.vimeo.com/video/1",
    "",
    '<a href="https://player.vimeo.com/video/1">https://player.vimeo.com/video/1</a>',
  ],
  [
    "https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0",
    "Tea",
    '<a href="https://www.youtube.com/watch?v=abcdefghijk">Tea</a>',
  ],
  [
    "https://www.youtube.com/embed/videoseries?list=a",
    "Tea",
    '<a href="https://www.youtube.com/embed/videoseries?list=a">Tea</a>',
  ],
] as const)
  test(`adds a link to what a frame shows: ${address}`, () => {
    const frame = `<iframe src="${address}" title="${title}"></iframe>`;
    const other = '<a href="https://player.vimeo.com/video/12">a</a>';
    assert.is(inertOf(`<p>${other} ${frame}</p>`), `<p>${other} ${frame} ${link}</p>`);
  });

for (const [what, source, written = source] of [
  ["that is hidden", '<iframe hidden="" src="https://x.org/"></iframe>'],
  ["of no height", '<iframe src="https://x.org/" height="0"></iframe>'],
  ["that a link leads to", '<a href="https://x.org/v">a</a> <iframe src="https://x.org/v"></iframe>'],
  [
    "of a video that a link leads to",
    '<a href="https://youtu.be/abcdefghijk?t=1">a</a> <iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
  ],
  ["of a map that is shown only in frames", '<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>'],
  ["without an address, whatever is written in it", "<iframe>a <b>b</b></iframe>", "<iframe></iframe>"],
] as [string, string, string?][])
  test(`adds no link to a frame ${what}`, () => assert.is(inertOf(source), written));

test("leaves everything else as it is", () => {
  const source =
    '<p>on x="1" &lt;script&gt; <code>javascript:</code> <a href="https://x.org/?onclick=1">a</a></p>';
  assert.is(inertOf(source), source);
  const beside = `<p id="a&quot;b">a &amp; b</p>`;
  assert.is(inertOf(`${beside}<script></script>`), beside);
});

test.run();
