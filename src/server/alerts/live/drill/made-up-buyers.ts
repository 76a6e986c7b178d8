import { z } from "zod";
import { packsFolder, readPack } from "../../../text/read-pack.ts";

const buyer = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const pack = z.strictObject({
  buyers: z.array(buyer).min(6).max(50),
  endsAfterHours: z.number().positive(),
  endedWords: z.string().min(1),
});

/** What made-up buyers of a batch write, in a language (packs/alerts/drill.yaml). */
export function madeUpBuyers(batch: string, lang: "zh" | "en"): string[] {
  return drillPack().buyers.map((words) => words[lang].replaceAll("{batch}", batch));
}

export function drillPack() {
  return readPack(pack, packsFolder, "alerts/drill.yaml");
}
