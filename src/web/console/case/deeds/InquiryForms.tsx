import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "./DeedForm.tsx";
import { WordsField } from "./fields/WordsField.tsx";

export function InvestigateForm() {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  return (
    <DeedForm
      step="investigate"
      intro={t("intro.investigate")}
      send={(_, version, key) =>
        api.POST("/api/complaints/{number}/investigate", {
          params: { path: { number } },
          headers: once(key),
          body: { version },
        })
      }
    />
  );
}

export function CancelRequestForm({ subjectId: id }: { subjectId?: string }) {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  return (
    <DeedForm<{ reason: string }>
      step="cancel_request"
      subjectId={id}
      intro={t("intro.cancel_request")}
      isGrave
      send={(body, _, key) =>
        api.POST("/api/complaints/{number}/requests/{id}/cancel", {
          params: { path: { number, id: id! } },
          headers: once(key),
          body,
        })
      }
    >
      <WordsField name="reason" label={t("form.reason")} most={1_000} rows={2} />
    </DeedForm>
  );
}
