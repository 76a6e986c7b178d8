import { clockActor } from "../../actor.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { surveyLink } from "../../complaint/survey-link.ts";
import { uncheckedComplaint } from "../../complaint/unchecked-complaint.ts";
import { tellCustomer } from "../../correspondence/tell-customer.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { laterSurveyWords } from "../words.ts";
import { askSurvey } from "./ask-survey.ts";

type Due = { tenantId: string; stream: string; chapter: number };

/** Some days after a severe case was closed: does it still hold? Not when it was opened again meanwhile. */
export async function askLater(house: House, { tenantId, stream, chapter }: Due): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const complaint = await uncheckedComplaint(tx, stream);
    if (complaint.state !== "closed" || complaint.chapter !== chapter) return;
    if (await isAsked(tx, stream, chapter)) return;

    const survey = await askSurvey(tx, complaint, "later");
    const { url } = surveyLink(house, complaint, survey);
    const clock = clockActor(tenantId);
    const message = await tellCustomer(tx, clock, complaint, laterSurveyWords(complaint.number, url));
    await recordEvent(tx, clock, complaint, "ask_later", { surveyId: survey.id, message });
  });
}

async function isAsked(tx: Tx, complaintId: string, chapter: number): Promise<boolean> {
  const survey = await tx
    .selectFrom("survey")
    .select("id")
    .where("complaint_id", "=", complaintId)
    .where("chapter", "=", chapter)
    .where("kind", "=", "later")
    .executeTakeFirst();
  return survey !== undefined;
}
