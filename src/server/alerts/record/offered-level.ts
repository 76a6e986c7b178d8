import { z } from "zod";
import { packsFolder, readPack } from "../../text/read-pack.ts";
import { type AlertLevel, alertLevels } from "./alert.ts";

/** What a level is offered by. */
export type Known = { severeGoods: boolean; injured: number; customers: number };

const level = z.enum(alertLevels);
const pack = z.strictObject({
  offers: z
    .array(
      z.strictObject({
        level,
        severeGoods: z.boolean().default(false),
        injured: z.int().min(0).default(0),
        customers: z.int().min(0).default(0),
      }),
    )
    .min(1),
  injuries: z.array(z.string()).min(1),
  regulator: z.strictObject({ raisesTo: level, opens: level }),
});

let known: z.output<typeof pack> | undefined;

/** packs/alerts/levels.yaml */
export function levelRules(): z.output<typeof pack> {
  known ??= readPack(pack, packsFolder, "alerts/levels.yaml");
  return known;
}

/** The level of the first rule of which everything holds; the lowest where none does. */
export function offeredLevel({ severeGoods, injured, customers }: Known): AlertLevel {
  const rule = levelRules().offers.find(
    (offer) =>
      (severeGoods || !offer.severeGoods) && injured >= offer.injured && customers >= offer.customers,
  );
  return rule?.level ?? alertLevels[0];
}
