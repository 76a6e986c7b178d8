import { z } from "zod";
import { packsFolder, readPack } from "../../text/read-pack.ts";

let known: string[] | undefined;

/** Whether harm is severe when such goods are bad: infant food, medical devices and the like (packs/alerts/watching.yaml). */
export function isSevereGoods(...names: (string | null)[]): boolean {
  const text = names.join(" ").toLowerCase();
  return severeWords().some((word) => text.includes(word.toLowerCase()));
}

/** The words by which such goods are known. */
export function severeWords(): string[] {
  known ??= readPack(watching, packsFolder, "alerts/watching.yaml").severeWords;
  return known;
}

const watching = z.strictObject({ severeWords: z.array(z.string().min(2)).min(1) });
