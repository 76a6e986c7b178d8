import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import type { Tx } from "../../db/database.ts";
import { strictnessAfter } from "../../statistics/acceptance-sampling.ts";
import { type JudgedItem, judgedItems } from "./judged-items.ts";
import type { Acceptance } from "./sample-sizes.ts";

export type Verdict = "accepted" | "rejected" | "waiting";

/** Rejected as soon as enough faults are found; accepted only once all have been judged. */
export function verdictOf(
  { reject }: Pick<Acceptance, "reject">,
  items: readonly JudgedItem[],
  passScore: number,
) {
  const faulty = items.filter((item) => isFaulty(item, passScore)).length;
  const waiting = items.some(({ score }) => score === null);
  const verdict: Verdict = faulty >= reject ? "rejected" : waiting ? "waiting" : "accepted";
  return { faulty, verdict };
}

function isFaulty({ score, hasCritical }: JudgedItem, passScore: number): boolean {
  return score !== null && (hasCritical === true || score < passScore);
}

/** How strictly the plan is drawn next, by the verdicts of its lots so far. A new version of the plan begins anew. */
export async function strictnessOf(
  tx: Tx,
  planId: string,
  version: number,
  size: SamplingPlan["size"],
): Promise<"normal" | "tightened" | "discontinued"> {
  if (size?.kind !== "acceptance") return "normal";
  const draws = await tx
    .selectFrom("sample_draw")
    .select(["id", "acceptance"])
    .where("plan_id", "=", planId)
    .where("plan_version", "=", version)
    .orderBy("frame_from")
    .orderBy("drawn_at")
    .execute();
  const items = Map.groupBy(
    await judgedItems(
      tx,
      draws.map(({ id }) => id),
    ),
    ({ drawId }) => drawId,
  );
  const verdicts = draws.map(
    ({ id, acceptance }) => verdictOf(acceptance as Acceptance, items.get(id) ?? [], size.passScore).verdict,
  );
  return strictnessAfter(verdicts.filter((verdict) => verdict !== "waiting"));
}
