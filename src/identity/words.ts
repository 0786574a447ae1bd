/** Scripts without spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]+/gu;

/** A word with a year at its end, as in `ACL2025`. */
const withYear = /^(\D+)((?:19|20)\d\d)$/;

/**
 * The words of a text in lower case, each as often as it occurs. Where words are written without spaces, each character
 * is one, and so is each pair of neighbours. A year is a word of its own, even if it follows without a space.
 */
export function wordsOf(text: string): string[] {
  const runs = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    const [, word, year] = (endsInDigit(run) && withYear.exec(run)) || [];
    if (word !== undefined && year !== undefined) return [...wordsOf(word), year];
    if (!hasUnspaced(run)) return [run];
    const spaced = run.replace(unspaced, " ").match(/\S+/g) ?? [];
    return [...spaced, ...(run.match(unspaced) ?? []).flatMap(partsOf)];
  });
}

/** Whether a text may hold such characters: they all come after these. */
function hasUnspaced(run: string): boolean {
  for (let index = 0; index < run.length; index++) if (run.charCodeAt(index) >= 0x0e00) return true;
  return false;
}

/** Whether the last character is a digit: of letters and digits, these come first. */
function endsInDigit(run: string): boolean {
  return run.charCodeAt(run.length - 1) <= 0x39;
}

function partsOf(run: string): string[] {
  const characters = [...run];
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return [...characters, ...pairs];
}

/** The years that a text names. */
export function yearsIn(text: string): string {
  return (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).join();
}

/**
 * The names in a text: words with a capital letter, numbers other than years, and what is between Chinese title marks.
 *
 * @param isName whether a word that begins a sentence is a name, or has a capital letter only for that
 */
export function namesOf(text: string, isName: (word: string) => boolean): string[] {
  const found = text.matchAll(/(?<![\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{M}\p{N}]*|《[^》]*》/gu);
  return [...found].flatMap(({ 0: word, index }) => {
    const name = withYear.exec(word)?.[1] ?? word;
    if (/^(?:(?:19|20)\d\d|I)$/.test(name)) return [];
    return !/(?:^|[.!?…])\s*$/.test(text.slice(Math.max(0, index - 9), index)) || isName(name) ? [name] : [];
  });
}

/** Whether one word may be a misspelling or another form of the other: all but a letter or two are the same. */
export function isNearly(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  const mayDiffer = longer < 6 ? 1 : 2;
  if (longer < 4 || longer - shorter > mayDiffer || /\d/.test(a + b)) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return start + end >= longer - mayDiffer;
}
