import { type Data, record, recordsIn, textOf } from "../data.ts";
import { publicationsMark } from "../liquid/theme.ts";
import { collectionOf } from "./jekyll.ts";
import type { OldSite } from "./old-site.ts";
import type { OldPage } from "./page.ts";
import { fieldsOf, keyOf } from "./publications.ts";

/** What the list passes of each item to the component that shows it, for an author's own component to use. */
const given = `
  affiliation author authors buttons caption content date description excerpt height icon id image last_modified_at link
  lookup name publisher repo role slug style subtitle tags text title tooltip type url width`
  .trim()
  .split(/\s+/)
  .map((name) => `${name}=item.${name}`);

/**
 * What the includes of the Lab Website Template show, as Liquid without the theme's own filters, which are programs and
 * not run. An item of a list comes as `include.item`; a single one gives the same as parameters of the tag.
 */
const shown: Readonly<Record<string, string>> = {
  alert: "\n\n> {{ include.content }}\n\n",
  button:
    '{% assign kind = site.data.types[include.type] %}{% assign to = kind.link | default: include.link | replace: "$VALUE", include.link | replace: "$LINK", include.link %}{% assign words = include.text | default: kind.text | default: include.tooltip | default: kind.tooltip | default: to %}{% if to != "" %}<a href="{{ to | relative_url }}">{{ words }}</a>{% endif %} ',
  card: '{% assign it = include.item | default: include %}\n\n{% if it.image %}<img src="{{ it.image | relative_url }}" alt="{{ it.title | escape }}" width="160"> {% endif %}{% if it.link %}<a href="{{ it.link | relative_url }}">{{ it.title }}</a>{% else %}{{ it.title }}{% endif %}{% if it.subtitle %}, {{ it.subtitle }}{% endif %}{% if it.description %}: {{ it.description }}{% endif %}\n\n',
  citation:
    '{% assign it = include.item | default: include %}{% if include.lookup %}{% assign it = site.data.citations | where: "id", include.lookup | first %}{% endif %}{% if it.title %}<a href="{{ it.link }}">{{ it.title }}</a>. {{ it.authors | join: ", " }}. <em>{{ it.publisher }}</em>, {{ it.date | date: "%Y" }}.{% endif %}\n',
  cols: "\n\n{{ include.col1 }}\n\n{{ include.col2 }}\n\n{{ include.col3 }}\n\n{{ include.col4 }}\n\n",
  feature:
    "\n\n{% if include.title %}### {% if include.link %}[{{ include.title }}]({{ include.link | relative_url }}){% else %}{{ include.title }}{% endif %}\n\n{% endif %}{% if include.image %}![{{ include.title }}]({{ include.image | relative_url }})\n\n{% endif %}{{ include.text }}\n\n",
  figure:
    '<figure><img src="{{ include.image | relative_url }}" alt="{{ include.caption | strip_html | escape }}">{% if include.caption %}<figcaption>{{ include.caption }}</figcaption>{% endif %}</figure>',
  float: "\n\n{{ include.content }}\n\n",
  grid: "\n\n{{ include.content }}\n\n",
  list: `{% if include.component == "citation" and include.filter == nil and include.filters == nil %}\n\n${publicationsMark}\n\n{% else %}{% assign items = site.data[include.data] | default: site[include.data] | chosen: include.filter, include.filters %}{% for item in items %}{% include {{ include.component }}.html item=item ${given.join(" ")} %}\n{% endfor %}{% endif %}`,
  portrait:
    '{% assign it = include.item | default: include %}{% if include.lookup %}{% assign it = site.members | where: "slug", include.lookup | first %}{% endif %}\n\n{% if it.image %}<img src="{{ it.image | relative_url }}" alt="{{ it.name | escape }}" width="120"> {% endif %}{% if it.url and it.url != page.url %}<a href="{{ it.url }}">{{ it.name }}</a>{% else %}{{ it.name }}{% endif %}{% assign role = it.description | default: site.data.types[it.role].description | default: it.role %}{% if role %}, {{ role }}{% endif %}{% if it.affiliation %}, {{ it.affiliation }}{% endif %}\n\n',
  "post-excerpt":
    '{% assign it = include.item | default: include %}{% if include.lookup %}{% assign it = site.posts | where: "slug", include.lookup | first %}{% endif %}{% if it.title %}\n- [{{ it.title }}]({{ it.url }}), {{ it.date | date: "%Y-%m-%d" }}\n{% endif %}',
};
/** Older versions' names for these. */
const older: Readonly<Record<string, string>> = { link: "button", "two-col": "cols" };
/** Includes that help readers of the old site, or only show an icon. */
const empty = /^(?:fallback|icon|search-(?:box|info)|section|site-search|tags)$/;

/** Whether a site is made with the Lab Website Template: it alone has these parts. */
export function isLabWebsite({ files }: OldSite): boolean {
  return ["citation", "list", "portrait"].every((name) => files.includes(`_includes/${name}.html`));
}

/** What an include of the template shows, as Liquid; undefined for one that its author added. */
export function labInclude(name: string): string | undefined {
  const [, stem = ""] = /^([\w-]+)\.html$/.exec(name) ?? [];
  return empty.test(stem) ? "" : shown[older[stem] ?? stem];
}

/**
 * The page of a member with what its layout shows beside the text, as Liquid: picture, role, affiliation and links. The
 * name is the page's title.
 */
export function withMember(page: OldPage, layout: string): OldPage {
  const { image, role, description, affiliation, links } = page.data;
  const shows = (key: string) => layout.includes(`page.${key}`) || layout.includes("portrait.html");
  const parts = [
    shows("role") &&
      textOf(description ?? role) &&
      "{{ page.description | default: site.data.types[page.role].description | default: page.role }}",
    shows("affiliation") && textOf(affiliation) && "{{ page.affiliation }}",
  ];
  const above = [
    shows("image") &&
      textOf(image) &&
      '<img src="{{ page.image | relative_url }}" alt="{{ page.name | default: page.title | escape }}" width="120"> ',
    parts.filter(Boolean).join(", "),
    layout.includes("page.links") &&
      Object.keys(record(links)).length > 0 &&
      "\n\n{% for link in page.links %}{% if link[1] != blank %}{% include button.html type=link[0] link=link[1] %}{% endif %}{% endfor %}",
  ];
  const start = above.filter(Boolean).join("");
  if (collectionOf(page.file) !== "members" || start === "") return page;
  return {
    ...page,
    body: `${start}\n\n${page.body}`,
    bodyLine: Math.max(1, page.bodyLine - start.split("\n").length - 1),
  };
}

/** The template's own filter, for lists that an author made like the template's. */
export function dataFilter(items: unknown, filters: unknown): unknown {
  return /[=&]/.test(textOf(filters) ?? "")
    ? chosen(items, filters, undefined)
    : chosen(items, undefined, filters);
}

/**
 * The items of a list that a filter of the template chooses: `role == 'phd' and group != 'alumni'`, or on older sites
 * `role: phd, group: ^x`. A filter that cannot be read chooses all.
 */
export function chosen(items: unknown, filter: unknown, filters: unknown): unknown {
  if (!Array.isArray(items)) return [];
  const conditions = [
    ...(textOf(filter)?.split(/\s+and\s+|\s*&&\s*/) ?? []),
    ...(textOf(filters)?.split(/\s*,\s*/) ?? []),
  ].map(conditionOf);
  return items.filter((item) => conditions.every((isMet) => isMet(record(item))));
}

function conditionOf(written: string): (item: Data) => boolean {
  const [, key = "", sign, value = ""] = /^\s*(\w+)\s*(==|!=)\s*["']?(.*?)["']?\s*$/.exec(written) ?? [];
  if (sign !== undefined) return (item) => ((textOf(item[key]) ?? "") === value) === (sign === "==");
  // No pattern that could take long.
  const [, name = "", pattern = ""] = /^\s*(\w+):\s*([\w\s^$()|?!.-]{0,60})$/.exec(written) ?? [];
  if (name === "") return () => true;
  try {
    const wanted = new RegExp(pattern.trim(), "i");
    return (item) => wanted.test(textOf(item[name]) ?? "");
  } catch {
    return () => true;
  }
}

/** The works that the template gathered from elsewhere, as BibTeX. */
export function citedWorks(citations: unknown): readonly string[] {
  return recordsIn(citations).flatMap((work) => {
    const title = textOf(work.title);
    if (title === undefined) return [];
    const id = textOf(work.id) ?? title;
    const [, doi] = /^doi:(.+)$/i.exec(id) ?? [];
    const [year, month] = /^(\d{4})(?:-(\d\d))?/.exec(textOf(work.date) ?? "")?.slice(1) ?? [];
    const fields: readonly (readonly [string, string | undefined])[] = [
      ["title", title],
      ["author", [work.authors].flat().map(textOf).filter(Boolean).join(" and ")],
      ["journal", textOf(work.publisher)],
      ["year", year],
      ["month", month && String(Number(month))],
      ["doi", doi],
      ["url", textOf(work.link)],
    ];
    const plain = fields.map(
      ([name, value]) => [name, value?.replace(/[{}\\]/g, "").replace(/\s+/g, " ")] as const,
    );
    return [`@article{${keyOf(id.replace(/[/.]+/g, "-"))},\n${fieldsOf(plain)}}`];
  });
}
