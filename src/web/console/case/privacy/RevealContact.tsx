import { EyeOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../../api.ts";
import { FormProblem } from "../../FormProblem.tsx";
import { useFormCommand } from "../../use-form-command.ts";
import { useCase } from "../case-context.ts";
import { readAgain } from "../case-queries.ts";
import styles from "../file/CaseFile.module.css";

const fields = ["phone", "email", "name"] as const;
const purposes = ["call_back", "delivery", "identity", "legal", "other"] as const;
type Entered = { field: (typeof fields)[number]; purpose: (typeof purposes)[number]; note?: string };
type Seen = { field: Entered["field"]; value: string | null };

/** One contact unmasked, for a purpose. What was seen stays on the screen only as long as this is open. */
export function RevealContact() {
  const { t } = useTranslation("casePrivacy");
  const { view } = useCase();
  const [isOpen, setOpen] = useState(false);
  if (!view.openSteps.includes("reveal_contact")) return null;
  if (isOpen) return <RevealForm number={view.number} onClose={() => setOpen(false)} />;
  return (
    <Button size="small" icon={<EyeOutlined />} onClick={() => setOpen(true)}>
      {t("reveal")}
    </Button>
  );
}

function RevealForm({ number, onClose }: { number: string; onClose: () => void }) {
  const { t } = useTranslation(["casePrivacy", "common"]);
  const [form] = Form.useForm<Entered>();
  const [seen, setSeen] = useState<Seen | null>(null);
  const purpose = Form.useWatch("purpose", form);
  const client = useQueryClient();
  const reveal = useFormCommand(
    form,
    (entered: Entered, key) =>
      answer(
        api.POST("/api/complaints/{number}/reveal", {
          params: { path: { number } },
          body: entered,
          headers: once(key),
        }),
      ),
    (shown: Seen) => {
      setSeen(shown);
      return readAgain(client, number);
    },
  );

  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ field: "phone", purpose: "call_back" }}
      onFinish={(entered) => reveal.mutate(entered)}
    >
      <p className={styles.by}>{t("revealHint")}</p>
      <Form.Item name="field" label={t("field")}>
        <Select options={fields.map((value) => ({ value, label: t(`fields.${value}`) }))} />
      </Form.Item>
      <Form.Item name="purpose" label={t("purpose")}>
        <Select options={purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))} />
      </Form.Item>
      {purpose === "other" && (
        <Form.Item
          name="note"
          label={t("note")}
          rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
        >
          <Input maxLength={300} />
        </Form.Item>
      )}
      <FormProblem command={reveal} />
      <p role="status">
        {seen &&
          (seen.value
            ? t("value", { field: t(`fields.${seen.field}`), value: seen.value })
            : t("none", { field: t(`fields.${seen.field}`) }))}
      </p>
      <div className={styles.buttons}>
        <Button type="primary" size="small" htmlType="submit" loading={reveal.isPending}>
          {t("show")}
        </Button>
        <Button size="small" onClick={onClose}>
          {t("close")}
        </Button>
      </div>
    </Form>
  );
}
