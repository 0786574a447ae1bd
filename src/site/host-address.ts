/**
 * The address at which a repository's host publishes its site by default: GitHub Pages, GitLab Pages and Codeberg
 * Pages. A custom domain cannot be known this way.
 *
 * @param remote what `git remote get-url origin` prints
 * @returns the address of the home page, ending in a slash; undefined for any other host
 */
export function addressOfRepository(remote: string): string | undefined {
  const parts = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([\w.-]+?)(?::\d+)?[:/]+(.+?)(?:\.git)?\/?\s*$/i.exec(remote);
  const [, host = "", path = ""] = parts ?? [];
  const pages = hosts.get(host.toLowerCase());
  const [owner, ...project] = path.split("/").filter((part) => part !== "");
  if (pages === undefined || owner === undefined || project.length === 0) return undefined;
  // A host's name is case-insensitive; the rest of an address is not.
  const domain = `${owner.toLowerCase()}.${pages.domain}`;
  const name = project.join("/");
  return name.toLowerCase() === (pages.home ?? domain) ? `https://${domain}/` : `https://${domain}/${name}/`;
}

/** For each host, the domain below which it publishes, and which of an owner's repositories is the home page itself. */
const hosts = new Map<string, { readonly domain: string; readonly home?: string }>([
  ["github.com", { domain: "github.io" }],
  ["gitlab.com", { domain: "gitlab.io" }],
  ["codeberg.org", { domain: "codeberg.page", home: "pages" }],
]);

/**
 * The address at which a site is being published, according to the machine that builds it: `DATELINE_URL`, which our
 * workflow takes from GitHub; `CI_PAGES_URL` on GitLab; `URL` on Netlify.
 *
 * @returns the address of the home page, ending in a slash; undefined when none is named, or it is not a web address
 */
export function addressInEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { DATELINE_URL, CI_PAGES_URL, NETLIFY, URL: netlify } = environment;
  const named = DATELINE_URL || CI_PAGES_URL || (NETLIFY && netlify) || "";
  return /^https?:\/\/[^/?#]+[^?#]*$/.test(named) && URL.canParse(named)
    ? named.replace(/\/*$/, "/")
    : undefined;
}
