import { z } from "zod";
import { packsFolder, readPack } from "../../text/read-pack.ts";

let severeWords: string[] | undefined;

/** Whether harm is severe when such goods are bad: infant food, medical devices and the like (packs/alerts/watching.yaml). */
export function isSevereGoods(...names: (string | null)[]): boolean {
  severeWords ??= readPack(watching, packsFolder, "alerts/watching.yaml").severeWords;
  const text = names.join(" ").toLowerCase();
  return severeWords.some((word) => text.includes(word.toLowerCase()));
}

const watching = z.strictObject({ severeWords: z.array(z.string().min(2)).min(1) });
