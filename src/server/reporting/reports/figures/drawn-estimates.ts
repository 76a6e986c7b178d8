import { sql } from "kysely";
import type { Tx } from "../../../db/database.ts";
import {
  type SampledStratum,
  type WeightedEstimate,
  weightedMean,
} from "../../../statistics/weighted-estimates.ts";
import { type Span, sources } from "./sources.ts";

/** What one draw's judged conversations say of all it was drawn from. */
export type DrawnEstimate = {
  drawId: string;
  plan: string;
  from: Date;
  /** Half-open: the moment its frame ends. */
  to: Date;
  frameSize: number;
  sampleSize: number;
  judged: number;
  /** Null while fewer than two are judged. */
  score: WeightedEstimate | null;
};

/**
 * Draw by draw, never thrown together: each has a frame and chances of its own, and two frames may share conversations, so
 * that a mean over both would be the mean of nothing.
 */
export async function readDrawnEstimates(tx: Tx, span: Span): Promise<DrawnEstimate[]> {
  const judged = await judgedItems(tx, span);
  const draws = await drawsOf(tx, [...judged.keys()]);
  return draws.map(({ strata, ...draw }) => {
    const units = judged.get(draw.drawId)!;
    const byKey = new Map(strata.map((stratum) => [stratum.key, stratum]));
    return { ...draw, judged: units.length, score: weightedMean(units, byKey, 0.95) };
  });
}

type Unit = { drawId: string; stratum: string; probability: number; value: number };

async function judgedItems(tx: Tx, span: Span): Promise<Map<string, Unit[]>> {
  const { rows } = await sql<Unit>`
    SELECT item.draw_id AS "drawId", item.stratum, item.inclusion_probability AS probability, counted.value
      FROM (${sources.drawn(span)}) AS counted JOIN sample_item AS item ON item.id = counted.id
     ORDER BY item.id`.execute(tx);
  return Map.groupBy(rows, ({ drawId }) => drawId);
}

type Draw = Omit<DrawnEstimate, "judged" | "score"> & { strata: (SampledStratum & { key: string })[] };

async function drawsOf(tx: Tx, ids: string[]): Promise<Draw[]> {
  const { rows } = await sql<Draw>`
    SELECT draw.id AS "drawId", planned.plan ->> 'name' AS plan, frame_from AS "from", frame_to AS "to",
        frame_size AS "frameSize", sample_size AS "sampleSize", strata
      FROM sample_draw AS draw
      JOIN sampling_plan_version AS planned ON planned.plan_id = draw.plan_id AND planned.version = draw.plan_version
     WHERE draw.id = ANY(${ids}::uuid[]) ORDER BY frame_to, drawn_at, draw.id`.execute(tx);
  return rows;
}
