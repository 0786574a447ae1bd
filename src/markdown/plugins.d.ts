// These plugins ship no type declarations.
declare module "markdown-it-abbr" {
  const plugin: import("markdown-it").PluginSimple;
  export default plugin;
}
declare module "markdown-it-deflist" {
  const plugin: import("markdown-it").PluginSimple;
  export default plugin;
}

declare module "markdown-it/lib/rules_block/blockquote.mjs" {
  import type { RuleBlock } from "markdown-it/lib/parser_block.mjs";

  const blockquote: RuleBlock;
  export default blockquote;
}
