import { useTranslation } from "react-i18next";
import { useReader } from "../../../ui/reader.ts";
import { api, once } from "../../api.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "./DeedForm.tsx";
import { type Source, SourceField } from "./fields/SourceField.tsx";
import { WordsField } from "./fields/WordsField.tsx";
import { restatementDraft } from "./restatement-draft.ts";

type Restatement = { restatement: string };

export function AcceptForm() {
  const { t } = useTranslation("terms");
  const { view } = useCase();
  const { timeZone } = useReader();
  const { number } = view;
  // In the customer's language, since the words are for them.
  const lng = view.language === "zh" ? "zh-CN" : "en";
  const demand = view.demand && t(`demand.${view.demand}`, { lng });
  return (
    <DeedForm<Restatement>
      step="accept"
      initial={{ restatement: restatementDraft(view, demand, new Date(), timeZone) }}
      send={(words, version, key) =>
        api.POST("/api/complaints/{number}/accept", {
          params: { path: { number } },
          headers: once(key),
          body: { ...words, version },
        })
      }
    >
      <RestatementField />
    </DeedForm>
  );
}

export function RestateForm() {
  const { view } = useCase();
  const { number } = view;
  return (
    <DeedForm<Restatement>
      step="restate"
      initial={{ restatement: view.restatement ?? "" }}
      send={(words, version, key) =>
        api.POST("/api/complaints/{number}/restate", {
          params: { path: { number } },
          headers: once(key),
          body: { ...words, version },
        })
      }
    >
      <RestatementField />
    </DeedForm>
  );
}

export function ConfirmRestatementForm() {
  const { number } = useCase().view;
  return (
    <DeedForm<{ source: Source }>
      step="confirm_restatement"
      send={(words, version, key) =>
        api.POST("/api/complaints/{number}/confirm-restatement", {
          params: { path: { number } },
          headers: once(key),
          body: { ...words, version },
        })
      }
    >
      <SourceField />
    </DeedForm>
  );
}

function RestatementField() {
  const { t } = useTranslation("case");
  return (
    <WordsField
      name="restatement"
      label={t("form.restatement")}
      hint={t("form.restatementHint")}
      most={2_000}
      rows={4}
    />
  );
}
