import { type Fault, faultDays, type SimulatedShop, shopDays } from "./simulated-shop.ts";

export type Alarm = { day: number; kind: string; id: string };
export type Score = {
  faults: number;
  found: number;
  strong: number;
  strongFound: number;
  /** Of each found fault: complaints since it began, and days. */
  complaintsAtAlarm: number[];
  delays: number[];
  groups: number;
  groupsFound: number;
  falseAlarmsAWeek: number;
  /** Of all names alarmed about, how many were false. */
  falseShare: number;
};

/**
 * What alarms are worth beside what was put in. The first alarm of each name counts; one about what is touched by another's
 * fault (a good batch of a bad supplier) is neither found nor false.
 */
export function scoreAlarms(shop: SimulatedShop, alarms: readonly Alarm[]): Score {
  const first = firstDays(alarms);
  const touched = touchedBatches(shop);
  const ofBatches = shop.faults
    .filter(({ kind }) => kind === "batch")
    .map((fault) => outcome(shop, first, fault));
  const ofGroups = shop.faults
    .filter(({ kind }) => kind !== "batch")
    .map((fault) => outcome(shop, first, fault));
  const strong = ofBatches.filter(({ complaints }) => complaints.length >= 10);
  const hits = ofBatches.filter(({ isFound }) => isFound);
  const isTrue = (kind: string, id: string, day: number) =>
    shop.faults.some((fault) => fault.kind === kind && fault.id === id && day >= fault.onset) ||
    day >= touchedFrom(shop, touched, kind, id);
  const falseAlarms = [...first.values()].filter(({ kind, id, day }) => !isTrue(kind, id, day));
  return {
    faults: ofBatches.length,
    found: hits.length,
    strong: strong.length,
    strongFound: strong.filter(({ isFound }) => isFound).length,
    complaintsAtAlarm: hits.map(({ day, complaints }) => complaints.filter((on) => on <= day).length),
    delays: hits.map(({ day, onset }) => day - onset),
    groups: ofGroups.length,
    groupsFound: ofGroups.filter(({ isFound }) => isFound).length,
    falseAlarmsAWeek: (7 * falseAlarms.length) / shopDays,
    falseShare: first.size === 0 ? 0 : falseAlarms.length / first.size,
  };
}

function firstDays(alarms: readonly Alarm[]): Map<string, Alarm> {
  const first = new Map<string, Alarm>();
  for (const alarm of alarms) {
    const known = first.get(`${alarm.kind}:${alarm.id}`);
    if (!known || alarm.day < known.day) first.set(`${alarm.kind}:${alarm.id}`, alarm);
  }
  return first;
}

function outcome(shop: SimulatedShop, first: Map<string, Alarm>, { kind, id, onset }: Fault) {
  const complaints = shop.complaints
    .filter(({ day, batch }) => day >= onset && nameOf(shop, batch, kind) === id)
    .map(({ day }) => day);
  const day = first.get(`${kind}:${id}`)?.day ?? Number.NEGATIVE_INFINITY;
  return { onset, day, isFound: day >= onset, complaints };
}

/** From which day of shipping on a batch has units with any fault. */
function touchedBatches(shop: SimulatedShop): Map<number, number> {
  const touched = new Map<number, number>();
  const touch = (batch: number, day: number) =>
    touched.set(batch, Math.min(day, touched.get(batch) ?? Number.POSITIVE_INFINITY));
  for (const { kind, id, onset } of shop.faults) {
    if (kind === "batch") {
      touch(
        shop.batches.findIndex((batch) => batch.id === id),
        onset,
      );
      continue;
    }
    for (const { stratum, day } of shop.shipments)
      if (nameOf(shop, stratum, kind) === id && day >= onset && day < onset + faultDays[kind])
        touch(stratum, day);
  }
  return touched;
}

function touchedFrom(shop: SimulatedShop, touched: Map<number, number>, kind: string, id: string): number {
  let from = Number.POSITIVE_INFINITY;
  for (const [batch, day] of touched) if (nameOf(shop, batch, kind) === id) from = Math.min(from, day);
  return from;
}

function nameOf({ batches }: SimulatedShop, number: number, kind: string): string {
  const batch = batches[number]!;
  return kind === "batch" ? batch.id : batch[kind as "sku" | "supplier" | "warehouse"];
}
