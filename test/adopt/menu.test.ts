import { suite } from "uvu";
import * as assert from "uvu/assert";
import { parse } from "yaml";
import { adopt, menuOf } from "../support/old-site.ts";

const test = suite("the menu of an old site");

test("Hugo and Quarto: the menu in the configuration is kept", () => {
  const hugo = adopt(
    {
      "config/_default/hugo.yaml": "title: Ada\n",
      "config/_default/menus.yaml":
        'main:\n- name: Nothing\n  url: "#demo"\n- name: Courses\n  url: courses/\n  weight: 20\n- name: News\n  url: "#news"\n  weight: 10\n- name: People\n  url: /lab people/\n  weight: 30\n',
      "content/lab people/bea.md": "---\ntitle: Bea\n---\nDials.\n",
      "content/_index.md": "I study sundials.\n",
      "content/courses/_index.md":
        "---\ntitle: Courses\nmenu:\n  main:\n    name: My courses\n    weight: 3\n---\nText.\n",
      "content/code.md": "---\ntitle: Code\nmenu: main\n---\nText.\n",
    },
    () => '<h2 id="news">',
  );
  assert.equal(parse(hugo.texts.get("_data/navigation.yml") ?? ""), {
    main: [
      { title: "News", url: "/#news" },
      { title: "Courses", url: "/courses/" },
      { title: "People", url: "/lab-people/" },
    ],
  });
  assert.match(hugo.texts.get("lab-people.md") ?? "", "[Bea](/lab-people/bea/)");
  assert.match(hugo.texts.get("courses.md") ?? "", "nav:\n  title: My courses\n  order: 3\n");
  assert.match(hugo.texts.get("code.md") ?? "", "nav: true\n");
  const quarto = adopt({
    "_quarto.yml":
      "website:\n  title: Ada\n  navbar:\n    left:\n      - href: index.qmd\n        text: Home\n      - talks.qmd\n      - text: More\n        menu:\n          - text: Courses\n            href: teaching/index.qmd\n    right:\n      - icon: github\n        href: https://github.com/ada\n",
    "index.qmd": "I study sundials.\n",
    "talks.qmd": "---\ntitle: My talks\n---\nText.\n",
    "teaching/index.qmd": "Text.\n",
  });
  assert.equal(parse(quarto.texts.get("_data/navigation.yml") ?? ""), {
    main: [
      { title: "Home", url: "/" },
      { title: "My talks", url: "/talks.html" },
      { title: "Courses", url: "/teaching/" },
    ],
  });
});

test("Jekyll: reads menus made by hand, from the configuration and of blog themes", () => {
  const pages = {
    "index.md": "---\ntitle: Ada\n---\nHello\n",
    "cv.md": "---\ntitle: My CV\n---\nBorn.\n",
  };
  const byHand = adopt({
    ...pages,
    "_config.yml": "title: Ada\nurl: https://ada.example.org\n",
    "_includes/header.html":
      '<div class="navbar"><a href="{{ site.url }}{{ site.baseurl }}/"><img src="x.png"></a><ul><li><a href="{{ site.url }}/cv.html">CV</a></li><!--<li><a href="/old">Old</a></li>--></ul></div>',
  });
  assert.equal(menuOf(byHand), ["CV /cv.html"]);
  const bar = "navbar-links:\n  About: cv\n  More:\n  - Dials: https://example.org/\n  - Gone: gone\n";
  const blog = adopt({ ...pages, "_config.yml": `title: Ada\n${bar}` });
  assert.equal(menuOf(blog), ["About /cv.html", "Dials https://example.org/"]);
  assert.match(blog.said, '"Gone" in the menu leads to gone');
  const folder = adopt({
    ...pages,
    "_config.yml": "title: Ada\npermalink: pretty\nnavigation: [{text: CV, url: /cv.html}]\n",
  });
  assert.equal(menuOf(folder), ["CV /cv/"]);
  const drawn = adopt({
    ...pages,
    "_config.yml": "title: Ada\nurl: https://ada.example.org\npermalink: pretty\n",
    "_data/navigation.yml": `- { name: '<img src="/a.svg" alt="Ada"/>', link: / }\n- { name: '<img src="/b.svg">', link: / }\n- { name: '<i class="fa"></i>', link: /cv/ }\n- { name: '<b>Odd</b> &amp; even', link: /cv/#odd }\n- { name: 'Q&amp;A', link: /cv/#q }\n- { name: 'Size <x or y', link: /cv/#x }\n`,
  });
  assert.equal(menuOf(drawn), [
    "Ada /",
    "My CV /cv/",
    "Odd & even /cv/#odd",
    "Q&A /cv/#q",
    "Size <x or y /cv/#x",
  ]);
  const minima = adopt({ ...pages, "_config.yml": "title: Ada\nheader_pages: [cv.md]\n" });
  assert.equal(menuOf(minima), ["My CV /cv.html"]);
});

test("a menu entry finds its heading by its words if the id has changed", () => {
  const old = adopt({
    "_config.yml": "title: Ada\ngoogle_scholar_stats_use_cdn: true\n",
    "_pages/about.md": "---\npermalink: /\n---\n# 📝 Selected Papers\n\nNone.\n",
    "_data/navigation.yml":
      'main:\n- {title: Papers, url: "/#-papers"}\n- {title: Again, url: "./#selected-papers"}\n- {title: Tea, url: "/#tea"}\n',
  });
  const [papers = "", ...more] = menuOf(old);
  assert.match(papers, /^Papers \/#.*selected-papers$/);
  assert.is(more.length, 1);
  assert.match(old.said, '"Tea" in the menu leads to /#tea');
});

test("a menu entry still links to the same part of a page or file, wherever that is now", () => {
  const old = adopt({
    "_config.yml": "title: Ada\n",
    "_pages/about.md":
      "---\npermalink: /\nredirect_from: [/about/, /about.html]\n---\nI study dials.\n\n## Tea\n\nGreen.\n",
    "_pages/cv.html": '---\npermalink: /cv.html\n---\n<h2 id="talks">Talks</h2>\n',
    "news/dial.pdf": "PDF",
    "_data/navigation.yml":
      'main:\n- {title: Tea, url: "/about/#tea"}\n- {title: Tea, url: "/about.html#tea"}\n- {title: Talks, url: "/cv.html#talks"}\n- {title: Talks, url: "/cv/#talks"}\n- {title: Dial, url: "/news/dial.pdf#page=2"}\n- {title: About, url: /about/}\n- {title: Home, url: /index}\n- {title: Tea, url: "/index#tea"}\n- {title: CV, url: "/cv.html#/index"}\n',
  });
  assert.equal(menuOf(old), [
    "Tea /#tea",
    "Tea /#tea",
    "Talks /cv.html#talks",
    "Talks /cv.html#talks",
    "Dial /files/news/dial.pdf#page=2",
    "About /about/",
    "Home /",
    "Tea /#tea",
    "CV /cv.html#/index",
  ]);
});

test("a menu entry finds the page whose address ends in index", () => {
  const old = adopt({
    "_config.yml": "title: Ada\n",
    "index.md": "I study dials.\n",
    "lab.md": "---\npermalink: /lab/index\n---\nOur lab.\n",
    "_data/navigation.yml":
      "main:\n- {title: Lab, url: /lab/index}\n- {title: Lab, url: /lab/}\n- {title: Lab, url: /lab}\n",
  });
  assert.equal(menuOf(old), ["Lab /lab/", "Lab /lab/", "Lab /lab"]);
  assert.ok(old.texts.has("lab.md"));
});

test("Jekyll: entries below others are in the menu, too, whatever the theme calls the list of them", () => {
  for (const list of ["children", "sublinks", "dropdown"]) {
    const old = adopt({
      "_config.yml": "title: Ada\n",
      "_data/navigation.yml": `- name: Jars\n  link: /jars/\n  ${list}:\n  - name: Dials\n    link: /dials/\n- name: Eggs\n  link: /eggs/\n`,
      "index.md": "---\ntitle: Ada\n---\nI study sundials.\n",
      ...Object.fromEntries(
        ["jars", "dials", "eggs"].map((name) => [`${name}/index.md`, `---\ntitle: ${name}\n---\nText.\n`]),
      ),
    });
    assert.equal(menuOf(old), ["Jars /jars/", "Dials /dials/", "Eggs /eggs/"]);
  }
});

test.run();
