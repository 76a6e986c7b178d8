import type { z } from "zod";
import type { newOffer } from "../../shared/api/complaint-routes.ts";
import { partsProblem } from "../../shared/gateway-parts.ts";
import type { Staff } from "../actor.ts";
import { accessComplaint } from "../complaint/access-complaint.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { recordEvent } from "../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { contentDigest } from "../journal/content-digest.ts";
import { ownTenant } from "../people/tenant.ts";
import { Invalid, NotPossibleNow } from "../refusals.ts";
import { goodwillIn } from "./proposal/goodwill.ts";
import type { Right } from "./proposal/rights.ts";
import { rightsFor } from "./proposal/rights-for.ts";
import { refuseLessThanLaw } from "./refuse-less-than-law.ts";

type NewOffer = z.output<typeof newOffer>;
type NewOption = NewOffer["options"][number];

const inPlay = ["draft", "awaiting_approval", "approved", "offered"];

/** Prepares at least two options for the customer to choose from; nobody but staff sees them until they are sent. */
export async function draftOffer(
  actor: Staff,
  number: string,
  { version, options, ...said }: NewOffer,
): Promise<ComplaintReceipt> {
  return inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "draft_offer", version);
    const round = await nextRound(tx, complaint);
    refuseUnfitParts(options);
    const rights = await rightsFor(tx, complaint);
    const explanation = refuseLessThanLaw(complaint, rights, { ...said, options: options.map(asOffered) });

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
    const kept = await insertOptions(tx, complaint, offerId, options, rights);
    return recordEvent(tx, actor, complaint, "draft_offer", {
      offerId,
      round,
      explanationDigest: contentDigest(complaint.description_salt, explanation),
      options: kept,
    });
  });
}

function refuseUnfitParts(options: NewOption[]): void {
  for (const [index, option] of options.entries()) {
    const problem = partsProblem(option, option.parts ?? []);
    if (!problem) continue;
    throw new Invalid(
      problem,
      {
        zh: "选项里交给系统执行的部分与选项的金额或步骤对不上，请核对。",
        en: "What a gateway is to do for an option does not fit the option's sum or steps. Please check it.",
      },
      { fields: [{ at: `/options/${index}/parts`, code: problem }] },
    );
  }
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

function asOffered({ kind, costMinor }: NewOption) {
  return { kind, cost_minor: costMinor };
}

async function insertOptions(
  tx: Tx,
  complaint: Complaint,
  offerId: string,
  options: NewOption[],
  rights: Right[] | null,
) {
  const { currency } = await ownTenant(tx);
  const rows = options.map(({ kind, content, steps, parts, costMinor }, index) => ({
    id: newId(),
    offer_id: offerId,
    position: index + 1,
    kind,
    content,
    steps: JSON.stringify(steps),
    parts: JSON.stringify(parts ?? []),
    cost_minor: costMinor,
    goodwill_minor: goodwillIn({ kind, costMinor }, rights),
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
