import { z } from "zod";
import { packsFolder, readPack } from "../../text/read-pack.ts";

const share = z.number().min(0).max(1);
const schema = z.strictObject({
  historyDays: z.int().min(7).max(365),
  halfLifeDays: z.number().positive(),
  priorParcels: z.number().positive(),
  lateChance: share,
  certainty: z.number().min(0.5).max(0.99),
  holdOutShare: share.max(0.5),
  seed: z.string().min(1),
  followDays: z.int().min(1).max(60),
  goodForHours: z.int().min(1).max(168),
  alertGoodForHours: z.int().min(1).max(720),
  words: z.string(),
  usualReason: z.string(),
});
export type ProactiveData = z.infer<typeof schema>;

let data: ProactiveData | undefined;

/** What telling before anybody asks goes by (packs/alerts/proactive.yaml). */
export function proactiveData(): ProactiveData {
  data ??= readPack(schema, packsFolder, "alerts/proactive.yaml");
  return data;
}
