import { type Actor, clockActor } from "../actor.ts";
import { daysAfter } from "../complaint/closing-times.ts";
import type { Complaint, ComplaintReceipt } from "../complaint/complaint.ts";
import { moveComplaint } from "../complaint/move-complaint.ts";
import { surveyLink } from "../complaint/survey-link.ts";
import { tellCustomer } from "../correspondence/tell-customer.ts";
import type { Tx } from "../db/database.ts";
import type { House } from "../house.ts";
import { ownTenant } from "../people/tenant.ts";
import { endOpenWork } from "./end-open-work.ts";
import { askSurvey } from "./surveys/ask-survey.ts";
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
  const survey = await askSurvey(tx, complaint, "closing");
  const { reopen_days, objection_days, time_zone: timeZone } = await ownTenant(tx);
  const until = {
    reopen: daysAfter(tx.now, reopen_days),
    object: daysAfter(tx.now, objection_days),
  };
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
