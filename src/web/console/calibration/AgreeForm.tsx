import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useAnswerOptions } from "../parts/judgement/answer-options.ts";
import { type Criterion, criteriaOf, named } from "../parts/judgement/judgement.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./Calibration.module.css";
import type { CalibrationView } from "./calibration-query.ts";

type Agreed = { answer: string; reason: string };
type Entered = { minutes: string; agreed: Record<string, Record<string, Agreed>> };

/** The moderator writes down what all agreed on: answer and reason of every criterion, and the minutes. */
export function AgreeForm({ view }: { view: CalibrationView }) {
  const { t } = useTranslation(["calibration", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const agree = useFormCommand(
    form,
    (entered: Entered, key) =>
      answer(
        api.POST("/api/calibrations/{id}/agree", {
          params: { path: { id: view.head.id } },
          body: bodyOf(entered),
          headers: once(key),
        }),
      ),
    () => {
      message.success(t("agree.done"));
      client.invalidateQueries({ queryKey: keys.calibration });
    },
  );
  return (
    <Card title={t("agree.title")}>
      <Form<Entered>
        form={form}
        name="agree"
        layout="vertical"
        requiredMark={false}
        initialValues={{ agreed: sharedAnswers(view, t("agree.unanimous")) }}
        onFinish={(entered) => agree.mutate(entered)}
      >
        {view.conversations.map(({ conversationId, complaintTitle }) => (
          <section key={conversationId}>
            <h3>{complaintTitle}</h3>
            {criteriaOf(view.form).map((criterion) => (
              <AgreedFields key={criterion.code} conversationId={conversationId} criterion={criterion} />
            ))}
          </section>
        ))}
        <Form.Item
          name="minutes"
          label={t("minutes")}
          rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
        >
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={8_000} />
        </Form.Item>
        <FormProblem command={agree} />
        <Button type="primary" htmlType="submit" loading={agree.isPending}>
          {t("agree.send")}
        </Button>
      </Form>
    </Card>
  );
}

function AgreedFields({ conversationId, criterion }: { conversationId: string; criterion: Criterion }) {
  const { t } = useTranslation(["calibration", "common"]);
  const { lang } = useReader();
  const options = useAnswerOptions()(criterion);
  const name = (field: string) => ["agreed", conversationId, criterion.code, field];
  const missing = t("common:problem.field.missing");
  return (
    <div className={styles.fields}>
      <Form.Item
        name={name("answer")}
        label={named(criterion, lang)}
        rules={[{ required: true, message: missing }]}
      >
        <Select options={options} />
      </Form.Item>
      <Form.Item
        name={name("reason")}
        label={t("agree.reason")}
        rules={[{ required: true, whitespace: true, message: missing }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1_000} />
      </Form.Item>
    </div>
  );
}

/** Where all gave the same answer it stands there already; what they differ on has to be talked about. */
function sharedAnswers({ form, conversations }: CalibrationView, reason: string): Entered["agreed"] {
  return Object.fromEntries(
    conversations.map(({ conversationId, entries }) => {
      const answers = criteriaOf(form).flatMap(({ code }) => {
        const given = new Set(
          entries.map(({ answers }) => {
            const own = answers.find(({ criterionCode }) => criterionCode === code);
            return own?.isNotApplicable ? "not_applicable" : own?.value;
          }),
        );
        const [only] = given;
        return given.size === 1 && only ? [[code, { answer: only, reason }] as const] : [];
      });
      return [conversationId, Object.fromEntries(answers)];
    }),
  );
}

function bodyOf({ minutes, agreed }: Entered) {
  return {
    minutes,
    conversations: Object.entries(agreed).map(([conversationId, answers]) => ({
      conversationId,
      answers: Object.entries(answers).map(([criterionCode, { answer, reason }]) => ({
        criterionCode,
        value: answer === "not_applicable" ? null : answer,
        isNotApplicable: answer === "not_applicable",
        reason,
      })),
    })),
  };
}
