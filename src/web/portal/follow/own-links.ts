export type TextPart = { text: string; isLink: boolean };

/**
 * The text in parts, the house's own links among them. Nobody else's address becomes a link: a message must not lead a
 * customer to a page that only looks like the house.
 */
export function withOwnLinks(text: string, origin: string): TextPart[] {
  return text
    .split(/(https?:\/\/[^\s<>"'，。；、）】]+)/)
    .map((part) => ({ text: part, isLink: isOwn(part, origin) }))
    .filter((part) => part.text !== "");
}

function isOwn(part: string, origin: string): boolean {
  return URL.canParse(part) && new URL(part).origin === origin;
}
