import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "../deeds/DeedForm.tsx";
import { WordsField } from "../deeds/fields/WordsField.tsx";

export function PlaceHoldForm() {
  const { t } = useTranslation("casePrivacy");
  const { number } = useCase().view;
  return (
    <DeedForm<{ reason: string }>
      step="place_hold"
      intro={t("introHold")}
      send={(body, _, key) =>
        api.POST("/api/complaints/{number}/hold", { params: { path: { number } }, headers: once(key), body })
      }
    >
      <WordsField name="reason" label={t("reason")} most={1_000} rows={2} />
    </DeedForm>
  );
}

export function ReleaseHoldForm() {
  const { t } = useTranslation("casePrivacy");
  const { number } = useCase().view;
  return (
    <DeedForm<{ reason: string }>
      step="release_hold"
      intro={t("introRelease")}
      isGrave
      send={(body, _, key) =>
        api.POST("/api/complaints/{number}/hold/release", {
          params: { path: { number } },
          headers: once(key),
          body,
        })
      }
    >
      <WordsField name="reason" label={t("reason")} most={1_000} rows={2} />
    </DeedForm>
  );
}
