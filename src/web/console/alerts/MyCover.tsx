import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { instantOf } from "../wall-time.ts";
import { usePeople } from "../war-room/use-people.ts";
import styles from "./alerts.module.css";
import type { OnCall } from "./alerts-query.ts";

type Entered = { deputyId?: string | null; from?: string; back?: string };

/** Who stands in for me, and when I am away. */
export function MyCover({ me }: { me: OnCall }) {
  const { t } = useTranslation("alerts");
  const { message } = App.useApp();
  const { timeZone } = useReader();
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const people = usePeople().filter(({ value }) => value !== me.person.id);
  const save = useFormCommand(
    form,
    ({ deputyId, from, back }: Entered, key) =>
      answer(
        api.POST("/api/on-call/cover", {
          headers: once(key),
          body: {
            staffId: me.person.id,
            deputyId: deputyId ?? null,
            absentFrom: from ? instantOf(from, timeZone) : null,
            absentUntil: back ? instantOf(back, timeZone) : null,
          },
        }),
      ),
    () => {
      message.success(t("onCall.coverSaved"));
      client.invalidateQueries({ queryKey: keys.alerts });
    },
  );
  return (
    <Card title={t("onCall.cover")}>
      <Form<Entered>
        form={form}
        name="cover"
        layout="vertical"
        requiredMark={false}
        initialValues={{ deputyId: me.deputy?.id }}
        onFinish={(entered) => save.mutate(entered)}
      >
        <Form.Item name="deputyId" label={t("onCall.deputy")}>
          <Select allowClear options={people} showSearch={{ optionFilterProp: "label" }} />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="from" label={t("onCall.from")}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="back" label={t("onCall.back")}>
            <Input type="datetime-local" />
          </Form.Item>
        </div>
        <FormProblem command={save} />
        <Button htmlType="submit" loading={save.isPending}>
          {t("onCall.coverSave")}
        </Button>
      </Form>
    </Card>
  );
}
