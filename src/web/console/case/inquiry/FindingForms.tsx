import { Form, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { api, once } from "../../api.ts";
import { useCase } from "../case-context.ts";
import { DeedForm } from "../deeds/DeedForm.tsx";
import { WordsField } from "../deeds/fields/WordsField.tsx";
import evidence from "./Evidence.module.css";

const verdicts = ["confirmed", "refuted", "unclear"] as const;
type Side = "for" | "against";
type Finding = {
  claim: string;
  fact: string;
  verdict?: (typeof verdicts)[number];
  sides?: Record<string, Side | "none">;
};

/** What was claimed, what is true, and the evidence for and against. */
export function FindingForm() {
  const { t } = useTranslation(["case", "common"]);
  const { number, title } = useCase().view;
  return (
    <DeedForm<Finding>
      step="record_finding"
      initial={{ claim: title, fact: "" }}
      send={({ claim, fact, verdict, sides }, _, key) =>
        api.POST("/api/complaints/{number}/findings", {
          params: { path: { number } },
          headers: once(key),
          body: { claim, fact, verdict: verdict!, evidence: usedOf(sides ?? {}) },
        })
      }
    >
      <WordsField name="claim" label={t("form.claim")} most={1_000} rows={2} />
      <WordsField name="fact" label={t("form.fact")} most={2_000} rows={3} />
      <Form.Item
        name="verdict"
        label={t("form.verdict")}
        rules={[{ required: true, message: t("common:problem.field.missing") }]}
      >
        <Radio.Group
          optionType="button"
          options={verdicts.map((value) => ({ value, label: t(`findings.verdict.${value}`) }))}
        />
      </Form.Item>
      <EvidenceFields />
    </DeedForm>
  );
}

export function SignFindingForm({ subjectId: id }: { subjectId?: string }) {
  const { t } = useTranslation("case");
  const { number } = useCase().view;
  return (
    <DeedForm
      step="sign_finding"
      subjectId={id}
      intro={t("intro.sign_finding")}
      send={(_, __, key) =>
        api.POST("/api/complaints/{number}/findings/{id}/sign", {
          params: { path: { number, id: id! } },
          headers: once(key),
          body: {},
        })
      }
    />
  );
}

function EvidenceFields() {
  const { t } = useTranslation("inquiry");
  const { attachments, notes } = useCase().view;
  const inNotes = new Set(notes.flatMap((note) => note.attachments.map(({ id }) => id)));
  const files = attachments.filter(({ id }) => !inNotes.has(id));
  if (files.length === 0) return null;
  return (
    <Form.Item label={t("finding.evidence")}>
      {files.map(({ id, name }) => (
        <div key={id} className={evidence.pick}>
          <span>{name}</span>
          <Form.Item name={["sides", id]} noStyle initialValue="none">
            <Radio.Group
              size="small"
              optionType="button"
              aria-label={name}
              options={[
                { value: "none", label: t("finding.notUsed") },
                { value: "for", label: t("finding.for") },
                { value: "against", label: t("finding.against") },
              ]}
            />
          </Form.Item>
        </div>
      ))}
    </Form.Item>
  );
}

function usedOf(sides: Record<string, Side | "none">): { attachmentId: string; side: Side }[] {
  return Object.entries(sides).flatMap(([attachmentId, side]) =>
    side === "none" ? [] : [{ attachmentId, side }],
  );
}
