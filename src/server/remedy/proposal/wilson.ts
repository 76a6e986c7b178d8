const z95 = 1.959964;

/** The 95 % interval of a share (Wilson): honest also when the cases are few. */
export function wilson(hits: number, cases: number): { from: number; to: number } {
  if (cases === 0) return { from: 0, to: 1 };
  const share = hits / cases;
  const square = z95 * z95;
  const middle = share + square / (2 * cases);
  const reach = z95 * Math.sqrt((share * (1 - share)) / cases + square / (4 * cases * cases));
  const scale = 1 + square / cases;
  return { from: Math.max(0, (middle - reach) / scale), to: Math.min(1, (middle + reach) / scale) };
}
