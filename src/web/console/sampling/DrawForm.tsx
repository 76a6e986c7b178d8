import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Checkbox, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { PlanPreview } from "./PlanPreview.tsx";
import styles from "./sampling.module.css";
import type { KeptPlan } from "./sampling-queries.ts";

type Entered = { from?: string; to?: string; seed?: string; acceptsEmptyStrata?: boolean };

/** Draws a plan now: of which days, and with which seed. */
export function DrawForm({ kept, onDone }: { kept: KeptPlan; onDone: () => void }) {
  const { t } = useTranslation("sampling");
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const draw = useFormCommand(
    form,
    ({ from, to, seed, acceptsEmptyStrata }: Entered, key) =>
      answer(
        api.POST("/api/sampling-plans/{id}/draws", {
          params: { path: { id: kept.id } },
          headers: once(key),
          body: {
            from: from || undefined,
            to: to || undefined,
            seed: seed?.trim() || undefined,
            acceptsEmptyStrata: acceptsEmptyStrata ?? false,
          },
        }),
      ),
    ({ id, sampleSize }) => {
      message.success(t("drawnNow", { count: sampleSize }));
      client.invalidateQueries({ queryKey: keys.sampling });
      onDone();
      navigate({ to: "/sampling/$id", params: { id } });
    },
  );
  return (
    <Form<Entered> form={form} name="draw" layout="vertical" onFinish={(entered) => draw.mutate(entered)}>
      <p className={styles.help}>{t("drawHelp")}</p>
      <div className={styles.pair}>
        <Form.Item name="from" label={t("fromDay")}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={t("toDay")}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="seed" label={t("seed")} extra={t("seedHelp")}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="acceptsEmptyStrata" valuePropName="checked">
        <Checkbox>{t("acceptsEmptyStrata")}</Checkbox>
      </Form.Item>
      <PlanPreview plan={kept.plan} planId={kept.id} />
      <FormProblem command={draw} />
      <Button type="primary" htmlType="submit" loading={draw.isPending}>
        {t("drawNow")}
      </Button>
    </Form>
  );
}
