type Grade = { code: string; limits: { kind: string; limitMinor: number }[] };
type Option = { kind?: string; costMinor?: number | null };

/** Within the reader's own limit (null), or why not: too much money, or a kind their grade may not grant at all. */
export function overOwnLimit(
  option: Option,
  gradeCode: string,
  grades: readonly Grade[],
): "amount" | "kind" | null {
  if (!option.kind) return null;
  const limit = ownLimitMinor(option.kind, gradeCode, grades);
  if (limit === null) return "kind";
  return (option.costMinor ?? 0) > limit ? "amount" : null;
}

/** null: a kind this grade may not grant. */
export function ownLimitMinor(kind: string, gradeCode: string, grades: readonly Grade[]): number | null {
  const grade = grades.find(({ code }) => code === gradeCode);
  return grade?.limits.find((limit) => limit.kind === kind)?.limitMinor ?? null;
}
