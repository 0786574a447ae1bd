import { existsSync, readFileSync } from "node:fs";
import { readText } from "../decode.ts";
import type { Fragment } from "../html/fragment.ts";
import { mergeMarkLine, mergeMarkMessageIn } from "../merge-marks.ts";
import { deadLink, type LinkingPage, lookUpLinks, problemsOnEveryPage } from "../page/link-problems.ts";
import { lineOfAddress, lookUp, lookUpAsWritten, type Targets, withSiteAddresses } from "../page/links.ts";
import { contentFolder } from "../project/content.ts";
import { filesOnEveryPage } from "../project/engine.ts";
import { factsFile } from "../site/site.ts";
import type { State } from "./state.ts";
import { targetsOf } from "./targets.ts";
import type { UserConfig } from "./user-config.ts";

/**
 * Looks up where the links and pictures of the author's pages lead, once all is read. A link to the file of a page
 * becomes the address of that page; a dead link is a warning.
 */
export default function linksPlugin(eleventyConfig: UserConfig, state: State): void {
  const { facts, content, editions, publications, findings, templates } = state;
  let targets: Targets = { pages: new Map(), outputs: new Map(), keptBack: new Map() };
  const fromRoot = (written: string) => {
    const { root } = facts.addresses;
    const { address, missing } = lookUp(written, targets);
    return missing === "page" && written.startsWith(`${root}/`) ? written : root + address;
  };
  templates.addFilter("onEveryPage", (html: string) => withSiteAddresses(String(html), fromRoot));
  templates.addFilter("siteLink", fromRoot);
  eleventyConfig.on("eleventy.before", () => {
    targets = targetsOf(state);
    for (const file of filesOnEveryPage) lookOver(file);
    for (const { url } of facts.site.author.links) {
      const found = url.startsWith("/") ? lookUp(url, targets) : undefined;
      if (found?.missing !== "page") continue;
      const line = lineOfAddress(readFileSync(factsFile, "utf8"), url);
      findings.warn({ ...deadLink(url, found), file: factsFile, ...(line !== undefined && { line }) });
    }
    for (const { file, line, links } of publications.works)
      for (const { href } of links) {
        const found = href.startsWith("/") ? lookUpAsWritten(href, targets) : undefined;
        if (found?.missing === "page") findings.warn({ ...deadLink(href, found), file, line });
      }
    for (const [page, fragment] of content.fragments) content.fragments.set(page, lookedUp(fragment, page));
    for (const edition of editions.homes) {
      const page = content.plan.pages.find(({ file }) => file === edition.file);
      const home = { file: edition.file ?? "", source: page?.source ?? "", url: edition.homeUrl };
      edition.change((fragment, entry) => {
        const { file = home.file, line } = entry ?? {};
        const isFiled = file !== home.file && line !== undefined;
        return lookedUp(fragment, isFiled ? newsInFile(file, line, home.url) : home);
      });
    }
  });

  function lookOver(file: string): void {
    if (!existsSync(file)) return;
    const { text: source, warnings } = readText(readFileSync(file), file);
    findings.warn(...warnings);
    const line = mergeMarkLine(source);
    if (line !== undefined) findings.error({ file, line, message: mergeMarkMessageIn(file) });
    findings.warn(...problemsOnEveryPage(source, file, { targets, siteUrl: facts.site.url }));
  }

  function newsInFile(file: string, line: number, url: string): LinkingPage {
    const [, folder] = new RegExp(`^${contentFolder}(/.*/)`).exec(file) ?? [];
    return {
      file,
      line,
      url,
      ...(folder !== undefined && { folder }),
      // Read only if there is something to report.
      get source() {
        return existsSync(file) ? readFileSync(file, "utf8") : "";
      },
    };
  }

  function lookedUp(fragment: Fragment, page: LinkingPage): Fragment {
    const found = lookUpLinks(fragment, page, { targets, siteUrl: facts.site.url });
    findings.warn(...found.problems);
    return found.fragment;
  }
}
