import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toFragment } from "../../src/html/fragment.ts";
import {
  blockedIn,
  lineOfAddress,
  lookUp,
  lookUpAsWritten,
  meantElsewhere,
  pagesFramedIn,
  pagesShownIn,
  unreachableIn,
  wholeLinksWithin,
  withSiteAddresses,
} from "../../src/page/links.ts";

const targets = {
  pages: new Map([["Übung.md".normalize("NFD"), "/Übung/".normalize("NFD")]]),
  outputs: new Map([
    ["/Übung/index.html".normalize("NFD"), {}],
    ["/Müller.pdf".normalize("NFD"), {}],
    ["/café.pdf", {}],
  ]),
  keptBack: new Map([["/_cv.pdf", "content/_cv.pdf"]]),
};

const within = suite("an address within the site");

within("finds its file however an umlaut or accent in its name is written", () => {
  const found = (address: string) => decodeURI(lookUp(encodeURI(address), targets).address);
  for (const form of ["NFC", "NFD"]) {
    assert.is(found("/Müller.pdf#page=2".normalize(form)), "/Müller.pdf#page=2".normalize("NFD"));
    assert.is(found("/Übung.md".normalize(form)), "/Übung/".normalize("NFD"));
    assert.is(found("/café.pdf".normalize(form)), "/café.pdf");
  }
  assert.is(lookUp("/M%C3%BCnch.pdf", targets).missing, "page");
});

within("finds its file in any case, if only one fits", () => {
  const pages = new Map([["teaching.md", "/teaching/"]]);
  const outputs = new Map(
    [
      "/index.html",
      "/teaching/index.html",
      "/files/CV.pdf",
      "/old-course.html",
      "/a.png",
      "/A.png",
      "/b.png",
      "/B.png",
    ].map((path) => [path, {}]),
  );
  const found = (address: string, root?: string) => {
    const targets = { pages, outputs, keptBack: new Map(), ...(root !== undefined && { root }) };
    const { address: at, missing } = lookUp(address, targets);
    return missing ?? at;
  };
  for (const [address, expected] of [
    ["/Files/cv.PDF#page=2", "/files/CV.pdf#page=2"],
    ["/Teaching.md", "/teaching/"],
    ["/Teaching", "/teaching/"],
    ["/old-course#exam", "/old-course.html#exam"],
    ["/TEACHING/#exam", "/teaching/#exam"],
    ["/A.png", "/A.png"],
    ["/b.PNG", "page"],
    ["/other.pdf", "page"],
  ] as const)
    assert.is(found(address), expected, address);
  for (const [address, expected] of [
    ["/~jane/files/CV.pdf", "/files/CV.pdf"],
    ["/~jane/teaching", "/teaching/"],
    ["/~jane", "/"],
    ["/~jane/teaching.md#exam", "/teaching/#exam"],
    ["/~jane/other/", "page"],
    ["/~janet/files/CV.pdf", "page"],
  ] as const)
    assert.is(found(address, "/~jane"), expected, address);
  assert.is(found("/~jane/files/CV.pdf"), "page");
});

within("that is not rewritten must name its target exactly", () => {
  const targets = {
    pages: new Map([["teaching.md", "/teaching/"]]),
    outputs: new Map(["/teaching/index.html", "/files/CV.pdf"].map((path) => [path, {}])),
    keptBack: new Map(),
  };
  for (const address of ["/teaching", "/teaching/#a", "/teaching/index.html", "/files/CV.pdf?x"])
    assert.is(lookUpAsWritten(address, targets).missing, undefined, address);
  for (const [address, namesake] of [
    ["/Teaching/", "/teaching/"],
    ["/teaching.md#a", "/teaching/"],
    ["/files/cv.pdf", "/files/CV.pdf"],
    ["/none/", undefined],
  ] as const) {
    const found = lookUpAsWritten(address, targets);
    assert.equal([found.missing, found.namesake], ["page", namesake], address);
  }
});

within("names a file that exists but is kept back", () => {
  assert.equal(lookUp("/_cv.pdf", targets), {
    address: "/_cv.pdf",
    missing: "page",
    keptBack: "content/_cv.pdf",
  });
});

within(
  "is recognised when written in full, except where something else may be published next to the site",
  () => {
    const links = [
      "https://ada.github.io/files/a.pdf",
      "https://ada.github.io/other/",
      "https://ada.example.org/other/",
      "https://ada.example.org/cv.pdf",
      "https://ada.example.org/tea/pot.html",
    ];
    const piece = toFragment(links.map((link) => `<a href="${link}">x</a>`).join(""));
    const own = { ...targets, outputs: new Map([["/files/b.pdf", {}]]) };
    const paths = (siteUrl: string) => wholeLinksWithin(piece, siteUrl, own).map(({ path }) => path);
    assert.equal(paths("https://ada.github.io/"), ["/files/a.pdf"]);
    assert.equal(paths("https://ada.github.io/files/"), ["/a.pdf"]);
    assert.equal(paths("https://ada.example.org/"), ["/cv.pdf"]);
    assert.equal(paths("https://ada.example.org/tea/"), ["/pot.html"]);
  },
);

within("is resolved from the site's root in parts that are on every page", () => {
  const html = `<a href='/a/'>a</a><img alt="" src=b.png><a href="#c">c</a><a href="{{ d }}"><p title="/e">href="/f"</p><link href="https://x.org/">`;
  const asItIs = `<!-- <a href="/g/">g</a> --><script>h = "<a href='/h/'>";</script><!-- <img src="i.png">`;
  assert.is(
    withSiteAddresses(
      `<a href=".">j</a>${html}<a href="../k">k</a>${asItIs}`,
      (address) => `/~jane${address}`,
    ),
    `<a href="/~jane/">j</a>${html.replace("/a/", "/~jane/a/").replace("b.png", "/~jane/b.png")}<a href="/~jane/k">k</a>${asItIs}`,
  );
});

within("may contain spaces between quotes, in parts that are on every page", () => {
  const written = `<img src="/my f.jpg"><img src='my g.jpg' alt=x><a href="https://x.org/a b">`;
  assert.is(
    withSiteAddresses(written, (address) => `/~jane${address}`),
    written.replace("/my f", "/~jane/my%20f").replace("my g", "/~jane/my%20g"),
  );
});

within("is told from a web address that lacks its beginning", () => {
  for (const [address, meant] of [
    ["/talks/www.example.de", "https://www.example.de"],
    ["/example.org/x", "https://example.org/x"],
    ["/cs.example.ac.uk", "https://cs.example.ac.uk"],
    ["/example.io/~jane/", "https://example.io/~jane/"],
    ["/10.1000/12.34", "https://doi.org/10.1000/12.34"],
    ["/jane@example.org", "mailto:jane@example.org"],
    ...[
      "/logo.ai",
      "/teaching.md/x",
      "/cv.pdf",
      "/v1.0.0/",
      "/2025.10/x",
      "/a.b/c.html",
      "/@jane",
      "https://jane.example.org/x",
    ].map((path) => [path]),
  ])
    assert.is(meantElsewhere(address ?? ""), meant, address);
});

within("is located in the text of a page before its front matter", () => {
  const source = "---\ntitle: Teaching\nimage: /img/a.png\n---\n\n[x](/Teaching/) ![y](a.png)\n";
  assert.is(lineOfAddress(source, "/Teaching/"), 6);
  assert.is(lineOfAddress(source, "/a.png"), 6);
  const profiles = "[x](https://a.example.org/jane/jane)\n[y](/in/jane)\n[z](b.example.org/in/jane)\n";
  assert.is(lineOfAddress(profiles, "/b.example.org/in/jane"), 3);
  assert.is(lineOfAddress(profiles, "/in/jane"), 2);
  assert.is(lineOfAddress("[x](#tea)\n[y](c.md#tea)\n", "/c.md#tea"), 2);
  assert.is(lineOfAddress("---\nnav: /b/\n---\n\nc\n", "/b/"), 2);
  assert.is(lineOfAddress("[x](old-cv.pdf)\n[y](cv.pdf)\n", "/cv.pdf"), 2);
});

within.run();

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
