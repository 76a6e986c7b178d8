import { sql } from "kysely";
import type { z } from "zod";
import type { signalRoutes } from "../../../../shared/api/signal-routes.ts";
import type { Tx } from "../../../db/database.ts";
import { seededRandom } from "../../../statistics/seeded-random.ts";
import { type Cut, type Leaf, pValuesOf, scanTree, sumsOfNodes } from "../../detectors/tree-scan.ts";
import type { Speaking } from "./speaking.ts";

type Origin = z.input<typeof signalRoutes.readSignal.answer>["origin"];
type ShippedLeaf = Leaf & { mine: number };

const window = { days: 90, replicates: 99, surest: 0.05 };
const levels = ["supplier", "sku", "batch"] as const;

/**
 * Where among suppliers, their products and their batches a trouble sits: of the nodes that hold at least half of the signal's
 * complaints the one that stands out most from everything shipped in ninety days. Null where none stands out (p > 0.05).
 */
export async function originOf(tx: Tx, seed: number, speaking: readonly Speaking[]): Promise<Origin> {
  const leaves = await shippedLeaves(
    tx,
    speaking.map(({ number }) => number),
  );
  const all = totalOf(leaves);
  if (all.mine < 2 || all.others === 0) return null;
  const share = all.cases / (all.cases + all.others);
  const best = likeliest(scanTree(leaves, share), leaves, all.mine / 2);
  if (!best || best.logRatio === 0) return null;
  const [p] = pValuesOf([best], leaves, share, {
    replicates: window.replicates,
    random: seededRandom(seed),
  });
  return p! > window.surest ? null : present(best, leaves, all);
}

/** The best of those that hold enough of the signal; of two alike the smaller one. */
function likeliest(cuts: readonly Cut[], leaves: readonly ShippedLeaf[], enough: number): Cut | undefined {
  const mine = sumsOfNodes(leaves.map((leaf) => ({ ...leaf, cases: leaf.mine })));
  return cuts
    .filter(({ node }) => mine.get(node)!.cases >= enough)
    .toSorted((one, other) => other.logRatio - one.logRatio || other.node.length - one.node.length)[0];
}

function present({ node, cases, others }: Cut, leaves: readonly ShippedLeaf[], all: ShippedLeaf): Origin {
  const names = node.split("/").map(decodeURIComponent);
  const below = leaves.filter(({ path }) => path.startsWith(`${node}/`));
  return {
    level: levels[names.length - 1]!,
    names,
    complained: cases,
    lines: cases + others,
    elsewhereComplained: all.cases - cases,
    elsewhereLines: all.cases + all.others - cases - others,
    batches: below.length,
    batchesComplained: below.filter((leaf) => leaf.cases > 0).length,
  };
}

/** Batches of the suppliers that the signal's complaints name; every other supplier is one leaf. */
async function shippedLeaves(tx: Tx, numbers: string[]): Promise<ShippedLeaf[]> {
  const rows = await shippedLines(tx, numbers);
  const named = new Set(rows.filter(({ mine }) => mine > 0).map(({ supplier }) => supplier));
  const leaves = new Map<string, ShippedLeaf>();
  for (const { supplier, sku, batch, lines, cases, mine } of rows) {
    const names = named.has(supplier) ? [supplier, sku, batch] : [supplier];
    const path = names.map((name) => encodeURIComponent(name)).join("/");
    const leaf = leaves.get(path) ?? { path, cases: 0, others: 0, mine: 0 };
    leaves.set(path, {
      path,
      cases: leaf.cases + cases,
      others: leaf.others + lines - cases,
      mine: leaf.mine + mine,
    });
  }
  return [...leaves.values()];
}

type Row = { supplier: string; sku: string; batch: string; lines: number; cases: number; mine: number };

async function shippedLines(tx: Tx, numbers: string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    WITH complained AS (
      SELECT order_id, array_agg(order_line) AS lines, bool_or(order_line IS NULL) AS "isWhole",
        bool_or(number = ANY(${numbers}::text[])) AS "isMine"
      FROM complaint
      WHERE order_id IS NOT NULL AND state <> 'merged' AND received_at > ${tx.now}::timestamptz - make_interval(days => ${window.days})
      GROUP BY order_id),
    shipped AS (
      SELECT coalesce(i.supplier, b.supplier, '—') AS supplier, i.sku, coalesce(i.batch_code, '—') AS batch,
        coalesce(k."isWhole" OR i.line = ANY(k.lines), false) AS "isCase", coalesce(k."isMine", false) AS "isMine"
      FROM orders o
      JOIN order_item i ON i.tenant_id = o.tenant_id AND i.order_id = o.id
      LEFT JOIN batch b ON b.tenant_id = i.tenant_id AND b.sku = i.sku AND b.code = i.batch_code
      LEFT JOIN complained k ON k.order_id = o.id
      WHERE o.shipped_at > ${tx.now}::timestamptz - make_interval(days => ${window.days}) AND o.shipped_at <= ${tx.now})
    SELECT supplier, sku, batch, count(*)::int AS lines, count(*) FILTER (WHERE "isCase")::int AS cases,
      count(*) FILTER (WHERE "isCase" AND "isMine")::int AS mine
    FROM shipped GROUP BY supplier, sku, batch ORDER BY supplier, sku, batch`.execute(tx);
  return rows;
}

function totalOf(leaves: readonly ShippedLeaf[]): ShippedLeaf {
  const sum = (of: (leaf: ShippedLeaf) => number) => leaves.reduce((total, leaf) => total + of(leaf), 0);
  return {
    path: "",
    cases: sum(({ cases }) => cases),
    others: sum(({ others }) => others),
    mine: sum(({ mine }) => mine),
  };
}
