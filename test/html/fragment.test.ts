import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toFragment, toHtml, withIdsOnce, withPlaced } from "../../src/html/fragment.ts";
import { NestingError } from "../../src/html/tree.ts";

const test = suite("toFragment");

const html = (source: string, root = "") => toHtml(toFragment(source), root);

test("resolves the addresses in styles from the page's place, and those that begin at the root", () => {
  const source =
    '<img data-src="j.png"><style>/* a */ p { background: url("../b.png") }</style><p style="mask: url(c.svg#d); top: 0">e</p><p style="background: url(https://x.org/f.png)">g</p>';
  assert.is(
    toHtml(toFragment(source, "/h/i.md"), "/~jane"),
    '<img data-src="/~jane/h/j.png"><style>/* a */ p { background: url(/~jane/b.png ) }</style><p style="mask: url(/~jane/h/c.svg#d ); top: 0">e</p><p style="background: url(https://x.org/f.png)">g</p>',
  );
});

test("resolves what modules import from the page's place", () => {
  const module = `<script type="module">import { a } from './j.mjs'; import"../k.js"; await import("/l.js"); import d from "three"; import "//x.org/m.js"; const e = "./n.js";</script>`;
  const map =
    '<script type="importmap">{"imports": {"three": "./t.js", "lib/": "./lib/", "x": "https://x.org/x.js"}}</script>';
  const other = "<script>import('./j.mjs')</script>";
  assert.is(
    toHtml(toFragment(module + map + other, "/h/i.md"), "/~jane"),
    `<script type="module">import { a } from "/~jane/h/j.mjs"; import"/~jane/k.js"; await import("/~jane/l.js"); import d from "three"; import "//x.org/m.js"; const e = "./n.js";</script>` +
      '<script type="importmap">{"imports": {"three": "/~jane/h/t.js", "lib/": "./lib/", "x": "https://x.org/x.js"}}</script>' +
      other,
  );
});

for (const [what, source, expected] of [
  ["turns a main element into a part of the page", '<main class="a">b</main>', '<div class="a">b</div>'],
  ["keeps good HTML", '<p>a <u>b</u> &amp; <a href="https://x.org/?a=1&amp;b=2">c</a></p>', undefined],
  ["closes what was left open", "<p><b>a", "<p><b>a</b></p>"],
  ["drops what no page can hold", '<p title="a&#7;b">c&#1;&#xfffe;</p>', '<p title="ab">c</p>'],
  ["keeps addresses where they lead", '<base href="https://x.org/" target="_top">', '<base target="_top">'],
  [
    "names links around icons by what they are called or where they lead",
    '<a href="https://www.x.org/a?b" title=" Code "><i class="fa"></i></a> <a href="//y.x.org/b?c#d"> <span class="glyphicon"></span></a> <a class="fa fa-f" href="e/%66%20g.pdf?h"></a> <a href="mailto:i@x.org"><i></i></a><a href="https://www.x.org/j//"><i></i></a> (k<a href="l.html#m"><i></i></a>, <b><a href="n/index.html"><svg-icon></svg-icon></a></b>)',
    '<a href="https://www.x.org/a?b" title=" Code "><i class="fa"></i><span class="link-name">Code</span></a> <a href="https://y.x.org/b?c#d"> <span class="glyphicon"></span><span class="link-name">y.x.org</span></a> <a class="fa fa-f" href="/e/%66%20g.pdf?h"><span class="link-name">f g.pdf</span></a> <a href="mailto:i@x.org"><i></i><span class="link-name">i@x.org</span></a> <a href="https://www.x.org/j//"><i></i><span class="link-name">x.org/j</span></a> (k <a href="/l.html#m"><i></i><span class="link-name">l</span></a>, <b><a href="/n/index.html"><svg-icon></svg-icon><span class="link-name">n</span></a></b>)',
  ],
  [
    "shows no address that its author hides",
    '<a href="mailto:%69@x.org"><i></i></a>',
    '<a href="mailto:%69@x.org"><i></i><span class="link-name">@</span></a>',
  ],
  [
    "names no links around icons that show more or are not meant to be read, or lead where the words beside them lead",
    '<a href="https://x.org/">→<i></i></a><a href="https://x.org/1"><i></i><img src="https://x.org/a.png" alt=""></a><a href="https://x.org/2" aria-hidden="true" title="a"><i></i></a><a href="https://x.org/3" hidden=""><i></i></a><a href="https://x.org/4"><i style="background: url(https://x.org/b.png)"></i></a><a href="#d" title="Link to this"><i></i></a><a id="d" title="Anchor"><i></i></a><a href="https://x.org/5"><i class="material-icons">code</i></a><a href="https://x.org/6"><i></i></a> <a href="https://x.org/6">b</a><svg><a href="https://x.org/7"><g class="icon"><path d="M0 0"></path></g></a></svg>',
    undefined,
  ],
  [
    "names no links without an icon: they are left over, cover a card, or are for scripts",
    '<a href="https://x.org/1"></a><a href="https://x.org/2"><br></a><a href="https://x.org/3" class="stretched-link" aria-label="Card"></a><a href="https://x.org/4" class="btn" title="Button"><span></span></a>',
    undefined,
  ],
  ["drops comments", "<p>a<!-- 2025.05 b --></p>", "<p>a</p>"],
  ["drops empty padding spans", '<p>a<span style="padding-left: 20px;"></span>b</p>', "<p>ab</p>"],
  ["keeps spans that hold something", '<span class="x"></span><span lang="la">a</span>', undefined],
  [
    "keeps an inline style, except for its colour",
    '<p class="x" style="top: 0; color: red">a</p>',
    '<p class="x ink-red" style="top: 0">a</p>',
  ],
  [
    "keeps the width of a picture",
    '<img src="https://x.org/a.png" alt="" style="width: 90px">',
    '<img src="https://x.org/a.png" alt="" width="90">',
  ],
  [
    "keeps the styles on both sides of the width of a picture",
    '<img src="https://x.org/a.png" alt="" style="float: right; width: 90px; top: 0">',
    '<img src="https://x.org/a.png" alt="" width="90" style="float: right; top: 0">',
  ],
  [
    "turns the colours of a formula into inks, unless they are on a background",
    '<math><mi style="color:#000080;">a</mi><mrow mathbackground="yellow" style="padding:0.3em"><mi style="color:red;">b</mi></mrow></math>',
    '<math><mi class="ink-blue">a</mi><mrow mathbackground="yellow" style="padding:0.3em"><mi style="color:red;">b</mi></mrow></math>',
  ],
  ["keeps the styles that TeX needs", '<math><mtd style="padding: 0"><mi>a</mi></mtd></math>', undefined],
  [
    "cuts the opener off from a new window",
    '<a href="https://x.org" target="_blank">a</a>',
    '<a href="https://x.org" target="_blank" rel="noopener">a</a>',
  ],
  ["gives red its ink", '<span style="color: red;">a</span>', '<span class="ink-red">a</span>'],
  [
    "escapes text that looks like markup",
    "<code>&lt;a href=&quot;/x&quot;&gt;</code>",
    '<code>&lt;a href="/x"&gt;</code>',
  ],
] as const) {
  test(what, () => assert.is(html(source), expected ?? source));
}

test("writes links within the site for wherever it is shown", () => {
  const source = '<a href="cv.pdf">a</a> <a href="/x/">b</a> <img src="../p.png" alt=""> <a href="#c">d</a>';
  assert.is(
    html(source, "/~jane"),
    '<a href="/~jane/cv.pdf">a</a> <a href="/~jane/x/">b</a> <img src="/~jane/p.png" alt=""> <a href="/~jane/#c">d</a>',
  );
});

test("keeps links to a place within the piece there, on whatever page it is shown", () => {
  const piece = toFragment('<p id="a"><a class="x" href="#a">a</a> <a href="#b">b</a> &lt;a href="#a"</p>');
  assert.is(
    toHtml(piece, "/~jane"),
    '<p id="a"><a class="x" href="#a">a</a> <a href="/~jane/#b">b</a> &lt;a href="#a"</p>',
  );
  assert.is(
    toHtml(piece, "https://x.org", "https://x.org/news/$1/"),
    '<p id="a"><a class="x" href="https://x.org/news/$1/#a">a</a> <a href="https://x.org/#b">b</a> &lt;a href="#a"</p>',
  );
});

test("writes the addresses in a srcset for wherever it is shown", () => {
  const source = '<img src="a.png" alt="" srcset="a.png, /b,c.png 2x,\n https://x.org/d.png 3x">';
  assert.is(
    html(source, "/~jane"),
    '<img src="/~jane/a.png" alt="" srcset="/~jane/a.png, /~jane/b,c.png 2x,\n https://x.org/d.png 3x">',
  );
});

test("leaves what no visitor sees out of the text, but not out of the HTML", () => {
  const source =
    '<p>a<span style="display: none">b</span> <b hidden="">c</b><i style="x-display: none">d</i></p><div hidden="">e</div>';
  assert.is(toFragment(source).text, "a d e");
  assert.is(html(source), source);
});

test("leaves addresses elsewhere alone, but adds a missing protocol", () => {
  const source = '<a href="mailto:a@b.org">a</a><a href="//cdn.org/x">b</a><a href="HTTPS://x.org">c</a>';
  assert.is(html(source, "/~jane"), source.replace("//cdn", "https://cdn"));
});

test("resolves addresses from the page's place, and knows its own ids", () => {
  const fragment = toFragment(
    '<a href="b.pdf">b</a> <a href="#c" id="d">c</a><a name="e"></a>',
    "/a/page.md",
  );
  assert.is(
    toHtml(fragment, "/~jane")
      .match(/href="[^"]*"/g)
      ?.join(" "),
    'href="/~jane/a/b.pdf" href="#c"',
  );
  assert.equal(fragment.ids, ["d", "e"]);
});

test("turns colours into inks, but keeps those on a background", () => {
  const source =
    '<p style="color: navy; text-align: center">a</p><font color="#000080" size="4">b</font><td bgcolor="#ffc">c</td>' +
    '<b style="background: #ddd; color: navy">d</b><i style="color: black">e</i>';
  assert.is(
    html(source, ""),
    '<p style="text-align: center" class="ink-blue">a</p><font size="4" class="ink-blue">b</font><td bgcolor="#ffc">c</td>' +
      '<b style="background: #ddd; color: navy">d</b><i>e</i>',
  );
  const within =
    '<div style="background: #ccf"><font color="white">f</font><i style="color: #222">g</i></div>';
  assert.is(html(within, ""), within);
  assert.is(
    html('<html><body bgcolor="white"><p>h</p></body></html><style>p { background: black }</style>', ""),
    "<p>h</p><style>p { background: black; color-scheme: dark; color: #fff}</style>",
  );
});

test("has each id once, even with a list put into it", () => {
  const fragment = toFragment('<p id="a">b</p><i id="a">c</i><!-- publications -->', "/", {
    keepsMark: true,
  });
  assert.equal(fragment.ids, ["a"]);
  assert.is(
    toHtml(withPlaced(fragment, "publications", '<li id="a">d</li><li id="e">f</li>'), ""),
    '<p id="a">b</p><i>c</i><li>d</li><li id="e">f</li>',
  );
});

test("searches a large inline picture for ids once, not from each of its letters", () => {
  const html = `<img src="data:image/png;base64,${"A".repeat(4_000_000)}" id="a">`;
  assert.is(withIdsOnce(`${html}<b id="a">c</b>`), `${html}<b>c</b>`);
});

test("does not take code for a link", () => {
  assert.is(html('<code>href="/x"</code>', "/~jane"), '<code>href="/x"</code>');
});

test("gives the text and the links", () => {
  const { text, links } = toFragment(
    '<p>One<br>two\n<a href="a">t<b>hr</b>ee</a></p><p><img src="b" alt="four"> x&nbsp;y</p>',
  );
  assert.is(text, "One two three four x y");
  assert.equal(links, ["/a"]);
});

test("refuses endless nesting, and accepts long flat input", () => {
  assert.throws(
    () => toFragment("<div>".repeat(1_000_000)),
    (error: unknown) => error instanceof NestingError,
  );
  assert.is(toFragment("<b>x</b>".repeat(100_000)).text.length, 100_000);
});

test.run();
