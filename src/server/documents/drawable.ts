/**
 * What the embedded fonts can show of a text. They hold the letters of Unicode's first plane that Chinese and English need; a
 * rarer one, or a picture, becomes 〓, the printer's sign for a missing letter: seen to be missing, not silently gone.
 */
export function drawable(text: string): string {
  return text.replace(pictures, "〓").replace(invisible, "");
}

const pictures =
  /(?:\p{Emoji_Presentation}|[\u{10000}-\u{10ffff}])(?:\u200d(?:\p{Emoji_Presentation}|[\u{10000}-\u{10ffff}])|[\ufe0f\u{1f3fb}-\u{1f3ff}])*/gu;
const invisible = /[^\P{Cc}\t\n]|\p{Cf}/gu;
