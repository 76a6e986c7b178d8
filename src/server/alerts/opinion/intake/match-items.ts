import { normaliseNumber } from "../../../../shared/complaint-number.ts";
import type { Tx } from "../../../db/database.ts";

export type Match = {
  reason: "order_number" | "complaint_number" | "complaint_of_order" | "product_name" | "batch_code";
  found: string;
  order_id?: string;
  complaint_id?: string;
  sku?: string;
  batch?: string;
};

const mostMatches = 20;

/**
 * What of ours each text speaks about, by numbers and names that stand in it. Telephone numbers, whole or in part, are never
 * looked for: nobody is found here by who they are.
 */
export async function matchTexts(tx: Tx, texts: readonly string[]): Promise<Match[][]> {
  const codes = texts.map(codesOf);
  const all = [...new Set(codes.flat())];
  const orders = await ordersNumbered(tx, all);
  const complaints = await complaintsMeant(tx, all, [...orders.values()].flat());
  const batches = await batchesCoded(tx, all);
  const goods = texts.length > 0 ? await goodsNamed(tx) : [];
  return texts.map((text, at) => {
    const own = codes[at]!;
    const named = goods.filter(({ name }) => text.includes(name));
    return [
      ...own.flatMap((code) => ofOrder(code, orders.get(code) ?? [], complaints.byOrder)),
      ...own.flatMap((code) => ofComplaint(code, complaints.byNumber.get(normaliseNumber(code) ?? ""))),
      ...own.flatMap((code) => ofBatch(code, batches.get(code) ?? [], named)),
      ...named.map(({ sku, name }): Match => ({ reason: "product_name", found: name, sku })),
    ].slice(0, mostMatches);
  });
}

/** Runs of letters and digits with a digit among them, as orders, complaints and batches are numbered; no telephone numbers. */
function codesOf(text: string): string[] {
  const runs = text.normalize("NFKC").match(/[A-Za-z0-9][A-Za-z0-9-]{2,39}/g) ?? [];
  return [...new Set(runs)].filter((run) => /\d/.test(run) && !isTelephone(run)).slice(0, 50);
}

function isTelephone(run: string): boolean {
  return /^(86-?)?1[3-9]\d-?\d{4}-?\d{4}$/.test(run) || /^\d{3,4}$/.test(run);
}

async function ordersNumbered(tx: Tx, codes: string[]): Promise<Map<string, string[]>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.selectFrom("orders").select(["id", "number"]).where("number", "in", codes).execute();
  return grouped(rows.map(({ id, number }) => [number, id]));
}

async function complaintsMeant(tx: Tx, codes: string[], orderIds: string[]) {
  const numbers = codes.map(normaliseNumber).filter((number) => number !== null);
  if (numbers.length + orderIds.length === 0) return { byNumber: new Map(), byOrder: new Map() };
  const rows = await tx
    .selectFrom("complaint")
    .select(["id", "number", "order_id"])
    .where((where) =>
      where.or([
        ...(numbers.length > 0 ? [where("number", "in", numbers)] : []),
        ...(orderIds.length > 0 ? [where("order_id", "in", orderIds)] : []),
      ]),
    )
    .execute();
  return {
    byNumber: new Map<string, string>(rows.map(({ id, number }) => [number, id])),
    byOrder: grouped(rows.flatMap(({ id, order_id }) => (order_id ? [[order_id, id] as const] : []))),
  };
}

async function batchesCoded(tx: Tx, codes: string[]): Promise<Map<string, string[]>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.selectFrom("batch").select(["sku", "code"]).where("code", "in", codes).execute();
  return grouped(rows.map(({ sku, code }) => [code, sku]));
}

// A shorter name stands in too many texts that mean something else.
const shortestName = 4;

async function goodsNamed(tx: Tx): Promise<{ sku: string; name: string }[]> {
  const rows = await tx.selectFrom("order_item").select(["sku", "name"]).distinct().limit(20_000).execute();
  return rows.filter(({ name }) => [...name].length >= shortestName);
}

function ofOrder(found: string, orderIds: string[], complaints: Map<string, string[]>): Match[] {
  return orderIds.flatMap((order_id) => [
    { reason: "order_number", found, order_id },
    ...(complaints.get(order_id) ?? []).map(
      (complaint_id): Match => ({ reason: "complaint_of_order", found, complaint_id }),
    ),
  ]);
}

function ofComplaint(found: string, complaint_id: string | undefined): Match[] {
  return complaint_id ? [{ reason: "complaint_number", found, complaint_id }] : [];
}

/** A code that several products use means those whose names stand beside it; with none beside it, nobody knows. */
function ofBatch(found: string, skus: string[], named: { sku: string }[]): Match[] {
  const beside = skus.filter((sku) => named.some((goods) => goods.sku === sku));
  const meant = skus.length === 1 ? skus : beside;
  return meant.map((sku) => ({ reason: "batch_code", found, sku, batch: found }));
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
