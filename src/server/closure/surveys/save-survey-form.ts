import type { SurveyForm } from "../../../shared/api/closure-fields.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";
import { standardTaxonomy } from "../../text/taxonomy.ts";
import { allForms } from "./survey-forms.ts";

type Saved = { form: SurveyForm; isUsed: boolean; seenVersion: number };

/** A new version of a form. Surveys that were sent keep asking what they asked. */
export async function saveSurveyForm(
  actor: Staff,
  { form, isUsed, seenVersion }: Saved,
): Promise<{ code: string; version: number }> {
  refuseUnknownCategory(form);
  return inTransaction(actor, async (tx) => {
    await refuseStale(tx, form.code, seenVersion);
    const version = seenVersion + 1;
    await tx
      .insertInto("survey_form")
      .values({
        code: form.code,
        version,
        form: JSON.stringify(form),
        is_used: isUsed,
        made_by: actor.id,
        made_at: tx.now,
      })
      .execute();
    await recordSetting(tx, actor, "survey_form_saved", { code: form.code, version, isUsed });
    return { code: form.code, version };
  });
}

function refuseUnknownCategory({ categories }: SurveyForm): void {
  const known = standardTaxonomy().categories.map(({ code }) => code);
  if (categories.every((code) => known.includes(code))) return;
  throw new Invalid(
    "category_unknown",
    { zh: "问卷里有不认识的分类。", en: "The form names a category that does not exist." },
    { fields: [{ at: "/form/categories", code: "category_unknown" }] },
  );
}

async function refuseStale(tx: Tx, code: string, seenVersion: number): Promise<void> {
  const latest = (await allForms(tx)).find(({ form }) => form.code === code)?.version ?? 0;
  if (latest === seenVersion) return;
  throw new NotPossibleNow(
    "stale_version",
    {
      zh: "这份问卷刚被同事改过，请看过新版本后再保存。",
      en: "A colleague has just changed this form. Look at the new version and save again.",
    },
    { seenVersion, version: latest },
  );
}
