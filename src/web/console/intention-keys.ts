/** One key per intention: kept while the same thing is tried again, new for something else or after success. */
export function intentionKeys(newKey: () => string = () => crypto.randomUUID()) {
  let last: { content: string; key: string } | undefined;
  return {
    keyOf(entered: unknown): string {
      const content = JSON.stringify(entered) ?? "";
      if (last?.content !== content) last = { content, key: newKey() };
      return last.key;
    },
    done(): void {
      last = undefined;
    },
  };
}
