export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * Matches what is pressed with bindings such as "j", "?", "mod+k" and "g q" (one after the other within a second).
 * @returns the binding that is complete, or undefined; a beginning of one is remembered.
 */
export function keySequence(now: () => number = Date.now) {
  let begun = "";
  let begunAt = 0;

  return function press(event: KeyPress, bindings: readonly string[]): string | undefined {
    const key = nameOf(event);
    if (key === undefined) return undefined;

    const joined = begun && now() - begunAt < 1_000 ? `${begun} ${key}` : key;
    begun = "";
    const match = [joined, key].find((pressed) => bindings.includes(pressed));
    if (match) return match;
    if (bindings.some((binding) => binding.startsWith(`${key} `))) {
      begun = key;
      begunAt = now();
    }
    return undefined;
  };
}

function nameOf({ key, ctrlKey, metaKey, altKey }: KeyPress): string | undefined {
  if (altKey || key === "Control" || key === "Meta" || key === "Shift") return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return ctrlKey || metaKey ? `mod+${name}` : name;
}
