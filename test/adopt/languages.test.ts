import { suite } from "uvu";
import * as assert from "uvu/assert";
import { adopt } from "../support/old-site.ts";

const test = suite("the languages of an old site");

test("al-folio in two languages: each has its own home page and news", () => {
  const { text, texts, said } = adopt({
    "_config.yml":
      "title: Ada\nscholar: {}\nlanguages: [en, fr]\ndefault_lang: en\nlang_from_path: true\ncollections: {news: {output: true}}\n",
    "_pages/en/about.md": "---\nlayout: about\npermalink: /\ntitle: About\n---\nI study sundials.\n",
    "_pages/fr/about.md": "---\nlayout: about\npermalink: /\ntitle: À propos\n---\nJ’étudie les cadrans.\n",
    "_pages/fr/news.md": "---\nlayout: page\npermalink: /news/\n---\nDes nouvelles.\n",
    "_news/en/dial.md": "---\ndate: 2025-05-03\ninline: true\n---\nA dial is set.\n",
    "_news/fr/dial.md": "---\ndate: 2025-05-03\ninline: true\n---\nUn cadran est posé.\n",
    "_news/sand_fr.md": "---\nlang: fr\ndate: 2024-05-03\n---\nDu sable.\n",
    "_news/fr/old.md":
      "---\ntitle: Um anúncio longo com detalhes\ndate: 2015-05-03\n---\nUm anúncio simples em uma linha.\n",
  });
  assert.match(text("index.md"), "I study sundials.");
  assert.match(text("fr/index.md"), "J’étudie les cadrans.");
  assert.match(text("_news/dial.md"), "A dial is set.");
  assert.match(text("fr/_news/dial.md"), "Un cadran est posé.");
  assert.match(text("fr/_news/sand_fr.md"), "Du sable.");
  assert.not.ok(texts.has("fr/_news/old.md"));
  assert.equal(said.split("\n"), [
    "_news/fr/old.md: One page is left out, as sample content of the theme.",
    "_pages/fr/news.md: Dateline makes the page /fr/news/ itself, from the news on the home page. Move there what only this page says.",
  ]);
});

test("Hugo: the lists of news in each language are no news", () => {
  const { texts, carried, said } = adopt({
    "hugo.yaml": "title: Ada\ndefaultContentLanguage: en\nlanguages: {en: {}, fr: {}}\n",
    "content/_index.en.md": "---\ntitle: Ada\n---\nI study sundials.\n",
    "content/_index.fr.md": "---\ntitle: Ada\n---\nJ’étudie les cadrans.\n",
    "content/news/_index.en.md": "---\ntitle: News\n---\n",
    "content/news/_index.fr.md": "---\ntitle: Actualités\n---\nDes nouvelles.\n",
    "content/news/sand.en.md": "---\ntitle: Sand\ndate: 2025-05-03\n---\nA dial of sand.\n",
    "content/news/sand.fr.md": "---\ntitle: Sable\ndate: 2025-05-03\n---\nUn cadran de sable.\n",
    "content/news/tea/index.fr.md": "---\ntitle: Thé\ndate: 2024-05-03\n---\nDu thé.\n",
  });
  assert.equal(
    [...texts.keys()].filter((path) => path.includes("_news")),
    ["_news/sand.en.md", "fr/_news/sand.fr.md", "fr/_news/tea/index.fr.md"],
  );
  assert.ok(carried.includes("3 news items, in the folder _news."));
  assert.match(said, /^content\/news\/_index\.fr\.md: Dateline makes the page \/fr\/news\/ itself.*$/);
});

test("each language of a Jekyll site shows its own pages and words, or else those of the main one", () => {
  const files = {
    "_config.yml":
      "title: Ada\nlanguages: [en, fr]\ndefault_lang: en\nlang_from_path: true\ncollections: {tools: {output: true, permalink: /tools/:name/}}\n",
    "_data/en/words.yml": "tools: Tools\n",
    "_data/fr/words.yml": "tools: Outils\n",
    "index.md": "---\npermalink: /\n---\nI study sundials.\n",
    "_tools/en/dial.md": "---\ntitle: Dial\n---\nRound.\n",
    "_tools/fr/dial.md": "---\ntitle: Cadran\n---\nRond.\n",
    "_tools/en/sand.md": "---\ntitle: Sand\n---\nDry.\n",
    "_tools/fr/clou.md": "---\ntitle: Clou\n---\nDur.\n",
  };
  const loop =
    "{{ site.data[site.active_lang].words.tools }}/{{ site.data.words.tools }}:{% for tool in site.tools %} {{ tool.title }}{% endfor %}";
  const { text, said } = adopt({
    ...files,
    "_pages/en/all.md": `---\npermalink: /all/\n---\n${loop}\n`,
    "_pages/fr/all.md": `---\npermalink: /all/\n---\n${loop}\n`,
  });
  assert.match(text("all.md"), "Tools/Tools: Dial Sand\n");
  assert.match(text("fr/all.md"), "Outils/Outils: Sand Clou Cadran\n");
  assert.is(said, "");
});

test("languages of a Jekyll site that no plugin shows do not change its addresses and lists", () => {
  const { text } = adopt({
    "_config.yml": "title: Ada\nlanguages: [en, fr]\n",
    "index.md": "---\ntitle: Ada\n---\n{% for post in site.posts %}{{ post.title }}. {% endfor %}\n",
    "_posts/2024-05-03-dial.md": "---\ntitle: A dial\n---\nRound.\n",
    "_posts/2024-05-02-cadran.md": "---\ntitle: Un cadran\nlang: fr\n---\nRond.\n",
    "cadrans.md": "---\nlang: fr\npermalink: /fr/cadrans/\n---\nRonds.\n",
  });
  assert.match(text("index.md"), "A dial. Un cadran.");
  assert.match(text("fr/cadrans.md"), "Ronds.");
});

test("a Jekyll site whose words are in a file for each language has those of the main one", () => {
  const { text, said } = adopt({
    "_config.yml": "title: Ada\nlanguages: [en, fr]\nplugins: [jekyll-multiple-languages-plugin]\n",
    "_i18n/en.yml": "menu:\n  about: About me\nhello: I study <b>sundials</b>.\n",
    "_i18n/fr.yml": "menu:\n  about: Sur moi\n",
    "_i18n/en/life.md": "I was *born* {% t menu.soon %}near {{ site.title }}.\n",
    "_i18n/en/part/box.html": "<p>A box.</p>\n",
    "_i18n/en/_posts/2024-05-03-dial.md": "---\ntitle: A dial\n---\nRound.\n",
    "index.html": "---\n---\n<p>{% t hello %}</p>\n{% tf life.md %}\n{% translate_file part/box.html %}\n",
    "about.md":
      "---\ntitle: menu.about\n---\n{% translate hello %} {% t page.title %}, {{ site.lang }}\n\n{% tf life.md %}\n",
  });
  const home = text("index.md");
  assert.match(
    home,
    /<p>I study <b>sundials<\/b>\.<\/p>\s*<p>I was <em>born<\/em> near Ada\.<\/p>\s*<p>A box/,
  );
  assert.match(text("2024/05/03/dial.md"), "Round.");
  assert.match(text("about.md"), "title: About me\n");
  assert.match(text("about.md"), "I study <b>sundials</b>. About me, en\n\nI was *born* near Ada.");
  assert.equal(said.split("\n"), [
    '_i18n/fr.yml: The pages in the language "fr" are left out: a plugin makes them from the same pages as those in "en". Write them in content/fr.',
    '_i18n/en/life.md: "{% t menu.soon %}" is left out: there is no "menu.soon" in _i18n/en.yml.',
  ]);
});

test.run();
