import { Checkbox, Form, Input, InputNumber, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { isValidNumber, normaliseNumber } from "../../../../shared/complaint-number.ts";
import { useReader } from "../../../ui/reader.ts";
import { api, once } from "../../api.ts";
import { instantOf, wallTime } from "../../wall-time.ts";
import { useCase } from "../case-context.ts";
import { useClosing } from "../closing/closing-query.ts";
import { DeedForm } from "./DeedForm.tsx";
import { type Source, SourceField } from "./fields/SourceField.tsx";
import { WordsField } from "./fields/WordsField.tsx";

/** The forms of what comes around the end: letters, objections, repeats, regulators. */

export function IssueLetterForm() {
  const { t } = useTranslation("closing");
  const { number, language } = useCase().view;
  const basis = useClosing(number).data?.letterBasis ?? [];
  return (
    <DeedForm<{ reasons: string; citations?: string[]; lang: "zh" | "en" }>
      step="issue_letter"
      intro={t("letterIntro")}
      initial={{ reasons: "", lang: language }}
      send={({ reasons, citations = [], lang }, version, key) =>
        api.POST("/api/complaints/{number}/decision-letters", {
          params: { path: { number } },
          headers: once(key),
          body: { version, reasons, citations, lang },
        })
      }
    >
      <WordsField name="reasons" label={t("reasons")} hint={t("reasonsHint")} most={4_000} rows={5} />
      {basis.length > 0 && (
        <Form.Item name="citations" label={t("basis")}>
          <Checkbox.Group options={basis.map(({ id, citation }) => ({ value: id, label: citation }))} />
        </Form.Item>
      )}
      <Form.Item name="lang" label={t("letterLanguage")}>
        <Radio.Group
          optionType="button"
          options={[
            { value: "zh", label: "中文" },
            { value: "en", label: "English" },
          ]}
        />
      </Form.Item>
    </DeedForm>
  );
}

export function ObjectForm() {
  const { t } = useTranslation(["closing", "case"]);
  const { number } = useCase().view;
  return (
    <DeedForm<{ source?: Source; words: string }>
      step="object"
      intro={t("objection.intro")}
      send={({ source, words }, version, key) =>
        api.POST("/api/complaints/{number}/objections", {
          params: { path: { number } },
          headers: once(key),
          body: { version, source: source!, words },
        })
      }
    >
      <SourceField />
      <WordsField name="words" label={t("case:form.customerWords")} most={2_000} />
    </DeedForm>
  );
}

export function ConfirmRepeatForm({ subjectId }: { subjectId?: string }) {
  const { t } = useTranslation(["closing", "case"]);
  const { number } = useCase().view;
  return (
    <DeedForm<{ earlier: string }>
      step="confirm_repeat"
      subjectId={subjectId}
      intro={t("repeat.intro")}
      initial={{ earlier: subjectId ?? "" }}
      send={({ earlier }, _, key) =>
        api.POST("/api/complaints/{number}/repeats", {
          params: { path: { number } },
          headers: once(key),
          body: { earlier: normaliseNumber(earlier)! },
        })
      }
    >
      <Form.Item
        name="earlier"
        label={t("repeat.earlier")}
        rules={[{ validator: (_, text?: string) => refuseNoNumber(text, t("case:form.notNumber")) }]}
      >
        <Input placeholder="0000-0000-0" maxLength={40} readOnly={subjectId !== undefined} />
      </Form.Item>
    </DeedForm>
  );
}

export function DismissRepeatForm({ subjectId = "" }: { subjectId?: string }) {
  const { t } = useTranslation("closing");
  const { number } = useCase().view;
  return (
    <DeedForm
      step="dismiss_repeat"
      subjectId={subjectId}
      intro={t("repeat.dismissIntro", { number: subjectId })}
      send={(_, __, key) =>
        api.POST("/api/complaints/{number}/repeats/dismiss", {
          params: { path: { number } },
          headers: once(key),
          body: { earlier: subjectId },
        })
      }
    />
  );
}

type MatterKind = "hotline_12315" | "odr" | "mediation" | "other";
type Matter = {
  kind: MatterKind;
  authority: string;
  matterNumber: string;
  receivedAt: string;
  workingDays: number;
};
const matterKinds: MatterKind[] = ["hotline_12315", "odr", "mediation", "other"];

export function RegulatorForm() {
  const { t } = useTranslation(["closing", "common"]);
  const { number, sourceId } = useCase().view;
  const { timeZone } = useReader();
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <DeedForm<Matter>
      step="record_regulator"
      intro={t("regulator.intro")}
      initial={{
        kind: "hotline_12315",
        authority: "",
        matterNumber: sourceId ?? "",
        receivedAt: wallTime(new Date().toISOString(), timeZone),
        workingDays: 7,
      }}
      send={({ receivedAt, ...matter }, _, key) =>
        api.POST("/api/complaints/{number}/regulator-matters", {
          params: { path: { number } },
          headers: once(key),
          body: { ...matter, receivedAt: instantOf(receivedAt, timeZone) },
        })
      }
    >
      <Form.Item name="kind" label={t("regulator.kindLabel")} rules={required}>
        <Select options={matterKinds.map((value) => ({ value, label: t(`regulator.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="authority" label={t("regulator.authority")} rules={required}>
        <Input maxLength={80} placeholder={t("regulator.authorityHint")} />
      </Form.Item>
      <Form.Item name="matterNumber" label={t("regulator.number")} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="receivedAt" label={t("regulator.received")} rules={required}>
        <Input type="datetime-local" max={wallTime(new Date().toISOString(), timeZone)} />
      </Form.Item>
      <Form.Item name="workingDays" label={t("regulator.workingDays")} rules={required}>
        <InputNumber min={1} max={90} precision={0} />
      </Form.Item>
    </DeedForm>
  );
}

const outcomes = ["settled", "not_settled", "withdrawn", "no_action", "penalty"] as const;

export function RegulatorOutcomeForm({ subjectId = "" }: { subjectId?: string }) {
  const { t } = useTranslation(["closing", "common"]);
  const { number } = useCase().view;
  return (
    <DeedForm<{ outcome?: (typeof outcomes)[number]; proof?: string; words?: string }>
      step="record_regulator_outcome"
      subjectId={subjectId}
      send={({ outcome, proof, words }, _, key) =>
        api.POST("/api/complaints/{number}/regulator-matters/{id}/outcome", {
          params: { path: { number, id: subjectId } },
          headers: once(key),
          body: {
            outcome: outcome!,
            proof: proof?.trim() || undefined,
            words: words?.trim() || undefined,
          },
        })
      }
    >
      <Form.Item
        name="outcome"
        label={t("regulator.outcomeLabel")}
        rules={[{ required: true, message: t("common:problem.field.missing") }]}
      >
        <Radio.Group options={outcomes.map((value) => ({ value, label: t(`regulator.outcome.${value}`) }))} />
      </Form.Item>
      <Form.Item name="proof" label={t("regulator.proof")}>
        <Input maxLength={300} placeholder={t("regulator.proofHint")} />
      </Form.Item>
      <WordsField name="words" label={t("regulator.words")} most={2_000} rows={2} isOptional />
    </DeedForm>
  );
}

async function refuseNoNumber(text: string | undefined, message: string): Promise<void> {
  if (!text || !isValidNumber(text)) throw new Error(message);
}
