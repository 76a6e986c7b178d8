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
};

/** What a call is about, in short. A complaint's words stay in the house: its number is enough to be called by. */
export async function aboutOf(tx: Tx, callId: string): Promise<CallAbout> {
  const row = await tx
    .selectFrom("alert_call as call")
    .leftJoin("alert", "alert.id", "call.alert_id")
    .leftJoin("complaint", "complaint.id", "call.complaint_id")
    .select([
      "call.level as callLevel",
      "alert.number as alertNumber",
      "alert.title",
      "alert.level",
      "alert.state",
      "alert.is_drill",
      "complaint.number as complaintNumber",
    ])
    .where("call.id", "=", callId)
    .executeTakeFirstOrThrow();
  if (row.alertNumber)
    return {
      about: "alert",
      number: row.alertNumber,
      title: row.title ?? "",
      level: row.level as AlertLevel,
      state: row.state ?? "",
      isDrill: row.is_drill ?? false,
    };
  return {
    about: row.complaintNumber ? "complaint" : "test",
    number: row.complaintNumber ?? "test",
    title: "",
    level: row.callLevel as AlertLevel,
    state: "",
    isDrill: false,
  };
}
