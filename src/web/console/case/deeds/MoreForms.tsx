import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { isValidNumber, normaliseNumber } from "../../../../shared/complaint-number.ts";
import { api, once } from "../../api.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "./DeedForm.tsx";
import { type Source, SourceField } from "./fields/SourceField.tsx";
import { WordsField } from "./fields/WordsField.tsx";

export function WithdrawForm() {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  return (
    <DeedForm<{ source?: Source; reason: string }>
      step="withdraw"
      intro={t("intro.withdraw")}
      isGrave
      send={({ source, reason }, version, key) =>
        api.POST("/api/complaints/{number}/withdraw", {
          params: { path: { number } },
          headers: once(key),
          body: { version, source: source!, reason },
        })
      }
    >
      <SourceField />
      <WordsField name="reason" label={t("form.reason")} most={1_000} rows={2} />
    </DeedForm>
  );
}

export function MergeForm() {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  return (
    <DeedForm<{ into: string }>
      step="merge"
      intro={t("intro.merge")}
      isGrave
      send={({ into }, version, key) =>
        api.POST("/api/complaints/{number}/merge", {
          params: { path: { number } },
          headers: once(key),
          body: { version, into: normaliseNumber(into)! },
        })
      }
    >
      <Form.Item
        name="into"
        label={t("form.into")}
        rules={[{ validator: (_, text?: string) => refuseNoNumber(text, t("form.notNumber")) }]}
      >
        <Input placeholder="0000-0000-0" maxLength={40} />
      </Form.Item>
    </DeedForm>
  );
}

async function refuseNoNumber(text: string | undefined, message: string): Promise<void> {
  if (!text || !isValidNumber(text)) throw new Error(message);
}
