export type Slots = Record<string, string>;

/** Puts the story's facts in place of the words in braces; a brace without a fact is a mistake in the text. */
export function fill(template: string, slots: Slots): string {
  return template.replaceAll(/\{(\w+)\}/g, (brace, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new RangeError(`Nothing to put for ${brace} in: ${template}`);
    return value;
  });
}
