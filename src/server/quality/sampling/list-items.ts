import { type Selectable, type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { samplingRoutes } from "../../../shared/api/sampling-routes.ts";
import type { Tx } from "../../db/database.ts";
import type { DB } from "../../db/tables.gen.ts";
import { keptDraw } from "./read-draw.ts";

type Listed = z.input<typeof samplingRoutes.listSampleItems.answer>;

/** The drawn conversations in the order of their ids. */
export async function listItems(
  tx: Tx,
  drawId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Listed> {
  await keptDraw(tx, drawId);
  const page = tx
    .selectFrom("sample_item")
    .selectAll()
    // Who judges is named by the item that is worked on. Reckoned here, the index of its id serves behind the tenant's wall.
    .select(sql<string>`coalesce(counted_from, id)`.as("worked_id"))
    .where("draw_id", "=", drawId)
    .$if(after !== undefined, (query) => query.where("id", ">", after!))
    .orderBy("id")
    .limit(limit + 1);
  const found = await itemRows(tx, page).orderBy("item.id").execute();
  const rows = found.slice(0, limit);
  return { rows: rows.map(presentItem), next: found.length > limit ? rows.at(-1)!.id : null };
}

type Item = Selectable<DB["sample_item"]> & { worked_id: string };

// The page is cut first: joined before, the whole draw would be.
function itemRows(tx: Tx, page: SelectQueryBuilder<DB, "sample_item", Item>) {
  return tx
    .selectFrom(page.as("item"))
    .innerJoin("conversation as c", "c.id", "item.conversation_id")
    .innerJoin("complaint", "complaint.id", "c.complaint_id")
    .leftJoin("staff as agent", "agent.id", "c.staff_id")
    .innerJoin("sample_item as worked", (join) =>
      join.onRef("worked.tenant_id", "=", "item.tenant_id").onRef("worked.id", "=", "item.worked_id"),
    )
    .leftJoin("staff as first", "first.id", "worked.assigned_to")
    .leftJoin("staff as second", "second.id", "worked.second_assigned_to")
    .select([
      "item.id",
      "item.conversation_id",
      "item.stratum",
      "item.inclusion_probability",
      "item.counted_from",
      "complaint.number",
      "c.ended_at",
      "agent.id as agentId",
      "agent.name as agentName",
      "first.id as firstId",
      "first.name as firstName",
      "second.id as secondId",
      "second.name as secondName",
    ])
    .select(({ selectFrom }) => [
      selectFrom("evaluation as e")
        .select(sql<number>`count(*)::int`.as("count"))
        .whereRef("e.sample_item_id", "=", "worked.id")
        .where("e.state", "=", "submitted")
        .as("judged"),
      selectFrom("evaluation as e")
        .select(sql<number | null>`avg(e.score)::double precision`.as("score"))
        .whereRef("e.sample_item_id", "=", "worked.id")
        .where("e.state", "=", "submitted")
        .as("score"),
    ]);
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemRows>["execute"]>>[number];

function presentItem(row: ItemRow): Listed["rows"][number] {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    complaintNumber: row.number,
    agent: personOf(row.agentId, row.agentName),
    endedAt: row.ended_at.toISOString(),
    stratum: row.stratum,
    inclusionProbability: row.inclusion_probability,
    isCountedFromElsewhere: row.counted_from !== null,
    assignedTo: personOf(row.firstId, row.firstName),
    secondAssignedTo: personOf(row.secondId, row.secondName),
    judged: row.judged ?? 0,
    wanted: row.secondId ? 2 : 1,
    score: row.score,
  };
}

function personOf(id: string | null, name: string | null) {
  return id && name !== null ? { id, name } : null;
}
