import { z } from "zod";
import { packsFolder, readPack } from "../../text/read-pack.ts";

const share = z.number().positive().max(1);
const schema = z.strictObject({
  holdMinutes: z.int().min(5).max(2_880),
  mostShareOfCustomers: share,
  perSecond: z.int().min(1).max(1_000),
  shareWhoComplain: z.strictObject({ low: share, usual: share, high: share }),
});

let data: z.infer<typeof schema> | undefined;

/** What acting at scale goes by (packs/alerts/actions.yaml). */
export function actionData(): z.infer<typeof schema> {
  data ??= readPack(schema, packsFolder, "alerts/actions.yaml");
  return data;
}
