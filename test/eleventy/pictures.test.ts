import { suite } from "uvu";
import * as assert from "uvu/assert";
import { brightnessOf, draw, readPicture } from "../support/draw.ts";
import { readAtom, readJson } from "../support/feeds.ts";
import { brokenLinks, elements, htmlMistakes } from "../support/html.ts";
import { Project } from "../support/project.ts";

const page = "src/content/index.md";
const cache = ".cache/pictures";

/** A project whose author has a portrait, and pictures on the home page, in an entry and on another page. */
async function illustrated(): Promise<Project> {
  return new Project()
    .facts({ "author.picture": { src: "/portrait.jpg", alt: "Portrait of the author" } })
    .write("src/content/portrait.jpg", await draw("jpeg", 400, 500))
    .write("src/content/images/wide.png", await draw("png", 1300, 130))
    .write("src/content/images/small one.jpg", await draw("jpeg", 90, 60))
    .write(page, "![Wide](images/wide.png)\n\n# News\n\n2025.05 A tool ![Small](<images/small one.jpg>)\n")
    .write("src/content/teaching.md", "![Small](<images/small one.jpg>) ![Wide](images/wide.png)\n");
}

/** The same, built; no test changes it. */
let built: Promise<Project> | undefined;
const builtOnce = () => {
  built ??= illustrated().then((project) => project.build());
  return built;
};

/** The images of a page, each with the variants it is offered in. */
function imagesOf(html: string) {
  const images: { attributes: Record<string, string>; offered: { address: string; width: number }[] }[] = [];
  let offered: { address: string; width: number }[] = [];
  for (const { name, attributes } of elements(html)) {
    if (name === "source") {
      offered = (attributes.srcset ?? "").split(", ").map((text) => {
        const [address = "", width = ""] = text.split(" ");
        return { address, width: Number.parseInt(width, 10) };
      });
    }
    if (name !== "img") continue;
    images.push({ attributes, offered });
    offered = [];
  }
  return images;
}

const test = suite("pictures");

test("are offered in the sizes they are shown at, and leave room for themselves", async () => {
  const project = await builtOnce();
  const site = project.site();
  for (const [path, widths] of [
    ["/index.html", [[100, 200, 300], [320, 640, 1116], [90]]],
    ["/teaching/index.html", [[100, 200, 300], [90], [320, 640, 1116]]],
    ["/news/index.html", [[100, 200, 300]]],
    ["/404.html", [[100, 200, 300]]],
  ] as const) {
    const html = site.get(path) ?? "";
    const images = imagesOf(html);
    assert.equal(
      images.map(({ offered }) => offered.map(({ width }) => width)),
      widths,
      path,
    );
    for (const { attributes, offered } of images) {
      assert.ok(Number(attributes.width) > 0 && Number(attributes.height) > 0, path);
      for (const { address, width } of offered) {
        const size = await readPicture(project.readBytes(`_site${address}`));
        assert.is(size.format, "webp");
        assert.is(size.width, width);
      }
    }
    assert.equal(await htmlMistakes(html), []);
  }
  const [portrait, first, second] = imagesOf(site.get("/index.html") ?? "");
  assert.is(portrait?.attributes.class, "portrait u-photo");
  assert.is(portrait?.attributes.src, "/portrait.jpg");
  assert.is(portrait?.attributes.fetchpriority, "high");
  assert.equal(
    [portrait, first, second].map((image) => image?.attributes.loading),
    [undefined, undefined, "lazy"],
  );
});

test("are turned upright", async () => {
  const project = await illustrated();
  project.write("src/content/images/wide.png", await draw("jpeg", 800, 600, { orientation: 6 }));
  const html = (await project.build()).site().get("/index.html") ?? "";
  const wide = imagesOf(html)[1];
  assert.equal([wide?.attributes.width, wide?.attributes.height], ["600", "800"]);
  const { width, height } = await readPicture(project.readBytes(`_site${wide?.offered[1]?.address}`));
  assert.equal([width, height], [600, 800]);
});

test("are upright in every orientation that a camera writes", async () => {
  const project = await illustrated();
  // Dark above on the left, as a person sees it: each orientation tells how the pixels lie (Exif 2.32 §4.6.4).
  const width = 800;
  const height = 400;
  const isDark = (x: number, y: number) => (x < width / 2 && y < height / 2 ? 0 : 255);
  const seenAt: Record<number, (x: number, y: number) => [number, number]> = {
    1: (x, y) => [x, y],
    2: (x, y) => [width - 1 - x, y],
    3: (x, y) => [width - 1 - x, height - 1 - y],
    4: (x, y) => [x, height - 1 - y],
    5: (x, y) => [y, x],
    6: (x, y) => [width - 1 - y, x],
    7: (x, y) => [width - 1 - y, height - 1 - x],
    8: (x, y) => [y, height - 1 - x],
  };
  for (const [orientation, seen] of Object.entries(seenAt)) {
    const [w, h] = Number(orientation) < 5 ? [width, height] : [height, width];
    const brightness = (x: number, y: number) => isDark(...seen(x, y));
    const options = { orientation: Number(orientation), brightness };
    project.write(`src/content/turned/${orientation}.jpg`, await draw("jpeg", w, h, options));
  }
  // These formats can hold Exif data, too.
  for (const [name, form] of [
    ["10.png", "png"],
    ["11.webp", "webp"],
  ] as const)
    project.write(
      `src/content/turned/${name}`,
      await draw(form, height, width, { orientation: 6, brightness: (x, y) => isDark(width - 1 - y, x) }),
    );
  const names = [...Object.keys(seenAt).map((orientation) => `${orientation}.jpg`), "10.png", "11.webp"];
  const all = names.map((name) => `![${name}](turned/${name})`);
  const site = (await project.write(page, `${all.join("\n")}\n\n# News\n\n2025.05 A tool.\n`).build()).site();
  const shown = imagesOf(site.get("/index.html") ?? "").slice(1);
  assert.is(shown.length, 10);
  for (const { attributes, offered } of shown) {
    assert.equal([attributes.width, attributes.height], ["800", "400"], attributes.alt);
    for (const { address } of offered) {
      const dark = await brightnessOf(project.readBytes(`_site${address}`));
      assert.equal(
        dark.map((value) => value < 128),
        [true, false, false, false],
        `${attributes.alt}: ${address}`,
      );
    }
  }
});

test("that are incomplete, too large, or in a format that few browsers show are reported", async () => {
  const [jpeg, png] = [await draw("jpeg", 900, 600), await draw("png", 900, 600)];
  const webp = await draw("webp", 900, 600);
  const project = await illustrated();
  project
    .write("src/content/half.jpg", jpeg.subarray(0, jpeg.length / 2))
    .write("src/content/half.png", png.subarray(0, png.length / 2))
    .write("src/content/half.webp", webp.subarray(0, webp.length / 2))
    .write("src/content/phone.heic", "anything")
    .write("src/content/scan.tiff", "anything")
    .write("src/content/figure.PDF", "anything")
    .write("src/content/empty.svg", "")
    .write("src/content/sorry.svg", "<!DOCTYPE html><p>There is nothing here.</p>")
    .write("src/content/plot.svg", '<?xml version="1.0"?><ns0:svg xmlns:ns0="http://www.w3.org/2000/svg"/>')
    .write(
      page,
      "![a](half.jpg)\n![b](half.png)\n![c](phone.heic)\n![d](scan.tiff)\n![d](figure.PDF)\n![f](empty.svg)\n![g](sorry.svg)\n![h](plot.svg)\n![i](half.webp)\n\n# News\n\n2025.05 A tool.\n",
    );
  // Huge by its header, though it has only a few bytes.
  const huge = Buffer.from(png);
  huge.writeUInt32BE(20_000, 16);
  huge.writeUInt32BE(20_000, 20);
  project.write("src/content/huge.png", huge).write("src/content/map.md", "![e](huge.png)");
  const { status, output } = await project.eleventy();
  assert.is(status, 0, output);
  for (const sentence of [
    "index.md:1: src/content/half.jpg is not a picture, or is damaged.",
    "index.md:2: src/content/half.png is not a picture, or is damaged.",
    "index.md:3: src/content/phone.heic is of a kind that most browsers do not show (HEIC).",
    "index.md:4: src/content/scan.tiff is of a kind that most browsers do not show (TIFF).",
    "index.md:5: src/content/figure.PDF is of a kind that most browsers do not show (PDF).",
    "index.md:6: src/content/empty.svg is not an SVG drawing, or is damaged.",
    "index.md:7: src/content/sorry.svg is a web page saved",
    "index.md:9: src/content/half.webp is not a picture, or is damaged.",
    "map.md:1: src/content/huge.png has 400 million pixels",
  ])
    assert.ok(output.includes(`src/content/${sentence}`), `${sentence}\n${output}`);
  assert.not.match(output, "plot.svg");
});

test("make the site's icon, from the author's own for browsers, the portrait or else the initials", async () => {
  const dark = await draw("jpeg", 300, 400, { brightness: () => 10 });
  const project = (await illustrated()).write("src/content/portrait.jpg", dark);
  await project.build();
  const [portrait] = await brightnessOf(project.readBytes("_site/icon.png"));
  assert.ok((portrait ?? 255) < 40, "the portrait");
  const { format, width, height } = await readPicture(project.readBytes("_site/icon.png"));
  assert.equal([format, width, height], ["png", 512, 512]);
  const clear = '<svg xmlns="http://www.w3.org/2000/svg" width="180" height="180"/>';
  await project.write("src/content/favicon.png", clear).write("src/content/favicon.svg", "damaged");
  assert.match(
    (await project.eleventy()).output,
    /^src\/content\/favicon\.svg: The site's icon cannot be made from this file: it is not a picture/m,
  );
  const [own] = await brightnessOf(project.readBytes("_site/icon.png"));
  assert.ok((own ?? 0) > 200, "the author's own icon, on white");
  const initials = await new Project().build();
  assert.is((await readPicture(initials.readBytes("_site/icon.png"))).width, 512);
  const feed = JSON.parse(initials.read("_site/feed.json"));
  assert.is(feed.icon, "https://hazekiahwon.github.io/icon.png");
  assert.match(initials.read("_site/feed.xml"), "<icon>https://hazekiahwon.github.io/icon.png</icon>");
});

test("work below a path prefix", async () => {
  const project = await (await illustrated()).build("--pathprefix=/~jane/");
  const [portrait] = imagesOf(project.read("_site/index.html"));
  assert.is(portrait?.attributes.src, "/~jane/portrait.jpg");
  for (const { address } of portrait?.offered ?? []) {
    assert.match(address, /^\/~jane\/pictures\//);
    assert.ok(project.has(`_site${address.slice("/~jane".length)}`), address);
  }
  assert.equal(brokenLinks(project.site(), "https://hazekiahwon.github.io/~jane/"), []);
});

test("stay as they are in the feeds", async () => {
  const site = (await builtOnce()).site();
  const content =
    '<p>A tool <img src="https://hazekiahwon.github.io/images/small%20one.jpg" alt="Small"></p>';
  assert.is(readAtom(site.get("/feed.xml") ?? "").items[0]?.content, content);
  assert.is(readJson(site.get("/feed.json") ?? "").items[0]?.content, content);
});

test("stay as they are if animated, vector, too long for WebP, or only larger in WebP", async () => {
  const project = await illustrated();
  project
    .write("src/content/dots.png", await draw("png", 300, 300, { brightness: (x, y) => ((x + y) % 2) * 255 }))
    .write("src/content/long.png", await draw("png", 20, 17_000))
    .write("src/content/film.gif", await draw("gif", 20, 10));
  project.write("src/content/line.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
  project.write(
    "src/content/box.svg",
    "<svg xmlns='http://www.w3.org/2000/svg' width='40.4px' height='20'/>",
  );
  const still = await draw("png", 60, 30);
  // An animation control chunk, put before the first picture; nobody checks its checksum.
  const control = Buffer.from("00000008616354 4c0000000100000000deadbeef".replace(" ", ""), "hex");
  const start = still.indexOf("IDAT") - 4;
  const animated = Buffer.concat([still.subarray(0, start), control, still.subarray(start)]);
  project.write("src/content/film.png", animated);
  project.write(
    page,
    "![a](dots.png) ![b](film.gif) ![c](line.svg) ![d](icon.svg) ![e](film.png) ![f](box.svg) ![g](long.png)\n\n# News\n\n2025.05 A tool.\n",
  );
  const { status, output } = await project.eleventy();
  assert.is(status, 0);
  assert.not.match(output, "src/content");
  const images = imagesOf(project.read("_site/index.html")).slice(1);
  assert.equal(
    images.map(({ offered }) => offered),
    [[], [], [], [], [], [], []],
  );
  assert.equal(
    images.map(({ attributes: { width, height } }) => [width, height]),
    [
      ["300", "300"],
      ["20", "10"],
      [undefined, undefined],
      [undefined, undefined],
      ["60", "30"],
      ["40", "20"],
      ["20", "17000"],
    ],
  );
});

test("are made once, with the same bytes on every run", async () => {
  const project = await illustrated();
  project.write("src/content/images/copy.png", project.readBytes("src/content/images/wide.png"));
  await project.write("src/content/copy.md", "![Wide](images/copy.png)").build();
  const made = project.files(cache);
  const site = project.site();
  const times = made.map((path) => project.stat(path).mtimeMs);
  assert.is(made.filter((path) => path.endsWith(".webp")).length, 7);

  assert.equal(
    (await nativeLibraries(project)).filter((path) => path.includes("sharp")),
    [],
  );
  assert.equal(project.files(cache), made);
  assert.equal(
    made.map((path) => project.stat(path).mtimeMs),
    times,
  );
  assert.equal(project.site(), site);

  const other = await builtOnce();
  assert.equal(
    made.map((path) => other.readBytes(path)),
    made.map((path) => project.readBytes(path)),
  );
});

test("that have changed get new addresses, and only those in use are built", async () => {
  const project = await (await illustrated()).build("--output=one");
  project.write("src/content/images/wide.png", await draw("png", 1200, 130));
  await project.build("--output=two");
  const [one, two] = [project.files("one/pictures"), project.files("two/pictures")];
  assert.is(one.length, two.length);
  const names = (paths: readonly string[]) => paths.map((path) => path.slice("one".length));
  assert.is(names(two).filter((name) => !names(one).includes(name)).length, 3);
});

test("cost no time if there are none, once the icon is drawn", async () => {
  const project = await new Project().build();
  assert.equal(
    (await nativeLibraries(project)).filter((path) => path.includes("sharp")),
    [],
  );
  assert.not.ok(project.has(".cache/pictures") || project.has("_site/pictures"));
  assert.ok((await nativeLibraries(await illustrated())).some((path) => path.includes("sharp")));
});

test("that cannot be shown are reported, and the rest is built", async () => {
  const project = await illustrated();
  project.write("src/content/images/wide.png", "no picture at all");
  project.write("src/content/drawn.tif", "no picture at all");
  project.write("src/content/_news/2024-05-01-a.md", "A line\n\n![Drawn](/drawn.tif)\n");
  project.write("src/content/badge.bmp", "no picture at all");
  project.write("_includes/footer.html", '<p>\n<img src="/badge.bmp" alt="A badge"></p>');
  project.edit("src/content/teaching.md", "![Small]", "A line\n\n![Gone](images/gone.png) ![Small]");
  const { status, output } = await project.eleventy();
  assert.is(status, 0);
  const told = output.split("\n").filter((line) => line.startsWith("src/"));
  assert.match(output, /^_includes\/footer\.html:2: src\/content\/badge\.bmp is of a kind/m);
  assert.equal(told.sort(), [
    "src/content/_news/2024-05-01-a.md:3: src/content/drawn.tif is of a kind that most browsers do not show (TIF). Save it as JPEG or PNG.",
    "src/content/index.md:1: src/content/images/wide.png is not a picture, or is damaged. Save it again as JPEG or PNG.",
    'src/content/teaching.md:3: "/images/gone.png" leads nowhere: there is no such page or file. Correct it, or put the file there.',
    "src/content/teaching.md:3: src/content/images/wide.png is not a picture, or is damaged. Save it again as JPEG or PNG.",
  ]);
  assert.match(project.read("_site/teaching/index.html"), 'src="/images/gone.png" alt="Gone"');
  assert.not.match(output, "at async");
});

test("of the author that cannot be shown stop the build", async () => {
  const project = await (await illustrated()).build();
  const before = project.site();
  project.write("src/content/portrait.jpg", "no picture at all").write(page, "Another page");
  const damaged = await project.eleventy();
  assert.is(damaged.status, 1);
  assert.match(damaged.output, /^_data\/site\.yml:\d+: src\/content\/portrait\.jpg is not a picture/m);
  const missing = await project.remove("src/content/portrait.jpg").eleventy();
  assert.is(missing.status, 1);
  assert.match(
    missing.output,
    /^_data\/site\.yml:\d+: There is no picture src\/content\/portrait\.jpg\. Put it there/m,
  );
  assert.not.match(missing.output, "at async");
  const beside = await project.write("portrait.jpg", "").eleventy();
  assert.match(beside.output, /There is no picture \S+\. Move portrait\.jpg into src\/content\.$/m);
  const other = await project.write("src/content/Portrait.JPEG", "").eleventy();
  assert.match(other.output, /There is src\/content\/Portrait\.JPEG: write its name as it is\.$/m);
  assert.equal(project.site(), before);
});

/** Builds a project, and returns the native libraries that were loaded on the way. */
async function nativeLibraries(project: Project): Promise<string[]> {
  project.write(
    "probe.cjs",
    `process.on("exit", () => require("fs").writeFileSync(__dirname + "/loaded.json", JSON.stringify(process.report.getReport().sharedObjects)))`,
  );
  const options = process.env.NODE_OPTIONS ?? "";
  project.withEnvironment({ NODE_OPTIONS: `${options} --require=${project.folder}/probe.cjs` });
  const { status, output } = await project.npx();
  assert.is(status, 0, output);
  return JSON.parse(project.read("loaded.json"));
}

test.run();
