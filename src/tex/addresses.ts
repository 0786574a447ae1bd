/**
 * The value of a field that is an address or an id: taken as it is, except for the backslashes that TeX asks for (`\_`,
 * `\%`) and what people put around it (braces, `\url`, HTML entities).
 */
export function plainValue(value: string): string {
  if (/^[\w.:/?=&%#+-]*$/.test(value)) return value;
  return value
    .trim()
    .replace(/^\\url\s*(?=\{)/, "")
    .replace(/\{?\\textasciitilde\s*(?:\{\})?\}?|\$\\sim\$|\\~(?:\{\})?/g, "~")
    .replace(/\{?\\textunderscore\s*(?:\{\})?\}?/g, "_")
    .replace(/\{?\\textless\s*(?:\{\})?\}?|&lt;/g, "<")
    .replace(/\{?\\textgreater\s*(?:\{\})?\}?|&gt;/g, ">")
    .replace(/\\?&amp;/g, "&")
    .replace(/\\([^A-Za-z\\])/g, "$1")
    .replace(/[{}]/g, "")
    .replace(/^<(.*)>$/, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** An address that leads to a page, not to anything a browser would run; as written, unless it needs escapes. */
export function webAddress(text: string): string | undefined {
  const address = /^www\./i.test(text) ? `https://${text}` : text.startsWith("//") ? `https:${text}` : text;
  if (!/^(?:https?|ftp):\/\/[^\s/]/i.test(address) || !URL.canParse(address)) return undefined;
  // Node.js escapes "^" from version 24 on.
  return /[\s"<>\\^`{|}\p{Control}]/u.test(address) ? new URL(address).href.replaceAll("^", "%5E") : address;
}
