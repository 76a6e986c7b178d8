import type { Tx } from "../../db/database.ts";
import type { Place } from "./checks/finding.ts";

export type InspectionResult = {
  conversationId: string;
  ruleCode: string;
  ruleVersion: number;
  outcome: "met" | "broken" | "not_applicable";
  severity: "low" | "normal" | "high" | "critical";
  weight: number;
  staffId: string | null;
  places: Place[];
  reason: string;
  values: Record<string, string | number>;
  isCurrent: boolean;
  foundAt: Date;
};

/** What the rules found in these conversations, as it stands now. */
export async function readResults(tx: Tx, conversationIds: string[]): Promise<InspectionResult[]> {
  return (await readAllResults(tx, conversationIds)).filter(({ isCurrent }) => isCurrent);
}

/** The same with what older versions of the rules had found. */
export async function readAllResults(tx: Tx, conversationIds: string[]): Promise<InspectionResult[]> {
  if (conversationIds.length === 0) return [];
  const rows = await tx
    .selectFrom("inspection_result")
    .selectAll()
    .where("conversation_id", "in", conversationIds)
    .orderBy("conversation_id")
    .orderBy("rule_code")
    .orderBy("rule_version", "desc")
    .execute();
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    ruleCode: row.rule_code,
    ruleVersion: row.rule_version,
    outcome: row.outcome as InspectionResult["outcome"],
    severity: row.severity as InspectionResult["severity"],
    weight: row.weight,
    staffId: row.staff_id,
    places: row.places as Place[],
    reason: row.reason_code,
    values: row.reason_values as InspectionResult["values"],
    isCurrent: row.is_current,
    foundAt: row.found_at,
  }));
}
