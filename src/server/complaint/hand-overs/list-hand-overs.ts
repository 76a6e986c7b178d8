import type { z } from "zod";
import type { deskRoutes } from "../../../shared/api/desk-routes.ts";
import type { Lang } from "../../../shared/lang.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { ownTenant } from "../../people/tenant.ts";
import { toComplaint } from "../complaint.ts";
import { peopleOf } from "../staff-view/people.ts";
import { presentForStaff } from "../staff-view/present-for-staff.ts";
import { briefOf } from "./brief.ts";

type HandOvers = z.input<typeof deskRoutes.listHandOvers.answer>;

const ended = ["closed", "withdrawn", "merged"];
const most = 50;

/** What waits for the reader to take over or decline, the oldest first, each with what they need to know. */
export async function listHandOvers(tx: Tx, reader: Staff, lang: Lang): Promise<HandOvers> {
  const people = await peopleOf(tx);
  const { time_zone: timeZone } = await ownTenant(tx);
  const offered = await tx
    .selectFrom("hand_over")
    .innerJoin("complaint", "complaint.id", "hand_over.complaint_id")
    .selectAll("hand_over")
    .where("to_staff_id", "=", reader.id)
    .where("hand_over.state", "=", "offered")
    .where("complaint.state", "not in", ended)
    .orderBy("offered_at")
    .orderBy("hand_over.id")
    .limit(most)
    .execute();

  const rows: HandOvers["rows"] = [];
  for (const row of offered) {
    const view = await viewOf(tx, reader, row.complaint_id);
    rows.push({
      id: row.id,
      from: people.person(row.from_staff_id),
      to: people.person(row.to_staff_id),
      words: row.words,
      state: "offered",
      offeredAt: row.offered_at.toISOString(),
      answeredAt: null,
      answerWords: null,
      complaintNumber: view.number,
      complaintTitle: view.title,
      severity: view.severity,
      ...briefOf(view, tx.now, { lang, timeZone }),
    });
  }
  return { rows };
}

async function viewOf(tx: Tx, reader: Staff, complaintId: string) {
  const row = await tx
    .selectFrom("complaint")
    .selectAll()
    .where("id", "=", complaintId)
    .executeTakeFirstOrThrow();
  return presentForStaff(tx, reader, toComplaint(row));
}
