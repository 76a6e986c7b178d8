import type { Dice } from "../dice.ts";
import type { DemoParcel } from "../plan.ts";
import { hour } from "../shanghai-time.ts";
import type { OrderTimes } from "./order-times.ts";
import { carriers, warehouses } from "./places.ts";

type Destination = { houseSlug: string; city: string; times: OrderTimes; now: number };

/** The parcel of an order that has left the warehouse, with what the carrier has reported so far. */
export function composeParcel(dice: Dice, destination: Destination): DemoParcel | null {
  const { times, city, now } = destination;
  if (times.shippedAt === null) return null;

  const carrier = dice.weighted(carriers, ({ share }) => share);
  const warehouse = dice.pick(warehouses[destination.houseSlug] ?? []);
  return {
    position: 1,
    carrier: carrier.name,
    trackingNumber: `${carrier.prefix}${dice.whole(10_000_000_000, 99_999_999_999)}`,
    warehouse: warehouse.name,
    shippedAt: new Date(times.shippedAt),
    deliveredAt: times.deliveredAt === null ? null : new Date(times.deliveredAt),
    trace: reports(times.shippedAt, times, warehouse.city, city)
      .filter((report) => report.at <= now)
      .map((report) => ({ ...report, at: new Date(report.at) })),
  };
}

function reports(shippedAt: number, times: OrderTimes, from: string, to: string) {
  const onTheWay = [
    { at: shippedAt, place: from, text: "快件已揽收" },
    { at: shippedAt + 3 * hour, place: `${from}转运中心`, text: "已发往下一站" },
  ];
  if (times.course === "lost") return onTheWay;

  const arrival = times.deliveredAt ?? shippedAt + 90 * hour;
  const held = { at: shippedAt + 20 * hour, place: `${to}转运中心`, text: "已到达，因件量较大等待中转" };
  return [
    ...onTheWay,
    ...(times.course === "late" ? [held] : []),
    { at: arrival - 7 * hour, place: `${to}转运中心`, text: "已发往派送网点" },
    { at: arrival - 3 * hour, place: `${to}网点`, text: "快递员正在派送" },
    { at: arrival, place: `${to}网点`, text: "已签收，感谢使用" },
  ];
}
