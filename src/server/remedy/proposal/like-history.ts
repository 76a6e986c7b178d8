import { sql } from "kysely";
import type { z } from "zod";
import type { likeHistory } from "../../../shared/api/remedy-routes.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { wilson } from "./wilson.ts";

export type KindHistory = z.input<typeof likeHistory> & {
  kind: string;
  /** The usual cost as a share of the order. */
  medianShare: number | null;
};

type Row = {
  kind: string;
  cases: number;
  confirmed: number;
  reopened: number;
  meanScore: number | null;
  scores: number;
  medianShare: number | null;
};

const lookBackDays = 365;

/** What came of each kind of remedy in settled complaints of the same category. */
export async function likeHistories(
  tx: Tx,
  { id, category }: Pick<Complaint, "id" | "category">,
): Promise<KindHistory[]> {
  if (!category) return [];
  const { rows } = await sql<Row>`
    SELECT p.kind, count(*) AS cases,
      count(*) FILTER (WHERE c.chapter = o.chapter AND c.closed_how = 'confirmed') AS confirmed,
      count(*) FILTER (WHERE c.chapter > o.chapter) AS reopened,
      avg(rated.score)::float8 AS "meanScore", count(rated.score) AS scores,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY p.cost_minor::float8 / nullif(bought.total_minor, 0)) AS "medianShare"
    FROM remedy_offer o
    JOIN remedy_option p ON p.tenant_id = o.tenant_id AND p.id = o.chosen_option_id
    JOIN complaint c ON c.tenant_id = o.tenant_id AND c.id = o.complaint_id
    LEFT JOIN orders bought ON bought.tenant_id = c.tenant_id AND bought.id = c.order_id
    LEFT JOIN LATERAL (
      SELECT avg(s.score) AS score FROM survey s
      WHERE s.tenant_id = c.tenant_id AND s.complaint_id = c.id AND s.chapter = o.chapter
    ) rated ON true
    WHERE o.state = 'accepted' AND c.category = ${category} AND c.id <> ${id}
      AND (c.state = 'closed' OR c.chapter > o.chapter)
      AND o.answered_at >= ${new Date(tx.now.getTime() - lookBackDays * 86_400_000)}
    GROUP BY p.kind
    ORDER BY count(*) DESC, p.kind`.execute(tx);
  return rows.map(historyOf);
}

function historyOf({ confirmed, reopened, ...row }: Row): KindHistory {
  const { from, to } = wilson(confirmed, row.cases);
  return {
    ...row,
    meanScore: row.meanScore === null ? null : Math.round(row.meanScore * 10) / 10,
    confirmedPercent: percent(confirmed / row.cases),
    confirmedFrom: percent(from),
    confirmedTo: percent(to),
    reopenedPercent: percent(reopened / row.cases),
  };
}

function percent(share: number): number {
  return Math.round(share * 100);
}
