import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { gatewayKinds } from "../../../shared/gateway-parts.ts";

/** What a gateway is called, what it does and where it is. */
export function GatewayFields({ secretHelp }: { secretHelp: string }) {
  const { t } = useTranslation(["gateways", "execution", "common"]);
  const required = { required: true, message: t("common:problem.field.missing") };
  return (
    <>
      <Form.Item name="name" label={t("name")} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kinds" label={t("kinds")} rules={[required]}>
        <Select
          mode="multiple"
          options={gatewayKinds.map((value) => ({ value, label: t(`execution:kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="url" label={t("url")} extra={t("urlHelp")} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={300} placeholder="https://" />
      </Form.Item>
      <Form.Item name="secret" label={t("secret")} extra={secretHelp}>
        <Input.Password maxLength={120} autoComplete="off" placeholder="whsec_…" />
      </Form.Item>
    </>
  );
}
