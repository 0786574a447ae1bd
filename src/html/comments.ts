/**
 * Puts something else in the place of each comment of HTML, in text of any kind that holds tags. One that nobody closes goes
 * on to the end, as browsers read it (HTML, "Comment state").
 *
 * @param replace what stands there instead; nothing by default
 */
export function replaceComments(text: string, replace: (comment: string) => string = () => ""): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, replace);
}
