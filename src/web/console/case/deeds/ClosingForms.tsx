import { Checkbox, Form } from "antd";
import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "./DeedForm.tsx";
import { type Source, SourceField } from "./fields/SourceField.tsx";
import { WordsField } from "./fields/WordsField.tsx";

type Said = { source?: Source; words?: string };

export function AskConfirmationForm() {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  return (
    <DeedForm
      step="ask_confirmation"
      intro={t("intro.ask_confirmation")}
      send={(_, version, key) =>
        api.POST("/api/complaints/{number}/ask-confirmation", {
          params: { path: { number } },
          headers: once(key),
          body: { version },
        })
      }
    />
  );
}

export function ConfirmForm() {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  return (
    <DeedForm<Said>
      step="confirm"
      intro={t("intro.confirm")}
      send={({ source, words }, version, key) =>
        api.POST("/api/complaints/{number}/confirm", {
          params: { path: { number } },
          headers: once(key),
          body: { version, source: source!, words: words?.trim() || undefined },
        })
      }
    >
      <SourceField />
      <WordsField name="words" label={t("form.customerWords")} most={1_000} rows={2} isOptional />
    </DeedForm>
  );
}

export function DisputeForm() {
  const { t } = useTranslation(["case", "closing"]);
  const { number, promises } = useCase().view;
  const kept = promises.filter(({ state }) => state === "kept");
  return (
    <DeedForm<Said & { notContent?: string[] }>
      step="dispute"
      intro={t("intro.dispute")}
      send={({ source, words, notContent = [] }, version, key) =>
        api.POST("/api/complaints/{number}/dispute", {
          params: { path: { number } },
          headers: once(key),
          body: { version, source: source!, words: words!, notContent },
        })
      }
    >
      <SourceField />
      {kept.length > 1 && (
        <Form.Item name="notContent" label={t("closing:partly")}>
          <Checkbox.Group options={kept.map(({ id, deed }) => ({ value: id, label: deed }))} />
        </Form.Item>
      )}
      <WordsField name="words" label={t("form.customerWords")} most={1_000} rows={2} />
    </DeedForm>
  );
}

export function ReopenForm() {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  return (
    <DeedForm<{ reason: string }>
      step="reopen"
      intro={t("intro.reopen")}
      send={({ reason }, version, key) =>
        api.POST("/api/complaints/{number}/reopen", {
          params: { path: { number } },
          headers: once(key),
          body: { version, reason },
        })
      }
    >
      <WordsField name="reason" label={t("form.reason")} most={1_000} rows={2} />
    </DeedForm>
  );
}
