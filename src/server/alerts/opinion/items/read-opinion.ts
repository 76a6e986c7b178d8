import type { z } from "zod";
import type { opinionRoutes } from "../../../../shared/api/opinion-routes.ts";
import { roleMay } from "../../../../shared/roles.ts";
import type { Staff } from "../../../actor.ts";
import type { Tx } from "../../../db/database.ts";
import { whoClears } from "../../war-room/statements/who-clears.ts";
import { unknownOpinion } from "../opinion-refusals.ts";
import { clearedStatement } from "../replies/draft-reply.ts";
import { opinionRows, presentOpinion } from "./opinion-rows.ts";
import { type ReadReply, readReply } from "./read-reply.ts";

type File = z.input<typeof opinionRoutes.readOpinion.answer>;

/** One item: by which words it was found, what it is about, its copies, and how far the reply is. */
export async function readOpinion(tx: Tx, reader: Staff, number: number): Promise<File> {
  const row = await opinionRows(tx).where("i.number", "=", number).executeTakeFirst();
  if (!row) throw unknownOpinion();
  const reply = await readReply(tx, row.id);
  return {
    opinion: presentOpinion(row),
    body: row.body,
    cameBy: row.came_by as File["cameBy"],
    cameAt: row.came_at.toISOString(),
    hits: await hitsOf(tx, row.id),
    matches: await matchesOf(tx, row.id),
    copies: await copiesOf(tx, row.id),
    copyOf: row.copy_of ? await numberOf(tx, row.copy_of) : null,
    reply: reply?.shown ?? null,
    mayApprove: sidesOpenTo(reader, reply),
    mayClear: reply && (await whoClears(tx))(heardOf(reply)),
    hasStatement: row.alert_id ? (await clearedStatement(tx, row.alert_id, "zh")) !== undefined : null,
  };
}

function hitsOf(tx: Tx, itemId: string) {
  return tx
    .selectFrom("opinion_hit as h")
    .innerJoin("opinion_list as l", "l.id", "h.list_id")
    .innerJoin("opinion_list_version as v", (join) =>
      join.onRef("v.list_id", "=", "h.list_id").onRef("v.version", "=", "h.list_version"),
    )
    .select(["l.number", "v.name", "v.version", "h.found"])
    .where("h.item_id", "=", itemId)
    .orderBy("l.number")
    .execute();
}

async function matchesOf(tx: Tx, itemId: string): Promise<File["matches"]> {
  const rows = await tx
    .selectFrom("opinion_match as m")
    .leftJoin("orders as o", "o.id", "m.order_id")
    .leftJoin("complaint as c", "c.id", "m.complaint_id")
    .select(["m.reason", "m.found", "o.number as order", "c.number as complaint", "m.sku", "m.batch"])
    .where("m.item_id", "=", itemId)
    .orderBy("m.position")
    .execute();
  return rows.map((row) => ({ ...row, reason: row.reason as File["matches"][number]["reason"] }));
}

async function copiesOf(tx: Tx, itemId: string): Promise<File["copies"]> {
  const rows = await tx
    .selectFrom("opinion_item")
    .select(["number", "source", "title", "posted_at"])
    .where("copy_of", "=", itemId)
    .orderBy("posted_at")
    .limit(50)
    .execute();
  return rows.map(({ posted_at, ...row }) => ({ ...row, postedAt: posted_at.toISOString() }));
}

async function numberOf(tx: Tx, id: string): Promise<number> {
  const { number } = await tx
    .selectFrom("opinion_item")
    .select("number")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return number;
}

const sides = [
  { side: "pr", permission: "statement.approve_pr" },
  { side: "legal", permission: "statement.approve_legal" },
] as const;

function heardOf({ writers, shown }: ReadReply): string[] {
  return [...writers, ...shown.approvals.map(({ by }) => by.id)];
}

function sidesOpenTo(reader: Staff, reply: ReadReply | null): File["mayApprove"] {
  if (!reply || reply.shown.sent || reply.writers.includes(reader.id)) return [];
  const { approvals, needsLegal } = reply.shown;
  if (approvals.some(({ by }) => by.id === reader.id)) return [];
  return sides
    .filter(({ side, permission }) => (side === "pr" || needsLegal) && roleMay(reader.role, permission))
    .filter(({ side }) => !approvals.some((given) => given.side === side))
    .map(({ side }) => side);
}
