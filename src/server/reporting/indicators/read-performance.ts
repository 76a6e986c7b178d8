import type { z } from "zod";
import type { performanceRoutes } from "../../../shared/api/performance-routes.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import type { By } from "./count-facts.ts";
import { type Figure, nothingCompared, performance } from "./performance.ts";
import { periodOf } from "./period.ts";

type Own = z.input<typeof performanceRoutes.readOwnPerformance.answer>;
type Team = z.input<typeof performanceRoutes.readTeamPerformance.answer>;
type Wanted = { from?: string; to?: string };

/** One's own figures, judged as the team's table judges them; nobody else's are told. */
export async function readOwnPerformance(tx: Tx, actor: Staff, wanted: Wanted): Promise<Own> {
  const period = await periodOf(tx, wanted);
  const figures = await performance(tx, period, "staff");
  return { ...period, figures: figures.map((figure) => ownOf(figure, actor.id)) };
}

function ownOf({ indicator, house, rows }: Figure, staffId: string): Own["figures"][number] {
  const { group: _, ...own } = rows.find(({ group }) => group === staffId) ?? {
    group: "",
    ...nothingCompared,
  };
  return { indicator, house, own };
}

export async function readTeamPerformance(
  tx: Tx,
  { by, ...wanted }: Wanted & { by: Exclude<By, "house"> },
): Promise<Team> {
  const period = await periodOf(tx, wanted);
  const figures = await performance(tx, period, by);
  const seen = new Set(figures.flatMap(({ rows }) => rows.map(({ group }) => group)));
  const groups = (await namesOf(tx, by)).filter(({ id }) => seen.has(id));
  return { ...period, by, groups, figures };
}

function namesOf(tx: Tx, by: Exclude<By, "house">): Promise<{ id: string; name: string }[]> {
  if (by === "staff")
    return tx.selectFrom("staff").select(["id", "name"]).orderBy("name").orderBy("id").execute();
  if (by === "shop")
    return tx.selectFrom("shop").select(["id", "name"]).orderBy("name").orderBy("id").execute();
  return tx
    .selectFrom("complaint")
    .select(["channel as id", "channel as name"])
    .distinct()
    .orderBy("channel")
    .execute();
}
