import type { Selectable } from "kysely";
import type { z } from "zod";
import type { retentionRule, retentionRun } from "../../../shared/api/privacy-routes.ts";
import type { Tx } from "../../db/database.ts";
import type { RetentionRun } from "../../db/tables.gen.ts";
import { floors, type RetentionKind, retentionKinds } from "./rules.ts";

type Rule = z.input<typeof retentionRule>;
type Run = z.input<typeof retentionRun>;

export async function readRetention(tx: Tx): Promise<{ rules: Rule[]; runs: Run[] }> {
  const runs = await runRows(tx).orderBy("confirmed_at", "desc").limit(20).execute();
  return { rules: await readRules(tx), runs: runs.map(runView) };
}

/** One rule for each kind, even where nothing is set, then those for single categories. */
export async function readRules(tx: Tx): Promise<Rule[]> {
  const rows = await tx
    .selectFrom("retention_rule")
    .selectAll()
    .orderBy("kind")
    .orderBy("category")
    .execute();
  const daysOf = (kind: string) => rows.find((row) => row.kind === kind && row.category === "")?.days ?? null;
  return [
    ...retentionKinds.map((kind) => ruleView(kind, null, daysOf(kind))),
    ...rows
      .filter(({ category }) => category !== "")
      .map(({ kind, category, days }) => ruleView(kind as RetentionKind, category, days)),
  ];
}

export async function readRun(tx: Tx, id: string): Promise<Run> {
  return runView(await runRows(tx).where("retention_run.id", "=", id).executeTakeFirstOrThrow());
}

function ruleView(kind: RetentionKind, category: string | null, days: number | null): Rule {
  return { kind, category, days, floorDays: floors[kind].days, articles: floors[kind].articles };
}

function runRows(tx: Tx) {
  return tx
    .selectFrom("retention_run")
    .innerJoin("staff", "staff.id", "retention_run.confirmed_by")
    .selectAll("retention_run")
    .select("staff.name");
}

function runView(row: Selectable<RetentionRun> & { name: string }): Run {
  return {
    id: row.id,
    listedAt: row.listed_at.toISOString(),
    listed: row.listed,
    erased: row.erased,
    skipped: row.skipped,
    confirmedBy: { id: row.confirmed_by, name: row.name },
    confirmedAt: row.confirmed_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
