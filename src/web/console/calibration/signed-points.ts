export function signedPoints(points: number): string {
  return `${points > 0 ? "+" : ""}${points.toFixed(1)}`;
}
