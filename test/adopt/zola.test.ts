import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adopt } from "../support/old-site.ts";

const test = suite("old sites of Zola");

for (const [theme, menu] of [
  [
    "even",
    '[extra]\neven_menu = [{url = "$BASE_URL/tea", name = "Tea"}, {url = "$BASE_URL", name = "Me"}]\n',
  ],
  ["apollo", '[extra]\nmenu = [{name = "Tea", url = "/tea"}, {name = "Me", url = "/"}]\n'],
  ["tabi", '[extra]\nmenu = [{name = "Tea", url = "tea"}, {name = "Me", url = "/"}]\n'],
  [
    "duckquill",
    '[extra.nav]\nshow_feed = true\nlinks = [{url = "/tea/", name = "Tea"}, {url = "/", name = "Me"}]\n',
  ],
  [
    "deepthought",
    '[extra]\nfooter_menu = [{name = "Top", url = "#"}]\nnavbar_items = [{code = "en", nav_items = [{url = "@/tea.md", name = "Tea"}, {url = "", name = "Me"}]}]\n',
  ],
  [
    "with a foot first",
    '[extra.navigation]\nfooter = [{name = "Top", url = "/top"}]\nheader = [{url = "@/tea.md#pots", name = "Tea"}, {url = "@/_index.md", name = "Me"}]\n',
  ],
  [
    "papermod",
    'theme = "papermod"\n[extra.papermod]\nnavigation = [{url = "$BASE_URL/$LANG/tea", title = "Tea"}, {url = "$BASE_URL", title = "Me"}]\n',
  ],
] as const)
  test(`Zola: the menu of the theme ${theme} stays`, () => {
    const { text, said } = adopt({
      "config.toml": `base_url = "https://ada.example.org"\n${menu}`,
      "content/_index.md": "+++\n+++\nI study dials.\n",
      "content/tea.md": '+++\ntitle = "Green tea"\n+++\nIt cools.\n',
    });
    assert.match(
      text("_data/navigation.yml"),
      /title: Tea\n\s+url: \/tea\/?(?:#pots)?\n\s+- title: Me\n\s+url: \/\n/,
    );
    assert.is(said, "");
  });

test("Zola: profiles in the settings of a theme are facts", () => {
  const { facts } = adopt({
    "config.toml":
      'base_url = "https://ada.example.org"\ntheme = "dials"\n[extra.dials]\nsocial_icons = [{url = "https://github.com/ada", title = "Code"}, {url = "$BASE_URL/atom.xml", title = "Atom"}]\n[extra.eggs]\nsocial_icons = [{url = "https://github.com/bo"}]\n',
    "content/_index.md": "+++\n+++\nI study dials.\n",
  });
  assert.equal(facts.author.links, [{ name: "GitHub", url: "https://github.com/ada" }]);
});

test("Zola: its folders are read as Hugo's, its shortcodes are reported, and its links lead to pages", () => {
  const { madeWith, text, texts, said, facts } = adopt({
    "config.toml":
      'base_url = "https://ada.example.org"\ntitle = "Dials"\ndefault_language = "de"\n[extra.author]\nname = "Ada Example"\n',
    "content/_index.md":
      '+++\ntitle = "Ada"\n+++\nI study [dials](@/notes/2024-05-01-dial.md#sand).\n\n{{ badge(kind="sun", size=3) }}\n\n{% note(title="Tea") %}\nIt cools. `{{ x }}`\n{% end %}\n\nA [life].\n\n[life]: @/cv.md\n',
    "content/news/2024-06-07_sand.md":
      "+++\n+++\nSand runs, as [dials](@/notes/2024-05-01-dial.md) do. {{ badge() }}\n",
    "content/notes/_index.md": '+++\ntitle = "Notes"\n+++\n',
    "content/notes/2024-05-01-dial.md": '+++\ntitle = "A dial"\n+++\nIt turns.\n',
    "content/cv.md": '+++\ntitle = "CV"\npath = "vita"\n+++\nA life.\n',
    "static/ada.jpg": "",
  });
  assert.is(madeWith, "Zola");
  assert.equal(
    [facts.author.name, facts.url, facts.language],
    ["Ada Example", "https://ada.example.org/", "de"],
  );
  assert.match(
    text("index.md"),
    /I study \[dials\]\(\/notes\/dial\/#sand\)\.\s+It cools\. `\{\{ x \}\}`\s+A \[life\]\.\s+\[life\]: \/vita\/\s/,
  );
  assert.match(
    text("_news/2024-06-07-sand.md"),
    /\+\+\+\nSand runs, as \[dials\]\(\/notes\/dial\/\) do\.\s*$/,
  );
  assert.match(text("notes/dial.md"), "It turns.");
  assert.match(text("notes.md"), "- [A dial](/notes/dial/), 2024-05-01");
  assert.ok(texts.has("vita.md"));
  const program = "is a program of the old site, so what it";
  assert.equal(said.split("\n"), [
    `content/_index.md: The shortcode "badge" ${program} shows is left out. Write it on the page.`,
    `content/_index.md: The shortcode "note" ${program} adds to the text in it is left out. Write it on the page.`,
    `content/news/2024-06-07_sand.md: The shortcode "badge" ${program} shows is left out. Write it on the page.`,
  ]);
});

test.run();
