/** A property, if its value is defined and not an empty text, to spread into an object. */
export function some<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined || value === "" ? {} : ({ [key]: value } as { [K in Key]: Value });
}
