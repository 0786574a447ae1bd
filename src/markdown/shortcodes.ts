import { videoAddress } from "./video-address.ts";

/** What a shortcode stands for, from its words and from what is between it and its end. */
type Shortcode = (words: Words, inner: string) => string | undefined;

/** The words of a shortcode: those with a name, and the others in order. */
interface Words {
  readonly named: ReadonlyMap<string, string>;
  readonly others: readonly string[];
}

const first = ({ named, others }: Words, ...names: readonly string[]) =>
  names.map((name) => named.get(name)).find((value) => value !== undefined) ?? others[0] ?? "";
const link = (address: string, words = address) =>
  address === "" ? undefined : `[${words.replace(/[[\]]/g, "\\$&")}](<${address}>)`;
const nothing: Shortcode = () => "";
const inner: Shortcode = (_, text) => text;

/** Shortcodes with content, a link, a picture, a video or an icon: Hugo's own, those of Hugo Blox, and Quarto's. */
const shortcodes: ReadonlyMap<string, Shortcode> = new Map(
  Object.entries<Shortcode>({
    figure: ({ named, others }) => {
      const source = named.get("src") ?? others[0] ?? "";
      if (source === "") return undefined;
      const caption = ["title", "caption"]
        .map((name) => named.get(name) ?? "")
        .filter((words) => words !== "");
      const alt = named.get("alt") ?? caption.at(-1)?.replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1") ?? "";
      const size = ["width", "height"]
        .filter((name) => /^\d+(?:px|%)?$/.test(named.get(name) ?? ""))
        .map((name) => `${name}=${named.get(name)}`);
      const picture = `![${alt.replace(/[[\]]/g, "")}](<${source}>)${size.length > 0 ? `{${size.join(" ")}}` : ""}`;
      const linked = named.get("link") ? `[${picture}](<${named.get("link")}>)` : picture;
      const by = named.get("attr") ?? "";
      const credit = (by !== "" && link(named.get("attrlink") ?? "", by)) || by;
      return [linked, ...caption, credit].filter((words) => words !== "").join(" ");
    },
    youtube: (words) => link(videoAddress("youtube", first(words, "id"))),
    vimeo: (words) => link(videoAddress("vimeo", first(words, "id"))),
    bilibili: (words) => link(videoAddress("bilibili", first(words, "id"))),
    video: (words) => link(first(words, "src")),
    audio: (words) => link(first(words, "src")),
    gist: ({ others: [user = "", id = ""] }) => link(user && id && `https://gist.github.com/${user}/${id}`),
    tweet: ({ named, others }) => link(post(named.get("user"), named.get("id") ?? others[0])),
    x: ({ named, others }) => link(post(named.get("user"), named.get("id") ?? others[0])),
    icon: nothing,
    fa: nothing,
    ai: nothing,
    bi: nothing,
    toc: nothing,
    pagebreak: nothing,
    cite: nothing,
    math: (_, text) => `$${text.trim()}$`,
    mention: (words) => first(words),
    ref: (words) => pathOf(first(words)),
    relref: (words) => pathOf(first(words)),
    staticref: ({ others }, text) => link(`/${(others[0] ?? "").replace(/^\//, "")}`, text.trim()),
    callout: (_, text) => quoted(text),
    alert: (_, text) => quoted(text),
    highlight: ({ others: [language = ""] }, text) => code(text, language),
    details: (words, text) =>
      details(text, first(words, "summary", "title"), (words.named.get("open") ?? "false") !== "false"),
    spoiler: (words, text) => details(text, first(words, "text"), false),
    cta: ({ named }) => link(named.get("cta_link") ?? "", named.get("cta_text")),
    card: ({ named }) => {
      const title = named.get("title") || undefined;
      const shown = link(named.get("url") || named.get("link") || "", title) ?? title;
      return [shown, named.get("subtitle")].filter(Boolean).join(": ") || undefined;
    },
    button: (words, text) => link(first(words, "url", "href"), text.trim() || words.named.get("text")),
    // Hugo Book parts its columns with a line of their own; a comment keeps two lists apart.
    columns: (_, text) => text.replace(/^([ \t]*)<--->[ \t]*$/gm, "$1<!-- -->"),
    cards: inner,
    steps: inner,
    center: inner,
    html: inner,
    rawhtml: inner,
    "raw-html": inner,
  }),
);

const pairs = new Set(
  "math staticref callout alert highlight details spoiler button columns cards steps center html rawhtml raw-html".split(
    " ",
  ),
);

/** Whether a shortcode goes on until another ends it. */
export function isPair(name: string): boolean {
  return pairs.has(name);
}

/**
 * What a visitor saw in place of a shortcode.
 *
 * @param words what comes after its name
 * @param inner what is between it and the one that ends it
 * @returns Markdown; undefined for a shortcode that is not known
 */
export function shortcode(name: string, words: string, inner = ""): string | undefined {
  // `{{</* x */>}}` shows `{{< x >}}`.
  if (name === "/*") return `\`{{< ${words.replace(/\s*\*\/?$/, "")} >}}\``;
  const read = readWords(words);
  // A theme's or an author's own way of showing a picture.
  const isPicture = /(?:^|[-_])(?:figure|image|img|picture)$/i.test(name) && read.named.has("src");
  return (shortcodes.get(name) ?? (isPicture ? shortcodes.get("figure") : undefined))?.(read, inner);
}

function readWords(words: string): Words {
  const named = new Map<string, string>();
  const others: string[] = [];
  for (const [, name, double, single, raw, plain] of words.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s"'=]+))/g,
  )) {
    const value = double?.replace(/\\(.)/g, "$1") ?? single ?? raw ?? plain ?? "";
    if (name === undefined) others.push(value);
    else named.set(name, value);
  }
  return { named, others };
}

function post(user: string | undefined, id: string | undefined): string {
  return id && /^\d+$/.test(id) ? `https://x.com/${user ?? "i"}/status/${id}` : "";
}

/** The address of a page of the site that is named by its file. */
function pathOf(name: string): string | undefined {
  const path = name.replace(/^\//, "").replace(/(?:(?:^|\/)_?index)?\.md$/, "");
  return name === "" ? undefined : `/${path}${path === "" || path.includes("#") ? "" : "/"}`;
}

/** Code, on as many lines as it is written on. */
function code(text: string, language: string): string | undefined {
  if (text.trim() === "") return undefined;
  if (!text.includes("\n")) return `\`\`\` ${text.trim()} \`\`\``;
  return `~~~~~~~~${language}${text.replace(/(?<=\S)[ \t]*$/, "\n")}~~~~~~~~`;
}

function details(text: string, summary: string, isOpen: boolean): string | undefined {
  if (text.trim() === "") return undefined;
  const around = text.includes("\n") ? "\n" : "";
  const words = summary === "" ? "…" : summary.replace(/</g, "&lt;");
  return `<details markdown="1"${isOpen ? " open" : ""}><summary>${words}</summary>${around}${text.trim()}${around}</details>`;
}

/** A quotation, as both kinds of notes were shown. */
function quoted(text: string): string {
  return `\n${text.trim().replace(/^/gm, "> ")}\n`;
}
