import { parse, textOf as readableText } from "../html/tree.ts";
import { type Data, record, textOf } from "../page/data-file.ts";
import { loadPage } from "../page/load.ts";
import { type Profile, profileOf, serviceAt } from "../site/profiles.ts";
import type { Configuration } from "./configuration.ts";
import { withoutShortcodes } from "./menu.ts";
import type { OldSite } from "./old-site.ts";
import { languageOf } from "./pages.ts";
import { isSampleAuthor } from "./samples.ts";

/** What an old site says of itself, as far as it says it; the names are those of the facts in `_data/site.yml`. */
export interface OldFacts {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The address of the home page, with a slash at its end. */
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly author: {
    readonly name?: string | undefined;
    readonly role?: string | undefined;
    readonly affiliation?: readonly string[] | undefined;
    readonly location?: string | undefined;
    readonly pronouns?: string | undefined;
    readonly bio?: string | undefined;
    readonly email?: string | undefined;
    readonly links: readonly Profile[];
    /** A path from the old site's root, or an address. */
    readonly picture?: string | undefined;
  };
  /** Keys of profiles that are known to nobody, or lead nowhere any more. */
  readonly unknownProfiles: readonly string[];
}

/** Values that themes bring along and that nobody meant. */
const samples =
  /^(?:academicpages\.github\.io|alshedivat\.github\.io|your[ -].*|your(?:name|link|profile|_?id)|name|site title|blank|example\.com|Etc\/UTC|none|Earth|Sidebar .*|Your .*|First ?Name|Red Brick University|(?:you|your\.?e?mail|email|test|name|yourname)@(?:example|domain|email|yourdomain)\.\w+|https?:\/\/(?:www\.)?alberteinstein\.com\/?|qc6CJjYAAAAJ|.*@(?:your-?)?domain\.\w+|\/assets\/pdf\/example_pdf\.pdf|Nelson Bighetti|Bootstrap Example|Document|1010907|Write an awesome description for your new site here\..*|A simple, whitespace theme for academics\..*|The Minimal Light is a simple .*|A virtual proof that I'm awesome|Theme PaperMod.*|My New Hugo Site|personal description|(?:A|The) highly-customizable Hugo [\s\S]*|ExampleSite.*|(?:Bio|Your biography) goes here|Affiliations?\. Address\. Contacts\..*|555 your office number.*|.*\/(?:your-?name|yourprofile|your-?username)\/?)$/i;
/** Keys beside an author's profiles that are none. */
const noProfiles = new Set(
  "name avatar bio location employer affiliation pronouns email rss rss_icon wechat_qr links social_links home phone telephone".split(
    " ",
  ),
);

/**
 * Reads the facts of an old site.
 *
 * @param home the front matter of its home page; on Hugo, that of the author's page
 * @param authorFile the file of that page
 */
export function factsOf(
  old: OldSite,
  configuration: Configuration,
  home: Data,
  authorFile?: string,
): OldFacts {
  switch (configuration.kind) {
    case "Hugo":
      return hugoFacts(old, configuration, home, authorFile);
    case "Quarto":
    case "R Markdown":
      return quartoFacts(configuration, home);
    default:
      return jekyllFacts(configuration, home);
  }
}

function jekyllFacts({ kind, data, dataFiles }: Configuration, home: Data): OldFacts {
  const author =
    typeof data.author === "string" ? record(record(dataFiles.authors)[data.author]) : record(data.author);
  const parts = [data.first_name, data.middle_name, data.last_name];
  // That is al-folio's own.
  const names = parts.join(" ") === "You R. Name" ? [] : parts.map(meant).filter(Boolean);
  const person = personIn(dataFiles);
  // Chirpy and Beautiful Jekyll keep profiles in lists of their own.
  const social = record(data.social);
  const name =
    names.length > 0
      ? names.join(" ")
      : [
          author.name,
          data.name,
          data.name_en,
          data.name_cn,
          data.author,
          social.name,
          ...["profile", "author", "me", "about"].map((file) => record(dataFiles[file]).name),
          person.name,
        ]
          .map(meant)
          .find((name) => name !== undefined);
  const profile = record(home.profile);
  const { links, unknown, email } = profilesOf(
    {
      ...socialsIn(data),
      ...person.profiles,
      ...record(data["social-network-links"]),
      ...(Array.isArray(data.links) ? {} : record(data.links)),
      ...author,
      ...record(dataFiles.socials),
    },
    [author.links, social.links, record(data.minima).social_links].flat(),
  );
  return {
    title:
      withoutTags(meant(data.title)) ?? name ?? (kind === "plain" ? nameIn(textOf(home.title)) : undefined),
    description: withoutTags(meant(data.description)),
    url: addressOf(meant(data.url), textOf(data.baseurl), meant(data.repository)),
    language: languageOf(home.lang) ?? languageOf(data.locale ?? data.lang),
    timeZone: meant(data.timezone),
    author: {
      name: withoutTags(name),
      role: withoutTags(meant(data.position ?? data.position_1) ?? person.role),
      affiliation: listed(
        author.employer ?? author.affiliation ?? data.affiliation ?? (kind === "al-folio" && home.subtitle),
      )
        ?.map((name) => withoutTags(name) ?? name)
        .filter(meant),
      location: meant(withoutTags(meant(author.location) ?? meant(profile.more_info ?? profile.address))),
      pronouns: meant(author.pronouns),
      bio: withoutMarks(meant(author.bio)),
      email: emailIn(
        meant(author.email) ?? meant(data.email) ?? meant(social.email) ?? email ?? meant(person.email),
      ),
      links,
      picture:
        pictureOf(meant(author.avatar) ?? meant(data.avatar) ?? meant(person.portrait_url), data) ??
        alFolioPicture(home),
    },
    unknownProfiles: unknown,
  };
}

/** What the theme Academic Homepage says of its author, all of it in a data file. */
function personIn({ profile }: Data) {
  const { primary_name: name, positions, gscholar, cv_link: cv, ...others } = record(profile);
  if (name === undefined) return { profiles: {} };
  const lines = (Array.isArray(positions) ? positions : []).map((position) => textOf(record(position).name));
  return {
    name,
    role: listed(lines)?.join(", "),
    email: others.email,
    portrait_url: others.portrait_url,
    // Some leave what follows the handle in an address.
    profiles: {
      ...socialsIn(others),
      ...(gscholar !== undefined && { googlescholar: textOf(gscholar)?.replace(/^([\w-]+)&.*$/, "$1") }),
      ...(cv !== undefined && { cv }),
    },
  };
}

/** Whose page it is that has a title such as *Ada Example's home page*. */
function nameIn(title: string | undefined): string | undefined {
  const parts = (title ?? "").split(/\s[-|–—·:]\s/);
  const said = parts.find((part) => !/^\s*(?:home|welcome|about(?: (?:me|us))?|index)\s*$/i.test(part)) ?? "";
  const [whole = ""] = said.split(/(?<=\p{L}{3})['’]s\s+\p{L}|['’]s?\s+(?:home|web|personal|academic)/iu);
  const name = whole.replace(/^.*\b(?:home ?page|web ?(?:page|site)) of\s+/i, "");
  return /^(?:home|welcome|about|index)\b/i.test(name) ? undefined : meant(name.trim());
}

/** Words on one line: themes put these into pages as they are, so that some people write HTML. */
function withoutTags(text: string | undefined): string | undefined {
  const lines = text
    ?.replace(/\s*<br\s*\/?>\s*|<\/p>\s*(?=<p\b)/gi, " ")
    // A fact is no place for links and bold, whatever the theme made of them.
    .replace(/\[([^[\]]*)\]\([^()\s]*\)|\*\*([^*]*)\*\*/g, "$1$2");
  return lines && readableText(parse(lines)).replace(/\s+/g, " ").trim();
}

/** Words in which a theme reads Markdown. */
function withoutMarks(text: string | undefined): string | undefined {
  return withoutTags(
    text?.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*_]{1,2}(\S[^*_]*)[*_]{1,2}/g, "$1"),
  );
}

/** An address that is written so that no program finds it; other words stay as they are. */
function emailIn(text: string | undefined): string | undefined {
  const plain = text
    ?.replace(/\s*[[({<]\s*at\s*[\])}>]\s*|\s+at\s+/gi, "@")
    .replace(/\s*[[({<]\s*dot\s*[\])}>]\s*|\s+dot\s+/gi, ".");
  return plain !== undefined && /^[^\s@,;]+@[^\s@,;]+$/.test(plain) ? plain : text;
}

/** Profiles among the rest of a configuration: al-folio's before 2025, Minimal Light's (`github_link`), Chirpy's. */
function socialsIn(data: Data): Data {
  const isProfile =
    /_(?:id|username|userid|url|profile|link)$|^(?:linkedin|twitter|github|gitlab|orcid|google_?scholar|mastodon|bluesky)$/;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const handle = meant(value) ?? meant(record(value).username);
      const name = key.replace(/_link$/, "");
      // Other services than those of people have keys of the same kinds.
      return isProfile.test(key) && profileOf(name, handle) ? [[name, handle]] : [];
    }),
  );
}

/** academicpages takes a bare name for a file in `images`. */
function pictureOf(avatar: string | undefined, data: Data): string | undefined {
  if (avatar === undefined || avatar.includes("://")) return avatar;
  const isBare = !avatar.includes("/");
  return isBare && record(data.author).googlescholar !== undefined
    ? `/images/${avatar}`
    : `/${avatar.replace(/^(?:\.?\/)+/, "")}`;
}

function hugoFacts(
  old: OldSite,
  { data, dataFiles }: Configuration,
  home: Data,
  authorFile: string | undefined,
): OldFacts {
  const folder = authorFile?.replace(/[^/]*$/, "");
  const params = record(data.params);
  const seo = record(record(params.marketing).seo);
  // Newer versions of Hugo Blox have all in one place.
  const identity = record(record(params.hugoblox).identity);
  const me = ownerOf(dataFiles) ?? home;
  const hasSample = Object.values(record(dataFiles.authors)).some((author) => isSampleAuthor(record(author)));
  const named = record(me.name);
  const [name] = [
    me.name,
    named.display,
    me.title,
    record(params.author).name,
    params.author,
    record(data.author).name,
    data.author,
    identity.name,
    data.title,
    nameIn(textOf(loadPage(old.text("content/_index.md") ?? "", "").data.title)),
  ]
    .map(meant)
    .filter((name) => name !== undefined);
  const authors = [params.author, data.author].map(record);
  const written = [
    me.social,
    me.links,
    params.social,
    params.socialIcons,
    ...authors.map(({ links }) => links),
  ]
    .flatMap((list) => (Array.isArray(list) ? list.map(record) : []))
    // Some themes have the service for a key.
    .flatMap((entry) =>
      entry.url || entry.link ? [entry] : Object.entries(entry).map(([icon, url]) => ({ icon, url })),
    );
  const links: Profile[] = [];
  let email = meant(me.email);
  for (const entry of written.map(record)) {
    const url = (textOf(entry.link) ?? textOf(entry.url) ?? "").replace(/^www\./, "https://www.");
    const icon = (textOf(entry.icon) ?? textOf(entry.name))?.replace(/^.*[/ ](?:fa-)?/, "") ?? "";
    if (url.startsWith("mailto:")) email ??= meant(url.slice("mailto:".length));
    else if (/^https?:/.test(url)) {
      if (meant(url)) links.push({ name: nameOf(icon, url, textOf(entry.label) ?? textOf(entry.name)), url });
    }
  }
  const organizations = [me.organizations, me.affiliations].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  return {
    title: withoutTags(meant(data.title) ?? meant(identity.name)),
    description: withoutTags(
      meant(seo.description) ?? meant(identity.description) ?? meant(params.description),
    ),
    url: addressOf(textOf(data.baseURL ?? data.baseurl), undefined, undefined),
    language: languageOf(data.languageCode ?? data.defaultContentLanguage),
    timeZone: undefined,
    author: {
      name,
      role:
        textOf(me.role) ??
        authors.map(({ headline }) => meant(headline)).find(Boolean) ??
        withoutMarks(listed(params.info)?.join(", ")),
      affiliation: listed(
        organizations.map((entry) => withoutTags(textOf(record(entry).name) ?? textOf(entry))),
      ),
      pronouns: textOf(named.pronouns),
      // Newer files have no other biography: it is on the home page.
      bio: me === home ? withoutMarks(meant(me.bio)) : undefined,
      email: emailIn(email),
      links,
      picture:
        old.files.find(
          (file) =>
            // The portrait of nobody comes with the author's file.
            !(hasSample && /^assets\/media\/authors\/me\./.test(file)) &&
            /^content\/authors\/[^/]+\/avatar\.\w+$|^assets\/media\/(?:avatar|authors\/[^/]+)\.\w+$/.test(
              file,
            ) &&
            // Of several people, the one the site is about.
            (file.startsWith("assets/") || (folder !== undefined && file.startsWith(folder))),
        ) ??
        meant(params.avatarURL ?? params.avatarurl ?? record(params.profileMode).imageUrl) ??
        authors
          .flatMap(({ image }) => ["assets/", "static/", ""].map((folder) => folder + textOf(image)))
          .find((file) => old.files.includes(file)),
    },
    unknownProfiles: [],
  };
}

/** The author of a newer Hugo Blox, who is in a data file: of several, the one the site is about. */
export function ownerOf(dataFiles: Data): Data | undefined {
  const authors = Object.fromEntries(
    Object.entries(record(dataFiles.authors)).filter(([, author]) => !isSampleAuthor(record(author))),
  );
  const all = Object.values(authors).map(record);
  const named = authors.me ?? authors.admin;
  return all.find(({ is_owner }) => is_owner === true) ?? (named === undefined ? all[0] : record(named));
}

function quartoFacts({ data }: Configuration, home: Data): OldFacts {
  const website = record(data.website);
  const about = record(home.about);
  // A page that R Markdown makes about somebody says so itself.
  const links = [about.links, home.links].flatMap((list) => (Array.isArray(list) ? list.map(record) : []));
  const bars = [website.navbar, website["page-footer"]].map(record);
  const ofBars = bars
    .flatMap(({ left, right, center }) => [left, center, right])
    .flatMap((list) => (Array.isArray(list) ? list.map(record) : []))
    // What has an icon alone is a profile; what has words is in the menu.
    .filter(({ icon, text }) => icon !== undefined && textOf(text) === undefined);
  const profiles = [...links, ...ofBars].map((link) => ({
    icon: (textOf(link.icon) ?? "").replace(/^fa[bs]? fa-/, ""),
    url: textOf(link.href) ?? textOf(link.url) ?? "",
    label: withoutShortcodes(textOf(link.text) ?? textOf(link.label)),
  }));
  const mail = profiles.map(({ url }) => url).find((url) => url.startsWith("mailto:"));
  const isNobody = /^(?:home|about|welcome|index)\b/i.test(textOf(home.title) ?? "");
  return {
    title: textOf(website.title),
    description: textOf(website.description),
    url: addressOf(textOf(website["site-url"]), undefined, undefined),
    language: languageOf(home.lang ?? data.lang),
    timeZone: undefined,
    author: {
      name:
        textOf(data.author) ??
        textOf(record(data.author).name) ??
        (isNobody ? undefined : textOf(home.title)) ??
        textOf(website.title),
      role: withoutMarks(textOf(home.subtitle)),
      email: emailIn(mail?.slice("mailto:".length)),
      links: profiles
        .filter(
          ({ url }, at) => /^https?:/.test(url) && profiles.findIndex((other) => other.url === url) === at,
        )
        .map(({ icon, url, label }) => ({ name: nameOf(icon, url, label), url })),
      picture: textOf(about.image) ?? textOf(home.image),
    },
    unknownProfiles: [],
  };
}

/** What a link is called: as the service is, else as the old site has it. */
function nameOf(icon: string, url: string, label: string | undefined): string {
  const { hostname } = URL.canParse(url) ? new URL(url) : { hostname: url };
  return profileOf(icon, url)?.name ?? serviceAt(url) ?? (label || hostname.replace(/^www\./, ""));
}

/** The portrait that al-folio names in the front matter of its home page. */
function alFolioPicture(home: Data): string | undefined {
  const image = textOf(record(home.profile).image);
  return image && (image.includes("/") ? `/${image.replace(/^\//, "")}` : `/assets/img/${image}`);
}

/** What is the same for all ways of writing the address of one profile. */
function sameAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/^twitter\.com/, "x.com")
    .replace(/^((?:x|github|linkedin)\.com[^?]*)\?.*/, "$1")
    .replace(/\/$/, "");
}

/** The profiles among an author's keys, in their order, and the list of links that newer minimal-mistakes has. */
function profilesOf(keys: Data, list: unknown) {
  const links: Profile[] = [];
  const unknown: string[] = [];
  let email: string | undefined;
  const add = (profile: Profile) => {
    if (!links.some(({ url }) => sameAddress(url) === sameAddress(profile.url))) links.push(profile);
  };
  for (const [key, value] of Object.entries(keys)) {
    const given = record(value);
    if (key === "email") email = meant(value);
    // "location_uri", "name_zh".
    if (noProfiles.has(key.replace(/_(?:uri|url|[a-z]{2})$/, ""))) continue;
    if (/^(?:cv|cv_pdf|resume)$/i.test(key)) {
      const url = fileAddress(meant(value) ?? "");
      if (url !== undefined) add({ name: "CV", url });
      else if (meant(value) !== undefined) unknown.push(key);
    } else if (key === "academia_edu" && given.username) {
      add({ name: "Academia.edu", url: `https://${given.organization}.academia.edu/${given.username}` });
    } else if (textOf(given.url) && textOf(given.title)) {
      if (!meant(given.url)) continue;
      add({ name: String(given.title), url: String(given.url) });
    } else if (meant(value) ?? meant(given.value)) {
      const profile = profileOf(
        /^(?:url|homepage)$/.test(key) ? "website" : key,
        meant(value) ?? meant(given.value),
      );
      if (profile) add(profile);
      else unknown.push(key);
    }
  }
  for (const value of Array.isArray(list) ? list : []) {
    const entry = record(value);
    const url = meant(entry.url) ?? meant(entry.user_url) ?? meant(value);
    const label = textOf(entry.label) ?? textOf(entry.title) ?? textOf(entry.platform);
    if (url?.startsWith("mailto:")) email ??= url.slice("mailto:".length);
    const name = url && (label ?? serviceAt(url));
    if (url && name && /^(?:https?:|\/[^/])/.test(url)) add({ name, url });
  }
  return { links, unknown, email };
}

/** The address of a file or page as a theme's settings name it; nothing for other words. */
function fileAddress(written: string): string | undefined {
  if (/^https?:\/\//i.test(written)) return written;
  const path = written.replace(/\{\{[^{}]*\}\}/g, "").replace(/^\.{0,2}(?=\/)/, "");
  return /^(?:\/(?!\/)[^{}]+|[^{}:#/][^{}:#]*\.\w{2,5})$/.test(path)
    ? path.replace(/^(?!\/)/, "/")
    : undefined;
}

/** The address of a home page; nothing when it is missing or a theme's sample. */
function addressOf(
  url: string | undefined,
  base: string | undefined,
  repository: string | undefined,
): string | undefined {
  const path = base?.replace(/^[./]+|[./]+$/g, "") ?? "";
  const [, owner = "", name = ""] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository ?? "") ?? [];
  let address = url;
  if (
    !address ||
    /\b(?:academicpages|alshedivat|mmistakes)\b|localhost|example\.com|\byour-?(?:site|domain|username)\b|\/\/example\.(?:org|net)\/?$|^\/$/.test(
      address,
    )
  ) {
    if (owner === "" || /^(?:academicpages|alshedivat|mmistakes|RayeRen)$/.test(owner)) return undefined;
    address = `https://${owner.toLowerCase()}.github.io/${/\.github\.io$/i.test(name) ? "" : name}`;
  } else if (path !== "" && !new RegExp(`/${path}/?$`).test(address)) {
    address = `${address.replace(/\/$/, "")}/${path}`;
  }
  if (!/^https?:\/\//.test(address)) address = `https://${address.replace(/^\/\//, "")}`;
  return URL.canParse(address) && !/^https?:\/\/\//.test(address)
    ? `${address.replace(/\/+$/, "")}/`
    : undefined;
}

function listed(value: unknown): readonly string[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).map(meant).filter((text) => text !== undefined);
  return texts.length > 0 ? texts : undefined;
}

/** A value that somebody wrote; nothing for an empty one and for a theme's sample. */
function meant(value: unknown): string | undefined {
  const text = textOf(value);
  return text === undefined || samples.test(text) ? undefined : text;
}
