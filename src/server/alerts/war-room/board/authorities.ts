import { z } from "zod";
import type { Staff } from "../../../actor.ts";
import { inTransaction } from "../../../db/database.ts";
import { newId } from "../../../db/ids.ts";
import { NotFound } from "../../../refusals.ts";
import { packsFolder, readPack } from "../../../text/read-pack.ts";
import { accessAlert } from "../../record/access-alert.ts";
import { recordAlertEvent } from "../../record/record-alert-event.ts";
import { notYetTold } from "../room-refusals.ts";

type Contact = {
  authority: string;
  person: string | null;
  phone: string | null;
  duty: string | null;
  toldAt: string;
  words: string;
};

/** Somebody of an authority was told, and what was said. It may be written down after the alert is closed. */
export async function noteAuthority(
  actor: Staff,
  alertNumber: string,
  { toldAt, ...contact }: Contact,
): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const alert = await accessAlert(tx, alertNumber, ["candidate", "confirmed", "closed"]);
    const told = new Date(toldAt);
    if (told > tx.now) throw notYetTold();
    if (contact.duty && !duties().some(({ code }) => code === contact.duty)) throw unknownDuty();
    const id = newId();
    await tx
      .insertInto("alert_authority")
      .values({
        ...contact,
        id,
        alert_id: alert.id,
        told_at: told,
        written_by: actor.id,
        written_at: tx.now,
      })
      .execute();
    const data = { contactId: id, duty: contact.duty, toldAt: told.toISOString() };
    await recordAlertEvent(tx, actor, alert.id, "authority_told", data);
    return { id };
  });
}

const both = z.strictObject({ zh: z.string(), en: z.string() });
const dutyPack = z.array(
  z.strictObject({
    code: z.string().regex(/^[a-z][a-z_]{0,39}$/),
    name: both,
    within: both,
    articles: z.array(z.string()).min(1),
  }),
);
let pack: z.infer<typeof dutyPack> | undefined;

/** The duties to tell an authority, with the articles they stand in. */
export function duties() {
  pack ??= readPack(dutyPack, packsFolder, "alerts/duties.yaml");
  return pack;
}

function unknownDuty(): NotFound {
  return new NotFound("duty_not_found", {
    zh: "没有这项报告义务。",
    en: "There is no such duty to report.",
  });
}
