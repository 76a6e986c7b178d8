import type { Tx } from "../../db/database.ts";
import { withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { addJob } from "../../jobs/add-job.ts";
import { ownTenant } from "../../people/tenant.ts";
import type { AlertScope } from "../record/alert.ts";
import { customerNumbers } from "./customer-numbers.ts";
import type { Input } from "./inputs.ts";
import { noteCounted, raiseSignals } from "./raise-signals.ts";
import { currentEngine, forgetEngine, keepEngine, lockEngine, type Running } from "./running-engine.ts";
import { openNumbers } from "./stratum-numbers.ts";
import { type CountedComplaint, takeComplaints } from "./take-complaints.ts";
import { type Shipment, takeShipments } from "./take-shipments.ts";
import { tellEngine } from "./tell-engine.ts";
import { dayOf } from "./watched-days.ts";

/**
 * Tells the engine what was shipped and complained about since, and raises the signals that come of it: all in one transaction,
 * so that a process that ends at any point loses and doubles nothing.
 */
export async function watchHouse(house: House, tenantId: string): Promise<void> {
  while (await watchOnce(house, tenantId)) {
    // As long as there is more.
  }
}

/** Many complaints at once are told together. */
export async function queueWatch(tx: Tx): Promise<void> {
  await addJob(tx, "watch_signals", {}, { key: "watch_signals" });
}

async function watchOnce(house: House, tenantId: string): Promise<boolean> {
  try {
    return await withTenant(tenantId, async (tx) => {
      await lockEngine(tx);
      const { time_zone } = await ownTenant(tx);
      const running = await currentEngine(house, tx);
      const { shipments, isMore } = await takeShipments(tx, time_zone);
      const complaints = await takeComplaints(tx);
      await tell(tx, running, dayOf(tx.now, time_zone), shipments, complaints);
      return isMore;
    });
  } catch (error) {
    forgetEngine(house, tenantId);
    throw error;
  }
}

async function tell(
  tx: Tx,
  running: Running,
  day: number,
  shipments: Shipment[],
  complaints: CountedComplaint[],
): Promise<void> {
  const numbers = await openNumbers(tx, running.engine.strata.count);
  await numbers.learn([...shipments, ...complaints].flatMap(({ strata }) => strata));
  const severe = severeStrata([...shipments, ...complaints]);
  const fresh = await numbers.keep();
  const counted = await noteCounted(tx, complaints, numbers.numberOf);
  const customers = await customerNumbers(
    tx,
    complaints.map(({ customerId }) => customerId),
  );

  const inputs: Input[] = [
    ...fresh.map(
      ({ reach, kind, subject }): Input => ({
        day,
        type: "stratum",
        data: { reach, family: severe.has(keyOf({ kind, subject })) ? 1 : 0 },
      }),
    ),
    ...shipments.map(
      ({ strata, expected, daysAgo }): Input => ({
        day,
        type: "shipment",
        data: { strata: strata.map(numbers.numberOf), expected, daysAgo },
      }),
    ),
    ...counted.map(
      ({ customerId, strata }): Input => ({
        day,
        type: "complaint",
        data: { strata, customer: customers.get(customerId)! },
      }),
    ),
  ];
  const raised = await tellEngine(tx, running, inputs);
  await raiseSignals(tx, running.engine, raised, counted);
  await keepEngine(tx, running);
}

// A budget of its own for the batches of goods that can do severe harm.
function severeStrata(told: { strata: AlertScope[]; isSevere: boolean }[]): Set<string> {
  return new Set(
    told
      .filter(({ isSevere }) => isSevere)
      .flatMap(({ strata }) => strata.filter(({ kind }) => kind === "batch").map(keyOf)),
  );
}

function keyOf({ kind, subject }: AlertScope): string {
  return `${kind} ${JSON.stringify(subject)}`;
}
