import { askLater } from "../../closure/surveys/ask-later.ts";
import { rateComplaint } from "../../closure/surveys/rate-complaint.ts";
import { formOf } from "../../closure/surveys/survey-forms.ts";
import { tellMore } from "../../closure/surveys/tell-more.ts";
import { surveyLink } from "../../complaint/survey-link.ts";
import { withTenant } from "../../db/database.ts";
import type { Played } from "../play/played.ts";
import { day, minute } from "../shanghai-time.ts";
import { chanceOf } from "./chance-of.ts";

const graveDays = 14;

/** How a case stands that is closed. */
export type End = { closedAt: Date; severity: string };

/** Half of those who rated say more: how easy it was, and what the form asks. */
export async function tellMoreOfRating(played: Played, now: Date): Promise<void> {
  const survey = await latestSurvey(played);
  if (!survey?.score || !survey.answered_at || chanceOf(played, 1, 2) === 0) return;
  const at = new Date(survey.answered_at.getTime() + minute);
  if (at > now) return;
  played.clock.set(at);
  const form = await withTenant(played.stage.tenantId, (tx) =>
    formOf(tx, survey.form_code, survey.form_version),
  );
  const answers = form.questions.map(({ code, choices }) => [
    code,
    choices[chanceOf(played, 2, choices.length)]!.code,
  ]);
  const effort = Math.max(1, Math.min(5, survey.score - chanceOf(played, 3, 2)));
  await tellMore(
    played.house,
    { token: tokenOf(played, survey), effort, answers: Object.fromEntries(answers) },
    undefined,
  );
}

/** Grave cases are asked once more after two weeks; some answer. */
export async function answerAgain(played: Played, { closedAt, severity }: End, now: Date): Promise<void> {
  const at = new Date(closedAt.getTime() + graveDays * day);
  if (at > now || (severity !== "high" && severity !== "critical")) return;
  played.clock.set(at);
  const { tenantId } = played.stage;
  const { chapter } = await withTenant(tenantId, (tx) =>
    tx
      .selectFrom("complaint")
      .select("chapter")
      .where("id", "=", played.complaint.id)
      .executeTakeFirstOrThrow(),
  );
  await askLater(played.house, { tenantId, stream: played.complaint.id, chapter });
  const survey = await latestSurvey(played);
  if (survey?.kind !== "later" || survey.score || chanceOf(played, 4, 3) !== 0) return;
  played.clock.set(new Date(at.getTime() + 90 * minute));
  const score = 3 + chanceOf(played, 5, 3);
  await rateComplaint(played.house, { token: tokenOf(played, survey), score }, undefined);
}

function latestSurvey({ stage, complaint }: Played) {
  return withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("survey")
      .selectAll()
      .where("complaint_id", "=", complaint.id)
      .orderBy("asked_at", "desc")
      .limit(1)
      .executeTakeFirst(),
  );
}

function tokenOf({ house, stage, complaint }: Played, survey: { id: string; expires_at: Date }): string {
  return surveyLink(house, { ...complaint, tenant_id: stage.tenantId }, survey).token;
}
