import type { z } from "zod";
import type { portalRoutes } from "../../../shared/api/portal-routes.ts";
import type { Command, Customer } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { contentDigest } from "../../journal/content-digest.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { surveyOf } from "./read-survey.ts";
import { knownAnswers } from "./rules.ts";
import { formOf } from "./survey-forms.ts";
import { surveyLinkOf } from "./survey-link-of.ts";

type More = z.output<typeof portalRoutes.tellMore.body>;

/** After the score, for who wants to: how much effort it was, the form's questions, and free words. Once. */
export async function tellMore(
  house: House,
  { token, effort, answers, words }: More,
  command: Command | undefined,
): Promise<{ score: number }> {
  const link = surveyLinkOf(house, token);
  const { tenantId, complaintId } = link;
  const customer: Customer = { kind: "customer", id: link.customerId, tenantId, complaintId, command };
  return inTransaction(customer, async (tx) => {
    const survey = await surveyOf(tx, link);
    const complaint = await accessComplaint(tx, customer, survey.number, "tell_more");
    const form = await formOf(tx, survey.form_code, survey.form_version);
    const more = { effort: form.asksEffort ? effort : undefined, answers: knownAnswers(form, answers) };
    await keepMore(tx, survey.id, { ...more, words: words ?? survey.words });
    await recordEvent(tx, customer, complaint, "tell_more", {
      surveyId: survey.id,
      ...more,
      wordsDigest: words && contentDigest(complaint.description_salt, words),
    });
    return { score: survey.score ?? 0 };
  });
}

async function keepMore(
  tx: Tx,
  surveyId: string,
  { effort, answers, words }: { effort?: number; answers: Record<string, string>; words: string | null },
): Promise<void> {
  const told = await tx
    .updateTable("survey")
    .set({ effort: effort ?? null, answers: JSON.stringify(answers), words, told_more_at: tx.now })
    .where("id", "=", surveyId)
    .where("answered_at", "is not", null)
    .where("told_more_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!told)
    throw new NotPossibleNow("survey_completed", {
      zh: "这份评价已经补充过，或还没有打分。",
      en: "More was told already, or the score is still missing.",
    });
}
