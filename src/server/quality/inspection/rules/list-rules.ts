import type { z } from "zod";
import type {
  inspectionRule,
  inspectionRuleVersion,
  inspectionTrial,
} from "../../../../shared/api/inspection-rule.ts";
import type { Tx } from "../../../db/database.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { dayOf } from "../inspect-batch.ts";
import { definitionOf } from "./house-rules.ts";
import { rulesOn } from "./in-force.ts";
import type { InspectionRule } from "./rule.ts";
import { standardRules } from "./rule-pack.ts";
import { type RuleVersionRow, ruleNotFound } from "./rule-versions.ts";

export type RuleView = z.input<typeof inspectionRule>;
type VersionView = z.input<typeof inspectionRuleVersion>;
type Person = { id: string; name: string };

/** All rules of the house: those of the product in their order, then its own; newest versions first. */
export async function listRules(tx: Tx): Promise<{ rows: RuleView[] }> {
  const own = await tx
    .selectFrom("inspection_rule_version")
    .selectAll()
    .orderBy("code")
    .orderBy("version", "desc")
    .execute();
  const people = await peopleIn(tx, own);
  const today = dayOf(tx.now, (await ownTenant(tx)).time_zone);
  const codes = new Set([...standardRules().map(({ code }) => code), ...own.map(({ code }) => code)]);
  return {
    rows: [...codes].map((code) => ({
      code,
      inForce: inForceOn(today, code, own),
      versions: [
        ...own.filter((row) => row.code === code).map((row) => versionView(row, people)),
        ...standardRules()
          .filter((rule) => rule.code === code)
          .map(standardView),
      ],
    })),
  };
}

export async function ruleView(tx: Tx, code: string): Promise<RuleView> {
  const view = (await listRules(tx)).rows.find((rule) => rule.code === code);
  if (view) return view;
  throw ruleNotFound();
}

function inForceOn(day: string, code: string, own: RuleVersionRow[]): number | null {
  const published = own
    .filter((row) => row.code === code && row.published_at !== null)
    .map((row) => ({ ...definitionOf(row.definition), code, version: row.version }));
  const standard = standardRules().filter((rule) => rule.code === code);
  return rulesOn([...standard, ...published], day)[0]?.version ?? null;
}

async function peopleIn(tx: Tx, rows: RuleVersionRow[]): Promise<Map<string, Person>> {
  const ids = rows.flatMap(({ written_by, published_by }) => [
    written_by,
    ...(published_by ? [published_by] : []),
  ]);
  if (ids.length === 0) return new Map();
  const people = await tx.selectFrom("staff").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(people.map((person) => [person.id, person]));
}

function versionView(row: RuleVersionRow, people: Map<string, Person>): VersionView {
  return {
    version: row.version,
    state: row.published_at ? "published" : row.trial ? "tried" : "draft",
    definition: definitionOf(row.definition),
    trial: row.trial as z.input<typeof inspectionTrial> | null,
    triedAt: row.tried_at?.toISOString() ?? null,
    writtenBy: people.get(row.written_by) ?? null,
    writtenAt: row.written_at.toISOString(),
    publishedBy: row.published_by ? (people.get(row.published_by) ?? null) : null,
    publishedAt: row.published_at?.toISOString() ?? null,
  };
}

function standardView({ code: _, version, ...definition }: InspectionRule): VersionView {
  const nobody = {
    trial: null,
    triedAt: null,
    writtenBy: null,
    writtenAt: null,
    publishedBy: null,
    publishedAt: null,
  };
  return { version, state: "published", definition, ...nobody };
}
