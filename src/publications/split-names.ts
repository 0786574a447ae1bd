/** What separates parts, to be found anywhere and to be tried at one place. */
interface Separator {
  readonly anywhere: RegExp;
  readonly here: RegExp;
}

function separator(pattern: string): Separator {
  return { anywhere: new RegExp(pattern, "iu"), here: new RegExp(pattern, "iuy") };
}

/** The word between names in BibTeX. */
export const betweenNames = separator(String.raw` \\?and(?= |$)`);

export const ampersand = separator(" \\\\?&(?= )");

export const semicolon = separator("[;；、]");

export const comma = separator(String.raw`(?<!\\),|，`);

export const space = separator(" ");

/** Splits text, but not within braces or HTML entities. Before a separator at its start, there is no part. */
export function splitAt(written: string, { anywhere, here }: Separator): string[] {
  if (!/[{&]/.test(written)) return withoutEmptyStart(written.split(anywhere));
  const parts: string[] = [];
  let [depth, from, position] = [0, 0, 0];
  while (position < written.length) {
    const character = written[position];
    if (character === "{") depth++;
    else if (character === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      if (character === "&") {
        const entity = /&#?\w{2,10};/y;
        entity.lastIndex = position;
        if (entity.test(written)) {
          position = entity.lastIndex;
          continue;
        }
      }
      here.lastIndex = position;
      if (here.test(written)) {
        parts.push(written.slice(from, position));
        from = position = here.lastIndex;
        continue;
      }
    }
    position++;
  }
  return withoutEmptyStart([...parts, written.slice(from)]);
}

function withoutEmptyStart([first = "", ...others]: readonly string[]): string[] {
  return first.trim() === "" ? others : [first, ...others];
}
