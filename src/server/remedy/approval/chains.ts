import type { z } from "zod";
import type { approvalChain } from "../../../shared/api/remedy-routes.ts";
import type { Tx } from "../../db/database.ts";
import type { RankedGrade } from "./plan-steps.ts";

export type ChainView = z.input<typeof approvalChain>;

/** The house's approval chains, those for all kinds first. */
export async function chainsOf(tx: Tx): Promise<ChainView[]> {
  const chains = await tx
    .selectFrom("approval_chain")
    .select(["id", "remedy_kind", "from_minor"])
    .orderBy("remedy_kind", (order) => order.asc().nullsFirst())
    .orderBy("from_minor")
    .execute();
  const steps = await tx.selectFrom("approval_chain_step").selectAll().orderBy("position").execute();
  return chains.map(({ id, remedy_kind, from_minor }) => ({
    id,
    kind: remedy_kind as ChainView["kind"],
    fromMinor: from_minor,
    steps: steps
      .filter(({ chain_id }) => chain_id === id)
      .map(({ grade_code, people }) => ({ gradeCode: grade_code, people })),
  }));
}

/** Every grade with its rank and what it may grant per option. */
export async function rankedGrades(tx: Tx): Promise<RankedGrade[]> {
  const grades = await tx.selectFrom("grade").select(["code", "rank"]).orderBy("rank").execute();
  const limits = await tx.selectFrom("grade_limit").selectAll().execute();
  return grades.map(({ code, rank }) => ({
    code,
    rank,
    limits: new Map(
      limits
        .filter(({ grade_code }) => grade_code === code)
        .map((limit) => [limit.remedy_kind, limit.limit_minor]),
    ),
  }));
}
