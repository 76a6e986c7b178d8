import type { z } from "zod";
import type { myDataRequest } from "../../../shared/api/privacy-routes.ts";
import type { Customer } from "../../actor.ts";
import { signLink } from "../../complaint/links.ts";
import type { Tx } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { articleName } from "../article-names.ts";
import type { StoredOutcome } from "./present-request.ts";

type MyRequest = z.input<typeof myDataRequest>;

/** How long the link to a copy stands open. */
const copyDays = 7;

/** A customer's requests, newest first, with their answers. */
export async function ownRequests(tx: Tx, house: House, { id: customerId }: Customer): Promise<MyRequest[]> {
  const rows = await tx
    .selectFrom("data_request")
    .selectAll()
    .where("customer_id", "=", customerId)
    .orderBy("asked_at", "desc")
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as MyRequest["kind"],
    state: row.state as MyRequest["state"],
    needsIdentityCheck: row.state === "open" && row.identity === null,
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    reason: row.reason,
    outcome: outcomeOf(row.outcome as StoredOutcome | null),
    copy: row.kind === "copy" && row.state === "done" ? copyLink(tx, house, row) : null,
  }));
}

type Copy = { id: string; customer_id: string; complaint_id: string; answered_at: Date | null };

function copyLink(tx: Tx, house: House, request: Copy): MyRequest["copy"] {
  const expiresAt = request.answered_at!.getTime() + copyDays * 86_400_000;
  if (expiresAt <= tx.now.getTime()) return null;
  const token = signLink(house.secret, {
    purpose: "copy",
    tenantId: tx.tenantId,
    complaintId: request.complaint_id,
    customerId: request.customer_id,
    expiresAt,
  });
  return { token, expiresAt: new Date(expiresAt).toISOString() };
}

function outcomeOf(outcome: StoredOutcome | null): MyRequest["outcome"] {
  if (!outcome) return null;
  return {
    erased: outcome.erased,
    kept: outcome.kept.map((kept) => ({
      ...kept,
      articles: kept.articles.map((id) => ({ id, ...articleName(id) })),
    })),
  };
}
