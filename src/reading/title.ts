/** Search engines and browser tabs cut what is longer. */
const longest = 70;
/** A sentence or clause shorter than this says too little: "Great news!", "Dr." */
const shortest = 12;

/**
 * Makes a title for an entry that was written without one: its first sentence; where that is long, its first clause;
 * where that is long too, as many words as fit.
 *
 * @param text the entry's plain text, with single spaces
 * @param language a BCP 47 language tag, by whose rules sentences and words are told apart
 * @returns at most 70 characters, without the full stop at the end; empty only for an empty text
 */
export function titleOf(text: string, language: string): string {
  const sentence = firstSentence(text, language);
  if (sentence.length <= longest) return sentence.replace(/(?<![.…])[.。]$/u, "");
  return firstClause(sentence) ?? firstWords(sentence, language);
}

function firstSentence(text: string, language: string): string {
  let sentence = "";
  // Twice the longest title is enough to see whether the first sentence fits.
  const start = text.slice(0, 4 * longest);
  for (const { segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(start)) {
    sentence += segment;
    if (sentence.trimEnd().length >= shortest && !endsInAbbreviation(sentence)) break;
  }
  return sentence.trimEnd();
}

/** Whether a full stop at the end belongs to an abbreviation or an initial rather than to the sentence. */
function endsInAbbreviation(sentence: string): boolean {
  return /(?:^|[\s(])(?:\p{Lu}|Drs?|Prof|Mrs?|Ms|St|vs|etc|e\.g|i\.e|cf|al|[Ff]igs?|[Nn]o)\.\s*$/u.test(
    sentence,
  );
}

function firstClause(sentence: string): string | undefined {
  const boundaries = [...sentence.slice(0, longest + 1).matchAll(/[,;:]\s|[，；：]| [–—-] | \(/gu)];
  const end = boundaries.find(({ index }) => index >= shortest);
  return end && sentence.slice(0, end.index);
}

function firstWords(sentence: string, language: string): string {
  let words = "";
  for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(sentence)) {
    if (words.length + segment.length >= longest) break;
    words += segment;
  }
  return `${(words.trimEnd() || [...sentence].slice(0, longest - 1).join("")).replace(/[\p{P}\s]+$/u, "")}…`;
}
