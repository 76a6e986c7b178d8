/** One intention of a person: repeated as it is, it carries the same idempotency key; changed, it is another one. */
export type Intention = { key: string; content: string };

export function intentionFor(
  earlier: Intention | null,
  command: unknown,
  newKey: () => string = () => crypto.randomUUID(),
): Intention {
  const content = JSON.stringify(command);
  return earlier?.content === content ? earlier : { key: newKey(), content };
}
