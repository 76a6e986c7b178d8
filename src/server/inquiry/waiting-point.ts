import { formatDeadline } from "../../shared/dates.ts";
import type { Staff } from "../actor.ts";
import type { Complaint } from "../complaint/complaint.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import type { Tx } from "../db/database.ts";
import { ownTenant } from "../people/tenant.ts";

/** Tells the customer whom their case waits for, and until when. */
export async function tellWaitingPoint(
  tx: Tx,
  actor: Staff,
  complaint: Complaint,
  department: { name_zh: string; name_en: string },
  due: Date,
) {
  const { time_zone: timeZone } = await ownTenant(tx);
  const by = (lang: "zh-CN" | "en") => formatDeadline(due, tx.now, { lang, timeZone });
  return tellCustomer(tx, actor, complaint, {
    zh: `我们已请${department.name_zh}核实您反映的情况，预计${by("zh-CN")}得到答复。有结果会马上告诉您。`,
    en: `We have asked our ${department.name_en} department to look into this and expect its answer ${by("en")}. We will tell you as soon as we know.`,
  });
}
