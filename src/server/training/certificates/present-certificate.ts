import type { z } from "zod";
import type { certificate } from "../../../shared/api/training-fields.ts";
import type { Tx } from "../../db/database.ts";
import type { LatestMark } from "../content/marks.ts";

export type ShownCertificate = z.input<typeof certificate>;
type Row = Awaited<ReturnType<ReturnType<typeof certificates>["execute"]>>[number];

const renewalDays = 30;
const day = 86_400_000;

export function certificates(tx: Tx) {
  return tx
    .selectFrom("certificate")
    .innerJoin("staff", "staff.id", "certificate.staff_id")
    .leftJoin("staff as signer", "signer.id", "certificate.signed_by")
    .selectAll("certificate")
    .select(["staff.name as staffName", "signer.name as signerName"]);
}

export function presentCertificate(row: Row, marks: LatestMark[], now: Date): ShownCertificate {
  const title = marks.find(({ mark }) => mark.code === row.mark_code)?.mark.title;
  return {
    id: row.id,
    markCode: row.mark_code,
    title: title ?? { zh: row.mark_code, en: row.mark_code },
    staff: { id: row.staff_id, name: row.staffName },
    state: certificateStateOf(row, now),
    earnedAt: row.earned_at.toISOString(),
    issuedAt: row.issued_at?.toISOString() ?? null,
    signedBy: row.signed_by && row.signerName ? { id: row.signed_by, name: row.signerName } : null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    revokeReason: row.revoke_reason,
  };
}

/** Renewal is due in the last thirty days. */
export function certificateStateOf(
  { revoked_at, expires_at }: { revoked_at: Date | null; expires_at: Date | null },
  now: Date,
): ShownCertificate["state"] {
  if (revoked_at) return "revoked";
  if (!expires_at) return "waiting";
  if (expires_at <= now) return "expired";
  return expires_at.getTime() - now.getTime() <= renewalDays * day ? "expiring" : "valid";
}
