import type { z } from "zod";
import type { trainingRoutes } from "../../../shared/api/training-routes.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { allMarks } from "../content/marks.ts";
import { certificates, presentCertificate, type ShownCertificate } from "./present-certificate.ts";

type Filter = z.output<typeof trainingRoutes.listCertificates.query>;

/** A page of certificates: those that wait or hold by what is due first, the ended ones latest first. */
export async function listCertificates(
  tx: Tx,
  { state, after, limit }: Filter,
): Promise<{ rows: ShownCertificate[]; next: string | null }> {
  const column = state === "valid" ? "certificate.expires_at" : "certificate.earned_at";
  const isLatestFirst = state === "ended";
  const found = await inState(tx, state)
    .where(behindCursor(after, [column, "certificate.id"], isLatestFirst ? "<" : ">"))
    .orderBy(column, isLatestFirst ? "desc" : "asc")
    .orderBy("certificate.id", isLatestFirst ? "desc" : "asc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = found.length > limit && rows.at(-1);
  const marks = await allMarks(tx);
  return {
    rows: rows.map((row) => presentCertificate(row, marks, tx.now)),
    next: last ? cursorOf(state === "valid" ? last.expires_at! : last.earned_at, last.id) : null,
  };
}

function inState(tx: Tx, state: Filter["state"]) {
  const all = certificates(tx);
  if (state === "waiting") return all.where("issued_at", "is", null).where("revoked_at", "is", null);
  if (state === "valid") return all.where("expires_at", ">", tx.now).where("revoked_at", "is", null);
  return all.where(({ or, eb }) => or([eb("revoked_at", "is not", null), eb("expires_at", "<=", tx.now)]));
}
