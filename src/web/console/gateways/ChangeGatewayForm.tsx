import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Switch } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { GatewayFields } from "./GatewayFields.tsx";
import type { Gateway, NewGateway } from "./gateway.ts";

type Entered = Pick<NewGateway, "name" | "kinds" | "url" | "secret"> & { isActive: boolean };
type Props = { gateway: Gateway; onDone: () => void };

/** Another address, other work, a new secret, or off; what is under way stays with it. */
export function ChangeGatewayForm({ gateway, onDone }: Props) {
  const { t } = useTranslation("gateways");
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const change = useFormCommand(
    form,
    ({ secret, ...entered }: Entered, key) =>
      answer(
        api.PATCH("/api/gateways/{id}", {
          params: { path: { id: gateway.id } },
          body: { ...entered, ...(secret && { secret }), version: gateway.version },
          headers: once(key),
        }),
      ),
    () => {
      client.invalidateQueries({ queryKey: keys.gateways });
      message.success(t("saved", { ns: "common" }));
      onDone();
    },
  );
  const { name, kinds, url, isActive } = gateway;
  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ name, kinds, url, isActive }}
      onFinish={(entered) => change.mutate(entered)}
    >
      <GatewayFields secretHelp={t("newSecretHelp")} />
      <Form.Item name="isActive" label={t("active")} extra={t("activeHelp")} valuePropName="checked">
        <Switch />
      </Form.Item>
      <FormProblem command={change} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t("save", { ns: "common" })}
      </Button>
    </Form>
  );
}
