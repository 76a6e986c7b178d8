import type { AlertPlan, PlanParty } from "../../../../shared/api/alert-fields.ts";
import type { Tx } from "../../../db/database.ts";
import { needsAddress } from "../call-person.ts";
import { partiesOf } from "./current-plan.ts";
import { ladderOf } from "./ladder.ts";

/**
 * Who would be called by this plan and has no address that works. Of a party those count who are called before its time is up;
 * whoever comes after them is no condition.
 */
export async function unreachableOf(tx: Tx, plan: AlertPlan): Promise<{ id: string; name: string }[]> {
  const working = await reachableStaff(tx);
  const lacking = new Set<string>();
  for (const party of partiesOf(plan).filter(needsAddress))
    for (const id of (await ladderOf(tx, party)).slice(0, rungsOf(party)))
      if (!working.has(id)) lacking.add(id);
  if (lacking.size === 0) return [];
  return tx
    .selectFrom("staff")
    .select(["id", "name"])
    .where("id", "in", [...lacking])
    .orderBy("name")
    .orderBy("id")
    .execute();
}

function rungsOf({ answerWithinMinutes, climbAfterMinutes }: PlanParty): number {
  return Math.max(1, Math.ceil(answerWithinMinutes / climbAfterMinutes));
}

async function reachableStaff(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("staff_address")
    .select("staff_id")
    .distinct()
    .where("check_state", "=", "working")
    .execute();
  return new Set(rows.map(({ staff_id }) => staff_id));
}
