import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { addJob } from "../../jobs/add-job.ts";
import { surveyExpires } from "../rules.ts";
import { laterAfterDays } from "./rules.ts";
import { formFor, formsInUse } from "./survey-forms.ts";

const dayMs = 86_400_000;

/** Asks by the form that fits the case. At closing it also arranges that a severe case is asked once more. */
export async function askSurvey(
  tx: Tx,
  complaint: Complaint,
  kind: "closing" | "later",
): Promise<{ id: string; expires_at: Date }> {
  const { form, version } = await formFor(tx, complaint);
  const survey = { id: newId(), expires_at: surveyExpires(tx.now) };
  await tx
    .insertInto("survey")
    .values({
      ...survey,
      complaint_id: complaint.id,
      chapter: complaint.chapter,
      kind,
      form_code: form.code,
      form_version: version,
      asked_at: tx.now,
    })
    .execute();
  if (kind === "closing") await arrangeLater(tx, complaint);
  return survey;
}

async function arrangeLater(tx: Tx, { id: stream, chapter, ...about }: Complaint): Promise<void> {
  const days = laterAfterDays(await formsInUse(tx), about);
  if (days === null) return;
  const runAt = new Date(tx.now.getTime() + days * dayMs);
  await addJob(tx, "later_survey", { stream, chapter }, { runAt, key: `later_survey:${stream}` });
}
