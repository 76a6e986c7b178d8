import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import { instantOf } from "../wall-time.ts";
import styles from "./case-reviews.module.css";

type Entered = {
  title: string;
  from: string;
  to: string;
  meetsAt: string;
  ledBy: string;
  attendeeIds: string[];
};

/** A meeting about a period; its agenda follows from the data. */
export function PlanForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("caseReviews");
  const [form] = Form.useForm<Entered>();
  const me = useMe();
  const { timeZone } = useReader();
  const required = useRequired();
  const client = useQueryClient();
  const navigate = useNavigate();
  const people = (useQuery(staffQuery).data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const plan = useFormCommand(
    form,
    (entered: Entered, key) =>
      answer(
        api.POST("/api/case-reviews", {
          headers: once(key),
          body: { ...entered, meetsAt: instantOf(entered.meetsAt, timeZone) },
        }),
      ),
    ({ id }) => {
      client.invalidateQueries({ queryKey: keys.caseReviews });
      onDone();
      navigate({ to: "/case-reviews/$id", params: { id } });
    },
  );
  const day = (name: "from" | "to" | "meetsAt", type: string) => (
    <Form.Item name={name} label={t(`field.${name}`)} rules={[required]}>
      <Input type={type} />
    </Form.Item>
  );
  return (
    <Form<Entered>
      form={form}
      name="case-review"
      layout="vertical"
      requiredMark={false}
      initialValues={{ ledBy: me.id }}
      onFinish={(entered) => plan.mutate(entered)}
    >
      <p className={styles.help}>{t("agendaRule")}</p>
      <Form.Item name="title" label={t("field.title")} rules={[required]}>
        <Input maxLength={80} />
      </Form.Item>
      <div className={styles.pair}>
        {day("from", "date")}
        {day("to", "date")}
      </div>
      {day("meetsAt", "datetime-local")}
      <Form.Item name="ledBy" label={t("field.ledBy")} rules={[required]}>
        <Select options={people} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <Form.Item name="attendeeIds" label={t("field.attendeeIds")} rules={[required]}>
        <Select mode="multiple" options={people} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <FormProblem command={plan} />
      <Button type="primary" htmlType="submit" loading={plan.isPending}>
        {t("plan")}
      </Button>
    </Form>
  );
}
