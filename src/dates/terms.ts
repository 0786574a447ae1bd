/**
 * Seasons, terms and parts of a year, which no language data have: in English, German, French, Spanish, Portuguese, Italian,
 * Dutch, the Scandinavian languages, Russian, Polish, Czech and Turkish, and after the year in Chinese, Japanese and Korean.
 */
const seasons =
  "spring summer fall autumn winter frühling frühjahr sommer herbst printemps été automne hiver primavera verano verão otoño outono invierno inverno estate autunno lente voorjaar zomer herfst najaar vår våren sommar sommaren sommeren höst hösten høst høsten vinter vintern vinteren forår foråret efterår efteråret rentrée весна лето осень зима wiosna lato jesień jaro léto podzim zima ilkbahar sonbahar bahar güz yaz kış";
const season = `(?:${seasons.replaceAll(" ", "|")})`;
/** Terms and parts of a year by their first words, and what has to come after these. */
const terms: Readonly<Record<string, string>> = {
  "wintersemester sommersemester wise sose ws ss ay early mid late anfang mitte ende début fin": "",
  academic: String.raw`\s+year`,
  "semestre trimestre": String.raw`\s+(?:d['’]\s?)?${season}`,
  "michaelmas hilary trinity lent": String.raw`\s+term`,
  "q t": "[1-4]",
  h: "[12]",
  "week weeks kw cw woche semaine semana": String.raw`\.?\s?\d{1,2}`,
  end: String.raw`\s+of`,
};
const term = Object.entries(terms)
  .map(([first, rest]) => `(?:${first.replaceAll(" ", "|")})${rest}`)
  .join("|");
const name = String.raw`(?:${term}|${season}(?:\s?(?:[-–/&]|and|und|et)\s?${season})?(?:\s+(?:semester|term|quarter|de|del))?)(?!\p{L})`;
const year = String.raw`(?<year>(?:19|20|21)\d\d)(?!\d)(?<rest>\s?[-–/]\s?(?<next>\d{2}|\d{4})(?!\d))?`;
const shortYear = String.raw`(?:['’‘ʼ´](?<short>\d\d)|(?<first>\d\d)\s?[-–/]\s?(?<second>\d\d))(?!\d)`;

const firstWords = new Set([seasons, ...Object.keys(terms)].flatMap((words) => words.split(" ")));
/** The first word of a text, also after a year. */
const firstWord = /^(?:\d{4}(?:\s?[-–/]\s?\d{2,4})?[,\s]\s?)?(?<word>\p{L}+)/u;

/** To compile these takes longer than to read a page of ten lines. */
const named = [
  new RegExp(String.raw`^${name}[\s/-]?(?:of\s|,\s)?(?:${year}|${shortYear})`, "iu"),
  // "2024 Spring Meeting" is the name of something.
  new RegExp(String.raw`^${year}[,\s]\s?${name}(?=\s?(?:$|[^\s\p{L}\p{N}]))`, "iu"),
];
const unspaced =
  /^(?<year>(?:19|20|21)\d\d)(?:[-/\s]?(?:Q[1-4]|H[12]|W\d\d)|\s?[年년]?\s?(?:(?:[春夏秋冬]|봄|여름|가을|겨울)[季天期]?(?:\s?(?:学期|學期|학기))?|[初末底中]|[上下]半[年期]|[学學]年|[暑寒][假期]|초|말|상반기|하반기))(?![\p{L}\d])/u;

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
  const { word = "" } = firstWord.exec(text)?.groups ?? {};
  const forms = firstWords.has(word.toLowerCase()) ? [...named, unspaced] : [unspaced];
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
