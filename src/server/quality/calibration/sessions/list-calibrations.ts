import type { z } from "zod";
import type { calibrationRoutes } from "../../../../shared/api/calibration-routes.ts";
import type { Staff } from "../../../actor.ts";
import { behindCursor, cursorOf } from "../../../db/cursor.ts";
import type { Tx } from "../../../db/database.ts";
import { presentHeads } from "./present-head.ts";

type Query = z.output<typeof calibrationRoutes.listCalibrations.query>;
type Listed = z.input<typeof calibrationRoutes.listCalibrations.answer>;

export async function listCalibrations(tx: Tx, reader: Staff, { after, limit }: Query): Promise<Listed> {
  const found = await tx
    .selectFrom("calibration_session")
    .selectAll()
    .where(behindCursor(after, ["made_at", "id"], "<"))
    .orderBy("made_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: await presentHeads(tx, reader, rows),
    next: last ? cursorOf(last.made_at, last.id) : null,
  };
}
