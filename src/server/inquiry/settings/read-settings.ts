import type { z } from "zod";
import type { inquirySettings as settingsSchema } from "../../../shared/api/inquiry-routes.ts";
import { inquirySettings } from "../../complaint/second-signature.ts";
import type { Tx } from "../../db/database.ts";

export type Settings = z.output<typeof settingsSchema>;

export async function readSettings(tx: Tx): Promise<Settings> {
  const departments = await tx.selectFrom("department").select(["id", "lead_id"]).orderBy("code").execute();
  return {
    ...(await inquirySettings(tx)),
    leads: departments.map(({ id, lead_id }) => ({ departmentId: id, leadId: lead_id })),
  };
}
