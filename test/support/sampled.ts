import { randomUUID } from "node:crypto";
import type { TestHouse } from "./house.ts";

/** The conversation of an ended complaint, by its number. */
export async function conversationOf(house: TestHouse, number: string) {
  const [conversation] = await house.rows(
    `SELECT conversation.* FROM conversation JOIN complaint ON complaint.id = conversation.complaint_id
      WHERE complaint.number = $1 ORDER BY chapter DESC`,
    [number],
  );
  return conversation!;
}

/** Draws these conversations by a plan made for it and gives them to inspectors; answers the ids of the items. */
export async function drawSample(
  house: TestHouse,
  slug: string,
  conversationIds: string[],
  inspectors: { first: string; second?: string },
): Promise<string[]> {
  const { tenantId, staffIds } = house.tenant(slug);
  const [planId, drawId] = [randomUUID(), randomUUID()];
  const by = Object.values(staffIds)[0]!;
  const now = house.now();
  await house.rows("INSERT INTO sampling_plan VALUES ($1, $2, 1, true, NULL, $3)", [tenantId, planId, now]);
  await house.rows("INSERT INTO sampling_plan_version VALUES ($1, $2, 1, $5, $3, $4)", [
    tenantId,
    planId,
    by,
    now,
    JSON.stringify({ name: "抽样" }),
  ]);
  await house.rows(
    `INSERT INTO sample_draw (tenant_id, id, plan_id, plan_version, seed, frame_from, frame_to, frame_size, frame_digest,
       strata, sample_size, drawn_by_kind, drawn_by_id, drawn_at)
     VALUES ($1, $2, $3, 1, 'seed', '2026-09-01', '2026-10-01', $4, '', $7, $4, 'staff', $5, $6)`,
    [
      tenantId,
      drawId,
      planId,
      conversationIds.length,
      by,
      now,
      JSON.stringify([wholeFrame(conversationIds.length)]),
    ],
  );
  return Promise.all(conversationIds.map((id) => addItem(house, { tenantId, drawId, id, ...inspectors })));
}

function wholeFrame(size: number) {
  return { key: "all", labelZh: "全部", labelEn: "All", frameSize: size, sampleSize: size };
}

async function addItem(
  house: TestHouse,
  item: { tenantId: string; drawId: string; id: string; first: string; second?: string },
): Promise<string> {
  const id = randomUUID();
  await house.rows(
    `INSERT INTO sample_item (tenant_id, id, draw_id, conversation_id, stratum, inclusion_probability, assigned_to,
       second_assigned_to, state) VALUES ($1, $2, $3, $4, 'all', 1, $5, $6, 'waiting')`,
    [item.tenantId, id, item.drawId, item.id, item.first, item.second ?? null],
  );
  return id;
}
