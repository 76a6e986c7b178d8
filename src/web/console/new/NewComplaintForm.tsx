import { Button, Form, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { answer, api, once } from "../api.ts";
import { keepDraft, readDraft } from "../draft.ts";
import { FormProblem } from "../FormProblem.tsx";
import { AddFiles } from "../parts/AddFiles.tsx";
import { channels, demands } from "../terms.ts";
import { useAttachments } from "../use-attachments.ts";
import { useFormCommand } from "../use-form-command.ts";
import { instantOf, wallTime } from "../wall-time.ts";
import type { Acknowledgement } from "./Filed.tsx";
import { FindOrder } from "./FindOrder.tsx";
import styles from "./NewComplaintForm.module.css";
import { complaintOf, type Draft, type Entered, emptyDraft } from "./new-complaint-draft.ts";

/** The sheet one fills in while the customer speaks. Every key is kept until it is filed. */
export function NewComplaintForm({ onFiled }: { onFiled: (filed: Acknowledgement) => void }) {
  const { t } = useTranslation("newComplaint");
  const { timeZone } = useReader();
  const [form] = Form.useForm<Entered>();
  const [kept] = useState(() => readDraft<Draft>("new", "complaint") ?? emptyDraft);
  const [choice, setChoice] = useState({ order: kept.order, line: kept.line });
  const files = useAttachments(kept.files);
  const draft = { ...choice, files: files.uploaded };
  const keep = () => keepDraft("new", "complaint", { ...draft, entered: form.getFieldsValue() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is read when order or files change.
  useEffect(keep, [choice, files.uploaded]);

  const file = useFormCommand(
    form,
    (body: ReturnType<typeof complaintOf>, key) =>
      answer(api.POST("/api/complaints", { body, headers: once(key) })),
    onFiled,
  );
  const required = [
    { required: true, whitespace: true, message: t("problem.field.missing", { ns: "common" }) },
  ];

  return (
    <Form<Entered>
      form={form}
      layout="vertical"
      requiredMark={false}
      className={styles.form}
      initialValues={kept.entered}
      onValuesChange={keep}
      onFinish={(entered) => file.mutate(complaintOf(entered, draft, (time) => instantOf(time, timeZone)))}
    >
      <Card title={t("who")}>
        <FindOrder order={choice.order} line={choice.line} onChoose={setChoice} />
        {!choice.order && (
          <div className={styles.columns}>
            <Form.Item name={["customer", "name"]} label={t("name")}>
              <Input maxLength={80} autoComplete="off" />
            </Form.Item>
            <Form.Item name={["customer", "phone"]} label={t("phone")}>
              <Input maxLength={30} inputMode="tel" autoComplete="off" />
            </Form.Item>
          </div>
        )}
      </Card>
      <Card title={t("what")}>
        <Form.Item name="text" label={t("text")} extra={t("textHelp")} rules={required}>
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 20 }} maxLength={20_000} />
        </Form.Item>
        <div className={styles.columns}>
          <Form.Item name="channel" label={t("channel")}>
            <Select
              options={heard.map((value) => ({ value, label: t(`channel.${value}`, { ns: "terms" }) }))}
            />
          </Form.Item>
          <Form.Item name="happenedAt" label={t("happenedAt")}>
            <Input type="datetime-local" max={wallTime(new Date().toISOString(), timeZone)} />
          </Form.Item>
        </div>
        <div className={styles.columns}>
          <Form.Item name="demand" label={t("demand")}>
            <Select
              allowClear
              options={demands.map((value) => ({ value, label: t(`demand.${value}`, { ns: "terms" }) }))}
            />
          </Form.Item>
          <Form.Item name="demandWords" label={t("demandWords")}>
            <Input maxLength={1_000} />
          </Form.Item>
        </div>
        <AddFiles attachments={files} />
      </Card>
      <FormProblem command={file} />
      <div className={styles.buttons}>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={file.isPending}
          disabled={files.isBusy}
        >
          {t("file")}
        </Button>
        <span className={styles.kept}>{t("kept")}</span>
      </div>
    </Form>
  );
}

/** What a person writes down for somebody; programs and the customer's own page file by themselves. */
const heard = channels.filter((channel) => !["portal", "api", "import"].includes(channel));
