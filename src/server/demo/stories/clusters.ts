import { badBatch } from "../orders/stock.ts";
import { badBatchKernel } from "./all-kernels.ts";

export type Cluster = {
  kernel: string;
  sku: string;
  count: number;
  fromDaysAgo: number;
  toDaysAgo: number;
};

/** Troubles that many share: one that became an alert, one that turned out to be an accident, one that nobody has judged yet. */
export const clusters: Cluster[] = [
  { kernel: badBatchKernel, sku: badBatch.sku, count: 24, fromDaysAgo: 21, toDaysAgo: 0 },
  { kernel: "ceramic_chipped", sku: "QS-CJ01", count: 12, fromDaysAgo: 17, toDaysAgo: 14 },
  { kernel: "formula_lumps", sku: "QS-NF03", count: 8, fromDaysAgo: 1.4, toDaysAgo: 0 },
];
