import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Project } from "./project.ts";

const page = "src/content/index.md";
const fixtures = join(import.meta.dirname, "../fixtures");

/** A stranger's page with 300 entries, pictures, tables, formulas and code, and a portrait. */
export function longPageSite(): Project {
  const project = strangersSite("page-long", "The Puddle Observer", "Institute of Shallow Waters");
  cpSync(join(fixtures, "page-long/pictures"), join(project.folder, "src/content/pictures"), {
    recursive: true,
  });
  return project.facts({
    "author.picture": { src: "/pictures/puddle.svg", alt: "A puddle with three rings on it" },
  });
}

/** A stranger's page with hardly anything on it. */
export function tinyPageSite(): Project {
  return strangersSite("page-tiny", "C", "Outside");
}

function strangersSite(fixture: string, name: string, affiliation: string): Project {
  const project = new Project().facts({
    title: name,
    "author.name": name,
    "author.affiliation": affiliation,
  });
  cpSync(join(fixtures, fixture, "input.md"), join(project.folder, page));
  return project;
}

/** A page in Arabic, with some words that run the other way, and a topic. */
export function rightToLeftSite(): Project {
  return new Project()
    .facts({
      language: "ar",
      newsHeadings: ["أخبار"],
      "author.name": "راصد السحب",
      "author.affiliation": "معهد السحب",
    })
    .write(page, rightToLeftPage);
}

const rightToLeftPage = `أدرس السحب: كيف تأتي وإلى أين تذهب. أكتب عنها في [كتاب صغير](https://example.org/) باللغة العربية، و in English too.

- سحب بيضاء
- سحب رمادية

> لا سحابة تشبه أخرى.

| سحابة | ارتفاع (m) |
| :-- | --: |
| بيضاء | 2000 |
| رمادية | 900 |

# أخبار

- 2025.05 نشرنا [أداة جديدة](https://example.org/tool) لقياس السحب. {.tools}
- 2025.03.14 قُبل بحثنا عن المطر.
- 2024.11 We open a tea room.
- 2024.10 نقيس $a^2 + b^2$ مرة أخرى.
`;

/**
 * A whole site as its author keeps it, from `test/fixtures/sites`: of a `student` with one page, a `professor` with
 * everything, a `laboratory`, or somebody who writes in `two-languages`.
 */
export function wholeSite(name: string): Project {
  const site = join(fixtures, "sites", name);
  const project = new Project();
  project.remove(page);
  cpSync(join(site, "content"), join(project.folder, "src/content"), { recursive: true });
  cpSync(join(site, "_data"), join(project.folder, "_data"), { recursive: true });
  return project.facts({ cards: false });
}

/** The names of all whole sites. */
export const wholeSites = readdirSync(join(fixtures, "sites"));

/** 400 entries over twelve years, one of them without news. */
export function longSite(): Project {
  const years = [2025, 2024, 2023, 2022, 2021, 2019, 2018, 2017, 2016, 2015, 2014];
  const news = Array.from({ length: 400 }, (_, index) => {
    const year = years[Math.floor((index * years.length) / 400)];
    const month = String(12 - (index % 12)).padStart(2, "0");
    return `- ${year}.${month} We release [tool ${index}](https://example.org/${index}).`;
  });
  return new Project().write(page, `# News\n\n${news.join("\n")}\n`);
}

/** News whose text is easily mangled by feeds and their readers. */
export function awkwardSite(): Project {
  return new Project().write(page, awkwardNews);
}

const awkwardNews = String.raw`# News

2025.12 Quotes "double", 'single', “curly” & <b>bold & brave</b>: 1 < 2 > 0, AT&T, &amp;amp; and &lt;b&gt;

2025.11 The end of a section, ]]>, and the start of one, <![CDATA[, and &#93;&#93;&gt; once more

2025.10 🎉 A family 👩‍👩‍👧‍👦, a flag 🇭🇰, a clef 𝄞, and an é of two characters

2025.09 קיבלנו פרס על "עבודה" חדשה; also مرحبا بالعالم, in a line of English

2025.08 We show $a < b \land b > c$ and

$$\sum_{i=1}^{n} x_i^2 \geq 0$$

2025.07 Code: ${"`"}if (a < b && c > "d") { return '&amp;'; }${"`"}

${"```"}xml
<feed>&#65; ]]></feed>

	a tab, and   three spaces
${"```"}

2025.06 A picture ![of a "kettle" & <tea>](/kettle.png "A 'kettle'") and [a paper](papers/a%20b.pdf)

2025.05 A table

| Method | Score  |
| :----- | -----: |
| ours   | > 99 % |
| a\|b   | < 1 %  |

2025.04 The bell, ${"\u0007"}, the escape, ${"\u001b"}[0m, the old ${"\u0092"}quote${"\u0094"}, &#13; and &#xFDD0; ring no more

2025.03 我们发布了一个新工具。日本語のテキスト、<span lang="ko">한국어</span>

2025.02 A footnote[^1], a line  
broken, &nbsp; a soft${"\u00ad"}hyphen and a zero${"\u200b"}width space

2025.01 <details><summary>More</summary>Less</details>

[^1]: Which says *so*.
`;
