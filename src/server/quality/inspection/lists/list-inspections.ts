import { sql } from "kysely";
import type { z } from "zod";
import type { inspectionRoutes } from "../../../../shared/api/inspection-routes.ts";
import { roleMay } from "../../../../shared/roles.ts";
import type { Staff } from "../../../actor.ts";
import { behindCursor, cursorOf } from "../../../db/cursor.ts";
import type { Tx } from "../../../db/database.ts";
import { Forbidden } from "../../../refusals.ts";
import { ruleNames } from "../rules/rule-names.ts";
import { presentSummary, summaryRows } from "./summary.ts";

export type Filter = z.output<typeof inspectionRoutes.listInspections.query>;
type Listed = z.input<typeof inspectionRoutes.listInspections.answer>;
type Found = { conversationId: string; endedAt: Date };

const mostCounted = 10_000;

/** A page of inspected conversations, the latest ended first. Who may not read everybody's sees their own. */
export async function listInspections(tx: Tx, reader: Staff, asked: Filter): Promise<Listed> {
  const filter = { ...asked, staffId: readableStaff(reader, asked.staffId) };
  const found = await pageOf(tx, filter);
  const shown = found.slice(0, filter.limit);
  const last = found.length > filter.limit && shown.at(-1);
  const total = await countOf(tx, filter);
  return {
    rows: await rowsOf(
      tx,
      shown.map(({ conversationId }) => conversationId),
    ),
    total: Math.min(total, mostCounted),
    isMore: total > mostCounted,
    next: last ? cursorOf(last.endedAt, last.conversationId) : null,
  };
}

function readableStaff(reader: Staff, staffId: string | undefined): string | undefined {
  if (roleMay(reader.role, "quality.read")) return staffId;
  if (staffId === undefined || staffId === reader.id) return reader.id;
  throw new Forbidden("own_inspections_only", {
    zh: "只能查看自己的质检结果。",
    en: "You can see the inspections of your own conversations.",
  });
}

// With a rule its results are read, otherwise the conversations: each has an index that gives the order.
function matching(tx: Tx, filter: Filter) {
  return filter.rule === undefined
    ? matchingInspections(tx, filter)
    : matchingResults(tx, filter, filter.rule);
}

function matchingInspections(tx: Tx, { staffId, shopId, channel, from, to, outcome }: Filter) {
  let query = tx.selectFrom("inspection as found");
  if (outcome === "broken") query = query.where("found.broken_count", ">", 0);
  if (outcome === "met") query = query.where("found.broken_count", "=", 0);
  if (outcome === "not_applicable") query = query.where("found.not_applicable_count", ">", 0);
  if (staffId) query = query.where("found.staff_id", "=", staffId);
  if (shopId) query = query.where("found.shop_id", "=", shopId);
  if (channel) query = query.where("found.channel", "=", channel);
  if (from) query = query.where("found.ended_at", ">=", new Date(from));
  if (to) query = query.where("found.ended_at", "<=", new Date(to));
  return query.select(["found.conversation_id as conversationId", "found.ended_at as endedAt"]);
}

function matchingResults(
  tx: Tx,
  { staffId, shopId, channel, from, to, outcome = "broken" }: Filter,
  rule: string,
) {
  let query = tx
    .selectFrom("inspection_result as found")
    .where("found.is_current", "=", true)
    .where("found.rule_code", "=", rule)
    .where("found.outcome", "=", outcome);
  if (staffId) query = query.where("found.staff_id", "=", staffId);
  if (shopId) query = query.where("found.shop_id", "=", shopId);
  if (channel) query = query.where("found.channel", "=", channel);
  if (from) query = query.where("found.ended_at", ">=", new Date(from));
  if (to) query = query.where("found.ended_at", "<=", new Date(to));
  return query.select(["found.conversation_id as conversationId", "found.ended_at as endedAt"]);
}

function pageOf(tx: Tx, filter: Filter): Promise<Found[]> {
  return matching(tx, filter)
    .where(behindCursor(filter.after, ["found.ended_at", "found.conversation_id"], "<"))
    .orderBy("found.ended_at", "desc")
    .orderBy("found.conversation_id", "desc")
    .limit(filter.limit + 1)
    .execute();
}

async function countOf(tx: Tx, filter: Filter): Promise<number> {
  const { count } = await tx
    .selectFrom(
      matching(tx, filter)
        .limit(mostCounted + 1)
        .as("counted"),
    )
    .select((of) => of.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

async function rowsOf(tx: Tx, ids: string[]): Promise<Listed["rows"]> {
  if (ids.length === 0) return [];
  const names = await ruleNames(tx);
  const rows = await summaryRows(tx)
    .select(
      sql<string[]>`ARRAY(SELECT rule_code FROM inspection_result r
        WHERE r.conversation_id = inspection.conversation_id AND r.is_current AND r.outcome = 'broken'
        ORDER BY r.weight DESC, rule_code)`.as("brokenCodes"),
    )
    .where("inspection.conversation_id", "in", ids)
    .orderBy("inspection.ended_at", "desc")
    .orderBy("inspection.conversation_id", "desc")
    .execute();
  return rows.map((row) => ({
    ...presentSummary(row),
    brokenRules: row.brokenCodes.map((code) => ({ code, ...names(code) })),
  }));
}
