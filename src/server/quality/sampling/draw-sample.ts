import { randomBytes } from "node:crypto";
import type { Actor, Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { inParts } from "../../db/in-parts.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { assignInspectors } from "./assign-inspectors.ts";
import { checkPlan } from "./check-plan.ts";
import { frameDigest } from "./frame.ts";
import { type KeptPlan, keptPlan } from "./kept-plan.ts";
import { partiesOf } from "./parties.ts";
import type { Period } from "./period.ts";
import { planSample } from "./plan-sample.ts";
import { type Drawn, selectSample } from "./select-sample.ts";
import { emptyStrata } from "./strata.ts";
import { wantedPeriod } from "./wanted-period.ts";

type Wanted = {
  from?: string | undefined;
  to?: string | undefined;
  seed?: string | undefined;
  acceptsEmptyStrata: boolean;
};
export type Receipt = { id: string; sampleSize: number };

/** A person draws now. */
export async function drawSample(
  actor: Staff,
  planId: string,
  { seed, acceptsEmptyStrata, ...days }: Wanted,
): Promise<Receipt> {
  return inTransaction(actor, async (tx) => {
    const kept = await keptPlan(tx, planId);
    if (!kept.isActive) throw notInUse();
    const period = await wantedPeriod(tx, kept.plan, days);
    return writeDraw(tx, actor, kept, period, { seed, acceptsEmptyStrata });
  });
}

/** Draws a plan's sample of one period and gives each conversation to an inspector. */
export async function writeDraw(
  tx: Tx,
  actor: Actor,
  kept: KeptPlan,
  period: Period,
  { seed = randomBytes(16).toString("hex"), acceptsEmptyStrata }: Pick<Wanted, "seed" | "acceptsEmptyStrata">,
): Promise<Receipt> {
  await checkPlan(tx, kept.plan);
  await refuseDrawn(tx, kept.id, period);
  const { frame, strata, sizes } = await planSample(tx, kept, period);
  const empty = emptyStrata(kept.plan, strata);
  if (empty.length > 0 && !acceptsEmptyStrata) throw emptyStratum(empty);
  const drawn = selectSample(strata, sizes.perStratum, kept.plan.method, seed);

  const id = newId();
  await tx
    .insertInto("sample_draw")
    .values({
      id,
      plan_id: kept.id,
      plan_version: kept.version,
      seed,
      frame_from: period.from,
      frame_to: period.to,
      frame_size: frame.length,
      frame_digest: frameDigest(frame),
      strata: JSON.stringify(
        strata.map(({ key, label, rows }, index) => ({
          key,
          label,
          frameSize: rows.length,
          sampleSize: sizes.perStratum[index],
        })),
      ),
      sample_size: drawn.length,
      acceptance: sizes.acceptance && JSON.stringify(sizes.acceptance),
      drawn_by_kind: actor.kind,
      drawn_by_id: actor.id,
      drawn_at: tx.now,
    })
    .execute();
  await writeItems(tx, id, drawn, kept);
  await recordSetting(tx, actor, "sample_drawn", { drawId: id, planId: kept.id, sampleSize: drawn.length });
  return { id, sampleSize: drawn.length };
}

async function writeItems(tx: Tx, drawId: string, drawn: Drawn[], { plan }: KeptPlan): Promise<void> {
  const ids = drawn.map(({ id }) => id);
  const earlier = plan.overlap === "count_once" ? await earlierItems(tx, ids) : new Map<string, string>();
  const own = drawn.filter(({ id }) => !earlier.has(id));
  const parties = await partiesOf(
    tx,
    own.map(({ id }) => id),
  );
  const assigned = assignInspectors(
    own.map(({ id }) => parties.get(id)!),
    plan.inspectorIds,
    plan.doubleCount,
  );
  const assignments = new Map(own.map(({ id }, index) => [id, assigned[index]!]));
  const rows = drawn.map(({ id, stratum, inclusionProbability }) => ({
    id: newId(),
    draw_id: drawId,
    conversation_id: id,
    stratum,
    inclusion_probability: inclusionProbability,
    counted_from: earlier.get(id) ?? null,
    assigned_to: assignments.get(id)?.inspectorId ?? null,
    second_assigned_to: assignments.get(id)?.secondInspectorId ?? null,
    state: "waiting",
  }));
  for (const part of inParts(rows, 500)) await tx.insertInto("sample_item").values(part).execute();
}

/** What another draw took before: people judge a conversation once, and it counts in both. */
async function earlierItems(tx: Tx, conversationIds: string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("sample_item")
    .distinctOn("conversation_id")
    .select(["conversation_id", "id"])
    .where("conversation_id", "in", conversationIds)
    .where("counted_from", "is", null)
    .orderBy("conversation_id")
    .orderBy("id")
    .execute();
  return new Map(rows.map(({ conversation_id, id }) => [conversation_id, id]));
}

async function refuseDrawn(tx: Tx, planId: string, { from, to }: Period): Promise<void> {
  const drawn = await tx
    .selectFrom("sample_draw")
    .select("id")
    .where("plan_id", "=", planId)
    .where("frame_from", "=", from)
    .where("frame_to", "=", to)
    .executeTakeFirst();
  if (!drawn) return;
  throw new NotPossibleNow(
    "already_drawn",
    {
      zh: "这个方案在这段时间已经抽过样。同一批会话不能重抽，以免挑选样本。",
      en: "This plan has already drawn this period. It is not drawn again, so that nobody picks the sample they like.",
    },
    { drawId: drawn.id },
  );
}

function emptyStratum(keys: string[]): Invalid {
  return new Invalid(
    "stratum_empty",
    {
      zh: `方案点名的 ${keys.length} 个分层在这段时间没有会话，抽不到。请确认不含它们再抽，或修改方案。`,
      en: `${keys.length} named strata have no conversation in this period. Confirm to draw without them, or change the plan.`,
    },
    { fields: [{ at: "/acceptsEmptyStrata", code: "stratum_empty" }], strata: keys },
  );
}

function notInUse(): NotPossibleNow {
  return new NotPossibleNow("plan_not_in_use", {
    zh: "这个方案已停用。",
    en: "This plan is out of use.",
  });
}
