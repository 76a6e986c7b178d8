import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useAnswerOptions } from "../parts/judgement/answer-options.ts";
import styles from "../parts/judgement/judgement.module.css";
import { type Criterion, criteriaOf, type EvaluationFile, named } from "../parts/judgement/judgement.ts";
import { useFormCommand } from "../use-form-command.ts";

type Ruling = { ruling: "upheld" | "changed"; answer?: string; reason: string };
type Entered = { reason: string; rulings: Record<string, Ruling> };

/** Upholds or changes every appealed criterion, each with its reason. */
export function RulingForm({ file, appealId }: { file: EvaluationFile; appealId: string }) {
  const { t } = useTranslation(["appeals", "common", "judgement"]);
  const { lang } = useReader();
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const appeal = file.appeals.find(({ id }) => id === appealId)!;
  const criteria = criteriaOf(file.scorecard.form);
  const rule = useFormCommand(
    form,
    (entered: Entered, key) =>
      answer(
        api.POST("/api/appeals/{id}/rule", {
          params: { path: { id: appealId } },
          body: bodyOf(entered),
          headers: once(key),
        }),
      ),
    ({ score, scoreBefore }) => {
      message.success(
        score === scoreBefore ? t("ruling.upheldDone") : t("ruling.changedDone", { score, scoreBefore }),
      );
      client.invalidateQueries({ queryKey: keys.appeals });
    },
  );
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <Card title={t("ruling.title")}>
      <Form<Entered>
        form={form}
        name="ruling"
        layout="vertical"
        requiredMark={false}
        onFinish={(entered) => rule.mutate(entered)}
      >
        {appeal.points.map(({ criterionCode }) => {
          const criterion = criteria.find(({ code }) => code === criterionCode)!;
          return (
            <fieldset key={criterionCode} className={styles.ruled}>
              <legend>{named(criterion, lang)}</legend>
              <PointFields criterion={criterion} />
            </fieldset>
          );
        })}
        <Form.Item name="reason" label={t("ruling.reason")} rules={required}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2_000} />
        </Form.Item>
        <FormProblem command={rule} />
        <Button type="primary" htmlType="submit" loading={rule.isPending}>
          {t("ruling.send")}
        </Button>
      </Form>
    </Card>
  );
}

function PointFields({ criterion }: { criterion: Criterion }) {
  const { t } = useTranslation(["appeals", "common", "judgement"]);
  const options = useAnswerOptions()(criterion);
  const name = (field: string) => ["rulings", criterion.code, field];
  const form = Form.useFormInstance();
  const ruling = Form.useWatch(name("ruling"), form);
  const missing = t("common:problem.field.missing");
  return (
    <>
      <Form.Item
        name={name("ruling")}
        label={t("ruling.which")}
        rules={[{ required: true, message: missing }]}
      >
        <Radio.Group
          options={[
            { value: "upheld", label: t("judgement:ruling.upheld") },
            { value: "changed", label: t("judgement:ruling.changed") },
          ]}
        />
      </Form.Item>
      {ruling === "changed" && (
        <Form.Item
          name={name("answer")}
          label={t("ruling.to")}
          rules={[{ required: true, message: missing }]}
        >
          <Select options={options} />
        </Form.Item>
      )}
      <Form.Item
        name={name("reason")}
        label={t("ruling.why")}
        rules={[{ required: true, whitespace: true, message: missing }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1_000} />
      </Form.Item>
    </>
  );
}

function bodyOf({ reason, rulings }: Entered) {
  return {
    reason,
    rulings: Object.entries(rulings).map(([criterionCode, { ruling, answer, reason }]) => ({
      criterionCode,
      ruling,
      value: ruling === "changed" && answer !== "not_applicable" ? (answer ?? null) : null,
      isNotApplicable: ruling === "changed" && answer === "not_applicable",
      reason,
    })),
  };
}
