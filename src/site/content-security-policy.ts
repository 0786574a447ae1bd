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
  // What is left without the contents of styles and scripts is a fraction, and all that has to be looked through.
  const tags = html.replace(/<(style|script)\b([^>]*)>(.*?)<\/\1>/gs, (_, name, attributes, content) => {
    const src = /\ssrc="(https?:\/\/[^/"]+)/.exec(attributes)?.[1];
    if (src !== undefined) scripts.add(src);
    // Data such as JSON-LD does not run.
    else if (content !== "" && !attributes.includes('type="application/')) {
      (name === "style" ? styles : scripts).add(hashOf(content));
    }
    return "";
  });
  for (const [, src = ""] of tags.matchAll(
    /<link\b[^>]*\srel="stylesheet"[^>]*\shref="(https?:\/\/[^/"]+)/g,
  )) {
    styles.add(src);
  }
  for (const [, name, value = ""] of tags.matchAll(/\s(style|on[a-z]+)="([^"]*)"/g)) {
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

/** The contents that were hashed last: most pages hold the same style and the same script. */
const hashed: { content: string; hash: string }[] = [];

function hashOf(content: string): string {
  const known = hashed.find((candidate) => candidate.content === content);
  if (known) return known.hash;
  const hash = `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
  hashed.unshift({ content, hash });
  hashed.length = Math.min(hashed.length, 8);
  return hash;
}

function unescaped(value: string): string {
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
