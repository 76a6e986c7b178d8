import type { Actor } from "../../actor.ts";
import { startClocks } from "../../clocks/service-clock.ts";
import { indexManyWords } from "../../complaint/index-words.ts";
import { customersFor } from "../../customers/customers-for.ts";
import type { Tx } from "../../db/database.ts";
import { addJobs } from "../../jobs/add-job.ts";
import { eventRow } from "../../journal/append-event.ts";
import type { OrderOfComplaint } from "../../orders/order-for-complaint.ts";
import { ordersByNumber } from "../../orders/orders-by-number.ts";
import { titleFrom } from "../acknowledgement-words.ts";
import { complaintValues, freeNumbers, type Looked } from "../insert-complaint.ts";
import type { NewComplaint } from "../new-complaint.ts";
import { receivedFacts } from "../received-facts.ts";
import { sayReceived } from "../say-received.ts";

export type ImportedComplaint = Omit<NewComplaint, "order"> & {
  order?: { number: string };
  receivedAt: Date;
  shopId?: string;
  /** What the source says beside the words. */
  facts: Record<string, unknown>;
};

/** Older ones are history: no clock runs on them, and nobody waits for an acknowledgement. */
const freshHours = 24;

/**
 * Files many complaints of one channel at once: the same record, first event, clocks and acknowledgement as one that is
 * filed alone, each kind of row in one statement. None of them is known yet.
 */
export async function fileMany(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  filed: ImportedComplaint[],
): Promise<void> {
  if (filed.length === 0) return;
  const records = await recordsOf(tx, actor, filed);
  await tx
    .insertInto("complaint")
    .values(records.map(({ values }) => values))
    .execute();
  await tx
    .insertInto("journal")
    .values(records.map(({ event }) => event))
    .execute();
  await insertFacts(tx, records);
  await indexManyWords(
    tx,
    records.map(({ values, words }) => ({ complaintId: values.id, texts: words })),
  );
  await startService(tx, records);
  await addJobs(
    tx,
    "react",
    records.map(({ event }) => ({
      payload: { stream: event.stream, version: event.version, event: event.type },
    })),
  );
}

type FiledRecord = Awaited<ReturnType<typeof recordsOf>>[number];

async function recordsOf(tx: Tx, actor: Pick<Actor, "kind" | "id">, filed: ImportedComplaint[]) {
  const orders = await ordersByNumber(
    tx,
    filed.flatMap(({ order }) => order?.number ?? []),
  );
  const orderOf = ({ order }: ImportedComplaint) => order && orders.get(order.number);
  const customers = await customersOf(tx, filed, orderOf);
  const numbers = await freeNumbers(tx, filed.length);

  return filed.map((each, index) => {
    const order = orderOf(each);
    const title = each.title ?? titleFrom(each.text);
    return recordOf(tx, actor, each, { order, customerId: customers[index]!, title }, numbers[index]!);
  });
}

// An order's customer is the complaint's; only the others are looked for.
async function customersOf(
  tx: Tx,
  filed: ImportedComplaint[],
  orderOf: (each: ImportedComplaint) => OrderOfComplaint | undefined,
): Promise<string[]> {
  const others = filed.filter((each) => !orderOf(each));
  const found = await customersFor(
    tx,
    others.map(({ customer }) => customer),
  );
  const idOf = new Map(others.map((each, index) => [each, found[index]!]));
  return filed.map((each) => orderOf(each)?.customer_id ?? idOf.get(each)!);
}

function recordOf(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  filed: ImportedComplaint,
  looked: Looked,
  number: string,
) {
  const received = complaintValues(tx, filed, looked, number);
  const head = { id: received.id, journal_version: 0, journal_hash: null };
  const event = eventRow(tx, actor, head, "complaint_received", receivedFacts(received, []));
  return {
    values: {
      ...received,
      shop_id: received.shop_id ?? filed.shopId ?? null,
      journal_version: event.version,
      journal_hash: event.hash,
    },
    event,
    facts: filed.facts,
    words: [number, looked.title, filed.text, looked.order?.number ?? "", ...textsOf(filed.facts)],
  };
}

function textsOf(facts: Record<string, unknown>): string[] {
  return Object.values(facts).filter((fact) => typeof fact === "string");
}

async function insertFacts(tx: Tx, records: FiledRecord[]): Promise<void> {
  await tx
    .insertInto("complaint_source_facts")
    .values(records.map(({ values, facts }) => ({ complaint_id: values.id, facts: JSON.stringify(facts) })))
    .execute();
}

async function startService(tx: Tx, records: FiledRecord[]): Promise<void> {
  const oldest = tx.now.getTime() - freshHours * 3_600_000;
  const fresh = records.filter(({ values }) => values.received_at.getTime() >= oldest);
  const [first, ...others] = fresh.map(({ values }) => ({ ...values, chapter: 1, severity: "normal" }));
  if (!first) return;

  await startClocks(tx, [first, ...others], "acknowledge");
  const due = await startClocks(tx, [first, ...others], "first_response");
  await startClocks(tx, [first, ...others], "resolution");
  await sayReceived(tx, [first, ...others], due);
}
