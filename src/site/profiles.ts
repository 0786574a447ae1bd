/** A page about the author elsewhere, or a page or file of the site listed among them, such as a CV. */
export interface Profile {
  readonly name: string;
  /** A web address, or a path from the site's root. */
  readonly url: string;
}

/** Those profiles that are elsewhere. */
export function elsewhere(profiles: readonly Profile[]): Profile[] {
  return profiles.filter(({ url }) => !url.startsWith("/"));
}

/** A service where people have profiles: its name, and the address of a profile, with `@` for the handle. */
type Service = readonly [name: string, address: string];

/** Services by al-folio's keys without their endings (`_id`, `_username` …); a mere `@` stands for a full address. */
const services: ReadonlyMap<string, Service> = new Map(
  Object.entries<Service>({
    academia: ["Academia.edu", "@"],
    acm: ["ACM", "https://dl.acm.org/profile/@/"],
    artstation: ["ArtStation", "https://www.artstation.com/@"],
    arxiv: ["arXiv", "https://arxiv.org/a/@.html"],
    bitbucket: ["Bitbucket", "https://bitbucket.org/@"],
    blogger: ["Blogger", "@"],
    bluesky: ["Bluesky", "https://bsky.app/profile/@"],
    codepen: ["CodePen", "https://codepen.io/@"],
    dblp: ["DBLP", "https://dblp.org/pid/@"],
    discord: ["Discord", "https://discord.com/users/@"],
    dribbble: ["Dribbble", "https://dribbble.com/@"],
    facebook: ["Facebook", "https://www.facebook.com/@"],
    flickr: ["Flickr", "https://www.flickr.com/@"],
    foursquare: ["Foursquare", "https://foursquare.com/@"],
    github: ["GitHub", "https://github.com/@"],
    gitlab: ["GitLab", "https://gitlab.com/@"],
    goodreads: ["Goodreads", "https://www.goodreads.com/@"],
    hal: ["HAL", "https://cv.hal.science/@"],
    ieee: ["IEEE Xplore", "https://ieeexplore.ieee.org/author/@/"],
    impactstory: ["Impactstory", "https://profiles.impactstory.org/u/@"],
    inspirehep: ["INSPIRE", "https://inspirehep.net/authors/@"],
    instagram: ["Instagram", "https://instagram.com/@"],
    kaggle: ["Kaggle", "https://www.kaggle.com/@"],
    keybase: ["Keybase", "https://keybase.io/@"],
    lastfm: ["Last.fm", "https://www.last.fm/user/@"],
    lattes: ["Lattes", "http://lattes.cnpq.br/@"],
    leetcode: ["LeetCode", "https://leetcode.com/u/@/"],
    letterboxd: ["Letterboxd", "https://letterboxd.com/@"],
    linkedin: ["LinkedIn", "https://www.linkedin.com/in/@"],
    mastodon: ["Mastodon", "https://@"],
    medium: ["Medium", "https://medium.com/@@"],
    orcid: ["ORCID", "https://orcid.org/@"],
    osf: ["OSF", "https://osf.io/@/"],
    pinterest: ["Pinterest", "https://www.pinterest.com/@"],
    publons: ["Publons", "https://publons.com/a/@/"],
    pubmed: ["PubMed", "https://pubmed.ncbi.nlm.nih.gov/?term=@"],
    quora: ["Quora", "https://www.quora.com/profile/@"],
    researchgate: ["ResearchGate", "https://www.researchgate.net/profile/@/"],
    scholar: ["Google Scholar", "https://scholar.google.com/citations?user=@"],
    scopus: ["Scopus", "https://www.scopus.com/authid/detail.uri?authorId=@"],
    semanticscholar: ["Semantic Scholar", "https://www.semanticscholar.org/author/@"],
    soundcloud: ["SoundCloud", "https://soundcloud.com/@"],
    spotify: ["Spotify", "https://open.spotify.com/user/@"],
    ssrn: ["SSRN", "https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=@"],
    stackoverflow: ["Stack Overflow", "https://stackoverflow.com/users/@"],
    steam: ["Steam", "https://steamcommunity.com/id/@"],
    strava: ["Strava", "https://www.strava.com/athletes/@"],
    telegram: ["Telegram", "https://telegram.me/@"],
    tumblr: ["Tumblr", "https://@.tumblr.com"],
    unsplash: ["Unsplash", "https://unsplash.com/@@"],
    weibo: ["Weibo", "https://www.weibo.com/@"],
    whatsapp: ["WhatsApp", "https://wa.me/@"],
    wikidata: ["Wikidata", "https://www.wikidata.org/wiki/@"],
    wikipedia: ["Wikipedia", "https://en.wikipedia.org/wiki/User:@"],
    work: ["Work", "@"],
    x: ["X", "https://x.com/@"],
    xing: ["XING", "https://www.xing.com/profile/@"],
    youtube: ["YouTube", "https://www.youtube.com/@@"],
    zhihu: ["Zhihu", "https://www.zhihu.com/people/@"],
    zotero: ["Zotero", "https://www.zotero.org/@"],
  }),
);

/** Other names that themes have for the same services. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    academia_edu: "academia",
    googlescholar: "scholar",
    google_scholar: "scholar",
    inspire: "inspirehep",
    research_gate: "researchgate",
    semantic: "semanticscholar",
    semantic_scholar: "semanticscholar",
    twitter: "x",
    uri: "work",
    website: "work",
  }),
);

/**
 * The profile that a key and a handle of al-folio, academicpages or minimal-mistakes stand for: `github: ada`,
 * `scholar_userid: V96Y`, `orcid: https://orcid.org/…`. A full address stays one, whatever the key, since people write
 * either in place of the other.
 *
 * @param key in any of the themes' spellings: `github`, `github_username`, `inspire-hep`
 * @param value the handle or address
 * @returns the profile; undefined for an unknown key, or a value that identifies nobody or makes no address
 */
export function profileOf(key: string, value: unknown): Profile | undefined {
  const handle = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  if (handle === "") return undefined;
  const plain = key
    .toLowerCase()
    .replace(/-/g, "_")
    .replace(/_(?:id|ids|username|userid|url|profile|number)$/, "");
  const service = services.get(aliases.get(plain) ?? plain) ?? services.get(plain.replace(/_/g, ""));
  if (service === undefined) return undefined;
  const [name, address] = service;
  const url = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(handle) ? `https://${handle}` : "";
  if (serviceAt(url) === name || (domainOf(url) ?? "") === domainOf(address)) return { name, url };
  const isAddress = /^https?:\/\//i.test(handle);
  if (!isAddress && (address === "@" || /\s/.test(handle))) return undefined;
  // Names do not work there.
  if (!isAddress && name === "Discord" && !/^\d+$/.test(handle)) return undefined;
  const bare =
    name === "Mastodon" ? mastodonPath(handle) : withoutPath(handle.replace(/^[@/]+|\/+$/g, ""), address);
  if (name === "Mastodon" && !isAddress && !/^[^/]+\.[^/]+\//.test(bare)) return undefined;
  // Some write the path after the host, or the id of a channel, which begins with UC.
  const isPath = /^(?:user|channel|c|in|company|school)\/./.test(bare) && /YouTube|LinkedIn/.test(name);
  const isChannel = name === "YouTube" && /^UC[\w-]{22}$/.test(bare);
  const path = isPath || isChannel ? address.replace(/(?<=\w\/).*/, isChannel ? "channel/@" : "@") : address;
  const full = isAddress ? handle : path.replace(/@(?!@)/, () => bare);
  return URL.canParse(full) ? { name, url: full } : undefined;
}

/** A handle without what comes between host and handle in an address, as in `citations?user=V96Y`. */
function withoutPath(handle: string, address: string): string {
  const [, path = ""] = /^https:\/\/[^/@]+\/([^@]+)@/.exec(address) ?? [];
  const [start = "", query] = path.split("?");
  if (query === undefined) return handle.startsWith(start) ? handle.slice(start.length) : handle;
  const written = `&${handle.replace(/^[^?]*\?/, "")}`;
  const at = written.indexOf(`&${query}`);
  return at < 0 ? handle : written.slice(at + 1 + query.length);
}

/** The name of the service at an address; undefined if unknown. */
export function serviceAt(url: string): string | undefined {
  const host = hostOf(url);
  if (host === undefined) return undefined;
  if (host === "twitter.com") return "X";
  if (host.startsWith("scholar.google.")) return "Google Scholar";
  return [...services.values()].find(
    ([, address]) => !address.includes("//@") && hostOf(address) === host,
  )?.[0];
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : undefined;
}

/** The end of a host's name that its other names share, such as `wikipedia.org`. */
function domainOf(url: string): string | undefined {
  return hostOf(url)?.split(".").slice(-2).join(".");
}

/** `instance/@name` for both ways of writing a Mastodon handle: `instance/@name` and `@name@instance`. */
function mastodonPath(handle: string): string {
  const [, user, instance] = /^@?([^@/\s]+)@([^@/\s]+)$/.exec(handle) ?? [];
  return instance ? `${instance}/@${user}` : handle;
}

/** The keys of all known services. */
export const profileKeys: readonly string[] = [...services.keys(), ...aliases.keys()];
