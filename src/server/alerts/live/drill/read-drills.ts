import { sql } from "kysely";
import type { z } from "zod";
import type { signalDrillRoutes } from "../../../../shared/api/signal-drill-routes.ts";
import { behindCursor, cursorOf } from "../../../db/cursor.ts";
import type { Tx } from "../../../db/database.ts";
import type { AlertLevel, AlertState } from "../../record/alert.ts";
import { unknownDrill } from "./drill-refusals.ts";
import { drillStages } from "./drill-stages.ts";
import { goodsNames } from "./goods-names.ts";
import { strataOfBatch } from "./strata-of-batch.ts";

type Query = z.output<typeof signalDrillRoutes.listSignalDrills.query>;
type Listed = z.input<typeof signalDrillRoutes.listSignalDrills.answer>;
type Drill = z.input<typeof signalDrillRoutes.readSignalDrill.answer>;

export async function listDrills(tx: Tx, { after, limit }: Query): Promise<Listed> {
  const found = await drills(tx)
    .where(behindCursor(after, ["d.started_at", "d.id"], "<"))
    .orderBy("d.started_at", "desc")
    .orderBy("d.id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows: await heads(tx, rows), next: last ? cursorOf(last.started_at, last.id) : null };
}

export async function readDrill(tx: Tx, id: string): Promise<Drill> {
  const found = await drills(tx).where("d.id", "=", id).executeTakeFirst();
  if (!found) throw unknownDrill();
  const [head] = await heads(tx, [found]);
  const complaints = await tx
    .selectFrom("signal_drill_complaint")
    .select(["position", "words", "observed", "expected", "log_evidence", "is_raising"])
    .where("drill_id", "=", id)
    .orderBy("position")
    .execute();
  return {
    head: head!,
    complaints: complaints.map(({ expected, log_evidence, is_raising, ...complaint }) => ({
      ...complaint,
      expected: Number(expected),
      oneIn: Math.exp(Math.max(0, Number(log_evidence))),
      isRaising: is_raising,
    })),
    excusedBy: head!.raised ? null : await badSupplierOf(tx, head!.about),
    stages: found.alert_id ? await drillStages(tx, found.alert_id) : [],
  };
}

async function badSupplierOf(tx: Tx, about: { sku: string; batch: string }): Promise<string | null> {
  const strata = (await strataOfBatch(tx, about)) ?? [];
  if (strata.length === 0) return null;
  const signal = await tx
    .selectFrom("signal")
    .select("title")
    .where("stratum", "in", strata)
    .where("kind", "=", "supplier")
    .limit(1)
    .executeTakeFirst();
  return signal?.title ?? null;
}

type Row = Awaited<ReturnType<ReturnType<typeof drills>["execute"]>>[number];

function drills(tx: Tx) {
  return tx
    .selectFrom("signal_drill as d")
    .innerJoin("staff as p", (join) =>
      join.onRef("p.tenant_id", "=", "d.tenant_id").onRef("p.id", "=", "d.started_by"),
    )
    .leftJoin("signal as s", (join) =>
      join.onRef("s.tenant_id", "=", "d.tenant_id").onRef("s.id", "=", "d.signal_id"),
    )
    .leftJoin("alert as a", (join) =>
      join.onRef("a.tenant_id", "=", "d.tenant_id").onRef("a.id", "=", "d.alert_id"),
    )
    .select(["d.id", "d.sku", "d.batch", "d.started_at", "d.started_by", "p.name as starter", "s.number"])
    .select(["d.alert_id", "d.buyers", "a.number as alert", "a.level", "a.state"])
    .select((of) => [
      of
        .selectFrom("alert_call as k")
        .whereRef("k.alert_id", "=", "d.alert_id")
        .select(
          sql<number | null>`CASE WHEN bool_and(k.answered_at IS NOT NULL)
            THEN round(extract(epoch FROM max(k.answered_at) - a.opened_at) / 60, 1)::float END`.as(
            "minutes",
          ),
        )
        .as("joined"),
      of
        .selectFrom("signal_drill_complaint as c")
        .whereRef("c.drill_id", "=", "d.id")
        .select((count) => count.fn.countAll<number>().as("complaints"))
        .as("complaints"),
      of
        .selectFrom("signal_drill_complaint as c")
        .whereRef("c.drill_id", "=", "d.id")
        .where("c.is_raising", "=", true)
        .select((first) => first.fn.min("c.position").as("after"))
        .as("after"),
    ]);
}

async function heads(tx: Tx, rows: Row[]): Promise<Listed["rows"]> {
  const names = await goodsNames(
    tx,
    rows.map(({ sku }) => sku),
  );
  return rows.map((row) => ({
    id: row.id,
    about: { sku: row.sku, batch: row.batch, name: names.get(row.sku) ?? row.sku },
    startedBy: { id: row.started_by, name: row.starter },
    startedAt: row.started_at.toISOString(),
    complaints: row.complaints ?? 0,
    raised: row.after === null || row.number === null ? null : { after: row.after, signal: row.number },
    whole: row.alert === null ? null : wholeOf(row),
  }));
}

function wholeOf({ alert, level, state, buyers, joined }: Row): Listed["rows"][number]["whole"] {
  return {
    alert: alert!,
    level: level as AlertLevel,
    state: state as AlertState,
    buyers: buyers ?? 0,
    joinedMinutes: joined,
  };
}
