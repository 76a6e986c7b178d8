import { z } from "zod";
import { packsFolder, readPack } from "../../text/read-pack.ts";

let severe: RegExp | undefined;

/** Whether harm is severe when such goods are bad: infant food, medical devices and the like (packs/alerts/watching.yaml). */
export function isSevereGoods(...words: (string | null)[]): boolean {
  severe ??= anyOf(readPack(watching, packsFolder, "alerts/watching.yaml").severeWords);
  return words.some((word) => word !== null && severe!.test(word));
}

const watching = z.strictObject({ severeWords: z.array(z.string().min(2)).min(1) });

function anyOf(words: string[]): RegExp {
  return new RegExp(words.map((word) => RegExp.escape(word)).join("|"), "iu");
}
