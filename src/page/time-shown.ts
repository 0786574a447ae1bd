import { type Data, textOf } from "../data.ts";
import type { KeyRemark } from "./flags.ts";

/** Hugo's keys for the times between which a page or a piece of news is shown. */
const start = "publishDate";
const end = "expiryDate";

function timeOf(data: Data, key: string): number {
  return Date.parse(textOf(data[key]) ?? "");
}

/** Whether a page or a piece of news waits for its `publishDate`, or is past its `expiryDate`, as Hugo has them. */
export function isOutOfTime(data: Data, now: Date | undefined): boolean {
  return now !== undefined && (timeOf(data, start) > now.getTime() || timeOf(data, end) <= now.getTime());
}

/** Messages for such times that keep nothing back, because they cannot be read. */
export function unreadTimes(data: Data): KeyRemark[] {
  return [start, end].flatMap((key) => {
    const written = textOf(data[key]) ?? "";
    const message = `"${written}" is not a date, so it keeps nothing back. Write it as in ${key}: 2026-05-20.`;
    return written !== "" && Number.isNaN(timeOf(data, key)) ? [{ key, message }] : [];
  });
}
