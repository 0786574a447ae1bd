import { type Data, record, textOf } from "../page/data-file.ts";
import type { Configuration } from "./configuration.ts";
import { addressOf, emailIn, linkIn, nameOf, withoutMarks } from "./fact-values.ts";
import type { OldFacts } from "./facts.ts";
import { withoutShortcodes } from "./menu.ts";
import type { OldSite } from "./old-site.ts";
import { languageOf } from "./pages.ts";

/** The facts of a site made with Quarto or R Markdown. */
export function quartoFacts(old: OldSite, { data }: Configuration, home: Data): OldFacts {
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
        .filter(({ url }, at) => profiles.findIndex((other) => other.url === url) === at)
        .flatMap(({ icon, url: written, label }) => {
          const url = linkIn(written, old.files);
          return url === undefined ? [] : [{ name: nameOf(icon, url, label), url }];
        }),
      picture: textOf(about.image) ?? textOf(home.image),
    },
    unknownProfiles: [],
  };
}
