import { type Data, record, recordsIn, textOf } from "../data.ts";
import { decoded } from "../site/address.ts";
import type { Configuration } from "./configuration.ts";
import { emailIn, homeAddress, languageTagOf, linkIn, nameOfLink, withoutMarks } from "./fact-values.ts";
import type { OldFacts } from "./facts.ts";
import { withoutShortcodes } from "./menu.ts";
import type { OldSite } from "./old-site.ts";

/** The facts of a site made with Quarto or R Markdown. */
export function quartoFacts(old: OldSite, { data }: Configuration, home: Data): OldFacts {
  const website = record(data.website);
  const about = record(home.about);
  // R Markdown's pages about somebody have their links at the top level.
  const links = [about.links, home.links].flatMap(recordsIn);
  const bars = [website.navbar, website["page-footer"]].map(record);
  const ofBars = bars
    .flatMap(({ left, right, center }) => [left, center, right])
    .flatMap(recordsIn)
    // An entry with only an icon, or its shortcode, is a profile; one with words is in the menu.
    .filter(
      ({ icon, text }) => (icon ?? text) !== undefined && withoutShortcodes(textOf(text)) === undefined,
    );
  const profiles = [...links, ...ofBars].map((link) => ({
    icon: (textOf(link.icon) ?? "").replace(/^fa[bs]? fa-/, ""),
    url: textOf(link.href) ?? textOf(link.url) ?? "",
    label:
      withoutShortcodes(textOf(link.text) ?? textOf(link.label)) ??
      /^\{\{<[^{}]*\btitle=["']([^"'{}]+)["'][^{}]*>\}\}$/.exec(textOf(link.text) ?? "")?.[1],
  }));
  const mail = profiles.map(({ url }) => url).find((url) => url.startsWith("mailto:"));
  // The title for browsers may be a name if the heading is a greeting.
  const isNobody = /^(?:home|about|welcome|index|hello|hi)\b|[{!]|\s[|·–—-]\s|\b(?:home ?page|website)\b/i;
  // Below the name, some pages have more in their title: how to say it, and links.
  const lines = textOf(home.title)?.split(/\n|<\/?(?:br|div|p)\b[^>]*>/i) ?? [];
  const called = [textOf(home.pagetitle), lines.map(withoutMarks).find(Boolean)].find(
    (name) => name && !isNobody.test(name),
  );
  return {
    title: textOf(website.title),
    description: textOf(website.description),
    url: homeAddress(old, { url: textOf(website["site-url"]) }),
    language: languageTagOf(home.lang ?? data.lang),
    timeZone: undefined,
    author: {
      name: textOf(data.author) ?? textOf(record(data.author).name) ?? called ?? textOf(website.title),
      role: withoutMarks(textOf(home.subtitle)),
      email: emailIn(mail?.slice("mailto:".length)),
      links: profiles
        .filter(({ url }, at) => profiles.findIndex((other) => alike(other.url) === alike(url)) === at)
        .flatMap(({ icon, url: written, label }) => {
          const url = linkIn(written, old.files);
          return url === undefined ? [] : [{ name: nameOfLink(icon, url, label), url }];
        }),
      picture: textOf(about.image) ?? textOf(home.image),
    },
    unknownProfiles: [],
  };
}

/** An address without what may be written differently. */
function alike(url: string): string {
  return decoded(url).replace(/^https?:\/\/(?:www\.)?|\/$/g, "");
}
