import type { z } from "zod";
import type { AlertPlan } from "../../../shared/api/alert-fields.ts";
import type { alertRoutes } from "../../../shared/api/alert-routes.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { aboutOf } from "./about.ts";
import type { Call } from "./locked-call.ts";
import { partyOf } from "./plan/current-plan.ts";
import { plansOf } from "./present-calls.ts";

type Mine = z.input<typeof alertRoutes.listMyCalls.answer>;

/** What calls me and waits for an answer, mine or another's of the party. */
export async function listMyCalls(tx: Tx, actor: Staff): Promise<Mine> {
  const calls = (await tx
    .selectFrom("alert_call")
    .selectAll("alert_call")
    .where(({ or, eb }) =>
      or([eb("state", "=", "calling"), eb("state", "=", "unanswered").and("test_id", "is", null)]),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("alert_send")
          .select("alert_send.id")
          .whereRef("alert_send.call_id", "=", "alert_call.id")
          .where("alert_send.staff_id", "=", actor.id)
          .where("alert_send.channel", "=", "in_page")
          .where("alert_send.state", "=", "sent")
          .where("alert_send.news", "=", 0),
      ),
    )
    .orderBy("due_at")
    .orderBy("id")
    .limit(50)
    .execute()) as Call[];
  const plans = await plansOf(tx, calls);
  const rows = [];
  for (const call of calls) rows.push(await present(tx, call, plans.get(call.plan_version)!));
  return { rows };
}

async function present(tx: Tx, call: Call, plan: AlertPlan): Promise<Mine["rows"][number]> {
  const { about, number, title, level, isDrill } = await aboutOf(tx, call.id);
  const party = partyOf(plan, call.level, call.party);
  return {
    id: call.id,
    about,
    number: about === "test" ? null : number,
    title,
    level,
    isDrill,
    party: party.name,
    startedAt: call.started_at.toISOString(),
    dueAt: call.due_at.toISOString(),
  };
}
