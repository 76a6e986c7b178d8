import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import type { AlertLevel } from "../record/alert.ts";

export type CallAbout = {
  about: "alert" | "complaint" | "test";
  /** What gateways are told it belongs to. */
  number: string;
  title: string;
  level: AlertLevel;
  state: string;
  isDrill: boolean;
  /** Where the news is of a task of the alert. */
  task: { title: string; owner: string; minutes: number; isOverdue: boolean; isEnded: boolean } | null;
};

/**
 * What a call is about, in short; `news` is the event of the alert that is told, 0 the call itself. A complaint's words stay in
 * the house: its number is enough to be called by.
 */
export async function aboutOf(tx: Tx, callId: string, news = 0): Promise<CallAbout> {
  const row = await tx
    .selectFrom("alert_call as call")
    .leftJoin("alert", "alert.id", "call.alert_id")
    .leftJoin("complaint", "complaint.id", "call.complaint_id")
    .select([
      "call.level as callLevel",
      "alert.id as alertId",
      "alert.number as alertNumber",
      "alert.title",
      "alert.level",
      "alert.state",
      "alert.is_drill",
      "complaint.number as complaintNumber",
    ])
    .where("call.id", "=", callId)
    .executeTakeFirstOrThrow();
  if (row.alertId && row.alertNumber)
    return {
      about: "alert",
      number: row.alertNumber,
      title: row.title ?? "",
      level: row.level as AlertLevel,
      state: row.state ?? "",
      isDrill: row.is_drill ?? false,
      task: await taskOf(tx, row.alertId, news),
    };
  return {
    about: row.complaintNumber ? "complaint" : "test",
    number: row.complaintNumber ?? "test",
    title: "",
    level: row.callLevel as AlertLevel,
    state: "",
    isDrill: false,
    task: null,
  };
}

async function taskOf(tx: Tx, alertId: string, news: number): Promise<CallAbout["task"]> {
  const told = await tx
    .selectFrom("alert_event as e")
    .innerJoin("alert_task as t", (join) =>
      join.on(sql<boolean>`t.id::text = e.data ->> 'taskId'`).onRef("t.alert_id", "=", "e.alert_id"),
    )
    .innerJoin("staff", "staff.id", "t.owner_id")
    .select(["e.type", "t.title", "t.state", "t.set_at", "t.due_at", "staff.name as owner"])
    .where("e.alert_id", "=", alertId)
    .where("e.position", "=", news)
    .executeTakeFirst();
  if (!told) return null;
  const minutes = Math.round((told.due_at.getTime() - told.set_at.getTime()) / 60_000);
  return {
    title: told.title,
    owner: told.owner,
    minutes,
    isOverdue: told.type === "task_overdue",
    isEnded: told.state !== "open",
  };
}
