import type { Customer, Staff } from "../actor.ts";
import type { Complaint } from "../complaint/complaint.ts";
import type { Tx } from "../db/database.ts";
import { Invalid } from "../refusals.ts";

type Partly = { notContent: string[]; source: string | undefined };

/**
 * Where only some of the kept promises do not content: which ones, and that the others do. Named none, the customer
 * speaks of the whole, and nothing is kept. What is returned goes into the event.
 */
export async function keepVerdicts(
  tx: Tx,
  actor: Staff | Customer,
  { id, chapter }: Complaint,
  { notContent, source }: Partly,
): Promise<{ notContent?: string[]; content?: string[] }> {
  if (notContent.length === 0) return {};
  const kept = await keptPromises(tx, id, chapter);
  if (!notContent.every((promiseId) => kept.includes(promiseId))) throw promiseUnknown();
  await tx
    .insertInto("promise_verdict")
    .values(
      kept.map((promiseId) => ({
        promise_id: promiseId,
        complaint_id: id,
        is_content: !notContent.includes(promiseId),
        said_by_kind: actor.kind,
        source: source ?? null,
        said_at: tx.now,
      })),
    )
    .execute();
  return { notContent, content: kept.filter((promiseId) => !notContent.includes(promiseId)) };
}

async function keptPromises(tx: Tx, complaintId: string, chapter: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("promise")
    .innerJoin("remedy_option", "remedy_option.id", "promise.option_id")
    .innerJoin("remedy_offer", "remedy_offer.id", "remedy_option.offer_id")
    .select("promise.id")
    .where("promise.complaint_id", "=", complaintId)
    .where("promise.state", "=", "kept")
    .where("remedy_offer.chapter", "=", chapter)
    .execute();
  return rows.map(({ id: promiseId }) => promiseId);
}

function promiseUnknown(): Invalid {
  return new Invalid(
    "promise_unknown",
    {
      zh: "所选的事项不在这次兑现的承诺里，请刷新后再选。",
      en: "One of these is not among the promises kept this time. Please reload and choose again.",
    },
    { fields: [{ at: "/notContent", code: "promise_unknown" }] },
  );
}
