const families =
  "Doe Roe Poe Smith García Müller van_der_Berg Tanaka Rossi Novák Silva Chen Okafor Haddad Kim".split(" ");
const given = "Ann Bob Cy Dana Eva Finn Gita Hugo Iris Jon Kai Lena".split(" ");
const words =
  "learning robust kettle inference language models graph neural causal sundial planning agents reward vision transformer sparse adaptive bounds reasoning memory".split(
    " ",
  );
const venues = [
  ["article", "journal", "Journal of Kettle Research", "JKR"],
  ["inproceedings", "booktitle", "Proceedings of the International Conference on Tea", "ICT"],
  ["inproceedings", "booktitle", "Advances in Neural Kettle Processing Systems", "NKPS"],
] as const;

/** A BibTeX file with a number of works by Jane Doe and others, over twelve years; always the same. */
export function bibliography(count: number): string {
  // Numbers that look random and are the same everywhere (https://en.wikipedia.org/wiki/Lehmer_random_number_generator).
  let state = 19;
  const below = (end: number) => {
    state = (state * 48271) % 2147483647;
    return state % end;
  };
  const pick = <Value>(from: readonly Value[]) => from[below(from.length)] as Value;
  const some = (from: readonly string[], length: number) =>
    Array.from({ length }, () => pick(from)).join(" ");
  const person = () => `${pick(families).replaceAll("_", " ")}, ${pick(given)}`;
  return Array.from({ length: count }, (_, index) => {
    const [type, field, venue, abbr] = pick(venues);
    const authors = Array.from({ length: 1 + below(6) + (below(10) === 0 ? 8 : 0) }, person);
    authors.splice(below(authors.length + 1), 0, below(4) === 0 ? "Doe*, Jane" : "Doe, Jane");
    const fields = [
      `title = {${some(words, 6 + below(5))}}`,
      `author = {${authors.join(" and ")}}`,
      `${field} = {${venue}}`,
      `abbr = {${abbr}}`,
      `year = ${2025 - Math.floor((index * 12) / count)}`,
      `month = ${1 + below(12)}`,
      `pages = {${1 + below(200)}--${300 + below(200)}}`,
      `abstract = {${some(words, 120)}.}`,
      ...(below(5) < 3 ? [`doi = {10.${1000 + below(9000)}/${below(1e7)}}`] : []),
      ...(below(5) < 3 ? [`arxiv = {2${below(6)}0${1 + below(9)}.${10000 + below(90000)}}`] : []),
      ...(below(5) < 2 ? [`code = {https://code.example/${index}}`] : []),
      ...(below(10) === 0 ? ["selected = {true}"] : []),
    ];
    return `@${type}{work${index},\n  ${fields.join(",\n  ")}\n}\n`;
  }).join("\n");
}
