import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Modal, Select, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { houseQuery } from "../house-query.ts";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./GatewayCard.module.css";
import { GatewayFields } from "./GatewayFields.tsx";
import type { NewGateway } from "./gateway.ts";

type Props = { isOpen: boolean; onClose: () => void };

/** Connects a gateway; the secret that both sides sign with is shown this once. */
export function AddGateway({ isOpen, onClose }: Props) {
  const { t } = useTranslation("gateways");
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={t("add")} destroyOnHidden>
      <AddGatewayForm onClose={onClose} />
    </Modal>
  );
}

function AddGatewayForm({ onClose }: Pick<Props, "onClose">) {
  const { t } = useTranslation("gateways");
  const [form] = Form.useForm<NewGateway>();
  const client = useQueryClient();
  const house = useQuery(houseQuery);
  const add = useFormCommand(
    form,
    ({ secret, shopId, ...body }: NewGateway, key) =>
      answer(
        api.POST("/api/gateways", {
          body: { ...body, shopId: shopId ?? null, ...(secret && { secret }) },
          headers: once(key),
        }),
      ),
    () => void client.invalidateQueries({ queryKey: keys.gateways }),
  );
  if (add.data) return <Secret {...add.data} onClose={onClose} />;

  return (
    <Form<NewGateway>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => add.mutate(entered)}
    >
      <GatewayFields secretHelp={t("secretHelp")} />
      <Form.Item name="shopId" label={t("shop")}>
        <Select
          allowClear
          placeholder={t("allShops")}
          options={(house.data?.shops ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <FormProblem command={add} />
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {t("add")}
      </Button>
    </Form>
  );
}

type Made = { secret: string; gateway: { callbackUrl: string }; onClose: () => void };

function Secret({ secret, gateway, onClose }: Made) {
  const { t } = useTranslation("gateways");
  return (
    <>
      <Alert type="warning" showIcon title={t("secretOnce")} style={{ marginBottom: 12 }} />
      <p>{t("secret")}</p>
      <Typography.Paragraph className={styles.secret} copyable>
        {secret}
      </Typography.Paragraph>
      <p>{t("callback")}</p>
      <Typography.Paragraph className={styles.secret} copyable>
        {gateway.callbackUrl}
      </Typography.Paragraph>
      <Button onClick={onClose}>{t("keptIt")}</Button>
    </>
  );
}
