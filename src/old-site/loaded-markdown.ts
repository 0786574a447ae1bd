import { stringify } from "yaml";
import { record, textOf } from "../data.ts";
import { parseDataFile } from "../data-file.ts";
import { replaceComments } from "../html/comments.ts";
import { parse, textOf as textIn } from "../html/tree.ts";
import { nameIn } from "./fact-values.ts";
import type { OldSite } from "./old-site.ts";
import { literalPage, type View } from "./view.ts";

const folder = "contents";

/**
 * A site whose HTML page has only empty places, `home-md` and so on, that a script fills with Markdown from `contents`
 * (the template academic-homepage), in Jekyll's form: one Markdown page.
 *
 * @returns undefined for any other site
 */
export function viewOfLoaded(old: OldSite): View | undefined {
  const html = replaceComments(old.text("index.html") ?? "");
  const found = html.matchAll(/\bid=["']([\w-]+)-md["'][^<>]{0,300}>\s{0,100}<\//g);
  const places = [...new Set([...found].map(([, name = ""]) => name))];
  const files = places.map((name) => `${folder}/${name}.md`);
  if (!places.includes("home") || !old.files.includes(`${folder}/home.md`)) return undefined;
  const { data, problem } = parseDataFile(`${folder}/config.yml`, old.text(`${folder}/config.yml`) ?? "");
  const settings = record(data);
  const plain = (words: unknown) =>
    textIn(parse(textOf(words) ?? ""))
      .replace(/\s+/g, " ")
      .trim();
  const headingOf = (name: string) => {
    const [, own] =
      new RegExp(`\\bid=["']${name}-subtitle["'][^<>]{0,300}>([\\s\\S]{0,300}?)</h`).exec(html) ?? [];
    return plain(settings[`${name}-subtitle`] ?? own);
  };
  const title = plain(settings.title) || plain(settings["page-top-title"]);
  const name = nameIn(title);
  const sections = places.map((place, at) => {
    const text = (old.text(files[at] ?? "") ?? "").trim();
    const heading = headingOf(place);
    // The owner's name is above it already.
    const isName =
      at === 0 &&
      (heading.toLowerCase() === name?.toLowerCase() || /^(?:about(?: me)?|home)$/i.test(heading));
    if (text === "" || heading === "" || isName) return text;
    return `${/^## /m.test(text) ? "#" : "##"} ${heading}\n\n${text}`;
  });
  const [, avatar] =
    /\buser-photo\b[^<>]{0,300}>\s{0,100}<img\b[^<>]{0,300}?\bsrc=["']([^"']+)["']/i.exec(html) ?? [];
  const texts = new Map([
    ["index.md", literalPage({}, sections.filter(Boolean).join("\n\n"))],
    ["_config.yml", stringify({ title, author: { name, avatar } })],
  ]);
  const gone = new Set(["index.html", `${folder}/config.yml`, ...files]);
  const others = old.files.filter((file) => !gone.has(file));
  const names: Readonly<Record<string, string>> = {
    "index.md": "index.html",
    "_config.yml": `${folder}/config.yml`,
  };
  return {
    site: {
      files: [...new Set([...others, ...texts.keys()])].sort(),
      text: (file) => texts.get(file) ?? old.text(file),
    },
    madeWith: "HTML that loads Markdown",
    isRewritten: true,
    problems: problem ? [problem] : [],
    nameOf: (file) => names[file] ?? file,
  };
}
