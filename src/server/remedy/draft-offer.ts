import type { z } from "zod";
import type { newOffer } from "../../shared/api/complaint-routes.ts";
import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { ownTenant } from "../people/tenant.ts";
import { NotPossibleNow } from "../refusals.ts";

type NewOffer = z.output<typeof newOffer>;
type NewOption = NewOffer["options"][number];

const inPlay = ["draft", "awaiting_approval", "approved", "offered"];

/** Prepares at least two options for the customer to choose from; nobody but staff sees them until they are sent. */
export async function draftOffer(
  actor: Staff,
  number: string,
  { version, explanation, options }: NewOffer,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "draft_offer", version);
    const round = await nextRound(tx, complaint);

    const offerId = newId();
    await tx
      .insertInto("remedy_offer")
      .values({
        id: offerId,
        complaint_id: complaint.id,
        chapter: complaint.chapter,
        round,
        state: "draft",
        explanation,
        prepared_by: actor.id,
        prepared_at: tx.now,
      })
      .execute();
    const kept = await insertOptions(tx, complaint, offerId, options);
    return recordEvent(tx, actor, complaint, "draft_offer", {
      offerId,
      round,
      explanationDigest: contentDigest(complaint.description_salt, explanation),
      options: kept,
    });
  });
}

async function nextRound(tx: Tx, complaint: Complaint): Promise<number> {
  const offers = await tx
    .selectFrom("remedy_offer")
    .select(["round", "state"])
    .where("complaint_id", "=", complaint.id)
    .orderBy("round", "desc")
    .execute();
  if (offers.some(({ state }) => inPlay.includes(state))) throw offerInPlay();
  return (offers[0]?.round ?? 0) + 1;
}

function offerInPlay(): NotPossibleNow {
  return new NotPossibleNow("offer_in_play", {
    zh: "已有一组方案在准备、审批或等客户答复，请先处理或收回它。",
    en: "Another offer is being prepared, approved or answered. Finish it or take it back first.",
  });
}

async function insertOptions(tx: Tx, complaint: Complaint, offerId: string, options: NewOption[]) {
  const { currency } = await ownTenant(tx);
  const rows = options.map(({ kind, content, steps, costMinor }, index) => ({
    id: newId(),
    offer_id: offerId,
    position: index + 1,
    kind,
    content,
    steps: JSON.stringify(steps),
    cost_minor: costMinor,
    currency,
  }));
  await tx.insertInto("remedy_option").values(rows).execute();
  return rows.map(({ id, kind, content, steps, cost_minor }) => ({
    optionId: id,
    kind,
    costMinor: cost_minor,
    currency,
    contentDigest: contentDigest(complaint.description_salt, JSON.stringify([content, steps])),
  }));
}
