import { suite } from "uvu";
import * as assert from "uvu/assert";
import { toFragment } from "../../src/html/fragment.ts";
import {
  lineOfAddress,
  lookUp,
  lookUpAsWritten,
  wholeLinksWithin,
  withSiteAddresses,
} from "../../src/page/links.ts";
import { meantElsewhere } from "../../src/page/links-elsewhere.ts";

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
