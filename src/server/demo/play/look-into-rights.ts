import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { assessComplaint } from "../../law/assessment/assess-complaint.ts";
import type { DemoDeed } from "../deed.ts";
import type { Played } from "./played.ts";

/**
 * Some agents look into what the customer is entitled to once the customer has chosen; the record then shows it. Not while an
 * offer is still to come: it was written without knowing what will be found, and none may hold less.
 */
export async function lookIntoRights(played: Played, { do: deed, at }: DemoDeed): Promise<void> {
  if (!(deed === "chooseOption" || deed === "recordChoice") || !isOneOf(played, 4)) return;
  const offersAgain = played.story.deeds.some((later) => later.do === "draftOffer" && later.at > at);
  if (!offersAgain) await assess(played);
}

/** At the end of the play: some of the complaints that are being looked into, or lie with the customer. */
export async function lookIntoOpenRights(played: Played): Promise<void> {
  const state = await stateOf(played);
  if ((state === "investigating" || state === "offered") && isOneOf(played, 2)) await assess(played);
}

// The numbers are drawn by chance; a digit picks some of them.
function isOneOf({ complaint }: Played, parts: number): boolean {
  return Number(complaint.number.replace(/\D/g, "").slice(2, 6)) % parts === 0;
}

async function assess(played: Played): Promise<void> {
  const owner = await ownerOf(played);
  if (owner) await assessComplaint(owner, played.complaint.number);
}

async function ownerOf({ stage, complaint }: Played): Promise<Staff | null> {
  const row = await withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("complaint")
      .innerJoin("staff", "staff.id", "complaint.owner_id")
      .select("email")
      .where("complaint.id", "=", complaint.id)
      .executeTakeFirst(),
  );
  return row ? stage.staff(row.email) : null;
}

async function stateOf({ stage, complaint }: Played): Promise<string> {
  const { state } = await withTenant(stage.tenantId, (tx) =>
    tx.selectFrom("complaint").select("state").where("id", "=", complaint.id).executeTakeFirstOrThrow(),
  );
  return state;
}
