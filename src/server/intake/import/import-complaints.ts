import type { Tx } from "../../db/database.ts";
import type { ComplaintRow } from "../../gateways/tables/import-rows/complaint-rows.ts";
import { type Entry, refused } from "./entries.ts";
import { fileMany, type ImportedComplaint } from "./file-many.ts";
import type { BatchOutcome, ImportContext } from "./import-batch.ts";
import type { ImportPlan } from "./import-plan.ts";

/**
 * Files a batch of complaints. One that this source has filed before is known; one under a known id with another text is
 * refused, because nobody but its author can say whether it is the same complaint.
 */
export async function importComplaints(
  tx: Tx,
  context: ImportContext,
  entries: Entry<ComplaintRow>[],
): Promise<BatchOutcome> {
  const textOf = await knownTexts(tx, context.plan, entries);
  const fresh = entries.filter(({ row }) => !textOf.has(row.sourceKey));
  const changed = entries.filter(
    ({ row }) => textOf.has(row.sourceKey) && textOf.get(row.sourceKey) !== row.description,
  );
  if (!context.isDryRun) {
    await fileMany(
      tx,
      context.actor,
      fresh.map(({ row }) => imported(context, row, tx.now)),
    );
  }
  return {
    added: fresh.length,
    known: entries.length - fresh.length - changed.length,
    refused: changed.map((entry) => refused(entry, "same_id_other_text", entry.row.sourceKey)),
  };
}

async function knownTexts(
  tx: Tx,
  { source }: ImportPlan,
  entries: Entry<ComplaintRow>[],
): Promise<Map<string, string>> {
  if (entries.length === 0) return new Map();
  const rows = await tx
    .selectFrom("complaint")
    .select(["source_id", "description"])
    .where("channel", "=", "import")
    .where("source", "=", source)
    .where(
      "source_id",
      "in",
      entries.map(({ row }) => row.sourceKey),
    )
    .execute();
  return new Map(rows.map(({ source_id, description }) => [source_id!, description]));
}

function imported({ plan, shopIds }: ImportContext, row: ComplaintRow, now: Date): ImportedComplaint {
  const { category, product, shop, status, rating, orderNumber, extra } = row;
  return {
    channel: "import",
    source: plan.source,
    sourceId: row.sourceKey,
    language: plan.language,
    title: row.title,
    text: row.description,
    demandWords: row.demand,
    happenedAt: row.happenedAt?.toISOString(),
    // A time to come is a slip of the source's: nothing has been received before it happened.
    receivedAt: row.happenedAt && row.happenedAt < now ? row.happenedAt : now,
    customer: { name: row.customerName, phone: row.phone, email: row.email },
    order: orderNumber ? { number: orderNumber } : undefined,
    uploads: [],
    shopId: shop ? shopIds.get(shop) : undefined,
    facts: { category, product, shop, status, rating, orderNumber, columns: extra },
  };
}
