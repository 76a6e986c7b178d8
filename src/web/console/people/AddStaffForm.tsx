import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import type { NewStaff } from "./people-types.ts";
import { StaffFields } from "./StaffFields.tsx";

/** A new colleague with a first password, which they change themselves. */
export function AddStaffForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("people");
  const [form] = Form.useForm<NewStaff>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const add = useFormCommand(
    form,
    (body: NewStaff, key) => answer(api.POST("/api/staff", { body, headers: once(key) })),
    ({ name }) => {
      client.invalidateQueries({ queryKey: keys.staff });
      message.success(t("added", { name }));
      onDone();
    },
  );
  const missing = t("problem.field.missing", { ns: "common" });

  return (
    <Form<NewStaff>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => add.mutate({ ...entered, departmentId: entered.departmentId ?? null })}
    >
      <StaffFields />
      <Form.Item
        name="email"
        label={t("email")}
        rules={[
          { required: true, message: missing },
          { type: "email", message: t("emailHelp") },
        ]}
      >
        <Input type="email" maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t("firstPassword")}
        extra={t("firstPasswordHelp")}
        rules={[
          { required: true, message: missing },
          { min: 12, max: 128, message: t("firstPasswordHelp") },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <FormProblem command={add} />
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {t("add")}
      </Button>
    </Form>
  );
}
