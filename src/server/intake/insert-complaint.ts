import { randomInt } from "node:crypto";
import { numberFromSerial } from "../../shared/complaint-number.ts";
import { type Complaint, toComplaint } from "../complaint/complaint.ts";
import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { newSalt } from "../journal/content-digest.ts";
import type { OrderOfComplaint } from "../orders/order-for-complaint.ts";
import type { NewComplaint } from "./new-complaint.ts";

type Looked = { order: OrderOfComplaint | undefined; customerId: string; title: string };

/** The complaint that this source has filed before, if it has. */
export async function knownComplaint(
  tx: Tx,
  { channel, source, sourceId }: NewComplaint,
): Promise<Complaint | undefined> {
  if (!sourceId) return undefined;
  const row = await tx
    .selectFrom("complaint")
    .selectAll()
    .where("channel", "=", channel)
    .where("source", "=", source ?? "")
    .where("source_id", "=", sourceId)
    .executeTakeFirst();
  return row && toComplaint(row);
}

/** Inserts the record under a number nobody has yet. */
export async function insertComplaint(
  tx: Tx,
  filed: NewComplaint,
  { order, customerId, title }: Looked,
): Promise<Complaint> {
  const row = await tx
    .insertInto("complaint")
    .values({
      id: newId(),
      number: await freeNumber(tx),
      state: "received",
      channel: filed.channel,
      source: filed.source ?? (filed.sourceId ? "" : null),
      source_id: filed.sourceId ?? null,
      language: filed.language,
      shop_id: order?.shop_id ?? null,
      customer_id: customerId,
      order_id: order?.id ?? null,
      order_line: order ? (filed.orderLine ?? null) : null,
      title,
      description: filed.text,
      description_salt: newSalt(),
      demand: filed.demand ?? null,
      demand_words: filed.demandWords ?? null,
      happened_at: filed.happenedAt ?? null,
      received_at: filed.receivedAt ?? tx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toComplaint(row);
}

// Drawn by chance: a counter would make all of a tenant's filings wait for one row. The unique index has the last word.
async function freeNumber(tx: Tx): Promise<string> {
  for (;;) {
    const number = numberFromSerial(randomInt(100_000_000), 0);
    const taken = await tx
      .selectFrom("complaint")
      .select("id")
      .where("number", "=", number)
      .executeTakeFirst();
    if (!taken) return number;
  }
}
