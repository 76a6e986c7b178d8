import { z } from "zod";
import { type SurveyForm, surveyForm } from "../../../shared/api/closure-fields.ts";
import type { Complaint } from "../../complaint/complaint.ts";
import type { Tx } from "../../db/database.ts";
import { packsFolder, readPack } from "../../text/read-pack.ts";
import { bestForm } from "./rules.ts";

/** `version` 0: as it comes with the product. */
export type UsedForm = { form: SurveyForm; version: number; isUsed: boolean };

/** What this case is asked. */
export async function formFor(
  tx: Tx,
  complaint: Pick<Complaint, "category" | "severity">,
): Promise<UsedForm> {
  return bestForm(await formsInUse(tx), complaint) ?? { form: bareForm, version: 0, isUsed: true };
}

/** What a survey was asked, by the version it was asked in. */
export async function formOf(tx: Tx, code: string | null, version: number | null): Promise<SurveyForm> {
  if (!code || !version) return packForms().find((form) => form.code === code) ?? bareForm;
  const row = await tx
    .selectFrom("survey_form")
    .select("form")
    .where("code", "=", code)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return row.form as SurveyForm;
}

export async function formsInUse(tx: Tx): Promise<UsedForm[]> {
  return (await allForms(tx)).filter(({ isUsed }) => isUsed);
}

/** The latest version of each form: the house's own in place of those that come with the product. */
export async function allForms(tx: Tx): Promise<UsedForm[]> {
  const rows = await tx
    .selectFrom("survey_form")
    .distinctOn("code")
    .select(["code", "version", "form", "is_used"])
    .orderBy("code")
    .orderBy("version", "desc")
    .execute();
  const own = rows.map(({ form, version, is_used }) => ({
    form: form as SurveyForm,
    version,
    isUsed: is_used,
  }));
  const given = packForms().filter(({ code }) => !own.some(({ form }) => form.code === code));
  return [...given.map((form) => ({ form, version: 0, isUsed: true })), ...own];
}

/** The score and the words alone: where a house has taken every form out of use. */
const bareForm: SurveyForm = {
  code: "bare",
  zh: "只评分",
  en: "Score only",
  categories: [],
  severities: [],
  asksEffort: false,
  questions: [],
  laterAfterDays: null,
};

let pack: SurveyForm[] | undefined;

function packForms(): SurveyForm[] {
  pack ??= readPack(
    z.strictObject({ forms: z.array(surveyForm) }),
    packsFolder,
    "surveys/default.yaml",
  ).forms;
  return pack;
}
