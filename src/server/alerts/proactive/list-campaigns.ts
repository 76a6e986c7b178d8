import type { z } from "zod";
import type { proactiveRoutes } from "../../../shared/api/proactive-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { actionRows, presentAction } from "../actions/list-actions.ts";
import { type Contacts, effectOf } from "./effect.ts";
import { contactsAfter } from "./followed.ts";

type Query = z.output<typeof proactiveRoutes.listCampaigns.query>;
type Listed = z.input<typeof proactiveRoutes.listCampaigns.answer>;
type Row = Awaited<ReturnType<typeof campaignRows>>[number];

/** The latest campaigns, each with what followed. */
export async function listCampaigns(tx: Tx, { after, limit }: Query): Promise<Listed> {
  const found = await campaignRows(tx, after, limit + 1);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const followed = await contactsAfter(
    tx,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map((row) =>
      presentCampaign(
        row,
        followed.filter(({ action }) => action === row.id),
        tx.now,
      ),
    ),
    next: last ? cursorOf(last.prepared_at, last.id) : null,
  };
}

async function campaignRows(tx: Tx, after: string | undefined, limit: number) {
  return actionRows(tx)
    .innerJoin("proactive_campaign as campaign", "campaign.action_id", "action.id")
    .select((select) => [
      "campaign.follow_days",
      select
        .selectFrom("proactive_order as held")
        .whereRef("held.action_id", "=", "action.id")
        .where("held.part", "=", "held_out")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .as("heldOut"),
    ])
    .where(behindCursor(after, ["action.prepared_at", "action.id"], "<"))
    .orderBy("action.prepared_at", "desc")
    .orderBy("action.id", "desc")
    .limit(limit)
    .execute();
}

function presentCampaign(row: Row, followed: Contacts[], now: Date): Listed["rows"][number] {
  const { number, title, state, alert, recipients, done, failed, preparedBy, preparedAt } =
    presentAction(row);
  const countedUntil = row.started_at && new Date(row.started_at.getTime() + row.follow_days * day);
  return {
    action: number,
    title,
    state,
    alert,
    recipients,
    done,
    failed,
    heldOut: Number(row.heldOut),
    followDays: row.follow_days,
    countedUntil: countedUntil?.toISOString() ?? null,
    goodUntil: row.good_until?.toISOString() ?? null,
    preparedBy,
    preparedAt,
    effect: countedUntil && effectOf(followed, countedUntil <= now),
  };
}

const day = 86_400_000;
