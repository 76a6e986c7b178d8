/** What a person wants done, and the key that stands for it. */
export type Intention<Content> = { content: Content; key: string };

/** The same content sent again is the same intention and keeps its key; anything else is a new one. */
export function intend<Content>(
  content: Content,
  last: Intention<Content> | null,
  makeKey = newKey,
): Intention<Content> {
  const isSame = last !== null && JSON.stringify(last.content) === JSON.stringify(content);
  return isSame ? last : { content, key: makeKey() };
}

// Not crypto.randomUUID, which a shop's page without https does not have.
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
