import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import type { NewStaff, StaffRow } from "./people-types.ts";
import { StaffFields } from "./StaffFields.tsx";

type Entered = Pick<NewStaff, "name" | "role" | "gradeCode" | "departmentId"> & { isActive: boolean };
type Props = { staff: StaffRow; onDone: () => void };

/** Role, grade or department changed, or a colleague who leaves; nobody locks themselves out. */
export function ChangeStaffForm({ staff, onDone }: Props) {
  const { t } = useTranslation("people");
  const [form] = Form.useForm<Entered>();
  const me = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  const change = useFormCommand(
    form,
    (entered: Entered, key) =>
      answer(
        api.PATCH("/api/staff/{id}", {
          params: { path: { id: staff.id } },
          body: { ...entered, departmentId: entered.departmentId ?? null, version: staff.version },
          headers: once(key),
        }),
      ),
    () => {
      client.invalidateQueries({ queryKey: keys.staff });
      message.success(t("saved", { ns: "common" }));
      onDone();
    },
  );
  const { name, role, gradeCode, department, isActive } = staff;

  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ name, role, gradeCode, departmentId: department?.id, isActive }}
      onFinish={(entered) => change.mutate(entered)}
    >
      <StaffFields />
      <Form.Item name="isActive" label={t("isActive")} extra={t("isActiveHelp")} valuePropName="checked">
        <Switch disabled={staff.id === me.id} />
      </Form.Item>
      <FormProblem command={change} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t("save", { ns: "common" })}
      </Button>
    </Form>
  );
}
