import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { DeskItem, evaluationRoutes } from "../../../shared/api/evaluation-routes.ts";
import { isoDay } from "../../../shared/dates.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { agentsOf, conversationsOf } from "./evaluated-conversation.ts";
import type { Purpose } from "./evaluation.ts";
import { hideAgent } from "./hide-agent.ts";

type Asked = z.output<typeof evaluationRoutes.readEvaluationDesk.query>;
type Desk = z.input<typeof evaluationRoutes.readEvaluationDesk.answer>;

/** What waits for this inspector. Nothing of it says who handled the conversations. */
export async function readDesk(tx: Tx, reader: Staff, { after, limit }: Asked): Promise<Desk> {
  const found = await assigned(tx, reader, after, limit + 1);
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  const drafts = await ownDrafts(tx, reader);
  return {
    rows: await present(tx, rows),
    next: last ? last.sampleItemId : null,
    drafts: await present(tx, drafts),
    progress: { ...(await assignedAndDone(tx, reader)), ...(await today(tx, reader)) },
  };
}

type Found = {
  sampleItemId: string | null;
  evaluationId: string | null;
  conversationId: string;
  purpose: string;
  isBlind: boolean;
  startedAt: Date | null;
  savedAt: Date | null;
};

/** Ids are made in the order of time: so are the items of the draws. */
async function assigned(tx: Tx, { id }: Staff, after: string | undefined, limit: number): Promise<Found[]> {
  const { rows } = await sql<Found>`
    SELECT item.id AS "sampleItemId", own.id AS "evaluationId", item.conversation_id AS "conversationId",
      CASE WHEN item.second_assigned_to = ${id}::uuid THEN 'double_blind' ELSE 'sample' END AS purpose,
      coalesce(own.is_blind, true) AS "isBlind", own.started_at AS "startedAt", own.saved_at AS "savedAt"
    FROM sample_item item
    LEFT JOIN evaluation own ON own.tenant_id = item.tenant_id AND own.sample_item_id = item.id AND own.evaluator_id = ${id}::uuid
    WHERE item.state = 'waiting' AND ${id}::uuid IN (item.assigned_to, item.second_assigned_to)
      AND own.state IS DISTINCT FROM 'submitted' AND ${after ? sql`item.id > ${after}::uuid` : sql`true`}
    ORDER BY item.id LIMIT ${limit}`.execute(tx);
  return rows;
}

function ownDrafts(tx: Tx, { id }: Staff): Promise<Found[]> {
  return tx
    .selectFrom("evaluation")
    .select([
      "sample_item_id as sampleItemId",
      "id as evaluationId",
      "conversation_id as conversationId",
      "purpose",
      "is_blind as isBlind",
      "started_at as startedAt",
      "saved_at as savedAt",
    ])
    .where("evaluator_id", "=", id)
    .where("state", "=", "draft")
    .where("sample_item_id", "is", null)
    .orderBy("started_at")
    .limit(mostDrafts)
    .execute();
}

const mostDrafts = 100;

async function assignedAndDone(tx: Tx, { id }: Staff): Promise<{ assigned: number; done: number }> {
  const { rows } = await sql<{ assigned: number; done: number }>`
    SELECT count(*)::int AS assigned, count(own.id)::int AS done
    FROM sample_item item
    LEFT JOIN evaluation own ON own.tenant_id = item.tenant_id AND own.sample_item_id = item.id
      AND own.evaluator_id = ${id}::uuid AND own.state = 'submitted'
    WHERE ${id}::uuid IN (item.assigned_to, item.second_assigned_to)
      AND item.draw_id IN (SELECT draw_id FROM sample_item open
        WHERE open.state = 'waiting' AND ${id}::uuid IN (open.assigned_to, open.second_assigned_to))`.execute(
    tx,
  );
  return rows[0]!;
}

async function today(tx: Tx, { id }: Staff): Promise<{ doneToday: number; workedTodaySeconds: number }> {
  const row = await tx
    .selectFrom("evaluation")
    .select((of) => of.fn.countAll<number>().as("doneToday"))
    .select((of) => of.fn.coalesce(of.fn.sum<number>("worked_seconds"), sql<number>`0`).as("seconds"))
    .where("evaluator_id", "=", id)
    .where("state", "=", "submitted")
    .where("submitted_at", ">=", await thisMorning(tx))
    .executeTakeFirstOrThrow();
  return { doneToday: row.doneToday, workedTodaySeconds: Number(row.seconds) };
}

async function thisMorning(tx: Tx): Promise<Date> {
  const { time_zone } = await ownTenant(tx);
  const midnight = Temporal.PlainDate.from(isoDay(tx.now, time_zone)).toZonedDateTime(time_zone);
  return new Date(midnight.epochMilliseconds);
}

async function present(tx: Tx, rows: Found[]): Promise<DeskItem[]> {
  const ids = rows.map(({ conversationId }) => conversationId);
  const conversations = await conversationsOf(tx, ids);
  const agents = await agentsOf(tx, ids);
  return rows.map(({ conversationId, startedAt, savedAt, purpose, ...row }) => {
    const conversation = conversations.get(conversationId)!;
    return {
      ...row,
      purpose: purpose as Purpose,
      conversation: row.isBlind ? hideAgent(conversation, agents.get(conversationId)) : conversation,
      startedAt: startedAt?.toISOString() ?? null,
      savedAt: savedAt?.toISOString() ?? null,
    };
  });
}
