import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import { type Role, roleMay } from "../../../shared/roles.ts";
import type { Tx } from "../../db/database.ts";
import { Invalid, type Wording } from "../../refusals.ts";
import { standardTaxonomy } from "../../text/taxonomy.ts";

/** Whether a plan can be drawn at all: what contradicts itself, or names what is not there, is refused with the place. */
export async function checkPlan(tx: Tx, plan: SamplingPlan): Promise<void> {
  refuseContradiction(plan);
  refuseUnknownCategory(plan);
  await refuseUnknownPlace(tx, plan);
  await refuseUnfitInspectors(tx, plan.inspectorIds);
}

function refuseContradiction({ method, size, doubleCount, inspectorIds }: SamplingPlan): void {
  if ((method.kind === "quota") !== (size === null))
    throw wrong("size_not_clear", "/plan/size", {
      zh: "请说明抽多少：每人定额的方案不填样本量，其他方案必须填。",
      en: "Say how many: a quota per agent takes no size, every other method needs one.",
    });
  if (size?.kind === "acceptance" && method.kind !== "simple")
    throw wrong("acceptance_needs_simple", "/plan/method", {
      zh: "验收抽样按批次判定，只能用简单随机抽样。",
      en: "An acceptance plan judges a whole lot and needs a simple random sample.",
    });
  if (method.kind === "risk" && Object.values(method.weights).every((weight) => weight === 0))
    throw wrong("weights_missing", "/plan/method/weights", {
      zh: "风险权重全部为零，等于简单随机抽样。请至少给一项权重。",
      en: "All risk weights are zero, which is a simple random sample. Give at least one a weight.",
    });
  if (doubleCount > 0 && inspectorIds.length < 2)
    throw wrong("double_needs_two", "/plan/inspectorIds", {
      zh: "双人盲评至少需要两位质检员。",
      en: "Judging blind by two needs at least two inspectors.",
    });
}

function refuseUnknownCategory({ filter }: SamplingPlan): void {
  const known = standardTaxonomy().categories.map(({ code }) => code);
  if (filter.categories.every((code) => known.includes(code))) return;
  throw wrong("category_unknown", "/plan/filter/categories", {
    zh: "方案里有不认识的分类。",
    en: "The plan names a category that does not exist.",
  });
}

async function refuseUnknownPlace(tx: Tx, { filter: { shopIds, staffIds } }: SamplingPlan): Promise<void> {
  const shops = shopIds.length
    ? await tx.selectFrom("shop").select("id").where("id", "in", shopIds).execute()
    : [];
  if (shops.length < new Set(shopIds).size)
    throw wrong("shop_unknown", "/plan/filter/shopIds", {
      zh: "方案里有不存在的店铺。",
      en: "The plan names a shop that does not exist.",
    });
  const staff = staffIds.length
    ? await tx.selectFrom("staff").select("id").where("id", "in", staffIds).execute()
    : [];
  if (staff.length < new Set(staffIds).size)
    throw wrong("staff_unknown", "/plan/filter/staffIds", {
      zh: "方案里有不存在的客服。",
      en: "The plan names an agent who does not exist.",
    });
}

export async function refuseUnfitInspectors(tx: Tx, inspectorIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(inspectorIds)];
  const found = await tx
    .selectFrom("staff")
    .select("role")
    .where("id", "in", wanted)
    .where("is_active", "=", true)
    .execute();
  const fit = found.filter(({ role }) => roleMay(role as Role, "quality.evaluate"));
  if (fit.length === wanted.length && wanted.length === inspectorIds.length) return;
  throw wrong("inspector_not_able", "/plan/inspectorIds", {
    zh: "所选的人里有不能评分的，请选择质检员或质检主管，每人一次。",
    en: "Somebody chosen cannot judge conversations. Choose inspectors or quality managers, each once.",
  });
}

function wrong(code: string, at: string, wording: Wording): Invalid {
  return new Invalid(code, wording, { fields: [{ at, code }] });
}
