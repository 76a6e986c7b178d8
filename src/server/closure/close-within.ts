import { type Actor, clockActor } from "../actor.ts";
import { reopenUntil } from "../complaint/closing-times.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { surveyLink } from "../complaint/survey-link.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import type { Tx } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import type { House } from "../house.ts";
import { ownTenant } from "../people/tenant.ts";
import { endOpenWork } from "./end-open-work.ts";
import { surveyExpires } from "./rules.ts";
import { closedWords } from "./words.ts";

/** Closes a complaint: nothing runs on, and the customer is asked once how it was. */
export async function closeWithin(
  tx: Tx,
  house: House,
  actor: Actor,
  complaint: Complaint,
  step: "confirm" | "close_by_silence",
  data: Record<string, unknown> = {},
): Promise<ComplaintReceipt> {
  const how = step === "confirm" ? "confirmed" : "silence";
  const ended = await endOpenWork(tx, complaint.id);
  const survey = await askSurvey(tx, complaint);
  const { reopen_days, time_zone: timeZone } = await ownTenant(tx);
  const until = reopenUntil({ closed_at: tx.now }, reopen_days) as Date;
  const { url } = surveyLink(house, complaint, survey);
  const words = closedWords(how, until, url, { now: tx.now, timeZone });
  const message = await tellCustomer(tx, clockActor(tx.tenantId), complaint, words);
  return moveComplaint(
    tx,
    actor,
    complaint,
    step,
    { closed_at: tx.now, closed_how: how, waiting_for: null },
    { ...data, ...ended, surveyId: survey.id, message },
  );
}

async function askSurvey(tx: Tx, complaint: Complaint): Promise<{ id: string; expires_at: Date }> {
  const survey = { id: newId(), expires_at: surveyExpires(tx.now) };
  await tx
    .insertInto("survey")
    .values({ ...survey, complaint_id: complaint.id, chapter: complaint.chapter, asked_at: tx.now })
    .execute();
  return survey;
}
