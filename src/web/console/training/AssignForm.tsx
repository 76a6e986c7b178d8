import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, InputNumber, Select, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { roleNames } from "../../../shared/role-names.ts";
import { type Role, roles } from "../../../shared/roles.ts";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useInLang } from "../use-in-lang.ts";
import { instantOf, wallTime } from "../wall-time.ts";
import { AudienceList } from "./AudienceList.tsx";
import styles from "./Training.module.css";
import type { KnownCourse } from "./training-queries.ts";

type Props = { course: KnownCourse["course"]; onDone: () => void };

/** Gives a course to people by name, or to everybody of a role now and later. */
export function AssignForm(props: Props) {
  const { t } = useTranslation("training");
  return (
    <>
      <h3 className={styles.heading}>{t("toPeople")}</h3>
      <ToPeople {...props} />
      <h3 className={styles.heading}>{t("toRole")}</h3>
      <ToRole {...props} />
      <AudienceList courseCode={props.course.code} />
    </>
  );
}

const week = 7 * 86_400_000;

function ToPeople({ course, onDone }: Props) {
  const { t } = useTranslation(["training", "common"]);
  const { timeZone } = useReader();
  const [form] = Form.useForm<{ staffIds: string[]; dueAt: string }>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const people = useQuery(staffQuery).data?.rows ?? [];
  const assign = useFormCommand(
    form,
    ({ staffIds, dueAt }: { staffIds: string[]; dueAt: string }, key) =>
      answer(
        api.POST("/api/course-assignments", {
          headers: once(key),
          body: { courseCode: course.code, staffIds, dueAt: instantOf(dueAt, timeZone) },
        }),
      ),
    ({ assigned }) => {
      message.success(t("assignedTo", { count: assigned }));
      client.invalidateQueries({ queryKey: keys.training });
      onDone();
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form
      form={form}
      name="assign"
      layout="vertical"
      requiredMark={false}
      initialValues={{ dueAt: wallTime(new Date(Date.now() + week).toISOString(), timeZone) }}
      onFinish={(entered) => assign.mutate(entered)}
    >
      <Form.Item name="staffIds" label={t("people")} rules={required}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: "label" }}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="dueAt" label={t("dueAt")} rules={required}>
        <Input type="datetime-local" />
      </Form.Item>
      <FormProblem command={assign} />
      <Button type="primary" htmlType="submit" loading={assign.isPending}>
        {t("assign")}
      </Button>
    </Form>
  );
}

type EnteredAudience = { role: Role; dueDays: number; isUsed: boolean };

function ToRole({ course }: Props) {
  const { t } = useTranslation(["training", "common"]);
  const inLang = useInLang();
  const [form] = Form.useForm<EnteredAudience>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useFormCommand(
    form,
    (entered: EnteredAudience, key) =>
      answer(
        api.POST("/api/course-audiences", {
          headers: once(key),
          body: { ...entered, courseCode: course.code },
        }),
      ),
    ({ assigned }) => {
      message.success(t("assignedTo", { count: assigned }));
      client.invalidateQueries({ queryKey: keys.training });
    },
  );
  return (
    <Form<EnteredAudience>
      form={form}
      name="audience"
      layout="vertical"
      requiredMark={false}
      initialValues={{ role: "agent", dueDays: 14, isUsed: true }}
      onFinish={(entered) => save.mutate(entered)}
    >
      <div className={styles.pair}>
        <Form.Item name="role" label={t("role")}>
          <Select options={roles.map((role) => ({ value: role, label: inLang(roleNames[role]) }))} />
        </Form.Item>
        <Form.Item name="dueDays" label={t("dueDays")}>
          <InputNumber min={1} max={365} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="isUsed" label={t("audienceOn")} extra={t("audienceHelp")} valuePropName="checked">
        <Switch />
      </Form.Item>
      <FormProblem command={save} />
      <Button htmlType="submit" loading={save.isPending}>
        {t("common:save")}
      </Button>
    </Form>
  );
}
