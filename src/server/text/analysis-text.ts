/**
 * The form of a text that rules and search look at. What people wrote is stored and shown untouched;
 * this form only takes away what the eye does not see or does not tell apart.
 */
export function analysisText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(joinerOutsideEmoji, "")
    .replace(curlyApostrophe, "'")
    .normalize("NFD")
    .replace(accents, "")
    .normalize("NFC")
    .toLowerCase();
}

// Zero-width, bidirectional and control characters: they hide words from rules and turn text round on screen.
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

// A zero-width joiner holds family and profession emoji together; anywhere else it hides words.
const joinerOutsideEmoji = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gu;

const curlyApostrophe = /[‘’]/g;

// People leave accents out as often as they type them.
const accents = /(?<=\p{Script=Latin})\p{M}+/gu;
