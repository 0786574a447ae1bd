import { type Data, record, recordsIn, textOf } from "../data.ts";
import { type Profile, profileOf, serviceAt } from "../site/profiles.ts";
import type { Configuration } from "./configuration.ts";
import {
  emailIn,
  firstMeant,
  homeAddress,
  languageTagOf,
  listed,
  meant,
  nameIn,
  withoutMarks,
  withoutTags,
  withStart,
} from "./fact-values.ts";
import type { OldFacts } from "./facts.ts";
import type { OldSite } from "./old-site.ts";

/** Keys among an author's profiles that are not profiles. */
const noProfiles = new Set(
  "name avatar bio location employer affiliation pronouns email rss rss_icon wechat_qr links social_links home phone telephone disqus-shortname disqus_shortname bing-verify".split(
    " ",
  ),
);

/**
 * The facts of a site made with Jekyll, or by hand.
 *
 * @param heading the author's name in the heading that the home page begins with
 */
export function jekyllFacts(
  old: OldSite,
  { kind, data, dataFiles }: Configuration,
  home: Data,
  heading: string | undefined,
): OldFacts {
  const author =
    typeof data.author === "string"
      ? record(record(dataFiles.authors)[data.author])
      : record(data.author ?? shownSetting("owner", old, data));
  const person = personIn(dataFiles, old);
  // Chirpy and Beautiful Jekyll keep profiles in separate lists.
  const social = shownSocial(old, data);
  const services: Data = {
    ...social,
    ...record(shownSetting("socials", old, data)),
    ...record(shownSetting("footer-links", old, data)),
  };
  const ofFiles = ["profile", "author", "me", "about"].map((file) => record(dataFiles[file]).name);
  const name =
    nameInParts(data) ??
    firstMeant(
      author.name,
      data.name,
      data.name_en,
      data.name_cn,
      data.author,
      social.name,
      ...ofFiles,
      person.name,
    );
  const profile = record(home.profile);
  const { links, unknown, email } = profilesOf(
    {
      ...socialsIn(data),
      ...profilesAmong(services),
      ...person.profiles,
      ...record(data["social-network-links"]),
      ...record(data.links),
      ...author,
      ...record(dataFiles.socials),
    },
    [author.links, social.links, record(data.minima).social_links].flat(),
  );
  const url = homeAddress(old, {
    url: meant(data.url),
    base: textOf(data.baseurl),
    repository: meant(data.repository),
  });
  return {
    title:
      withoutTags(meant(data.title)) ??
      name ??
      (kind === "plain" ? nameIn(textOf(home.title)) : undefined) ??
      heading,
    description: withoutTags(meant(data.description)),
    url,
    language: languageTagOf(home.lang) ?? languageTagOf(data.locale ?? data.lang),
    timeZone: meant(data.timezone),
    author: {
      name: withoutTags(name),
      role: withoutTags(meant(data.position ?? data.position_1) ?? person.role),
      affiliation: listed(
        author.employer ?? author.affiliation ?? data.affiliation ?? (kind === "al-folio" && home.subtitle),
      )
        ?.map((name) => withoutTags(name) ?? name)
        .filter(meant),
      location: meant(withoutTags(firstMeant(author.location, profile.more_info ?? profile.address))),
      pronouns: meant(author.pronouns),
      bio: withoutMarks(meant(author.bio)),
      email: emailIn(firstMeant(author.email, data.email, services.email, email, person.email)),
      // This site is not a profile elsewhere.
      links: links.filter((profile) => sameAddress(profile.url) !== sameAddress(url ?? "")),
      picture:
        pictureOf(firstMeant(author.avatar, data.avatar, person.portrait_url), data) ??
        alFolioPicture(home, old),
    },
    unknownProfiles: unknown,
  };
}

/** The author's name on al-folio, which keeps its parts apart; undefined for that of its sample. */
function nameInParts({ first_name, middle_name, last_name }: Data): string | undefined {
  const parts = [first_name, middle_name, last_name];
  if (parts.join(" ") === "You R. Name") return undefined;
  return parts.map(meant).filter(Boolean).join(" ") || undefined;
}

/** What the theme Academic Homepage knows about its author, all of it in a data file. */
function personIn({ profile, main_info }: Data, old: OldSite) {
  const { primary_name: name, positions, gscholar, cv_link: cv, ...others } = record(profile);
  if (name === undefined) return personOfMainInfo(record(main_info), old);
  const lines = recordsIn(positions).map((position) => textOf(position.name));
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

/** What of a template shows nothing: comments and conditions. */
const unseen =
  /<!--[\s\S]*?-->|\{%-?\s*comment\b[\s\S]*?\bendcomment\s*-?%\}|\{%-?\s*(?:if|elsif|unless)\b[\s\S]*?%\}/g;

/**
 * What Martin Saveski's theme and its many copies know about their author in the data file `main_info`, as far as their
 * templates show it.
 */
function personOfMainInfo(info: Data, old: OldSite) {
  const templates = old.files.filter((file) =>
    /^(?:_(?:includes|layouts)\/.*|[^/]+\.(?:html|md))$/.test(file),
  );
  const shown = new Set(
    templates.flatMap((file) => {
      const text = old.text(file)?.replace(unseen, "") ?? "";
      return [...text.matchAll(/\bmain_info\.([\w-]+)/g)].map(([, key]) => key);
    }),
  );
  const { name, title, email, profile_pic, CV, cv, resume, ...others }: Data = Object.fromEntries(
    Object.entries(info).filter(([key]) => shown.has(key)),
  );
  return {
    name,
    role: meant(title),
    email,
    portrait_url: profile_pic,
    profiles: { ...profilesAmong(others), cv: CV ?? cv ?? resume },
  };
}

/** Profiles among the rest of a configuration: al-folio's before 2025, Minimal Light's (`github_link`), Chirpy's. */
function socialsIn(data: Data): Data {
  const isProfile =
    /_(?:id|username|userid|url|profile|link)$|^(?:linkedin|twitter|github|gitlab|orcid|google_?scholar|mastodon|bluesky)$/;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const handle = firstMeant(value, record(value).username);
      const name = key.replace(/_link$/, "");
      // Services other than people's profiles have keys of the same kinds.
      return isProfile.test(key) && profileOf(name, handle) ? [[name, handle]] : [];
    }),
  );
}

/** A setting, unless the site has templates of its own and none shows it: it may be of the person it was copied from. */
function shownSetting(key: string, old: OldSite, data: Data): unknown {
  return isInTemplates(new RegExp(key), old, data) ? data[key] : undefined;
}

/** The same of the setting `social`: its name is a common word, and jekyll-seo-tag shows some of it to machines. */
function shownSocial(old: OldSite, data: Data): Data {
  const social = record(data.social);
  if (isInTemplates(/\bsite\.social(?![\w-])/, old, data)) return social;
  return isInTemplates(/\{%-?\s*seo\b/, old, data) ? { name: social.name, links: social.links } : {};
}

/** Whether a template has a sign; any may, if templates come from elsewhere. */
function isInTemplates(sign: RegExp, old: OldSite, data: Data): boolean {
  const templates = old.files.filter((file) => /^_(?:includes|layouts)\//.test(file));
  const hasOther = templates.length === 0 || firstMeant(data.theme, data.remote_theme) !== undefined;
  return hasOther || templates.some((file) => sign.test(old.text(file) ?? ""));
}

/** Those of a theme's settings, by the names of services, that lead to somebody's profile. */
function profilesAmong(settings: Data): Data {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([key, value]) =>
        !noProfiles.has(key) && !/^(?:yes|on)$/i.test(String(value)) && profileOf(key, meant(value)),
    ),
  );
}

/** academicpages, and themes with an owner, take a bare name for a file in `images`. */
function pictureOf(said: string | undefined, data: Data): string | undefined {
  const avatar = said?.replace(/\{\{[^{}]*\}\}/g, "");
  if (avatar === undefined || avatar.includes("://")) return avatar;
  const isBare = !avatar.includes("/");
  const isOwner = data.author === undefined && record(data.owner).avatar === said;
  return isBare && (isOwner || record(data.author).googlescholar !== undefined)
    ? `/images/${avatar}`
    : `/${avatar.replace(/^(?:\.?\/)+/, "")}`;
}

/** The portrait that al-folio names in the front matter of its home page, from its folder of pictures. */
function alFolioPicture(home: Data, { files }: OldSite): string | undefined {
  const image = textOf(record(home.profile).image)?.replace(/^\//, "");
  const isWhole = image?.includes("/") && !files.includes(`assets/img/${image}`);
  return image && `/${isWhole ? "" : "assets/img/"}${image}`;
}

/** One form for all ways of writing the address of a profile. */
function sameAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/^twitter\.com/, "x.com")
    .replace(/^(scholar\.google)\.[^?]*\?.*(user=[\w-]+).*/, "$1/$2")
    .replace(/^((?:x|github|linkedin)\.com[^?]*)\?.*/, "$1")
    .replace(/\/$/, "");
}

/** The profiles among an author's keys, in order, and in newer minimal-mistakes' list of links. */
function profilesOf(keys: Data, list: unknown) {
  const links: Profile[] = [];
  const unknown: string[] = [];
  let email: string | undefined;
  const add = (profile: Profile) => {
    // Jekyll's own, and those of Minimal Mistakes, are in the settings of every new site.
    if (
      /\/\/(?:github\.com\/(?:jekyll|barryclark\/jekyll-now)|(?:x|twitter)\.com\/(?:jekyllrb|mmistakes)|(?:www\.)?(?:facebook\.com\/michaelrose|(?:github|instagram)\.com\/mmistakes))$/.test(
        profile.url,
      )
    )
      return;
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
    } else if (firstMeant(value, given.value)) {
      const service = /^(?:url|homepage)$/.test(key) ? "website" : key;
      const profile = profileOf(service, firstMeant(value, given.value));
      if (profile) add(profile);
      else unknown.push(key);
    }
  }
  for (const value of Array.isArray(list) ? list : []) {
    const entry = record(value);
    const given = firstMeant(entry.url, entry.user_url, value);
    const whole = given && withStart(given);
    const isFile = whole === given && /^(?:\.\/)?[\w-]+\//.test(given ?? "");
    const url = isFile ? fileAddress(given ?? "") : whole;
    const label = textOf(entry.label) ?? textOf(entry.title) ?? textOf(entry.platform);
    if (url?.startsWith("mailto:")) email ??= url.slice("mailto:".length);
    const name = url && (label ?? serviceAt(url));
    if (url && name && /^(?:https?:|\/[^/])/.test(url)) add({ name, url });
  }
  return { links, unknown, email };
}

/** The address of a file or page named in a theme's settings; undefined for other words. */
function fileAddress(written: string): string | undefined {
  if (/^https?:\/\//i.test(written)) return written;
  const path = written.replace(/\{\{[^{}]*\}\}/g, "").replace(/^\.{0,2}(?=\/)/, "");
  return /^(?:\/(?!\/)[^{}]+|[^{}:#/][^{}:#]*\.\w{2,5})$/.test(path)
    ? path.replace(/^(?!\/)/, "/")
    : undefined;
}
