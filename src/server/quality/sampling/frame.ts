import { hash } from "node:crypto";
import { sql } from "kysely";
import type { SamplingPlan } from "../../../shared/api/sampling-fields.ts";
import type { Tx } from "../../db/database.ts";
import type { Period } from "./period.ts";

/** A conversation as a draw sees it. */
export type FrameRow = {
  id: string;
  staffId: string | null;
  staffName: string | null;
  shopId: string | null;
  shopName: string | null;
  channel: string;
  category: string | null;
  mood: string;
  isReopened: boolean;
  costMinor: number;
  silenceSeconds: number;
  /** How long the agent had been here when it ended; null without an agent. */
  agentDays: number | null;
  brokenCount: number;
};

/** All that a plan may draw from: conversations that ended within the period, by id. */
export async function readFrame(
  tx: Tx,
  { channels, categories, shopIds, staffIds }: SamplingPlan["filter"],
  { from, to }: Period,
): Promise<FrameRow[]> {
  return tx
    .selectFrom("conversation as c")
    .leftJoin("staff", "staff.id", "c.staff_id")
    .leftJoin("shop", "shop.id", "c.shop_id")
    .leftJoin("inspection", "inspection.conversation_id", "c.id")
    .select([
      "c.id",
      "c.staff_id as staffId",
      "staff.name as staffName",
      "c.shop_id as shopId",
      "shop.name as shopName",
      "c.channel",
      "c.category",
      "c.mood",
      "c.is_reopened as isReopened",
      "c.cost_minor as costMinor",
      sql<number>`coalesce(c.longest_silence_seconds, 0)`.as("silenceSeconds"),
      sql<number | null>`extract(epoch FROM c.ended_at - staff.created_at)::double precision / 86400`.as(
        "agentDays",
      ),
      sql<number>`coalesce(inspection.broken_count, 0)`.as("brokenCount"),
    ])
    .where("c.ended_at", ">=", from)
    .where("c.ended_at", "<", to)
    .$if(channels.length > 0, (query) => query.where("c.channel", "in", channels))
    .$if(categories.length > 0, (query) => query.where("c.category", "in", categories))
    .$if(shopIds.length > 0, (query) => query.where("c.shop_id", "in", shopIds))
    .$if(staffIds.length > 0, (query) => query.where("c.staff_id", "in", staffIds))
    .orderBy("c.id")
    .execute();
}

/** SHA-256 over the sorted ids, one a line: the same frame has the same digest, and no other has it. */
export function frameDigest(frame: readonly { id: string }[]): string {
  const ids = frame.map(({ id }) => id).sort();
  return hash("sha256", ids.map((id) => `${id}\n`).join(""), "hex");
}
