import { type Signal, watchShop } from "../engine/watch-shop.ts";
import type { Shop } from "./read-shop.ts";

/** Every complaint of a shop once more, in the order they came: the signals they raise. */
export function replayShop({ batches, shipments, complaints, delays }: Shop): Signal[] {
  const watch = watchShop(batches, shipments, delays);
  return complaints.flatMap(({ batch, day, customer }) => watch.complain(batch, day, customer));
}
