import { useQuery } from "@tanstack/react-query";
import { Form, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../../ui/reader.ts";
import { api, once } from "../../api.ts";
import { houseQuery } from "../../house-query.ts";
import { instantOf, tomorrowEvening } from "../../wall-time.ts";
import { useCase } from "../case-context.ts";
import { useNameOf } from "../use-name-of.ts";
import { DeedForm } from "./DeedForm.tsx";
import { TimeField } from "./fields/TimeField.tsx";
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

type Question = { departmentId?: string; question: string; dueAt: string };

export function AskDepartmentForm() {
  const { t } = useTranslation(["case", "common"]);
  const { number } = useCase().view;
  const { timeZone } = useReader();
  return (
    <DeedForm<Question>
      step="ask_department"
      initial={{ question: "", dueAt: tomorrowEvening(new Date(), timeZone) }}
      send={({ departmentId, question, dueAt }, _, key) =>
        api.POST("/api/complaints/{number}/requests", {
          params: { path: { number } },
          headers: once(key),
          body: { departmentId: departmentId!, question, dueAt: instantOf(dueAt, timeZone) },
        })
      }
    >
      <DepartmentField />
      <WordsField
        name="question"
        label={t("form.question")}
        hint={t("form.questionHint")}
        most={2_000}
        rows={3}
      />
      <TimeField name="dueAt" label={t("form.dueAt")} />
    </DeedForm>
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

const verdicts = ["confirmed", "refuted", "unclear"] as const;
type Finding = { claim: string; fact: string; verdict?: (typeof verdicts)[number] };

export function FindingForm() {
  const { t } = useTranslation(["case", "common"]);
  const { number, title } = useCase().view;
  return (
    <DeedForm<Finding>
      step="record_finding"
      initial={{ claim: title, fact: "" }}
      send={({ claim, fact, verdict }, _, key) =>
        api.POST("/api/complaints/{number}/findings", {
          params: { path: { number } },
          headers: once(key),
          body: { claim, fact, verdict: verdict! },
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
    </DeedForm>
  );
}

function DepartmentField() {
  const { t } = useTranslation(["case", "common"]);
  const house = useQuery(houseQuery);
  const nameOf = useNameOf();
  return (
    <Form.Item
      name="departmentId"
      label={t("form.department")}
      rules={[{ required: true, message: t("common:problem.field.missing") }]}
      help={house.error?.message}
    >
      <Select
        loading={house.isPending}
        options={house.data?.departments.map((department) => ({
          value: department.id,
          label: nameOf(department),
        }))}
      />
    </Form.Item>
  );
}
