import { Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Opened } from "./opened.ts";

type Entered = { code: string; zh: string; en: string };

/** Names a new scorecard; nothing is kept before its first draft is saved. */
export function NewScorecard({ onBegin }: { onBegin(opened: Opened): void }) {
  const { t } = useTranslation(["scorecards", "common"]);
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<Entered>();
  const required = { required: true, whitespace: true, message: t("common:problem.field.missing") };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t("new")}
      </Button>
      <Modal
        open={isOpen}
        title={t("new")}
        okText={t("begin")}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form<Entered>
          form={form}
          name="new-scorecard"
          layout="vertical"
          requiredMark={false}
          onFinish={(entered) => onBegin({ as: "new", ...entered })}
        >
          <Form.Item name="zh" label={t("nameZh")} rules={[required]}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="en" label={t("nameEn")} rules={[required]}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item
            name="code"
            label={t("code")}
            extra={t("codeHelp")}
            rules={[required, { pattern: /^[a-z][a-z0-9_]{1,39}$/, message: t("codeHelp") }]}
          >
            <Input maxLength={40} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
