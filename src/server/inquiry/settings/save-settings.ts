import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { readSettings, type Settings } from "./read-settings.ts";

/** Sets how strictly the house finds out, and who leads each department named. */
export async function saveSettings(actor: Staff, settings: Settings): Promise<Settings> {
  return inTransaction(actor, async (tx) => {
    const row = {
      second_signature_from: settings.secondSignatureFrom,
      climb_hours: settings.climbHours,
    };
    await tx
      .insertInto("inquiry_setting")
      .values(row)
      .onConflict((conflict) => conflict.column("tenant_id").doUpdateSet(row))
      .execute();
    for (const [index, lead] of settings.leads.entries()) await setLead(tx, lead, index);
    await recordSetting(tx, actor, "inquiry_settings_saved", settings);
    return readSettings(tx);
  });
}

async function setLead(
  tx: Tx,
  { departmentId, leadId }: Settings["leads"][number],
  index: number,
): Promise<void> {
  if (leadId) await refuseOutsider(tx, departmentId, leadId, index);
  const set = await tx
    .updateTable("department")
    .set({ lead_id: leadId })
    .where("id", "=", departmentId)
    .returning("id")
    .executeTakeFirst();
  if (!set) throw unfitLead(index);
}

// The late answers of a department come to its lead's own desk: somebody elsewhere could not take them up.
async function refuseOutsider(tx: Tx, departmentId: string, leadId: string, index: number): Promise<void> {
  const lead = await tx
    .selectFrom("staff")
    .select("id")
    .where("id", "=", leadId)
    .where("department_id", "=", departmentId)
    .where("is_active", "=", true)
    .executeTakeFirst();
  if (!lead) throw unfitLead(index);
}

function unfitLead(index: number): Invalid {
  return new Invalid(
    "lead_not_of_department",
    { zh: "部门负责人须是这个部门在职的同事。", en: "A department's lead is one of its active people." },
    { fields: [{ at: `/leads/${index}/leadId`, code: "lead_not_of_department" }] },
  );
}
