import { sql } from "kysely";
import type { z } from "zod";
import type { layer, ruleCase, ruleTerms } from "../../../shared/api/layer-rule.ts";
import type { Tx } from "../../db/database.ts";

export type Layer = z.infer<typeof layer>;
export type RuleTerms = z.infer<typeof ruleTerms>;
export type RuleKind = RuleTerms["kind"];
export type RuleCase = z.infer<typeof ruleCase>;

/** Whom a rule is for; null: every shop, every kind of goods. */
export type RuleScope = { shopId: string | null; sku: string | null };

export type LayerRule = RuleScope & {
  id: string;
  layer: Layer;
  kind: RuleKind;
  nameZh: string;
  nameEn: string;
};

/** Dates are calendar days, `YYYY-MM-DD`: of the purchases that the version is for. */
export type RuleVersion = {
  ruleId: string;
  version: number;
  state: "draft" | "published" | "withdrawn";
  terms: RuleTerms;
  cases: RuleCase[];
  validFrom: string;
  validTo: string | null;
  restores: number | null;
  writtenBy: string;
  writtenAt: Date;
  publishedBy: string | null;
  publishedAt: Date | null;
};

export type RuleWithVersions = LayerRule & { versions: RuleVersion[] };

/** All rules of the house with their versions, the newest version first. */
export async function layerRules(tx: Tx): Promise<RuleWithVersions[]> {
  const rules = await tx
    .selectFrom("layer_rule")
    .selectAll()
    .orderBy("created_at")
    .orderBy("id")
    .limit(mostRules)
    .execute();
  const versions = await ruleVersions(tx);
  return rules.map((row) => ({
    id: row.id,
    layer: row.layer as Layer,
    kind: row.kind as RuleKind,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    shopId: row.shop_id,
    sku: row.sku,
    versions: versions.filter(({ ruleId }) => ruleId === row.id),
  }));
}

const mostRules = 500;

async function ruleVersions(tx: Tx): Promise<RuleVersion[]> {
  const rows = await tx
    .selectFrom("layer_rule_version")
    .selectAll()
    // As text: a calendar day has no hour and no zone.
    .select([sql<string>`valid_from::text`.as("validFrom"), sql<string | null>`valid_to::text`.as("validTo")])
    .orderBy("rule_id")
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    ruleId: row.rule_id,
    version: row.version,
    state: row.state as RuleVersion["state"],
    terms: row.terms as RuleTerms,
    cases: row.cases as RuleCase[],
    validFrom: row.validFrom,
    validTo: row.validTo,
    restores: row.restores,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    publishedBy: row.published_by,
    publishedAt: row.published_at,
  }));
}
