import type { Problem } from "./problem.ts";

/** The text of a file, and a warning if it is not saved as it should be: see {@link decodeText}. */
export function readText(
  bytes: Uint8Array,
  file: string,
): { readonly text: string; readonly warnings: readonly Problem[] } {
  const { text, legacy } = decodeText(bytes);
  if (legacy === undefined) return { text, warnings: [] };
  const message = `This file is not saved as UTF-8, so it is read as ${legacy}. Save it as UTF-8, so that every letter comes out right.`;
  return { text, warnings: [{ file, kind: "files that are not saved as UTF-8", message }] };
}

/**
 * Reads the bytes of a text, as people and their old programs save it: UTF-8, or UTF-16 that starts with a mark or two
 * characters of ASCII, else what an HTML page says it is, else UTF-8 with some characters of Windows-1252 in it, as
 * when texts were put together, else GB 18030 if all bytes beyond ASCII come in pairs, as in Chinese, else
 * Windows-1252, which old programs wrote (WHATWG Encoding). Lines that end as on the first Macs, by a carriage return,
 * end by a line feed.
 *
 * @returns the text, and what it had to be read as, if it should be UTF-8
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly legacy?: string } {
  const { text, ...read } = decodeLetters(bytes);
  return { text: text.trimEnd().includes("\n") ? text : text.replaceAll("\r", "\n"), ...read };
}

function decodeLetters(bytes: Uint8Array): { readonly text: string; readonly legacy?: string } {
  const [first, second, third, fourth] = bytes;
  // Every other byte of ASCII in UTF-16 is 0, which no text in another encoding holds.
  if ((first === 0xff && second === 0xfe) || (first && second === 0 && third && fourth === 0))
    return { text: decode(bytes, "utf-16le") };
  if ((first === 0xfe && second === 0xff) || (first === 0 && second && third === 0 && fourth))
    return { text: decode(bytes, "utf-16be") };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const raw = Buffer.from(bytes).toString("latin1");
    const said =
      /<meta\s[^>]*\bcharset\s*=\s*["']?(shift_jis|x-sjis|euc-jp|iso-2022-jp|euc-kr|big5|gb18030|gbk|gb2312|koi8-r|windows-125[013-8]|iso-8859-(?:[2-9]|1[0-6]))\b/i.exec(
        raw.slice(0, 4096),
      )?.[1];
    if (said !== undefined) return { text: decode(bytes, said), legacy: said };
    const bytesOfSigns = raw.match(utf8Sign) ?? [];
    const whole = bytesOfSigns.filter(({ length }) => length > 1);
    if (whole.length * 2 > bytesOfSigns.length)
      return {
        text: raw.replace(utf8Sign, (sign) =>
          sign.length > 1 ? Buffer.from(sign, "latin1").toString("utf8") : inWindows1252(sign),
        ),
        legacy: "UTF-8 mixed with Windows-1252",
      };
    const beyond = raw.match(/[\x80-\xFF]+/g) ?? [];
    if (beyond.every(({ length }) => length % 2 === 0) && beyond.join("").length > 2)
      return { text: decode(bytes, "gb18030"), legacy: "GB 18030" };
    return { text: inWindows1252(raw), legacy: "Windows-1252" };
  }
}

/** The bytes of a character beyond ASCII, or one that is not UTF-8 (RFC 3629, section 4), each as in Latin-1. */
const utf8Sign = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}|[\x80-\xFF]/g;

/** Node 20 takes Windows-1252 for Latin-1, which has no letters or dashes at 0x80 to 0x9F. */
function inWindows1252(latin1: string): string {
  return latin1.replace(
    /[\u0080-\u009F]/g,
    (control) => windows1252[control.charCodeAt(0) - 0x80] ?? control,
  );
}

/** 0x80 to 0x9F; places without a character keep their own. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
