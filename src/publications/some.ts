/** A property for a value that there is; for an empty text, too, there is none. */
export function some<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined || value === "" ? {} : ({ [key]: value } as { [K in Key]: Value });
}
