import type { Selectable } from "kysely";
import type { CustomerView } from "../../../shared/api/customer-view.ts";
import type { Tx } from "../../db/database.ts";
import type { Survey } from "../../db/tables.gen.ts";
import type { House } from "../../house.ts";
import type { Complaint } from "../complaint.ts";
import { surveyLink } from "../survey-link.ts";

type LatestSurvey = Selectable<Survey> & { canRate: boolean };

export async function latestSurvey(
  tx: Tx,
  { id, state }: Pick<Complaint, "id" | "state">,
): Promise<LatestSurvey | null> {
  const survey = await tx
    .selectFrom("survey")
    .selectAll()
    .where("complaint_id", "=", id)
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!survey) return null;
  return { ...survey, canRate: state === "closed" && !survey.answered_at && tx.now < survey.expires_at };
}

export function surveyView(
  house: Pick<House, "secret" | "config">,
  complaint: Complaint,
  survey: LatestSurvey,
): CustomerView["survey"] {
  return {
    score: survey.score,
    canRate: survey.canRate,
    token: survey.canRate ? surveyLink(house, complaint, survey).token : null,
  };
}
