import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { formatDeadline } from "../../../shared/dates.ts";
import { Card } from "../../ui/Card.tsx";
import { useNow, useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import styles from "../parts/judgement/judgement.module.css";
import { criteriaOf, type EvaluationFile, named } from "../parts/judgement/judgement.ts";
import { useCommand } from "../use-command.ts";
import { useFormCommand } from "../use-form-command.ts";
import type { OwnFile } from "./my-evaluations-query.ts";

type Props = { file: EvaluationFile; chance: OwnFile["chance"] };

/** Appeals while there is time; says plainly when and why not. */
export function AppealForm({ file, chance }: Props) {
  const { t } = useTranslation("myEvaluations");
  const reader = useReader();
  const now = useNow(60_000);
  const until = formatDeadline(new Date(chance.until), now, reader);
  const open = file.appeals.find(({ state }) => state === "open");
  return (
    <Card title={t("appeal.title")}>
      {chance.why === "too_late" && <Alert type="info" showIcon title={t("appeal.tooLate", { until })} />}
      {chance.why === "no_more" && <Alert type="info" showIcon title={t("appeal.noMore")} />}
      {open && <OpenAppeal id={open.id} />}
      {chance.isOpen && (
        <>
          <p className={styles.quiet}>{t("appeal.chance", { until, left: chance.left })}</p>
          <Fields file={file} />
        </>
      )}
    </Card>
  );
}

function OpenAppeal({ id }: { id: string }) {
  const { t } = useTranslation("myEvaluations");
  const client = useQueryClient();
  const withdraw = useCommand(
    (_: object, key) =>
      answer(api.POST("/api/my-appeals/{id}/withdraw", { params: { path: { id } }, headers: once(key) })),
    { onSuccess: () => client.invalidateQueries({ queryKey: keys.myEvaluations }) },
  );
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t("appeal.open")}
        action={
          <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate({})}>
            {t("appeal.withdraw")}
          </Button>
        }
      />
      <FormProblem command={withdraw} />
    </>
  );
}

type Entered = {
  words: string;
  codes: string[];
  points: Record<string, { words: string; places: string[] }>;
};

function Fields({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation(["myEvaluations", "common"]);
  const { lang } = useReader();
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const criteria = criteriaOf(file.scorecard.form);
  const codes: string[] = Form.useWatch("codes", form) ?? [];
  const raise = useFormCommand(
    form,
    (entered: Entered, key) =>
      answer(
        api.POST("/api/my-evaluations/{id}/appeals", {
          params: { path: { id: file.id } },
          body: bodyOf(entered, file),
          headers: once(key),
        }),
      ),
    () => {
      message.success(t("appeal.done"));
      form.resetFields();
      client.invalidateQueries({ queryKey: keys.myEvaluations });
    },
  );
  const required = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <Form<Entered>
      form={form}
      name="appeal"
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => raise.mutate(entered)}
    >
      <Form.Item
        name="codes"
        label={t("appeal.criteria")}
        rules={[{ required: true, message: t("common:problem.field.missing") }]}
      >
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={criteria.map((criterion) => ({ value: criterion.code, label: named(criterion, lang) }))}
        />
      </Form.Item>
      {codes.map((code) => (
        <fieldset key={code} className={styles.criterion}>
          <legend>{named(criteria.find((criterion) => criterion.code === code)!, lang)}</legend>
          <Form.Item name={["points", code, "words"]} label={t("appeal.why")} rules={required}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1_000} />
          </Form.Item>
          <Form.Item name={["points", code, "places"]} label={t("appeal.places")}>
            <Select
              mode="multiple"
              optionFilterProp="label"
              options={file.messages.map(({ id, text }) => ({ value: id, label: text.slice(0, 60) }))}
            />
          </Form.Item>
        </fieldset>
      ))}
      <Form.Item name="words" label={t("appeal.words")} rules={required}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2_000} />
      </Form.Item>
      <FormProblem command={raise} />
      <Button type="primary" htmlType="submit" loading={raise.isPending}>
        {t("appeal.send")}
      </Button>
    </Form>
  );
}

// A message is pointed to as a whole.
function bodyOf({ words, codes, points }: Entered, { messages }: EvaluationFile) {
  return {
    words,
    points: codes.map((criterionCode) => ({
      criterionCode,
      words: points[criterionCode]!.words,
      places: (points[criterionCode]!.places ?? []).map((messageId) => ({
        messageId,
        start: 0,
        end: messages.find(({ id }) => id === messageId)!.text.length,
      })),
    })),
  };
}
