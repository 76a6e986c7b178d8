import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { named } from "../parts/judgement/judgement.ts";
import { useFormCommand } from "../use-form-command.ts";
import { instantOf } from "../wall-time.ts";
import styles from "./Calibration.module.css";
import { calibratorsQuery, scorecardsInForceQuery } from "./calibration-query.ts";

type Entered = {
  title: string;
  scorecardCode: string;
  complaintNumbers: string[];
  participantIds: string[];
  dueAt: string;
};

/** Invites colleagues to score the same conversations, each alone. */
export function StartForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(["calibration", "common"]);
  const { lang, timeZone } = useReader();
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const people = useQuery(calibratorsQuery);
  const scorecards = useQuery(scorecardsInForceQuery);
  const start = useFormCommand(
    form,
    ({ dueAt, ...entered }: Entered, key) =>
      answer(
        api.POST("/api/calibrations", {
          body: { ...entered, dueAt: instantOf(dueAt, timeZone) },
          headers: once(key),
        }),
      ),
    () => {
      message.success(t("start.done"));
      client.invalidateQueries({ queryKey: keys.calibration });
      onDone();
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Card title={t("start.title")}>
      <Form<Entered>
        form={form}
        name="calibration"
        layout="vertical"
        requiredMark={false}
        onFinish={(entered) => start.mutate(entered)}
      >
        <div className={styles.fields}>
          <Form.Item name="title" label={t("start.name")} rules={required}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="scorecardCode" label={t("start.scorecard")} rules={required}>
            <Select
              loading={scorecards.isPending}
              options={scorecards.data?.map((card) => ({ value: card.code, label: named(card, lang) }))}
            />
          </Form.Item>
        </div>
        <Form.Item
          name="complaintNumbers"
          label={t("start.complaints")}
          extra={t("start.complaintsHelp")}
          rules={required}
        >
          <Select
            mode="tags"
            tokenSeparators={[" ", ",", "，", "、"]}
            maxCount={10}
            open={false}
            suffixIcon={null}
          />
        </Form.Item>
        <div className={styles.fields}>
          <Form.Item name="participantIds" label={t("start.people")} rules={required}>
            <Select
              mode="multiple"
              optionFilterProp="label"
              loading={people.isPending}
              options={people.data?.rows.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item name="dueAt" label={t("start.dueAt")} rules={required}>
            <Input type="datetime-local" />
          </Form.Item>
        </div>
        <FormProblem command={start} />
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {t("start.send")}
        </Button>{" "}
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </Form>
    </Card>
  );
}
