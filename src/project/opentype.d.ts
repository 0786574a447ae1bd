declare module "opentype.js" {
  /** The part of opentype.js 2 that Dateline uses; it ships no type declarations. */
  export function parse(bytes: ArrayBuffer): import("../cards/typesetting.ts").Font;
}
