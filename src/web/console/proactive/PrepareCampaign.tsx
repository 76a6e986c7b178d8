import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Drawer, Form, Input, InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { Loaded } from "../Loaded.tsx";
import { useFormCommand } from "../use-form-command.ts";
import styles from "./Proactive.module.css";
import { type Overview, overviewQuery, type Way } from "./proactive-query.ts";

type Entry = { title: string; words: string; holdOutPercent: number; hours: number };

/** Draws up who is told of a late parcel, and who is held out for comparison. */
export function PrepareCampaign({ way }: { way: Way }) {
  const { t } = useTranslation(["proactive", "common"]);
  const [isOpen, setOpen] = useState(false);
  const overview = useQuery(overviewQuery);
  return (
    <>
      <Button type="primary" size="small" onClick={() => setOpen(true)}>
        {t("prepare")}
      </Button>
      <Drawer title={t("prepare")} open={isOpen} onClose={() => setOpen(false)} size={520} destroyOnHidden>
        <Loaded
          query={overview}
          skeleton={<SkeletonRows count={3} height={64} label={t("common:loading")} />}
        >
          {(known) => <CampaignForm known={known} way={way} />}
        </Loaded>
      </Drawer>
    </>
  );
}

function CampaignForm({ known, way }: { known: Overview; way: Way }) {
  const { t } = useTranslation(["proactive", "common"]);
  const [form] = Form.useForm<Entry>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const prepare = useFormCommand(
    form,
    (entry: Entry, key) =>
      answer(api.POST("/api/proactive/campaigns", { body: bodyOf(entry, way), headers: once(key) })),
    ({ action }) => {
      client.invalidateQueries({ queryKey: keys.proactive });
      client.invalidateQueries({ queryKey: keys.actions });
      navigate({ to: "/actions/$number", params: { number: String(action) } });
    },
  );
  const required = [{ required: true, message: t("common:problem.field.missing") }];
  return (
    <Form<Entry>
      form={form}
      name="campaign"
      layout="vertical"
      requiredMark={false}
      initialValues={{
        title: t("form.usualTitle", { where: Object.values(way).join(" ") }).trim(),
        words: known.words,
        holdOutPercent: Math.round(100 * known.holdOutShare),
        hours: known.goodForHours,
      }}
      onFinish={(entry) => prepare.mutate(entry)}
    >
      <p className={styles.whom}>
        {t("form.whom", { where: Object.values(way).join(" · ") || t("form.everywhere") })}
      </p>
      <Form.Item name="title" label={t("form.title")} rules={required}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="words"
        label={t("form.words")}
        extra={t("form.wordsHelp", { percent: Math.round(100 * known.certainty) })}
        rules={required}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={300} />
      </Form.Item>
      <Form.Item name="hours" label={t("form.hours")} extra={t("form.hoursHelp")} rules={required}>
        <InputNumber min={1} max={168} precision={0} />
      </Form.Item>
      <Form.Item
        name="holdOutPercent"
        label={t("form.holdOut")}
        extra={t("form.holdOutHelp")}
        rules={required}
      >
        <InputNumber min={0} max={50} precision={0} suffix="%" />
      </Form.Item>
      <FormProblem command={prepare} />
      <Button type="primary" htmlType="submit" loading={prepare.isPending}>
        {t("form.save")}
      </Button>
    </Form>
  );
}

function bodyOf({ title, words, holdOutPercent, hours }: Entry, way: Way) {
  return { ...way, title, words, holdOutShare: holdOutPercent / 100, goodForHours: hours };
}
