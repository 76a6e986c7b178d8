import { App, Button, Form, Input, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../../api.ts";
import { useCase } from "../case-context.ts";
import styles from "../deeds/DeedForm.module.css";
import { DeedForm } from "../deeds/DeedForm.tsx";

type NewLink = { supplier: string; days: number };

/** Makes the link, and shows it once: whoever asked for it sends it on. */
export function SendSupplierLinkForm({ subjectId: id }: { subjectId?: string }) {
  const { t } = useTranslation(["inquiry", "common"]);
  const { number } = useCase().view;
  const { modal } = App.useApp();
  return (
    <DeedForm<NewLink>
      step="send_supplier_link"
      subjectId={id}
      initial={{ supplier: "", days: 7 }}
      send={async (body, _, key) => {
        const { url } = await answer(
          api.POST("/api/complaints/{number}/requests/{id}/supplier-links", {
            params: { path: { number, id: id! } },
            headers: once(key),
            body,
          }),
        );
        modal.success({ title: t("supplier.link"), content: <LinkOnce url={url} />, width: 520 });
      }}
    >
      <Form.Item
        name="supplier"
        label={t("supplier.name")}
        rules={[{ required: true, whitespace: true, message: t("common:problem.field.missing") }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="days" label={t("supplier.days")} rules={[{ required: true }]}>
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
    </DeedForm>
  );
}

function LinkOnce({ url }: { url: string }) {
  const { t } = useTranslation("inquiry");
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <p className={styles.intro}>{t("supplier.shownOnce")}</p>
      <Input.TextArea
        readOnly
        autoSize
        value={url}
        aria-label={t("supplier.link")}
        style={{ marginBottom: "var(--space-2)" }}
      />
      <Button onClick={() => navigator.clipboard.writeText(url).then(() => setCopied(true))}>
        {isCopied ? t("supplier.copied") : t("supplier.copy")}
      </Button>
    </>
  );
}

export function RevokeSupplierLinkForm({ subjectId: id }: { subjectId?: string }) {
  const { number } = useCase().view;
  return (
    <DeedForm
      step="revoke_supplier_link"
      subjectId={id}
      isGrave
      send={(_, __, key) =>
        api.POST("/api/complaints/{number}/supplier-links/{id}/revoke", {
          params: { path: { number, id: id! } },
          headers: once(key),
          body: {},
        })
      }
    />
  );
}
