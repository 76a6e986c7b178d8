/** "/options/0/steps/1/text" as the form names it: ["options", 0, "steps", 1, "text"]. */
export function fieldName(pointer: string): (string | number)[] {
  return pointer.split("/").slice(1).map(segment);
}

function segment(text: string): string | number {
  return /^\d+$/.test(text) ? Number(text) : text.replaceAll("~1", "/").replaceAll("~0", "~");
}
