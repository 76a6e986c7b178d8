import type { ExpressionBuilder } from "kysely";
import type { State } from "../../../shared/complaint-steps.ts";
import { clockActor } from "../../actor.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { tellCustomer } from "../../correspondence/tell-customer.ts";
import type { Tx } from "../../db/database.ts";
import type { DB } from "../../db/tables.gen.ts";
import { ownTenant } from "../../people/tenant.ts";
import type { Wording } from "../../refusals.ts";
import { type Progress, progressWords } from "./words.ts";

const DAY = 86_400_000;
/** In one sweep; the rest is told in the next ones. */
const MOST = 50;

/** No word from us for the set number of days: the customer hears where the case stands, without asking. */
export async function tellProgress(tx: Tx): Promise<void> {
  const { progress_days: days, time_zone: timeZone } = await ownTenant(tx);
  if (days === 0) return;
  const actor = clockActor(tx.tenantId);
  for (const id of await silentComplaints(tx, new Date(tx.now.getTime() - days * DAY))) {
    const complaint = await uncheckedComplaint(tx, id);
    const stage = stages[complaint.state];
    if (!stage) continue;
    const wording = progressWords(await progressOf(tx, complaint, stage), { now: tx.now, timeZone });
    const message = await tellCustomer(tx, actor, complaint, wording);
    await recordEvent(tx, actor, complaint, "tell_progress", { message });
  }
}

// Where the next word is the customer's, reminders of their own kind go out.
const stages: Partial<Record<State, Wording>> = {
  received: {
    zh: "您的投诉已登记，正在安排专人接手。",
    en: "it is registered and being given to a colleague.",
  },
  accepted: { zh: "专人已接手，正在了解情况。", en: "a colleague has taken it and is looking into it." },
  investigating: {
    zh: "我们正在向相关部门核实情况。",
    en: "we are finding out what happened with the departments concerned.",
  },
  deciding: {
    zh: "情况已核实，正在为您准备解决方案。",
    en: "the facts are known; we are preparing solutions.",
  },
  fulfilling: { zh: "正在按您选择的方案办理。", en: "we are carrying out what you chose." },
};

// Complaints that came in with a merchant's history had no word from us and get none now. One order of locking.
async function silentComplaints(tx: Tx, since: Date): Promise<string[]> {
  const lastWord = (of: ExpressionBuilder<DB, "complaint">) =>
    of
      .selectFrom("message")
      .select(({ fn }) => fn.max("message.at").as("at"))
      .whereRef("message.complaint_id", "=", "complaint.id")
      .where("message.direction", "=", "out");
  const silent = await tx
    .selectFrom("complaint")
    .select("id")
    .where("state", "in", Object.keys(stages))
    .where((of) => of(lastWord(of), "<=", since))
    .orderBy("id")
    .limit(MOST)
    .execute();
  return silent.map(({ id }) => id);
}

async function progressOf(tx: Tx, complaint: Complaint, stage: Wording): Promise<Progress> {
  const next = await tx
    .selectFrom("promise")
    .select(["deed", "due_at"])
    .where("complaint_id", "=", complaint.id)
    .where("state", "=", "open")
    .where("due_at", ">", tx.now)
    .orderBy("due_at")
    .limit(1)
    .executeTakeFirst();
  return { stage, next: next && { deed: next.deed, due: next.due_at } };
}
