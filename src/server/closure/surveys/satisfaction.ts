import { sql } from "kysely";
import type { z } from "zod";
import type { closureRoutes } from "../../../shared/api/closure-routes.ts";
import type { Tx } from "../../db/database.ts";
import { houseDays } from "../../people/house-days.ts";
import { type Cell, rawScore, total, weightedScore } from "./satisfaction-rules.ts";

type Answer = z.input<typeof closureRoutes.readSatisfaction.answer>;
type Wanted = z.output<typeof closureRoutes.readSatisfaction.query>;

/** What customers said, who said nothing, and how much that may bend the figure. */
export async function satisfaction(tx: Tx, wanted: Wanted): Promise<Answer> {
  const cells = await cellsOf(tx, wanted, "score");
  const { asked, answered } = total(cells);
  const { estimate: weighted, unheard } = weightedScore(cells);
  return {
    asked,
    answered,
    responseRate: asked > 0 ? answered / asked : null,
    raw: rawScore(cells),
    weighted,
    effort: rawScore(await cellsOf(tx, wanted, "effort")),
    unheard,
    byChannel: groups(cells, "channel"),
    bySeverity: groups(cells, "severity"),
    byOutcome: groups(cells, "outcome"),
  };
}

async function cellsOf(tx: Tx, wanted: Wanted, what: "score" | "effort"): Promise<Cell[]> {
  const { from, until } = await houseDays(tx, wanted, 90);
  const value = sql.ref(`survey.${what}`);
  const rows = await tx
    .selectFrom("survey")
    .innerJoin("complaint", "complaint.id", "survey.complaint_id")
    .select([
      "complaint.channel",
      "complaint.severity",
      sql<string>`CASE WHEN complaint.chapter > survey.chapter THEN 'reopened' ELSE coalesce(complaint.closed_how, 'reopened') END`.as(
        "outcome",
      ),
      sql<number>`count(*)::int`.as("asked"),
      sql<number>`count(${value})::int`.as("answered"),
      sql<number>`coalesce(sum(${value}), 0)::int`.as("sum"),
      sql<number>`coalesce(sum(${value} * ${value}), 0)::int`.as("squares"),
    ])
    .where("survey.kind", "=", wanted.kind)
    .where("survey.asked_at", ">=", from)
    .where("survey.asked_at", "<", until)
    .groupBy(["complaint.channel", "complaint.severity", "outcome"])
    .execute();
  return rows;
}

function groups(cells: Cell[], by: "channel" | "severity" | "outcome"): Answer["byChannel"] {
  return [...Map.groupBy(cells, (cell) => cell[by])]
    .map(([key, group]) => {
      const { asked, answered, sum } = total(group);
      return {
        key,
        asked,
        answered,
        responseRate: answered / asked,
        meanScore: answered > 0 ? sum / answered : null,
      };
    })
    .toSorted((one, other) => other.asked - one.asked);
}
