import type { Denial, Entitlement, Evaluation } from "./entitlement.ts";

/** An evaluation in the form of the worked scenarios, for comparison with them. */
export function asScenario({ expected, notEntitled }: Evaluation) {
  return { expected: expected.map(asExpected), not_entitled: notEntitled.map(asNotEntitled) };
}

function asExpected(entitlement: Entitlement) {
  const { remedy, amount_fen, deadline, citations, level, liable, freight_by, choice_group } = entitlement;
  const { exercise_by, perform_by, perform_rule } = deadline;
  return {
    remedy,
    amount_fen,
    deadline: { exercise_by, perform_by, perform_rule },
    citations,
    level,
    liable,
    freight_by,
    choice_group,
    note_zh: entitlement.agent.zh,
  };
}

function asNotEntitled({ remedy, why, citation, liable, claimed_amount_fen }: Denial) {
  return {
    remedy,
    why: why.zh,
    citation,
    ...(liable !== undefined && { liable }),
    ...(claimed_amount_fen !== undefined && { claimed_amount_fen }),
  };
}
