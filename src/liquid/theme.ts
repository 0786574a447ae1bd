import { escapeAttribute, publicationsMark } from "../html/fragment.ts";
import { videoAddress } from "../markdown/video-address.ts";

type Parameters = Readonly<Record<string, unknown>>;

/** Where on a page its news from elsewhere belongs. */
export const newsMark = "<!-- news -->";
/** A section for news that is elsewhere. */
export const placeForNews = `## News\n\n${newsMark}`;
export { publicationsMark };

/** Includes of the common themes that make the frame of a page, none of which is needed here. */
const frames =
  /^(?:base_path|author-profile|head|header|footer|masthead|sidebar|toc|analytics|scripts|comments|social|seo|nav\w*|metadata|bib_search|pagination|page__\w+)(?:\.(?:html|liquid))?$/;
/** Those not needed even if the old site's own file is there; others may hold what its author wrote. */
const bareFrames =
  /^(?:base_path|head|header|footer|masthead|analytics|scripts|seo|nav\w*|metadata|bib_search|pagination|page__\w+)(?:\.(?:html|liquid))?$/;
const news = /^(?:news|announcements?|latest_news|recent_news)(?:\.(?:html|liquid))?$/;
const publications = /^(?:publications?|selected_papers|selected_publications)(?:\.(?:html|liquid))?$/;

/**
 * What an include of a theme does when the theme itself is not there (the table of forms in common use: al-folio,
 * academicpages, minimal-mistakes).
 *
 * @param name as it was written: `figure.html`
 * @param page the front matter of the page, in which minimal-mistakes keeps what some of them show
 * @returns Markdown or HTML; undefined if the include is not known
 */
export function themeInclude(name: string, parameters: Parameters, page: Parameters): string | undefined {
  const text = (key: string) => (parameters[key] === undefined ? "" : String(parameters[key]));
  if (frames.test(name)) return "";
  if (news.test(name)) return `\n\n${newsMark}\n\n`;
  if (publications.test(name)) return `\n\n${publicationsMark}\n\n`;
  const [, kind = ""] = /^(figure|video|audio|youtube|vimeo)\b/.exec(name) ?? [];
  const source = text("path") || text("image_path") || text("src") || text("url");
  if (kind === "figure" && source) {
    const alt = text("alt") || text("title") || text("caption").replace(/<[^>]*>/g, "");
    const width = /^\d+(?:px)?$/.test(text("width")) ? ` width="${Number.parseInt(text("width"), 10)}"` : "";
    const caption = text("caption") && `<figcaption>${text("caption")}</figcaption>`;
    return `<figure><img src="${escapeAttribute(source)}" alt="${escapeAttribute(alt)}"${width}>${caption}</figure>`;
  }
  if (/^(?:gallery|feature_row)\b/.test(name)) {
    const shown = page[text("id") || (name.startsWith("gallery") ? "gallery" : "feature_row")];
    const rows = (Array.isArray(shown) ? shown : []).map((row) => rowOf(Object(row)));
    return `\n\n${[...rows, rows.length > 0 ? text("caption") : ""].filter(Boolean).join("\n\n")}\n\n`;
  }
  if (kind !== "" && kind !== "figure") {
    const address = source || videoAddress(text("provider") || kind, text("id"));
    if (address) return link(address, text("title") || text("caption") || address);
  }
  return undefined;
}

/** A picture of a gallery, or a feature with title, words and link, as minimal-mistakes has them in front matter. */
function rowOf({ url, image_path: image, alt, title, excerpt, btn_label: label }: Parameters): string {
  const picture = image ? `![${alt ?? title ?? ""}](${image})` : "";
  const address = String(url ?? "");
  const isBigger = /\.(?:png|jpe?g|gif|webp|svg)$/i.test(address);
  return [
    title && `### ${title}`,
    picture && isBigger ? `[${picture}](${address})` : picture,
    excerpt,
    address !== "" && !isBigger && `[${label ?? title ?? address}](${address})`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Whether an include only makes a page's frame, whatever its file says. */
export function isFrame(name: string): boolean {
  return bareFrames.test(name);
}

/** A link as HTML, since its words and address may hold Markdown's marks. */
export function link(address: string, words: string): string {
  return `<a href="${escapeAttribute(address)}">${escapeAttribute(words)}</a>`;
}
