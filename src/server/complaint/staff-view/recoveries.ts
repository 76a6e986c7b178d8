import type { z } from "zod";
import type { recovery } from "../../../shared/api/inquiry-fields.ts";
import type { Tx } from "../../db/database.ts";

export type RecoveryView = z.input<typeof recovery>;
export type RecoveryRow = Awaited<ReturnType<ReturnType<typeof recoveryRows>["executeTakeFirstOrThrow"]>>;

export async function recoveriesOf(tx: Tx, complaintId: string): Promise<RecoveryView[]> {
  const rows = await recoveryRows(tx)
    .where("recovery.complaint_id", "=", complaintId)
    .orderBy("drafted_at")
    .execute();
  return rows.map(recoveryView);
}

export function recoveryRows(tx: Tx) {
  return tx
    .selectFrom("recovery")
    .innerJoin("complaint", "complaint.id", "recovery.complaint_id")
    .innerJoin("staff", "staff.id", "recovery.drafted_by")
    .selectAll("recovery")
    .select(["complaint.number", "complaint.title", "staff.name as drafter"]);
}

export function recoveryView(row: RecoveryRow): RecoveryView {
  const money = (minor: number) => ({ minor, currency: row.currency });
  return {
    id: row.id,
    complaintNumber: row.number,
    complaintTitle: row.title,
    party: row.party as RecoveryView["party"],
    counterparty: row.counterparty,
    ground: row.ground,
    state: row.state as RecoveryView["state"],
    claimed: money(row.claimed_minor),
    agreed: row.agreed_minor === null ? null : money(row.agreed_minor),
    received: money(row.received_minor),
    reference: row.reference,
    lastWords: row.last_words,
    draftedBy: { id: row.drafted_by, name: row.drafter },
    draftedAt: row.drafted_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  };
}
