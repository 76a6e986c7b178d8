import { startCallTest } from "../../alerts/calling/tests/start-test.ts";
import { drillBatches } from "../../alerts/live/drill/drill-batches.ts";
import { startDrill } from "../../alerts/live/drill/start-drill.ts";
import { confirmSignal, rejectSignal } from "../../alerts/live/judging/judge-signal.ts";
import { now, withTenant } from "../../db/database.ts";
import { qingshan } from "../houses/qingshan.ts";
import { badBatch } from "../orders/stock.ts";
import { day, hour, minute } from "../shanghai-time.ts";
import { callsAreAnswered } from "./answer-calls.ts";
import { playBadBatch } from "./bad-batch.ts";
import type { Desk } from "./desk.ts";
import { playLateParcels } from "./late-parcels.ts";
import { connectMessages } from "./messages.ts";
import { letReach } from "./reach-people.ts";
import { watchOutside } from "./talk-outside.ts";
import { type Seen, watchOver } from "./watch-over.ts";

/** What a house lives through when many share a trouble; played between the complaints' own scenes. One house has a quiet time. */
export async function playAlerts(desk: Desk, slug: string): Promise<{ close(): Promise<void> }> {
  const { house, stage, crew } = desk;
  await letReach(house, stage, crew);
  const messages = await connectMessages(house, crew.operations, now);
  const hasTrouble = slug === qingshan.slug;
  watchOver(desk, (signal) => hasTrouble && judge(desk, signal));
  // Later than any hour of the weekly test: nobody is rung as soon as the demo opens.
  desk.at(new Date(desk.now.getTime() - 40 * minute), async () => {
    await startCallTest(crew.operations);
    await callsAreAnswered(desk);
  });
  if (hasTrouble) {
    desk.at(new Date(desk.now.getTime() - 21 * day), () => watchOutside(desk));
    desk.at(new Date(desk.now.getTime() - 20 * day), () => playLateParcels(desk));
    desk.at(new Date(desk.now.getTime() - 2 * day), () => exercise(desk));
  }
  return messages;
}

function judge(desk: Desk, signal: Seen): void {
  if (signal.kind !== "batch") return;
  if (signal.sku === badBatch.sku) desk.at(later(12 * minute), () => confirm(desk, signal));
  if (signal.sku === "QS-CJ01") desk.at(later(5 * hour), () => reject(desk, signal));
}

async function confirm(desk: Desk, { number, version }: Seen): Promise<void> {
  const { alert } = await confirmSignal(desk.crew.supervisor, number, {
    version,
    level: "orange",
    reason: "多位顾客各自说到同一件事：热水从杯盖渗出。批次相同，渠道和地区不同，不像偶然。",
  });
  await playBadBatch(desk, alert);
}

async function reject({ crew }: Desk, { number, version }: Seen): Promise<void> {
  await rejectSignal(crew.quality, number, {
    version,
    reason: "已核对：同一辆干线车途中侧翻，车上的茶具都有磕碰；仓内留样完好，与这个批次本身无关。",
  });
}

/** A drill about the batch that came last and has been quiet. */
async function exercise({ house, stage, crew }: Desk): Promise<void> {
  const { rows } = await withTenant(stage.tenantId, (tx) => drillBatches(tx, {}));
  const [quiet] = rows;
  if (quiet) await startDrill(house, crew.supervisor, quiet, "zh");
}

function later(milliseconds: number): Date {
  return new Date(now().getTime() + milliseconds);
}
