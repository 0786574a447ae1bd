import { type IconName, icons } from "./icons.ts";

/** The icons of services where people have profiles, by host; each applies to its subdomains as well. */
const byHost: ReadonlyMap<string, IconName> = new Map(
  Object.entries<IconName>({
    "arxiv.org": "arxiv",
    "artstation.com": "artstation",
    "bilibili.com": "bilibili",
    "bitbucket.org": "bitbucket",
    "bsky.app": "bluesky",
    "codeberg.org": "codeberg",
    "codepen.io": "codepen",
    "csdn.net": "csdn",
    "dblp.org": "dblp",
    "dblp.uni-trier.de": "dblp",
    "discord.com": "discord",
    "discord.gg": "discord",
    "dl.acm.org": "acm",
    "douban.com": "douban",
    "dribbble.com": "dribbble",
    "facebook.com": "facebook",
    "flickr.com": "flickr",
    "gitee.com": "gitee",
    "github.com": "github",
    "github.io": "github",
    "gitlab.com": "gitlab",
    "goodreads.com": "goodreads",
    "hal.science": "hal",
    "huggingface.co": "huggingface",
    "ieeexplore.ieee.org": "ieee",
    "inspirehep.net": "inspire",
    "instagram.com": "instagram",
    "kaggle.com": "kaggle",
    "keybase.io": "keybase",
    "last.fm": "lastdotfm",
    "leetcode.com": "leetcode",
    "letterboxd.com": "letterboxd",
    "linkedin.com": "linkedin",
    "matrix.to": "matrix",
    "medium.com": "medium",
    "mendeley.com": "mendeley",
    "orcid.org": "orcid",
    "osf.io": "osf",
    "pinterest.com": "pinterest",
    "publons.com": "publons",
    "pubmed.ncbi.nlm.nih.gov": "pubmed",
    "qiita.com": "qiita",
    "quora.com": "quora",
    "reddit.com": "reddit",
    "researchgate.net": "researchgate",
    "scopus.com": "scopus",
    "semanticscholar.org": "semanticscholar",
    "signal.me": "signal",
    "soundcloud.com": "soundcloud",
    "spotify.com": "spotify",
    "ssrn.com": "ssrn",
    "stackoverflow.com": "stackoverflow",
    "steamcommunity.com": "steam",
    "strava.com": "strava",
    "substack.com": "substack",
    "t.me": "telegram",
    "telegram.me": "telegram",
    "threads.com": "threads",
    "threads.net": "threads",
    "tumblr.com": "tumblr",
    "twitter.com": "x",
    "unsplash.com": "unsplash",
    "wa.me": "whatsapp",
    "webofscience.com": "clarivate",
    "weibo.com": "sinaweibo",
    "wikidata.org": "wikidata",
    "wikipedia.org": "wikipedia",
    "x.com": "x",
    "xiaohongshu.com": "xiaohongshu",
    "xing.com": "xing",
    "youtu.be": "youtube",
    "youtube.com": "youtube",
    "zenodo.org": "zenodo",
    "zhihu.com": "zhihu",
    "zotero.org": "zotero",
  }),
);

/** All icons that pages may have. */
export const iconNames: ReadonlySet<IconName> = new Set([
  ...byHost.values(),
  "email",
  "googlescholar",
  "link",
  "mastodon",
]);

/** The icon of a profile, by its address; `link` for an unknown service, and for what is on the site itself. */
export function iconOf(address: string): IconName {
  if (address.startsWith("/")) return "link";
  const { protocol, hostname, pathname } = new URL(address);
  if (protocol === "mailto:") return "email";
  // Google Scholar has a domain in every country.
  if (/^scholar\.google\./.test(hostname)) return "googlescholar";
  const labels = hostname.split(".");
  for (let from = 0; from < labels.length; from++) {
    const icon = byHost.get(labels.slice(from).join("."));
    if (icon !== undefined) return icon;
  }
  // Anybody may run a Mastodon server; profiles there have such paths.
  return /^\/(?:@|users\/)[^/]+\/?$/.test(pathname) ? "mastodon" : "link";
}

/** An icon as inline SVG, in the colour of the text; hidden from screen readers. */
export function iconSvg(name: IconName): string {
  const { size, body } = icons[name];
  return `<svg class="icon" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" aria-hidden="true">${body}</svg>`;
}
