import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Modal, Select, Typography } from "antd";
import { useTranslation } from "react-i18next";
import type { Permission } from "../../../shared/roles.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMay } from "../use-me.ts";
import styles from "./people.module.css";
import type { NewKey } from "./people-types.ts";
import { usePermissionName } from "./use-permission-name.ts";

/** What a program can be allowed: the routes that take keys, as far as its maker may use them. */
const scopes: Permission[] = ["complaint.read", "complaint.file"];

export function AddKey({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation("people");
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={t("addKey")} destroyOnHidden>
      <AddKeyForm onClose={onClose} />
    </Modal>
  );
}

function AddKeyForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("people");
  const [form] = Form.useForm<NewKey>();
  const client = useQueryClient();
  const nameOf = usePermissionName();
  const add = useFormCommand(
    form,
    (body: NewKey, key) => answer(api.POST("/api/api-keys", { body, headers: once(key) })),
    () => void client.invalidateQueries({ queryKey: keys.apiKeys }),
  );
  const grantable = scopes.filter(useMay());
  if (grantable.length === 0) return <Alert type="info" showIcon title={t("nothingToGrant")} />;
  if (add.data) return <Secret secret={add.data.secret} onClose={onClose} />;

  const missing = t("problem.field.missing", { ns: "common" });
  return (
    <Form<NewKey>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => add.mutate(entered)}
    >
      <Form.Item
        name="name"
        label={t("keyName")}
        extra={t("keyNameHelp")}
        rules={[{ required: true, whitespace: true, message: missing }]}
      >
        <Input maxLength={80} autoFocus />
      </Form.Item>
      <Form.Item name="scopes" label={t("scopes")} rules={[{ required: true, message: missing }]}>
        <Select
          mode="multiple"
          options={grantable.map((scope) => ({ value: scope, label: nameOf(scope) }))}
        />
      </Form.Item>
      <FormProblem command={add} />
      <Button type="primary" htmlType="submit" loading={add.isPending}>
        {t("addKey")}
      </Button>
    </Form>
  );
}

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation("people");
  return (
    <>
      <Alert type="warning" showIcon title={t("secretOnce")} style={{ marginBottom: 12 }} />
      <Typography.Paragraph className={styles.secret} copyable>
        {secret}
      </Typography.Paragraph>
      <Button onClick={onClose}>{t("keptIt")}</Button>
    </>
  );
}
