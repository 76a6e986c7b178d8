import type { z } from "zod";
import type { modelCase } from "../../../shared/api/praise-routes.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";

/** Model cases with what everybody sees of them; erased ones have no title left and are gone. */
export function modelCases(tx: Tx) {
  return tx
    .selectFrom("model_case")
    .innerJoin("conversation", "conversation.id", "model_case.conversation_id")
    .innerJoin("staff as nominator", "nominator.id", "model_case.nominated_by")
    .leftJoin("staff as decider", "decider.id", "model_case.decided_by")
    .selectAll("model_case")
    .select([
      "conversation.channel",
      "conversation.opened_at",
      "conversation.ended_at",
      "nominator.name as nominatorName",
      "decider.name as deciderName",
    ])
    .where("model_case.title", "<>", "");
}

export type FoundCase = Awaited<ReturnType<ReturnType<typeof modelCases>["execute"]>>[number];

export function presentModelCase(
  row: FoundCase,
  reader: Staff,
  mayCoach: boolean,
): z.input<typeof modelCase> {
  type Shown = z.input<typeof modelCase>;
  return {
    id: row.id,
    title: row.title,
    why: row.why,
    category: row.category,
    channel: row.channel as Shown["channel"],
    scenes: row.scenes as Shown["scenes"],
    state: row.state as Shown["state"],
    nominatedBy: { id: row.nominated_by, name: row.nominatorName },
    nominatedAt: row.nominated_at.toISOString(),
    decidedBy: row.decided_by && row.deciderName ? { id: row.decided_by, name: row.deciderName } : null,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionWords: row.decision_words,
    mayDecide: mayCoach && row.state === "nominated" && row.nominated_by !== reader.id,
  };
}
