import type { Redirect } from "../site/redirect.ts";
import type { Lock } from "./lock.ts";

/** The addresses that entries had before the author renamed them, and where they lead now. */
export function redirectsOf({ entries }: Lock): Redirect[] {
  return entries.flatMap(({ slug, formerSlugs = [] }) =>
    formerSlugs.map((former) => ({ from: `/news/${former}/`, to: `/news/${slug}/` })),
  );
}
