import { type Data, record, recordsIn, textOf } from "../data.ts";
import { loadPage } from "../page/load.ts";
import type { Profile } from "../site/profiles.ts";
import type { Configuration } from "./configuration.ts";
import {
  emailIn,
  firstMeant,
  homeAddress,
  languageTagOf,
  linkIn,
  listed,
  meant,
  nameIn,
  nameOfLink,
  withoutMarks,
  withoutTags,
} from "./fact-values.ts";
import type { OldFacts } from "./facts.ts";
import type { OldSite } from "./old-site.ts";
import { isSampleAuthor } from "./samples.ts";

/** The facts of a site made with Hugo or Zola; see {@link factsOf}. */
export function hugoFacts(
  old: OldSite,
  { data, dataFiles }: Configuration,
  home: Data,
  authorFile: string | undefined,
): OldFacts {
  const params = record(data.params);
  const seo = record(record(params.marketing).seo);
  // Newer versions of Hugo Blox have everything in one place.
  const identity = record(record(params.hugoblox).identity);
  const me = ownerOf(dataFiles) ?? home;
  const named = record(me.name);
  const homeTitle = loadPage(old.text("content/_index.md") ?? "", "").data.title;
  const name = firstMeant(
    me.name,
    named.display,
    me.title,
    record(params.author).name,
    params.author,
    record(data.author).name,
    data.author,
    identity.name,
    data.title,
    nameIn(textOf(homeTitle)),
  );
  const authors = [params.author, data.author].map(record);
  const lists = [
    me.social,
    me.links,
    params.social,
    params.socialIcons,
    ...authors.map(({ links }) => links),
  ];
  const { links, email } = profilesIn(lists, old.files);
  const organizations = [me.organizations, me.affiliations].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  return {
    title: withoutTags(firstMeant(data.title, identity.name)),
    description: withoutTags(firstMeant(seo.description, identity.description, params.description)),
    url: homeAddress(old, { url: textOf(data.baseURL ?? data.baseurl) }),
    language: languageTagOf(data.languageCode ?? data.defaultContentLanguage),
    timeZone: undefined,
    author: {
      name,
      role:
        withoutTags(textOf(me.role)) ??
        firstMeant(...authors.map(({ headline }) => headline)) ??
        withoutMarks(listed(params.info)?.join(", ")),
      affiliation: listed(
        organizations.map((entry) => withoutTags(textOf(record(entry).name) ?? textOf(entry))),
      ),
      pronouns: textOf(named.pronouns),
      // Newer files have no other biography: it is on the home page.
      bio: me === home ? withoutMarks(meant(me.bio)) : undefined,
      email: emailIn(firstMeant(me.email, email)),
      links,
      picture:
        portraitIn(old, dataFiles, authorFile?.replace(/[^/]*$/, "")) ??
        meant(params.avatarURL ?? params.avatarurl ?? record(params.profileMode).imageUrl) ??
        authors.map(({ image }) => imageIn(old.files, textOf(image))).find(Boolean),
    },
    unknownProfiles: [],
  };
}

/** The profiles of an author, from the lists that themes have for them, and the first e-mail address among them. */
export function profilesIn(
  lists: readonly unknown[],
  files: readonly string[],
): { links: Profile[]; email: string | undefined } {
  const entries = lists
    .flatMap(recordsIn)
    // Some themes use the service as a key.
    .flatMap((entry) =>
      entry.url || entry.link ? [entry] : Object.entries(entry).map(([icon, url]) => ({ icon, url })),
    );
  const links: Profile[] = [];
  let email: string | undefined;
  for (const entry of entries.map(record)) {
    const given = textOf(entry.link) ?? textOf(entry.url) ?? "";
    const url = linkIn(given, files);
    const icon = (textOf(entry.icon) ?? textOf(entry.name))?.replace(/^.*[/ ](?:fa-)?/, "") ?? "";
    if (given.startsWith("mailto:")) email ??= meant(given.slice("mailto:".length));
    else if (url !== undefined && meant(url))
      links.push({ name: nameOfLink(icon, url, textOf(entry.label) ?? textOf(entry.name)), url });
  }
  return { links, email };
}

/** The picture of the author that Hugo Blox finds by its name, given the folder of the author's page. */
function portraitIn(old: OldSite, { authors }: Data, folder: string | undefined): string | undefined {
  // The file of the sample author comes with a portrait of nobody.
  const hasSample = Object.values(record(authors)).some((author) => isSampleAuthor(record(author)));
  return old.files.find(
    (file) =>
      !(hasSample && /^assets\/media\/authors\/me\./.test(file)) &&
      /^content\/authors\/[^/]+\/avatar\.\w+$|^assets\/media\/(?:avatar|authors\/[^/]+)\.\w+$/.test(file) &&
      // Of several people's, that of the one the site is about.
      (file.startsWith("assets/") || (folder !== undefined && file.startsWith(folder))),
  );
}

/** The file of an image that a theme names, in one of the folders where Hugo looks for it. */
function imageIn(files: readonly string[], name: string | undefined): string | undefined {
  return ["assets/", "static/", ""].map((folder) => folder + name).find((file) => files.includes(file));
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
