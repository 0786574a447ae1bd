/**
 * Seasons, terms and parts of a year, which no language data have: in English, German, French, Spanish, Portuguese, Italian,
 * Dutch, Russian, Polish, Czech and Turkish, and after the year in Chinese, Japanese and Korean.
 */
const season =
  "(?:spring|summer|fall|autumn|winter|frühling|frühjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|verão|otoño|outono|invierno|inverno|estate|autunno|lente|voorjaar|zomer|herfst|najaar|rentrée|весна|лето|осень|зима|wiosna|lato|jesień|jaro|léto|podzim|zima|ilkbahar|sonbahar|bahar|güz|yaz|kış)";
const term = String.raw`(?:(?:winter|sommer)semester|wise|sose|ws|ss|ay|academic\s+year|(?:semestre|trimestre)\s+(?:d['’]\s?)?${season}|(?:michaelmas|hilary|trinity|lent)\s+term|q[1-4]|early|mid|late|end\s+of|anfang|mitte|ende|début|fin)`;
const name = String.raw`(?:${term}|${season}(?:\s?(?:[-–/&]|and|und|et)\s?${season})?(?:\s+(?:semester|term|quarter|de|del))?)(?!\p{L})`;
const year = String.raw`(?<year>(?:19|20|21)\d\d)(?!\d)(?<rest>\s?[-–/]\s?(?<next>\d{2}|\d{4})(?!\d))?`;
const shortYear = String.raw`(?:['’](?<short>\d\d)|(?<first>\d\d)\s?[-–/]\s?(?<second>\d\d))(?!\d)`;

const forms = [
  new RegExp(String.raw`^${name}[\s-]?(?:of\s|,\s)?(?:${year}|${shortYear})`, "iu"),
  // "2024 Spring Meeting" is the name of something.
  new RegExp(String.raw`^${year}[,\s]\s?${name}(?=\s?(?:$|[^\s\p{L}\p{N}]))`, "iu"),
  /^(?<year>(?:19|20|21)\d\d)\s?[年년]?\s?(?:[春夏秋冬]|봄|여름|가을|겨울)[季天期]?(?:\s?(?:学期|學期|학기))?(?!\p{L})/u,
];

/** A season or term as it was written, and the first year it names. */
export interface Term {
  readonly year: number;
  readonly written: string;
}

/**
 * Reads the season or term that a text starts with: `Spring 2024`, `WS 2023/24`, `Fall '23`, `2024年春`.
 *
 * @returns nothing when the text starts with none
 */
export function readTerm(text: string): Term | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const { year, rest = "", next, short, first, second } = match.groups ?? {};
    if (first !== undefined) {
      if (follows(first, second)) return { year: Number(`20${first}`), written: match[0] };
    } else if (year === undefined || next === undefined || follows(year, next)) {
      return { year: Number(year ?? `20${short}`), written: match[0] };
    } else if (match[0].endsWith(rest)) {
      // In "Spring 2024 - 12 talks" the second number is no year.
      return { year: Number(year), written: match[0].slice(0, -rest.length) };
    }
  }
  return undefined;
}

/** Whether a year, of two digits or four, is the one after another. */
function follows(year: string, next = ""): boolean {
  return (Number(year) + 1) % 100 === Number(next) % 100;
}
