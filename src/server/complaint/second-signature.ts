import { severity } from "../../shared/api/fields.ts";
import type { Tx } from "../db/database.ts";
import type { Complaint } from "./complaint.ts";

type Severity = (typeof severity.options)[number];

export type InquirySettings = { secondSignatureFrom: Severity | null; climbHours: number };

const defaults: InquirySettings = { secondSignatureFrom: "critical", climbHours: 2 };

/** How strictly this house finds out. */
export async function inquirySettings(tx: Tx): Promise<InquirySettings> {
  const row = await tx.selectFrom("inquiry_setting").selectAll().executeTakeFirst();
  if (!row) return defaults;
  return { secondSignatureFrom: row.second_signature_from as Severity | null, climbHours: row.climb_hours };
}

/** Whether a finding of this complaint counts only once a second person has signed it. */
export async function wantsSecondSignature(tx: Tx, complaint: Pick<Complaint, "severity">): Promise<boolean> {
  const { secondSignatureFrom } = await inquirySettings(tx);
  if (secondSignatureFrom === null) return false;
  return rank(complaint.severity as Severity) >= rank(secondSignatureFrom);
}

function rank(grade: Severity): number {
  return severity.options.indexOf(grade);
}
