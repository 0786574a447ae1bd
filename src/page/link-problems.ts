import { replaceComments } from "../html/comments.ts";
import type { Fragment } from "../html/fragment.ts";
import type { Problem } from "../problem.ts";
import { decoded } from "../site/address.ts";
import {
  addressesIn,
  lineOfAddress,
  lookUp,
  lookUpAsWritten,
  type Targets,
  wholeLinksWithin,
  withAddresses,
  withSiteAddresses,
} from "./links.ts";
import { blockedIn, meantElsewhere, pagesFramedIn, pagesShownIn, unreachableIn } from "./links-elsewhere.ts";

/** Where a text with links is. */
export interface LinkingPage {
  /** The file, from the project's folder. */
  readonly file: string;
  /** The text in which links are looked for, to tell their lines. */
  readonly source: string;
  /** The path from the site's root at which it is published. */
  readonly url: string;
  /** The line of links that are not found in the text, counted from 1. */
  readonly line?: number;
  /** The folder of the file, as a path from the site's root, for links that only work from there: `/_news/`. */
  readonly folder?: string;
}

/** What links can lead to, and where. */
interface Site {
  readonly targets: Targets;
  /** The address of the site's home page. */
  readonly siteUrl: string;
}

/**
 * Looks up where the links, pictures and frames of a piece of a page lead.
 *
 * @returns the piece with the addresses of pages in place of those of their files; and what readers cannot reach or see
 */
export function lookUpLinks(
  fragment: Fragment,
  page: LinkingPage,
  { targets, siteUrl }: Site,
): { readonly fragment: Fragment; readonly problems: readonly Problem[] } {
  const { file, url, folder } = page;
  const look: Look = (address) => {
    const found = lookUp(address, targets);
    if (folder === undefined || found.missing !== "page") return found;
    const beside = lookUp(folder + address.slice(1), targets);
    return beside.missing === undefined || beside.keptBack !== undefined ? beside : found;
  };
  const problems = problemsOf(fragment, url, look, { targets, siteUrl }).map(({ address, ...about }) => {
    const line = lineOfAddress(page.source, address) ?? page.line;
    return { ...about, file, ...(line !== undefined && { line }) };
  });
  const change = (address: string) => {
    const found = look(address);
    return found.missing === "page" ? address : found.address;
  };
  return { fragment: withAddresses(fragment, change), problems };
}

/** A problem whose file and line are not known yet. */
type About = Omit<Problem, "file">;
type AddressProblem = About & { readonly address: string };

type Look = (address: string) => ReturnType<typeof lookUp>;

function problemsOf(
  fragment: Fragment,
  url: string,
  look: Look,
  { targets, siteUrl }: Site,
): AddressProblem[] {
  const within = addressesIn(fragment).map((address) => {
    const found = look(address.startsWith("#") ? url + address : address);
    return { address, found };
  });
  const whole = wholeLinksWithin(fragment, siteUrl, targets).map(({ link, path }) => {
    return { address: link, found: lookUpAsWritten(path, targets) };
  });
  const dead = [...within, ...whole].filter(({ found }) => found.missing !== undefined);
  const framed = pagesFramedIn(fragment);
  const blocked = isSecure(siteUrl)
    ? blockedIn(fragment).filter((address) => !framed.some(({ page }) => page === address))
    : [];
  return [
    ...dead.map(({ address, found }) => ({ address, ...deadLink(address, found) })),
    ...pagesShownIn(fragment).map((address) => ({
      address,
      kind: "pages given as pictures",
      message: `"${address}" is a page about a picture, so browsers show nothing. Put the picture itself beside your page, and write its name.`,
    })),
    ...framed.map(({ page, frame }) => ({
      address: page,
      kind: "pages that frames cannot show",
      message: `"${page}" is a page that other sites cannot show. Write <iframe src="${frame}"></iframe>, or a link to it.`,
    })),
    ...unreachableIn(fragment).map(({ link, reason }) => ({
      address: link,
      kind: deadLinks,
      message: `"${link}" ${reason}`,
    })),
    ...blocked.map((address) => ({ address, ...blockedAddress(address) })),
  ];
}

/** The problems with links in HTML that is on every page, and so is not a page itself. */
export function problemsOnEveryPage(source: string, file: string, { targets, siteUrl }: Site): Problem[] {
  const problems: Problem[] = [];
  if (isSecure(siteUrl)) {
    const tags = replaceComments(source).replace(/=\s*'([^'"]*)'/g, '="$1"');
    for (const address of blockedIn({ parts: [tags] }))
      problems.push({ ...blockedAddress(address), file, line: lineOfAddress(source, address) ?? 1 });
  }
  withSiteAddresses(source, (address) => {
    const found = lookUp(address, targets);
    const line = lineOfAddress(source, address);
    if (found.missing === "page")
      problems.push({ ...deadLink(address, found), file, ...(line !== undefined && { line }) });
    return address;
  });
  return problems;
}

function isSecure(siteUrl: string): boolean {
  return siteUrl.startsWith("https:");
}

function blockedAddress(address: string): About {
  const message = `"${address}" is blocked by browsers, because your site uses https. Write https:// if that works, or a link instead.`;
  return { kind: "frames, scripts and styles without https", message };
}

const deadLinks = "links that lead nowhere";

/** Says that an address leads nowhere. */
export function deadLink(
  address: string,
  { missing, keptBack, namesake }: Omit<ReturnType<typeof lookUp>, "address">,
): About {
  const written = decoded(address);
  const meant = missing === "page" && keptBack === undefined ? meantElsewhere(written) : undefined;
  const signs = /%(?:23|3F)/.test(namesake ?? "") ? " In an address, # is written %23, and ? is %3F." : "";
  const message =
    meant !== undefined
      ? `"${written}" leads nowhere: an address outside this site needs its beginning, too. Write ${meant}.`
      : missing === "place"
        ? `"${written}" leads to a place that is not on that page. Correct what follows the #.`
        : keptBack === undefined
          ? `"${written}" leads nowhere: there is no such page or file. ${namesake === undefined ? "Correct it, or put the file there." : `Did you mean ${namesake}?${signs}`}`
          : `"${written}" leads nowhere: ${keptBack} exists, but ${whyKeptBack(keptBack)}`;
  return { kind: deadLinks, message };
}

function whyKeptBack(file: string): string {
  if (/\/[_.~#][^/]*$|\/readme\.md$/i.test(file))
    return "files with such names are not published. Rename it.";
  const [, folder] =
    /\/((?!_(?:news|talks|teachings?)\/.*\.(?:md|markdown|html?)$)[_.~#][^/]*)\//i.exec(file) ?? [];
  return folder === undefined
    ? "it is not published. Remove what keeps it back, or this link."
    : `such files in ${folder} are not published. Move it to a folder whose name begins with a letter.`;
}
