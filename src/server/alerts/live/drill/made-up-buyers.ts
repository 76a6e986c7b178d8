import { z } from "zod";
import { packsFolder, readPack } from "../../../text/read-pack.ts";

const buyer = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const drillPack = z.strictObject({ buyers: z.array(buyer).min(6).max(50) });

/** What made-up buyers of a batch write, in a language (packs/alerts/drill.yaml). */
export function madeUpBuyers(batch: string, lang: "zh" | "en"): string[] {
  const { buyers } = readPack(drillPack, packsFolder, "alerts/drill.yaml");
  return buyers.map((words) => words[lang].replaceAll("{batch}", batch));
}
