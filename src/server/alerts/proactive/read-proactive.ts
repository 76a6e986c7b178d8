import { sql } from "kysely";
import type { z } from "zod";
import type { proactiveRoutes } from "../../../shared/api/proactive-routes.ts";
import type { Tx } from "../../db/database.ts";
import { effectOverall } from "./effect.ts";
import { contactsAfter } from "./followed.ts";
import { proactiveData } from "./proactive-data.ts";
import { lateParcel, untoldLateParcels } from "./untold.ts";

type Answer = z.input<typeof proactiveRoutes.readProactive.answer>;

/** What is foreseen today in a few figures, what the house goes by, and what telling people early has brought. */
export async function readProactive(tx: Tx): Promise<Answer> {
  const { lateChance, certainty, holdOutShare, goodForHours, words } = proactiveData();
  return {
    ...(await figuresOf(tx, lateChance)),
    lateChance,
    certainty,
    holdOutShare,
    goodForHours,
    words,
    effect: effectOverall(await contactsAfter(tx, await countedCampaigns(tx))),
  };
}

async function figuresOf(tx: Tx, lateChance: number) {
  const { rows } = await sql<{
    learned_at: Date | null;
    onTheWay: number;
    foreseenLate: number;
    notYetTold: number;
  }>`
    SELECT (SELECT max(learned_at) FROM transit_lane) AS learned_at,
      coalesce((SELECT on_the_way FROM transit_lane WHERE carrier = '' AND origin = '' AND province = ''), 0) AS "onTheWay",
      (SELECT count(*)::int FROM parcel_forecast WHERE late_chance >= ${lateChance}) AS "foreseenLate",
      (SELECT count(*)::int ${untoldLateParcels(tx, { lateChance })}) AS "notYetTold"
  `.execute(tx);
  const { learned_at, ...figures } = rows[0]!;
  return { ...figures, learnedAt: learned_at?.toISOString() ?? null };
}

/** Those about late parcels whose counting is over. */
async function countedCampaigns(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT a.id FROM proactive_campaign c JOIN mass_action a ON a.tenant_id = c.tenant_id AND a.id = c.action_id
    WHERE c.cause = ${lateParcel} AND c.hold_out_share > 0 AND a.started_at + make_interval(days => c.follow_days) <= ${tx.now}
    ORDER BY a.started_at DESC LIMIT 200
  `.execute(tx);
  return rows.map(({ id }) => id);
}
