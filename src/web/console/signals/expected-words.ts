/** A number of customers that need not be whole, as short as it can be said. */
export function expectedWords(expected: number): string {
  if (expected >= 10) return String(Math.round(expected));
  return expected >= 0.1 ? expected.toFixed(1) : "<0.1";
}
