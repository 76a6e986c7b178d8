import type { Selectable } from "kysely";
import type { CustomerView } from "../../../shared/api/customer-view.ts";
import type { Tx } from "../../db/database.ts";
import type { Survey } from "../../db/tables.gen.ts";
import type { House } from "../../house.ts";
import type { Complaint } from "../complaint.ts";
import { surveyLink } from "../survey-link.ts";

type LatestSurvey = Selectable<Survey> & { canRate: boolean; canTellMore: boolean };

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
  const isOpen = state === "closed" && tx.now < survey.expires_at;
  return {
    ...survey,
    canRate: isOpen && !survey.answered_at,
    canTellMore: isOpen && survey.answered_at !== null && !survey.told_more_at,
  };
}

export function surveyView(
  house: Pick<House, "secret" | "config">,
  complaint: Complaint,
  survey: LatestSurvey,
): CustomerView["survey"] {
  return {
    score: survey.score,
    canRate: survey.canRate,
    canTellMore: survey.canTellMore,
    token: survey.canRate || survey.canTellMore ? surveyLink(house, complaint, survey).token : null,
  };
}
