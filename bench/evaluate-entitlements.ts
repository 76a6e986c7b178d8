/**
 * How many complaints a second the law is applied to on one core: `node bench/evaluate-entitlements.ts`.
 * The purchases are composed here and differ in kind, so that no rule is asked the same twice in a row.
 */
import { evaluate } from "../src/server/law/evaluate.ts";
import { type Facts, factsSchema, type KnownFacts } from "../src/server/law/facts.ts";
import { showFigures } from "./figures.ts";

const rounds = 15;
const perRound = 2_000;

const bought = {
  as_of: "2026-03-12",
  items: [{ name: "连衣裙", unit_price_fen: 29900, quantity: 1, affected_quantity: 1 }],
  order_amount_fen: 29900,
  paid_amount_fen: 29900,
  order_at: "2026-03-03T20:11:00+08:00",
  shipped_at: "2026-03-03T23:00:00+08:00",
  delivered_at: "2026-03-05T10:20:00+08:00",
  complaint_at: "2026-03-12T23:40:00+08:00",
} satisfies KnownFacts;

const kinds: Partial<KnownFacts>[] = [
  {},
  { fresh: true, quality_defect: true, affected_ratio: 0.4 },
  { counterfeit: true, fraud: "established" },
  { food_unsafe: true, food_issue: "expired", seller_knowledge: "deemed" },
  { three_guarantees_goods: true, quality_defect: true, defect_severity: "repairable", warranty_months: 12 },
  { missing_quantity: 1 },
  { delivered_at: null, logistics: { status: "lost" } },
  {
    presale: { term: "定金", deposit_fen: 5000, total_fen: 29900, breach_by: "merchant" },
    delivered_at: null,
  },
  { minor: { age: 7, evidence: true } },
  { prepaid: { paid_fen: 29900, bonus_fen: 5000, used_value_fen: 9000, termination_cause: "merchant" } },
];

const cases: Facts[] = kinds.map((kind) => factsSchema.parse({ ...bought, ...kind }));
for (const each of cases) evaluate(each);

const byClock: number[] = [];
const byProcessor: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const started = performance.now();
  const before = process.cpuUsage();
  for (let index = 0; index < perRound; index += 1) evaluate(cases[index % cases.length]!);
  const { user, system } = process.cpuUsage(before);
  byClock.push(perRound / ((performance.now() - started) / 1_000));
  byProcessor.push(perRound / ((user + system) / 1_000_000));
}
console.error("Evaluations a second; by processor time a busy machine does not count:");
showFigures({ "by the clock": spread(byClock), "by processor time": spread(byProcessor) });

function spread(rates: number[]) {
  const sorted = rates.map(Math.round).sort((a, b) => a - b);
  return { median: sorted[Math.floor(rounds / 2)]!, slowest: sorted[0]!, fastest: sorted.at(-1)! };
}
