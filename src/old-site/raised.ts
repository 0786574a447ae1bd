/** What is taken literally in a Pandoc page: code, formulas, tags and addresses. */
const asItIs =
  /^[ \t]*(?<fence>`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?^[ \t]*\k<fence>|(?<!`)(?<quotes>`+)(?!`)[\s\S]*?(?<!`)\k<quotes>(?!`)|\$\$[\s\S]*?\$\$|\$(?=\S)[^$\n]*?(?<=\S)\$(?!\d)|<[^<>]*>|\]\([^()\s]*\)|\bhttps?:\S+/
    .source;
/** What is raised or lowered, as in `2^nd^` and `CO~2~`, without spaces in it. */
const raised = /(?<![\\^~[\]])(?<sign>[\^~])[^\s^~[\]\\]{1,30}\k<sign>(?![\^~])/.source;
const either = new RegExp(`(${asItIs})|${raised}`, "gm");

/**
 * Writes as HTML what Pandoc, unlike others, raises and lowers (Pandoc User's Guide, "Superscripts and subscripts").
 */
export function withRaised(text: string): string {
  if (!/[\^~]/.test(text)) return text;
  return text.replace(either, (written, asItIs) => {
    if (asItIs !== undefined) return written;
    const name = written.startsWith("^") ? "sup" : "sub";
    return `<${name}>${written.slice(1, -1)}</${name}>`;
  });
}
