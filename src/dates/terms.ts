import { caseless } from "./caseless.ts";

/**
 * Seasons, terms, years of study and parts of a year, which no language data has: in English, German, French, Spanish,
 * Portuguese, Italian, Dutch, the Scandinavian languages, Russian, Polish, Czech and Turkish, and after the year in Chinese,
 * Japanese and Korean.
 */
const seasons =
  "spring summer fall autumn winter frühling frühjahr sommer herbst printemps été automne hiver primavera verano verão otoño outono invierno inverno estate autunno lente voorjaar zomer herfst najaar vår våren sommar sommaren sommeren höst hösten høst høsten vinter vintern vinteren forår foråret efterår efteråret rentrée весна лето осень зима wiosna lato jesień jaro léto podzim zima ilkbahar sonbahar bahar güz yaz kış";
const season = `(?:${seasons.replaceAll(" ", "|")})`;
/** What follows an abbreviation if it is a term; it may be the name of a meeting: "MT 2024 Workshop". */
const setOff = String.raw`(?=[\s-]?(?:\d{2}|\d{4})(?:\s?[-–/]\s?\d{2,4})?\s{0,3}(?:$|[^\s\p{L}\p{N}]))`;
/** Terms and parts of a year by their first words, and what has to come after these. */
const terms: Readonly<Record<string, string>> = {
  "hs fs ls zs mt tt": setOff,
  "wintersemester sommersemester wise sose ws ss vt ht ay early mid late anfang mitte ende début fin": "",
  "christmas easter": String.raw`(?:\s+(?:term|break|vacation|holidays?))?`,
  "thanksgiving weihnachten ostern pfingsten noël pâques navidad natale pasqua kerst pasen": "",
  "studienjahr studiejaar academiejaar collegejaar studieår läsår läsåret curso": "",
  academic: String.raw`\s+year`,
  akademisches: String.raw`\s+jahr`,
  année: String.raw`\s+(?:universitaire|scolaire)`,
  a: String.raw`\.\s?a\.`,
  ano: String.raw`\s+lectivo|\s+letivo`,
  sem: String.raw`\.\s?(?:zimowy|letni)`,
  semestr: String.raw`\s+(?:zimowy|letni)`,
  "zimní letní": String.raw`\s+semestr`,
  rok: String.raw`\s+akademicki`,
  ak: String.raw`\.\s?rok`,
  akademický: String.raw`\s+rok`,
  уч: String.raw`\.\s?год`,
  учебный: String.raw`\s+год`,
  "semestre trimestre": String.raw`\s+(?:d['’]\s?)?${season}`,
  "primer segundo primeiro tercer terceiro": String.raw`\s+(?:cuatri|se|tri)mestre(?:\s+de)?`,
  "michaelmas hilary trinity lent": String.raw`(?:\s+term)?`,
  "term semester": String.raw`\s+[1-4]`,
  semana: String.raw`\s+santa|\.?\s?\d{1,2}`,
  v: String.raw`\.\s?\d{1,2}`,
  "q t": "[1-4]",
  "h s": "[12]",
  "week weeks wk wks kw cw woche semaine uke uge vecka": String.raw`\.?\s?\d{1,2}`,
  end: String.raw`\s+of`,
};
const term = Object.entries(terms)
  .map(([first, rest]) => `(?:${first.replaceAll(" ", "|")})(?:${rest})`)
  .join("|");
/** Parts of a year that are counted: `3Q 2024`, `2º semestre de 2024`. */
const counted = String.raw`[1-4]q|[12]h|[1-4](?:\.?[ºª°]|er|e|ème|nd|st|rd|th)\s?(?:(?:(?:cuatri|se|tri)mestre|sem\.)(?:\s+de)?|(?:semester|term|quarter|half)(?:\s+of)?)`;
const name = String.raw`(?:${term}|${counted}|${season}(?:\s?(?:[-–/&]|and|und|et)\s?${season})?(?:\s+(?:semester|term|quarter|de|del))?)(?!\p{L})`;
const year = String.raw`(?<year>(?:19|20|21)\d\d)(?!\d)(?<rest>\s?[-–/]\s?(?<next>\d{2}|\d{4})(?!\d))?`;
const shortYear = String.raw`(?:['’‘ʼ´](?<short>\d\d)|(?<first>\d\d)\s?[-–/]\s?(?<second>\d\d))(?!\d)`;

const firstWords = new Set([seasons, ...Object.keys(terms)].flatMap((words) => words.split(" ")));
/** The first word of a text, also after a year, or the number of what is counted. */
const firstWord = caseless(
  String.raw`^(?:\d{4}(?:\s?[-–/]\s?\d{2,4})?[,\s]\s?)?(?<word>\p{L}+|[1-4][qh](?!\p{L})|[1-4](?:\.?[ºª°]|\p{L}{1,3})(?=\s?(?:sem|trim|cuatrim|term|quarter|half)))`,
);

/** Compiling these takes longer than reading a page of ten lines. */
const named = [
  caseless(String.raw`^${name}[\s/-]?(?:of\s|,\s)?(?:${year}|${shortYear})`),
  // After these, two digits cannot be a day: "SoSe 24", "HT25". "WS 12" may be a workshop, and HT29 is a line of cells.
  caseless(
    String.raw`^(?:(?:wise|sose)\s?(?=[0-4])|(?:ws|ss|vt|ht)\s?(?=2)(?<!ht\s?(?=29))|(?:(?:hs|fs)\s?|mt|tt)(?=2)${setOff})(?<short>\d\d)(?![\d/–-])`,
  ),
  // "2024 Spring Meeting" is the name of something, and so are "2024 T2-weighted imaging" and "2024 1H, 13C NMR".
  caseless(
    String.raw`^${year}[,\s]\s?${name}(?!-\p{Ll}{2})(?<!\dh(?=[,/–-]\s?\d+[a-z]))(?=\s?(?:$|[^\s\p{L}\p{N}]))`,
  ),
];
const unspaced =
  /^(?<year>(?:19|20|21)\d\d)(?:[-/\s]?(?:Q[1-4]|H[12]|W\d\d)(?<!\s[QH]\d(?=-[\p{Lu}\p{Ll}]{2}))|\s?(?:年度?|년도?|학년도)?\s?(?:(?:[春夏秋冬]|봄|여름|가을|겨울)(?:[季天期]|休み)?(?:\s?(?:学期|學期|학기))?|[前後]期|第?[一二12]学期|[12]\s?학기|[初末底中]|[上下]半[年期]|[学學]年|[暑寒][假期]|초|말|상반기|하반기)|\s?(?:年度|학년도))(?![\p{L}\d])/u;

/** A season or term as it was written, and the first year it names. */
export interface Term {
  readonly year: number;
  readonly written: string;
}

/**
 * Reads the season or term that a text starts with: `Spring 2024`, `WS 2023/24`, `Fall '23`, `2024年春`.
 *
 * @returns undefined if the text starts with neither
 */
export function readTerm(text: string): Term | undefined {
  // The most common dates are compared with none of these.
  if (/^\d+\.\d/.test(text)) return undefined;
  const { word = "" } = firstWord.exec(text)?.groups ?? {};
  const forms = firstWords.has(word) || /^\d/.test(word) ? [...named, unspaced] : [unspaced];
  for (const form of forms) {
    const match = form.exec(text);
    if (!match) continue;
    const { year, rest = "", next, short, first, second } = match.groups ?? {};
    if (first !== undefined) {
      if (follows(first, second)) return { year: Number(`20${first}`), written: match[0] };
    } else if (year === undefined || next === undefined || follows(year, next)) {
      return { year: Number(year ?? `20${short}`), written: match[0] };
    } else if (match[0].endsWith(rest)) {
      // In "Spring 2024 - 12 talks", the second number is not a year.
      return { year: Number(year), written: match[0].slice(0, -rest.length) };
    }
  }
  return undefined;
}

/** Whether a year, of two digits or four, is the one after another. */
function follows(year: string, next = ""): boolean {
  return (Number(year) + 1) % 100 === Number(next) % 100;
}
