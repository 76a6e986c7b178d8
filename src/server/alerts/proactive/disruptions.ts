import { sql } from "kysely";
import type { z } from "zod";
import type { proactiveRoutes } from "../../../shared/api/proactive-routes.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { tellLive } from "../../journal/tell-live.ts";
import type { Disruption } from "./foresee.ts";
import { endsBeforeItStarts, unknownDisruption } from "./proactive-refusals.ts";
import { foreseeSoon } from "./queue-foresight.ts";

type Imported = z.output<typeof proactiveRoutes.importDisruptions.body>;
type Listed = z.input<typeof proactiveRoutes.listDisruptions.answer>;

/** Weather and holidays from a file, all of them or none. The same again changes nothing; a new forecast for the same hours replaces the old. */
export async function importDisruptions(actor: Staff, { rows }: Imported): Promise<{ imported: number }> {
  rows.forEach(({ from, to }, index) => {
    if (Date.parse(from) >= Date.parse(to)) throw endsBeforeItStarts(index);
  });
  return inTransaction(actor, async (tx) => {
    for (const { kind, province, from, to, effectHours, words } of rows) {
      await sql`
        INSERT INTO disruption (id, kind, province, starts_at, ends_at, effect_hours, words, imported_by, imported_at)
        VALUES (${newId()}, ${kind}, ${province ?? null}, ${from}, ${to}, ${effectHours}, ${words}, ${actor.id}, ${tx.now})
        ON CONFLICT (tenant_id, kind, province, starts_at, ends_at)
        DO UPDATE SET effect_hours = excluded.effect_hours, words = excluded.words, withdrawn_at = NULL
      `.execute(tx);
    }
    await foreseeSoon(tx);
    await tellLive(tx, "proactive");
    return { imported: rows.length };
  });
}

/** It did not come, or the file was wrong. */
export async function withdrawDisruption(actor: Staff, id: string): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const withdrawn = await tx
      .updateTable("disruption")
      .set({ withdrawn_at: tx.now })
      .where("id", "=", id)
      .where("withdrawn_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!withdrawn) throw unknownDisruption();
    await foreseeSoon(tx);
    await tellLive(tx, "proactive");
    return withdrawn;
  });
}

/** Those that are not over, the next first. */
export async function listDisruptions(tx: Tx): Promise<Listed> {
  const rows = await notOver(tx)
    .innerJoin("staff", "staff.id", "disruption.imported_by")
    .select("staff.name as importer")
    .limit(200)
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      kind: row.kind as Listed["rows"][number]["kind"],
      province: row.province,
      from: row.starts_at.toISOString(),
      to: row.ends_at.toISOString(),
      effectHours: row.effect_hours,
      words: row.words,
      importedBy: { id: row.imported_by, name: row.importer },
    })),
  };
}

export async function comingDisruptions(tx: Tx): Promise<Disruption[]> {
  const rows = await notOver(tx).execute();
  return rows.map(({ id, province, starts_at, ends_at, effect_hours }) => ({
    id,
    province,
    startsAt: starts_at,
    endsAt: ends_at,
    effectHours: effect_hours,
  }));
}

function notOver(tx: Tx) {
  return tx
    .selectFrom("disruption")
    .selectAll("disruption")
    .where("ends_at", ">", tx.now)
    .where("withdrawn_at", "is", null)
    .orderBy("starts_at")
    .orderBy("disruption.id");
}
