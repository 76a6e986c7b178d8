import { z } from "zod";
import type { Tx } from "../../../db/database.ts";
import { categoryWord, termWord } from "../../../documents/paper-words.ts";
import { packsFolder, readPack } from "../../../text/read-pack.ts";
import type { InBoth } from "./cells.ts";

/** What codes and ids are called in a report. One without a name is written as it is. */
export type Names = {
  shop(id: string): InBoth;
  staff(id: string): InBoth;
  cause(code: string): InBoth;
  rule(code: string): InBoth;
};

export async function readNames(tx: Tx): Promise<Names> {
  const shops = await tx.selectFrom("shop").select(["id", "name"]).execute();
  const people = await tx.selectFrom("staff").select(["id", "name"]).execute();
  const causes = await causeNames(tx);
  const rules = ruleNames();
  const shopNames = new Map(shops.map(({ id, name }) => [id, same(name)]));
  const staffNames = new Map(people.map(({ id, name }) => [id, same(name)]));
  return {
    shop: (id) => shopNames.get(id) ?? noShop,
    staff: (id) => staffNames.get(id) ?? nobody,
    cause: (code) => causes.get(code) ?? same(code),
    rule: (code) => rules.get(code) ?? same(code),
  };
}

export function categoryName(code: string): InBoth {
  if (code === "none") return { zh: "未分类", en: "Not categorised" };
  return { zh: categoryWord(code, null, "zh-CN") ?? code, en: categoryWord(code, null, "en") ?? code };
}

export function termName(kind: "channel" | "remedy" | "party", code: string): InBoth {
  return { zh: termWord(kind, code, "zh-CN"), en: termWord(kind, code, "en") };
}

export function same(name: string): InBoth {
  return { zh: name, en: name };
}

const noShop = { zh: "未关联店铺", en: "No shop" };
const nobody = { zh: "未指明", en: "Nobody named" };

async function causeNames(tx: Tx): Promise<Map<string, InBoth>> {
  const own = await tx.selectFrom("cause").select(["group_code", "code", "name_zh", "name_en"]).execute();
  tree ??= readPack(causePack, packsFolder, "causes/causes.yaml");
  return new Map([
    ...[...tree.immediate, ...tree.root].flatMap(({ code: group, causes }) =>
      causes.map(({ code, name }) => [`${group}/${code}`, name] as const),
    ),
    ...own.map(
      ({ group_code, code, name_zh, name_en }) =>
        [`${group_code}/${code}`, { zh: name_zh, en: name_en }] as const,
    ),
  ]);
}

function ruleNames(): Map<string, InBoth> {
  rulesOfPack ??= readPack(rulePack, packsFolder, "inspection/rules.yaml").rules;
  return new Map(rulesOfPack.map(({ code, nameZh: zh, nameEn: en }) => [code, { zh, en }]));
}

let rulesOfPack: z.infer<typeof rulePack>["rules"] | undefined;
let tree: z.infer<typeof causePack> | undefined;

const name = z.object({ zh: z.string(), en: z.string() });
const group = z.object({ code: z.string(), causes: z.array(z.object({ code: z.string(), name })) });
const causePack = z.object({ immediate: z.array(group), root: z.array(group) });
const rulePack = z.object({
  rules: z.array(z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string() })),
});
