/**
 * Replaces each HTML comment, in text of any kind that holds tags. One that is never closed goes on to the end, as
 * browsers read it (HTML, "Comment state").
 *
 * @param replace gives what to put there instead; nothing by default
 */
export function replaceComments(text: string, replace: (comment: string) => string = () => ""): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, replace);
}
