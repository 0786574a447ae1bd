import { escapeText, type Fragment, unescapeAttribute } from "../html/fragment.ts";
import { isOfOwnComputer } from "../site/address.ts";
import { nearest } from "../site/nearest.ts";

/** Endings of hosts that files may have as well. */
const rarer = "ai|at|au|be|br|ca|ch|cn|de|dev|dk|es|eu|fi|fr|hk|il|in|info|io|it|jp|kr|nl|no|se|sg|tw|uk|us";
/** What ends a path that was meant for an address elsewhere: the name of a host, a DOI, or a mail address. */
const elsewhere: readonly (readonly [form: RegExp, start: string])[] = [
  [
    new RegExp(
      String.raw`(?:^|\/)((?:www\.[^/]+|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|(?:ac|co|edu)\.[a-z]{2}|(?:${rarer})(?=\/.)))(?:\/.*)?)$`,
      "i",
    ),
    "https://",
  ],
  [/(?:^|\/)(10\.\d{4,9}\/.+)$/, "https://doi.org/"],
  [/(?:^|\/)([\w.+-]+@(?:[\w-]+\.)+[a-z]{2,})$/i, "mailto:"],
];

/** The address elsewhere that a dead one within the site means: `https://www.example.org` for `/www.example.org`. */
export function meantElsewhere(address: string): string | undefined {
  // A whole address on this site is meant as it is.
  if (/^https?:/i.test(address)) return undefined;
  for (const [form, start] of elsewhere) {
    const [, meant] = form.exec(address) ?? [];
    if (meant !== undefined) return start + meant;
  }
  return undefined;
}

/** Where identifiers that are written as addresses can be looked up. */
const resolvers: Readonly<Record<string, string>> = {
  arxiv: "https://arxiv.org/abs/",
  doi: "https://doi.org/",
  hdl: "https://hdl.handle.net/",
  orcid: "https://orcid.org/",
  pmid: "https://pubmed.ncbi.nlm.nih.gov/",
};

/**
 * The links of a piece to other sites that take no reader anywhere.
 *
 * @returns each with the end of a sentence about it, which says what to write
 */
export function unreachableIn({
  parts,
  links,
}: Fragment): { readonly link: string; readonly reason: string }[] {
  return [...new Set(links)].flatMap((link) => {
    const [, scheme = ""] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(link) ?? [];
    const isWeb = /^https?$/i.test(scheme);
    const [, kind = "", number = ""] = /^(\w+):(?!\/\/)(.+)$/.exec(link) ?? [];
    const resolver = resolvers[kind.toLowerCase()];
    if (resolver !== undefined)
      return [{ link, reason: `is not an address that browsers open. Write ${resolver}${number}.` }];
    if (scheme === "" || (!isWeb && nearest(scheme, ["http", "https"], 1) === undefined)) return [];
    if (isWeb && isOfOwnComputer(link)) {
      // Readers who see the address itself are told to open it on their own computer.
      if (parts.join("").includes(`>${escapeText(link)}<`)) return [];
      const reason =
        "is on your own computer, where readers cannot see it. Write only the path, as in /teaching/.";
      return [{ link, reason }];
    }
    const host = isWeb && URL.canParse(link) ? new URL(link).hostname : "";
    // IPv6 addresses have colons.
    if (/[.:]/.test(host)) return [];
    const reason =
      "is not a web address. Correct it: one begins with https:// and the name of a host, such as example.org.";
    return [{ link, reason }];
  });
}

/**
 * What a page of a site with https would fetch from addresses without it, which browsers block: frames, scripts, style
 * sheets and fonts (W3C, "Mixed Content", §5.2).
 */
export function blockedIn({ parts }: Pick<Fragment, "parts">): string[] {
  const html = parts.join("");
  if (!html.includes("http://")) return [];
  const forms = [
    /<(?:iframe|script|embed|object|link(?=[^>]*\bstylesheet\b))\b[^>]*?\s(?:src|href|data)="(http:\/\/[^"]*)"/gi,
    /@import\s+(?:url\(\s*)?["']?(http:\/\/[^"')\s]+)/gi,
    /\bimport\b[^;"'`<]{0,200}["'](http:\/\/[^"']+)["']/g,
    /\burl\(\s*["']?(http:\/\/[^"')\s]+\.(?:eot|otf|ttf|woff2?)[^"')\s]*)/gi,
  ];
  return forms.flatMap((form) =>
    [...html.matchAll(form)].map(([, address = ""]) => unescapeAttribute(address)),
  );
}

/** Pages of videos and the like that their hosts let no other site show, and the addresses that they do. */
const framed: readonly (readonly [page: RegExp, frame: string])[] = [
  [
    /^https?:\/\/(?:(?:www|m)\.youtube\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/|live\/)|youtu\.be\/)([\w-]{5,})/,
    "https://www.youtube.com/embed/",
  ],
  [/^https?:\/\/vimeo\.com\/(\d+)/, "https://player.vimeo.com/video/"],
  [/^https?:\/\/www\.bilibili\.com\/video\/(BV\w+)/, "https://player.bilibili.com/player.html?bvid="],
  [/^https?:\/\/drive\.google\.com\/(file\/d\/[\w-]+)\/(?:view|edit)/, "https://drive.google.com/"],
];

/** The pages of videos or files that a piece shows in frames or as pictures, each with the address of its frame. */
export function pagesFramedIn({ parts }: Fragment): { readonly page: string; readonly frame: string }[] {
  const form = /<(iframe|embed|img)\b[^>]*? src="(https?:\/\/[^"]*)"/g;
  return [...parts.join("").matchAll(form)].flatMap(([, tag = "", source = ""]) => {
    const page = unescapeAttribute(source);
    for (const [isPage, frame] of framed) {
      const [, id] = isPage.exec(page) ?? [];
      // A file shown as a picture most likely is one.
      if (id !== undefined && !(tag === "img" && id.includes("/")))
        return [{ page, frame: `${frame}${id}${id.includes("/") ? "/preview" : ""}` }];
    }
    return [];
  });
}

/** What a piece shows as pictures but is a page about one, as hosts of files have them. */
export function pagesShownIn({ parts }: Fragment): string[] {
  const form =
    /<img\b[^>]*? src="(https?:\/\/(?:github\.com\/[^"/]+\/[^"/]+\/blob\/[^"?]+|drive\.google\.com\/file\/[^"]+|www\.dropbox\.com\/[^"]+[?;]dl=0))"/g;
  return [...parts.join("").matchAll(form)].map(([, address = ""]) => unescapeAttribute(address));
}
