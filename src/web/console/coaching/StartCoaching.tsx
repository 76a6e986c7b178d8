import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { roleMay } from "../../../shared/roles.ts";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import { wallTime } from "../wall-time.ts";
import styles from "./Coaching.module.css";
import { coachableQuery } from "./coaching-queries.ts";
import { ExerciseFields } from "./ExerciseFields.tsx";
import { FindingsField } from "./FindingsField.tsx";
import { LessonFields } from "./LessonFields.tsx";
import { type EnteredCoaching, findingKey, wantedOf } from "./start-entry.ts";

export type Proposed = { staffId?: string; codes?: string[] };

const week = 7 * 86_400_000;

/** Makes a coaching task: of which findings, by whom, until when, with which lesson and exercise. */
export function StartCoaching({ proposed, onDone }: { proposed: Proposed; onDone: () => void }) {
  const { t } = useTranslation(["coaching", "common"]);
  const [form] = Form.useForm<EnteredCoaching>();
  const me = useMe();
  const { timeZone } = useReader();
  const client = useQueryClient();
  const navigate = useNavigate();
  const staffId = Form.useWatch("staffId", form) ?? proposed.staffId;
  const people = useQuery(staffQuery).data?.rows ?? [];
  const coachable = useQuery(coachableQuery(staffId)).data?.rows ?? [];
  const start = useFormCommand(
    form,
    (entered: EnteredCoaching, key) =>
      answer(
        api.POST("/api/coaching-tasks", { headers: once(key), body: wantedOf(entered, coachable, timeZone) }),
      ),
    ({ id }) => {
      client.invalidateQueries({ queryKey: keys.coaching });
      onDone();
      navigate({ to: "/coaching/$id", params: { id } });
    },
  );
  const named = (rows: typeof people) => rows.map(({ id, name }) => ({ value: id, label: name }));
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form<EnteredCoaching>
      form={form}
      name="coaching"
      layout="vertical"
      requiredMark={false}
      initialValues={{
        staffId: proposed.staffId,
        coachId: me.id,
        findings: proposed.codes?.map((code) => findingKey({ source: "rule", code, scorecardCode: null })),
        dueAt: wallTime(new Date(Date.now() + week).toISOString(), timeZone),
        lessonKind: "script",
        exerciseKind: "written",
        recheckSize: 20,
      }}
      onFinish={(entered) => start.mutate(entered)}
    >
      <Form.Item name="staffId" label={t("colleague")} rules={required}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={named(people.filter(({ id }) => id !== me.id))}
          onChange={() => form.setFieldValue("findings", [])}
        />
      </Form.Item>
      <FindingsField coachable={coachable} isWaiting={staffId === undefined} />
      <Form.Item name="title" label={t("taskTitle")} rules={required}>
        <Input maxLength={120} placeholder={t("taskTitleHint")} />
      </Form.Item>
      <Form.Item name="aim" label={t("aim")} rules={required}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1_000} placeholder={t("aimHint")} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="coachId" label={t("coachName")} rules={required}>
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={named(people.filter(({ role }) => roleMay(role, "quality.coach")))}
          />
        </Form.Item>
        <Form.Item name="dueAt" label={t("dueAt")} rules={required}>
          <Input type="datetime-local" />
        </Form.Item>
      </div>
      <LessonFields />
      <ExerciseFields />
      <div className={styles.pair}>
        <Form.Item name="recheckSize" label={t("recheckSize")} rules={required} extra={t("recheckSizeHelp")}>
          <InputNumber min={5} max={200} precision={0} />
        </Form.Item>
        <Form.Item name="evaluatorId" label={t("evaluator")} extra={t("evaluatorHelp")}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            options={named(people.filter(({ role }) => roleMay(role, "quality.evaluate")))}
          />
        </Form.Item>
      </div>
      <FormProblem command={start} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {t("start")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
