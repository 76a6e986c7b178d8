import type { z } from "zod";
import type { layerRule, ruleVersion } from "../../../shared/api/layer-rule.ts";
import type { Tx } from "../../db/database.ts";
import { layerRules, type RuleVersion, type RuleWithVersions } from "./layer-rule.ts";
import { ruleWithVersions } from "./locked-rule.ts";

export type RuleView = z.input<typeof layerRule>;

/** The house's rules as its people see them. */
export async function listRules(tx: Tx): Promise<{ rows: RuleView[] }> {
  return { rows: await viewsOf(tx, await layerRules(tx)) };
}

export async function ruleView(tx: Tx, ruleId: string): Promise<RuleView> {
  const [view] = await viewsOf(tx, [await ruleWithVersions(tx, ruleId)]);
  return view!;
}

async function viewsOf(tx: Tx, rules: RuleWithVersions[]): Promise<RuleView[]> {
  const shops = await tx.selectFrom("shop").select(["id", "name"]).execute();
  const people = await peopleIn(tx, rules);
  const person = (id: string) => ({ id, name: people.get(id)! });
  return rules.map(({ shopId, versions, ...rule }) => ({
    ...rule,
    shop: shops.find(({ id }) => id === shopId) ?? null,
    versions: versions.map((version) => versionView(version, person)),
  }));
}

async function peopleIn(tx: Tx, rules: RuleWithVersions[]): Promise<Map<string, string>> {
  const ids = rules.flatMap(({ versions }) =>
    versions.flatMap(({ writtenBy, publishedBy }) => [writtenBy, ...(publishedBy ? [publishedBy] : [])]),
  );
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom("staff").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function versionView(
  { ruleId: _, ...version }: RuleVersion,
  person: (id: string) => { id: string; name: string },
): z.input<typeof ruleVersion> {
  return {
    ...version,
    writtenBy: person(version.writtenBy),
    writtenAt: version.writtenAt.toISOString(),
    publishedBy: version.publishedBy ? person(version.publishedBy) : null,
    publishedAt: version.publishedAt?.toISOString() ?? null,
  };
}
