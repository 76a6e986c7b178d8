import { randomInt } from "node:crypto";
import { numberFromSerial } from "../../shared/complaint-number.ts";
import { type Complaint, toComplaint } from "../complaint/complaint.ts";
import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { newSalt } from "../journal/content-digest.ts";
import type { OrderOfComplaint } from "../orders/order-for-complaint.ts";
import type { NewComplaint } from "./new-complaint.ts";

export type Looked = { order: OrderOfComplaint | undefined; customerId: string; title: string };

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
export async function insertComplaint(tx: Tx, filed: NewComplaint, looked: Looked): Promise<Complaint> {
  const [number = ""] = await freeNumbers(tx, 1);
  const row = await tx
    .insertInto("complaint")
    .values(complaintValues(tx, filed, looked, number))
    .returningAll()
    .executeTakeFirstOrThrow();
  return toComplaint(row);
}

/** A complaint just received, as its row begins. */
export function complaintValues(
  tx: Tx,
  filed: NewComplaint,
  { order, customerId, title }: Looked,
  number: string,
) {
  return {
    id: newId(),
    number,
    version: 1,
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
  };
}

/**
 * Numbers nobody has yet. Drawn by chance: a counter would make all of a tenant's filings wait for one row. The unique
 * index has the last word.
 */
export async function freeNumbers(tx: Tx, count: number): Promise<string[]> {
  const free = new Set<string>();
  while (free.size < count) {
    const drawn = Array.from({ length: count - free.size }, () =>
      numberFromSerial(randomInt(100_000_000), 0),
    );
    const taken = await tx.selectFrom("complaint").select("number").where("number", "in", drawn).execute();
    const isTaken = new Set(taken.map(({ number }) => number));
    for (const number of drawn) if (!isTaken.has(number)) free.add(number);
  }
  return [...free];
}
