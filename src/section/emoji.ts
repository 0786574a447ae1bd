/** A text without the emoji that it begins with, and the mark that sets them off; all of it, if it is nothing else. */
export function withoutEmoji(text: string): string {
  const rest = text.replace(
    /^(?:\s|\u200D|\uFE0F|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})+(?:(?:[:：,，|·•]|—+)\s*|[–-]{1,3}\s+)?/u,
    "",
  );
  return rest === "" ? text : rest;
}
