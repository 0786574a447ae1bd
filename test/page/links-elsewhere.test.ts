import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toFragment } from "../../src/html/fragment.ts";
import { blockedIn, pagesFramedIn, pagesShownIn, unreachableIn } from "../../src/page/links-elsewhere.ts";

const elsewhere = suite("an address elsewhere");

elsewhere("that no reader can reach is told from one that may lead somewhere", () => {
  const why = (address: string, words = "x") =>
    unreachableIn(toFragment(`<a href="${address}">${words}</a>`))[0]?.reason;
  for (const address of [
    "http://localhost:8080/x/",
    "https://127.0.0.1/",
    "http://[::1]:4000/",
    "http://192.168.0.2/",
  ]) {
    assert.match(why(address) ?? "", "on your own computer", address);
    assert.is(why(address, address), undefined, address);
  }
  for (const address of [
    "htpps://example.org/",
    "ttps://example.org/",
    "https://",
    "https://https://example.org/",
    "//files/cv.pdf",
    "http://example.org:port/",
    "https://exam%20ple.org/",
  ])
    assert.match(why(address) ?? "", "not a web address", address);
  for (const address of [
    "https://example.org/",
    "HTTP://EXAMPLE.ORG",
    "https://[2001:db8::1]/",
    "ftp://example.org/x",
    "rtmp://example.org/x",
    "mailto:jane@example.org",
    "/teaching/",
    "#x",
    "tel:+15550100",
  ])
    assert.is(why(address), undefined, address);
  assert.match(why("doi:10.1000/1") ?? "", "Write https://doi.org/10.1000/1");
  assert.match(why("arXiv:2401.01234") ?? "", "Write https://arxiv.org/abs/2401.01234");
});

elsewhere("is blocked if a page with https would fetch a frame, script or style from it over http", () => {
  const blocked = (html: string) => blockedIn(toFragment(html));
  assert.equal(
    blocked(
      `<iframe title="a" src="http://a.example.org/?x=1&amp;y=2"></iframe><script src="http://b.example.org/"></script>
       <link href="http://c.example.org/c.css" rel="stylesheet"><style>@import url(http://d.example.org/d.css); @font-face { src: url("http://f.example.org/f.woff2") }</style>
       <script type="module">import { x } from "http://e.example.org/e.js";</script>`,
    ).sort(),
    [
      "http://a.example.org/?x=1&y=2",
      "http://b.example.org/",
      "http://c.example.org/c.css",
      "http://d.example.org/d.css",
      "http://e.example.org/e.js",
      "http://f.example.org/f.woff2",
    ],
  );
  assert.equal(
    blocked(
      `<a href="http://a.example.org/">a</a><img src="http://b.example.org/b.png"><iframe src="https://c.example.org/"></iframe>
       <link rel="me" href="http://d.example.org/">`,
    ),
    [],
  );
});

elsewhere("that cannot be framed is recognised, with the one that can", () => {
  const html = [
    '<iframe src="https://www.youtube.com/watch?list=x&amp;v=aB-1_c&amp;t=5"></iframe><iframe width="5" src="https://youtu.be/aB-1_c"></iframe>',
    '<img alt="" src="https://vimeo.com/12345"><embed src="https://drive.google.com/file/d/a_b/view?usp=sharing">',
    '<iframe src="https://www.youtube.com/embed/aB-1_c"></iframe><iframe src="https://player.vimeo.com/video/1"></iframe>',
    '<a href="https://youtu.be/aB-1_c">a</a><iframe src="https://vimeo.com/event/1/embed"></iframe><iframe src="https://drive.google.com/file/d/a_b/preview"></iframe>',
  ];
  assert.equal(
    pagesFramedIn(toFragment(html.join(""))).map(({ frame }) => frame),
    [
      "https://www.youtube.com/embed/aB-1_c",
      "https://www.youtube.com/embed/aB-1_c",
      "https://player.vimeo.com/video/12345",
      "https://drive.google.com/file/d/a_b/preview",
    ],
  );
});

elsewhere("of a page that shows a picture is told from that of a picture", () => {
  const shown = ["https://github.com/a/b/blob/main/c.png", "https://www.dropbox.com/s/a/b.png?dl=0"];
  const pictures = [...shown, "https://github.com/a/b/raw/main/c.png", "https://example.org/blob/c.png"];
  assert.equal(pagesShownIn(toFragment(pictures.map((src) => `<img alt="" src="${src}">`).join(""))), shown);
});

elsewhere.run();
