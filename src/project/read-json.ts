import * as v from "valibot";

/** The content of JSON of a known form; undefined if a file is not there, or holds something else. */
export function readJson<Output>(
  content: Buffer | undefined,
  schema: v.GenericSchema<unknown, Output>,
): Output | undefined {
  if (content === undefined) return undefined;
  try {
    const { success, output } = v.safeParse(schema, JSON.parse(content.toString()));
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}
