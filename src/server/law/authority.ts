import type { AuthorityLevel, Entitlement } from "./entitlement.ts";

/** Who may grant it by default: the rule's own level, raised by the sum at stake. A house sets its own limits above that. */
export function authorityFor(
  rule: AuthorityLevel,
  { remedy, amount_fen, level }: Pick<Entitlement, "remedy" | "amount_fen" | "level">,
): AuthorityLevel {
  const sum = amount_fen ?? 0;
  if (level === "may" && amount_fen !== null) return "L4";
  if (remedy.startsWith("PUNITIVE_")) return higher(rule, sum > mostPunitive ? "L4" : "L3");
  if (sum > mostOfSeniors) return higher(rule, "L3");
  return higher(rule, sum > mostOfFrontLine ? "L2" : "L1");
}

const mostOfFrontLine = 200_00;
const mostOfSeniors = 2_000_00;
const mostPunitive = 5_000_00;

function higher(a: AuthorityLevel, b: AuthorityLevel): AuthorityLevel {
  return a > b ? a : b;
}
