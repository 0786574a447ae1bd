/** What stands for itself in a page of Pandoc's: code, formulas, tags and addresses. */
const asItIs =
  /^[ \t]*(?<fence>`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?^[ \t]*\k<fence>|(?<!`)(?<quotes>`+)(?!`)[\s\S]*?(?<!`)\k<quotes>(?!`)|\$\$[\s\S]*?\$\$|\$(?=\S)[^$\n]*?(?<=\S)\$(?!\d)|<[^<>]*>|\]\([^()\s]*\)|\bhttps?:\S+/
    .source;
/** What is raised or lowered, as in `2^nd^` and `CO~2~`: no spaces stand within it. */
const raised = /(?<![\\^~[\]])(?<sign>[\^~])[^\s^~[\]\\]{1,30}\k<sign>(?![\^~])/.source;
const either = new RegExp(`(${asItIs})|${raised}`, "gm");

/** Writes as HTML what Pandoc raises and lowers (Pandoc User's Guide, "Superscripts and subscripts"), and others do not. */
export function withRaised(text: string): string {
  if (!/[\^~]/.test(text)) return text;
  return text.replace(either, (written, asItIs) => {
    if (asItIs !== undefined) return written;
    const name = written.startsWith("^") ? "sup" : "sub";
    return `<${name}>${written.slice(1, -1)}</${name}>`;
  });
}
