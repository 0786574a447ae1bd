import { textOf } from "../data.ts";
import { parse, textOf as readableText } from "../html/tree.ts";
import { decoded } from "../site/address.ts";
import { languageCalled } from "../site/language.ts";
import { profileOf, serviceAt } from "../site/profiles.ts";
import type { OldSite } from "./old-site.ts";

/** Values that come with themes and that nobody meant. */
const samples =
  /^(?:academicpages\.github\.io|alshedivat\.github\.io|your[ -].*|your(?:name|link|profile|_?id)|name|site title|blank|example\.com|Etc\/UTC|none|Earth|Sidebar .*|Your .*|First ?Name|Red Brick University|your[._-]?e?mail@.*|(?:you|john\.doe|email|test|name|yourname)@(?:example|domain|email|yourdomain)\.\w+|https?:\/\/(?:www\.)?alberteinstein\.com\/?|qc6CJjYAAAAJ|.*@(?:your-?)?domain\.\w+|\/assets\/pdf\/example_pdf\.pdf|Nelson Bighetti|(?:.*, )?City, Country|Bootstrap Example|(?:Architect|Cayman|Dinky|Hacker|Leap day|Merlot|Midnight|Minima|Minimal|Minimalist|Modernist|Slate|Tactile|Time machine) theme|.* is a .*theme for GitHub Pages\.?|The Jupyter Book Community|My sample book|Document|1010907|Write an awesome description for your new site here\..*|A simple, whitespace theme for academics\..*|The Minimal Light is a simple .*|A virtual proof that I'm awesome|Theme PaperMod.*|My New Hugo Site|(?:Hugo|Wowchemy) [\w ]{1,24}Theme|personal description|(?:A|The) highly-customizable Hugo [\s\S]*|ExampleSite.*|Septimia Zenobia|Franklin Template|Example website using Franklin|https?:\/\/tlienart\.github\.io\/FranklinTemplates\.jl\/?|Sit down, relax, and get to know Hugo Ap[\s\S]*|(?:Bio|Your biography) goes here|Affiliations?\. Address\. Contacts\..*|555 your office number.*|.*\?term=john\+snow|replacethistwitterhandle|https?:\/\/yourfullgooglescholarurl\.com\/?|.*\/(?:your-?name|yourprofile|your-?username|yourorcidurl)\/?)$/i;

/** A value that somebody wrote; undefined for an empty one or a theme's sample. */
export function meant(value: unknown): string | undefined {
  const text = textOf(value);
  // Org writes a mark that nobody sees where a page is to have no title.
  return text === undefined || /^[\s\p{Cf}]*$/u.test(text) || samples.test(text) ? undefined : text;
}

/** The first of several values that somebody wrote. */
export function firstMeant(...values: readonly unknown[]): string | undefined {
  return values.map(meant).find((text) => text !== undefined);
}

/** The values of a list, or a single one, that somebody wrote. */
export function listed(value: unknown): readonly string[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).map(meant).filter((text) => text !== undefined);
  return texts.length > 0 ? texts : undefined;
}

/** The name of the person whose page has a title such as *Ada Example's home page*. */
export function nameIn(title: string | undefined): string | undefined {
  const parts = (title ?? "").split(/(?:^|\s)[-|–—·:]\s/);
  const said =
    parts.find(
      (part) => !/^\s*(?:(?:home(?: ?page)?|welcome|about(?: (?:me|us))?|index)\s*)?$/i.test(part),
    ) ?? "";
  const [whole = ""] = said.split(
    /(?<=\p{L}{3})['’]s\s+(?!.*\b(?:lab|laboratory|group|team)\b)\p{L}|['’]s?\s+(?:home|web|personal|academic)/iu,
  );
  const name = whole.replace(
    /^(?:.*\b(?:home ?page|web ?(?:page|site)) (?:of|von|van|de|di)|home ?page)\s+/i,
    "",
  );
  return /^(?:home|welcome|about|index)\b/i.test(name) ? undefined : meant(name.trim());
}

/** Whose page a Markdown text is, from its first heading, even a greeting: *Hi, I'm Ada Example*. */
export function nameAbove(text: string): string | undefined {
  const [, heading = ""] = /^# +([^\n]{1,100})(?:\n|$)/.exec(text.trimStart()) ?? [];
  const words = withoutMarks(heading)
    ?.replace(/\s+@\s/g, " | ")
    .replace(/[^\p{L}\p{M}\s.,'’()&:|–—-]+/gu, "")
    .trim();
  const [isGreeting, said = ""] =
    /^(?:hi|hello|hey)\b.*?(?:\bI(?:['’]m| am)\s+(.*))?$/i.exec(words ?? "") ?? [];
  const name = isGreeting === undefined ? nameIn(words) : said.replace(/[\s.,]+$/, "");
  const isOfPage =
    /(?<!\p{L})(?:news|vitae|resume|information|interests?|(?:home)?pages?|sites?|website|portfolio|publications?|papers|research|projects?|teaching|experience|education|contact|profile|biography|bio|overview|notes|blog|posts|documentation|template|my|me|our|your|meet|mein|meine|mich|mí|mim|moi|propos|started|soon|construction|progress|universit[\p{L}]*|institute?|school|department|(?:post)?doctoral|student|professor|lecturer|engineer|learning|science)(?!\p{L})/iu;
  if (isOfPage.test(name ?? "")) return undefined;
  // A sentence is not a name.
  return /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+|$)|(?:van|von|der|den|de|la|di|da|dos|del|el|al|bin)\s+){2,5}$/u.test(
    name ?? "",
  )
    ? name
    : undefined;
}

/** Words on one line: themes put them into pages as they are, so some people write HTML. */
export function withoutTags(text: string | undefined): string | undefined {
  const lines = text
    ?.replace(/\s*<br\s*\/?>\s*|<\/p>\s*(?=<p\b)/gi, " ")
    // Facts have neither links nor bold, whatever the theme made of them.
    .replace(/\[([^[\]]*)\]\([^()\s]*\)|\*\*([^*]*)\*\*/g, "$1$2");
  return lines && readableText(parse(lines)).replace(/\s+/g, " ").trim();
}

/** Plain words from those that a theme reads as Markdown. */
export function withoutMarks(text: string | undefined): string | undefined {
  return withoutTags(
    text?.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*_]{1,2}(\S[^*_]*)[*_]{1,2}/g, "$1"),
  );
}

/** An e-mail address that was hidden from programs; other words stay as they are. */
export function emailIn(text: string | undefined): string | undefined {
  const plain = text
    ?.replace(/^mailto:\s*/i, "")
    .replace(/\s*[[({<]\s*at\s*[\])}>]\s*|\s+at\s+/gi, "@")
    .replace(/\s*[[({<]\s*dot\s*[\])}>]\s*|\s+dot\s+/gi, ".");
  return plain !== undefined && /^[^\s@,;]+@[^\s@,;]+$/.test(plain) ? plain : text;
}

/** What a link is called: as its service, else as on the old site. */
export function nameOfLink(icon: string, url: string, label: string | undefined): string {
  const { hostname, pathname } = URL.canParse(url) ? new URL(url) : { hostname: url, pathname: "" };
  const isFile = url.startsWith("/");
  if (isFile) return label || (/\bcv\b|resume/i.test(icon + url) ? "CV" : url.replace(/^.*\//, ""));
  // A file is not a profile at the service that hosts it.
  if (label && /\.pdf$/i.test(pathname)) return label;
  return profileOf(icon, url)?.name ?? serviceAt(url) ?? (label || hostname.replace(/^www\./, ""));
}

/** An address with its protocol, if written without: `www.example.org`, `github.com/jane`; others as they are. */
export function withStart(address: string): string {
  const full = `https://${address}`;
  return /^www\.\S/.test(address) || serviceAt(full) !== undefined ? full : address;
}

/**
 * The address of a profile or of a file of the old site, from its settings: in full, or without its beginning.
 *
 * @param files all files of the old site
 * @returns undefined for pages, feeds and anchors, which belong in a menu
 */
export function linkIn(written: string | undefined, files: readonly string[]): string | undefined {
  const address = written?.trim() ?? "";
  if (/^https?:\/\/\S/i.test(address)) return address;
  if (/^\/\/\S/.test(address)) return `https:${address}`;
  const full = withStart(address);
  if (full !== address) return full;
  const path = address.replace(/^\.?\//, "");
  const name = decoded(path.replace(/[?#].*$/, ""));
  const isFile = /\.\w{2,5}$/.test(name) && !/\.(?:[rq]?md|x?html?|xml|ipynb)$/i.test(name);
  return isFile && (files.includes(name) || files.includes(`static/${name}`)) ? `/${path}` : undefined;
}

/**
 * The address of a home page: the one that its settings name, or else the domain under which GitHub Pages shows it;
 * undefined if both are missing, or a theme's samples.
 *
 * @param given the site's `url`, the `base` below it, and the `owner/name` of its repository
 */
export function homeAddress(
  old: OldSite,
  {
    url,
    base,
    repository,
  }: { url: string | undefined; base?: string | undefined; repository?: string | undefined },
): string | undefined {
  // Some write the full address there.
  const path = base?.replace(/^\w+:\/\/[^/]*/, "").replace(/^[./]+|[./]+$/g, "") ?? "";
  const [, owner = "", name = ""] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository ?? "") ?? [];
  let address = url;
  if (!address || isSampleAddress(address)) {
    const domain = domainOf(old);
    if (domain !== undefined && !isSampleAddress(domain)) return `https://${domain}/`;
    if (owner === "" || /^(?:academicpages|alshedivat|mmistakes|RayeRen)$/.test(owner)) return undefined;
    address = `https://${owner.toLowerCase()}.github.io/${/\.github\.io$/i.test(name) ? "" : name}`;
  } else if (path !== "" && !address.replace(/\/$/, "").endsWith(`/${path}`)) {
    address = `${address.replace(/\/$/, "")}/${path}`;
  }
  if (!/^https?:\/\//.test(address)) address = `https://${address.replace(/^\/\//, "")}`;
  return URL.canParse(address) && !/^https?:\/\/\//.test(address)
    ? `${address.replace(/\/+$/, "")}/`
    : undefined;
}

/** Whether an address is a sample, or that of a theme whose settings or CNAME were copied with it. */
function isSampleAddress(address: string): boolean {
  return /\b(?:academicpages|alshedivat|mmistakes|allanlab)\b|localhost|\/\/127\.0\.0\.1\b|example\.com|\byour-?(?:site|domain|username)\b|\/\/example\.(?:org|net)\/?$|^\/$/.test(
    address,
  );
}

/** The domain that a site names to GitHub Pages, in its folder or in one of those copied as they are. */
function domainOf(old: OldSite): string | undefined {
  const file = old.files.find((file) => /^(?:(?:static|public|docs|source)\/)?CNAME$/.test(file));
  const text = file === undefined ? "" : (old.text(file) ?? "");
  const [, domain] = /^\s*(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)+)\/?\s*$/.exec(text) ?? [];
  return domain?.toLowerCase();
}

/** A language tag (BCP 47) for what an old site calls its language; nothing for what is none, or stands for no language. */
export function languageTagOf(value: unknown): string | undefined {
  const written = textOf(value) ?? "";
  // The tag of Kanuri, but people mean Korean.
  const tag = /^kr$/i.test(written) ? "ko" : languageCalled(written);
  return tag === undefined || /^(?:zxx|und|mul)\b/i.test(tag) ? undefined : Intl.getCanonicalLocales(tag)[0];
}
