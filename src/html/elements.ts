const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that have no content and no end tag (HTML, "Void elements"). */
export const voidElements = names("area base br col embed hr img input link meta source track wbr");

/** Elements whose content is not HTML (HTML, "Raw text elements"). */
export const rawTextElements = names("script style");

/** Attributes that hold one address. */
export const urlAttributes = names("action background cite data data-src formaction href poster src");

/** Attributes that hold several addresses, each with what it is for. */
export const urlSetAttributes = names("imagesrcset srcset");

/** Elements within a line of text; all others end it. */
export const inlineElements = names(
  "a abbr acronym b bdi bdo big blink cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr",
);

/** Elements that no paragraph can hold: their start ends it (HTML, "A p element's end tag can be omitted"). */
export const blockElements = names(
  "address article aside blockquote center dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul",
);

/** All names of elements that HTML has or once had (HTML, "Elements" in the index, and "Non-conforming features"). */
export const htmlElements: ReadonlySet<string> = new Set([
  ...voidElements,
  ...rawTextElements,
  ...inlineElements,
  ...blockElements,
  ...names(
    "applet audio basefont bgsound body button canvas caption colgroup datalist dialog dir fieldset figcaption frame frameset head hgroup html iframe image keygen legend listing map marquee math menu meter multicol noembed noframes noscript object optgroup option output param picture plaintext progress search select slot spacer summary svg template textarea title video xmp",
  ),
]);

/** Whether an element is within a line of text, as those that HTML does not know are, such as `<iconify-icon>`. */
export function isInline(name: string): boolean {
  return inlineElements.has(name) || !htmlElements.has(name);
}

/** Headings. */
export const headingElements = names("h1 h2 h3 h4 h5 h6");

/** The rank of a heading by the name of its element: 1 for an `h1` to 6 for an `h6`; undefined for any other. */
export function rankOfHeading(name: string): number | undefined {
  return headingElements.has(name) ? Number(name.slice(1)) : undefined;
}
