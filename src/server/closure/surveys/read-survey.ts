import type { z } from "zod";
import type { portalRoutes } from "../../../shared/api/portal-routes.ts";
import { type Tx, withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { ownTenant } from "../../people/tenant.ts";
import { formOf } from "./survey-forms.ts";
import { surveyLinkOf } from "./survey-link-of.ts";

type Shown = z.input<typeof portalRoutes.readSurvey.answer>;

/** What the survey behind a link asks, and about what. */
export async function readSurvey(house: House, token: string): Promise<Shown> {
  const link = surveyLinkOf(house, token);
  return withTenant(link.tenantId, async (tx) => {
    const survey = await surveyOf(tx, link);
    const { asksEffort, questions } = await formOf(tx, survey.form_code, survey.form_version);
    const { name_zh: nameZh, name_en: nameEn } = await ownTenant(tx);
    return {
      number: survey.number,
      title: survey.title,
      nameZh,
      nameEn,
      kind: survey.kind as Shown["kind"],
      isAnswered: survey.answered_at !== null,
      score: survey.score,
      asksEffort,
      questions,
      hasToldMore: survey.told_more_at !== null,
    };
  });
}

export async function surveyOf(tx: Tx, link: { surveyId: string; complaintId: string }) {
  return tx
    .selectFrom("survey")
    .innerJoin("complaint", "complaint.id", "survey.complaint_id")
    .selectAll("survey")
    .select(["complaint.number", "complaint.title"])
    .where("survey.id", "=", link.surveyId)
    .where("survey.complaint_id", "=", link.complaintId)
    .executeTakeFirstOrThrow();
}
