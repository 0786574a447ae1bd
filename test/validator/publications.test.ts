import { type Entry, parse } from "@retorquere/bibtex-parser";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readBibtex } from "../../src/bibtex/bibtex.ts";
import { readNames } from "../../src/publications/names.ts";
import { readTex } from "../../src/tex/tex.ts";
import { sampling } from "../support/sampling.ts";

const runs = sampling(1000);
const words = fc.constantFrom(
  "tea",
  "Kettle",
  "{GPU}",
  "{E}urope",
  "{\\'e}lan",
  'na{\\"\\i}ve',
  "{\\OE}uvre",
  "\\v{S}koda",
  "{\\aa}l",
  "\\ss{}",
  "\\&",
  "50\\%",
  "\\#7",
  "item\\_1",
  "\\emph{quick}",
  "---",
  "1--9",
  "\\textbf{bold}",
  "王",
  "Müller",
  "(x)",
  "a,b",
  "{{Deep}}",
  "=",
  "@home",
);
const title = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(" "));
const family = fc.constantFrom(
  "Doe",
  "van der Berg",
  'M{\\"u}ller',
  "{van Dyke}",
  "de la Cruz",
  "O'Brien",
  "Smith-Jones",
  "García",
);
const given = fc.constantFrom("Ann", "B.", "J. K.", "Jean-Luc", 'Zo{\\"e}', "Mary Ann");
const name = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(family, given).map(([family, given]) => `${family}, ${given}`) },
  { weight: 3, arbitrary: fc.tuple(family, given).map(([family, given]) => `${given} ${family}`) },
  { weight: 1, arbitrary: fc.tuple(family, given).map(([family, given]) => `${family}, Jr., ${given}`) },
  { weight: 1, arbitrary: fc.constant("{Tea and Cake Board}") },
);
const names = fc
  .tuple(fc.array(name, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([names, hasOthers]) => [...names, ...(hasOthers ? ["others"] : [])].join(" and "));
const quoted = fc.constantFrom(
  (text: string) => `{${text}}`,
  (text: string) => `"${text}"`,
);
const types = ["article", "InProceedings", "MISC", "book"];
const entry = fc
  .record({
    type: fc.constantFrom(...types),
    title,
    names,
    year: fc.integer({ min: 1900, max: 2030 }),
    month: fc.constantFrom("mar", "{May}", "12", '"jul"'),
    journal: fc.constantFrom("jk", "JK # { B}", '"C " # jk', "{D}"),
    wrap: quoted,
    space: fc.constantFrom(" ", "\n  ", "\n\t", ""),
    isTrailing: fc.boolean(),
  })
  .map(({ type, title, names, year, month, journal, wrap, space, isTrailing }) => (key: string) => {
    const fields = [
      `title = {${title}}`,
      `author=${wrap(names)}`,
      `year = ${year}`,
      `month = ${month}`,
      `journal =${journal}`,
    ];
    return `@${type}{${key},${space}${fields.join(`,${space}`)}${isTrailing ? "," : ""}\n}\n`;
  });
const between = fc.constantFrom("", "\n", "free text\n", "@comment{x}\n", "@preamble{ {x} }\n");
const file = fc
  .array(fc.tuple(between, entry), { minLength: 1, maxLength: 6 })
  .map(
    (parts) =>
      `@string{jk = "J. Kettles"}\n${parts.map(([text, entry], index) => text + entry(`key${index}`)).join("")}`,
  );

const oracle = suite("readBibtex compared with another reader");

oracle("finds the same entries, titles, names and years in whole files", () => {
  fc.assert(
    fc.property(file, (source) => {
      const { entries, problems } = readBibtex(source, "p.bib");
      assert.equal(problems, []);
      const own = entries.map(({ key, type, fields }) => {
        const { names, hasOthers } = readNames(fields.get("author")?.value ?? "");
        return {
          key,
          type: type.toLowerCase(),
          title: letters(readTex(fields.get("title")?.value ?? "").text),
          year: fields.get("year")?.value,
          journal: fields.get("journal")?.value,
          names: [
            ...names.map(({ family, given, particle, suffix }) => nameOf(given, particle, family, suffix)),
            ...(hasOthers ? ["|others|"] : []),
          ],
        };
      });
      assert.equal(own, judge(source));
    }),
    runs,
  );
});

oracle("finds every entry that the other finds in a file with a fault", () => {
  fc.assert(
    fc.property(
      file,
      fc.nat(),
      fc.constantFrom("", "{", "}", '"', ",", "@", "#", "%", "\\"),
      (source, place, fault) => {
        const at = place % source.length;
        const broken = source.slice(0, at) + fault + source.slice(at + (fault === "" ? 1 : 0));
        const keys = new Set(readBibtex(broken, "p.bib").entries.map(({ key }) => key.split("%")[0]));
        for (const { key, type, fields } of others(broken)) {
          // In a broken title, the other reader takes "@home" or a lone "@" for the start of an entry.
          if (!types.some((known) => known.toLowerCase() === type)) continue;
          if (key === "" || Object.keys(fields).length === 0) continue;
          assert.ok(keys.has(key), `${key} in ${broken}`);
        }
      },
    ),
    runs,
  );
});

oracle.run();

function others(source: string): Entry[] {
  return parse(source, {
    sentenceCase: false,
    english: false,
    caseProtection: false,
    applyCrossRef: false,
    verbatimFields: ["url", "doi"],
    unsupported: (_node: unknown, tex: string) => tex,
  } as Parameters<typeof parse>[1]).entries;
}

function judge(source: string): unknown[] {
  return others(source).map(({ key, type, fields }) => ({
    key,
    type: type.toLowerCase(),
    title: letters(fields.title ?? ""),
    year: fields.year,
    journal: fields.journal,
    names: (fields.author ?? []).map(({ name, lastName, firstName, prefix, suffix }) =>
      nameOf(firstName, prefix, lastName ?? name, suffix),
    ),
  }));
}

/** A name without the difference that a particle in braces belongs to the family for only one of the readers. */
function nameOf(given = "", particle = "", family = "", suffix = ""): string {
  return [given, `${particle} ${family}`, suffix].map(letters).join("|");
}

/** What two readers must agree on, as accents, dashes and spaces may be set in more than one way. */
function letters(text: string): string {
  return text
    .replace(/<[^<>]*>/g, "")
    .normalize("NFC")
    .replace(/ı\u0308/g, "ï")
    .replace(/[’'‘]/g, "'")
    .replace(/[^\p{L}\p{N}&%#_(),=@.' -]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
