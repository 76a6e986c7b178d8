import { BrokenPack } from "../../read-pack.ts";
import { type FoldedText, writtenSpan } from "../folded-text.ts";
import type { WordingFinding, WordingKind, WordingSeverity } from "../wording-finding.ts";
import type { WordingPack } from "../wording-pack.ts";

type Found = { kind: WordingKind; rule: string; start: number; end: number; severity?: WordingSeverity };

/** What a rule found, told in the words its kind has in the packs. */
export function ruleFinding(
  folded: FoldedText,
  { kinds }: WordingPack,
  { kind, rule, start, end, severity }: Found,
): WordingFinding {
  const known = kinds.get(kind);
  if (!known) throw new BrokenPack(`packs/wording has no file for ${kind}`);
  const { reason, suggestion, severity: usual } = known;
  const span = writtenSpan(folded, start, end);
  return { kind, span, severity: severity ?? usual, reason, suggestion, patternId: `${kind}/${rule}` };
}
