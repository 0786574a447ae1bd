import { createHash } from "node:crypto";

/**
 * Adds to a page the policy that browsers hold it to (https://www.w3.org/TR/CSP3/): only the styles and scripts that
 * were there when it was built, the author's own among them, each named by its hash. Pictures, films and framed pages
 * may come from any address with `https:`.
 *
 * @param html a whole page, with attributes between double quotes
 */
export function withContentSecurityPolicy(html: string): string {
  const styles = new Set(["'self'"]);
  const scripts = new Set(["'self'"]);
  for (const [, name, attributes = "", content = ""] of html.matchAll(
    /<(style|script)\b([^>]*)>(.*?)<\/\1>/gs,
  )) {
    // Data such as JSON-LD does not run.
    if (attributes.includes('type="application/')) continue;
    const src = /\ssrc="(https?:\/\/[^/"]+)/.exec(attributes)?.[1];
    if (src !== undefined) scripts.add(src);
    else if (content !== "") (name === "style" ? styles : scripts).add(hashOf(content));
  }
  for (const [, src = ""] of html.matchAll(/<link\b[^>]*\srel="stylesheet"[^>]*\shref="(https?:\/\/[^/"]+)/g))
    styles.add(src);
  for (const [, name, value = ""] of html.matchAll(/\s(style|on[a-z]+)="([^"]*)"/g)) {
    // What stands in attributes is refused even with its hash, unless this is said.
    (name === "style" ? styles : scripts).add("'unsafe-hashes'").add(hashOf(unescaped(value)));
  }
  const policy = [
    "default-src 'self' https: data:",
    `style-src ${[...styles].join(" ")}`,
    `script-src ${[...scripts].join(" ")}`,
    "base-uri 'none'",
    "form-action 'self' https:",
  ].join("; ");
  return html.replace(
    /<meta charset="utf-8">/,
    (charset) => `${charset}\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

/** Most pages of a site hold the same style and the same script. */
const hashes = new Map<string, string>();

function hashOf(content: string): string {
  let hash = hashes.get(content);
  if (hash === undefined) {
    hash = `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
    hashes.set(content, hash);
  }
  return hash;
}

function unescaped(value: string): string {
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
