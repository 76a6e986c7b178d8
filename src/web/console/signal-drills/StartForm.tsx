import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Form, Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMay } from "../use-me.ts";
import { batchesQuery } from "./drills-query.ts";

const levels = ["blue", "yellow", "orange", "red"] as const;
type Level = (typeof levels)[number];
type Entry = { batch: string; isWhole?: boolean; level?: Level };

/** Chooses a batch and lets ten made-up buyers complain about it; whoever leads may drill everything that follows as well. */
export function StartForm() {
  const { t } = useTranslation(["signalDrills", "alerts", "common"]);
  const [form] = Form.useForm<Entry>();
  const mayLead = useMay()("alert.lead");
  const isWhole = Form.useWatch("isWhole", form);
  const [find, setFind] = useState("");
  const batches = useQuery(batchesQuery(find));
  const client = useQueryClient();
  const navigate = useNavigate();
  const start = useFormCommand(
    form,
    ({ batch, isWhole, level }: Entry, key) =>
      answer(
        api.POST("/api/signal-drills", {
          body: { ...JSON.parse(batch), ...(isWhole && { level }) },
          headers: once(key),
        }),
      ),
    ({ id }) => {
      client.invalidateQueries({ queryKey: keys.signals });
      client.invalidateQueries({ queryKey: keys.alerts });
      navigate({ to: "/signal-drills/$id", params: { id } });
    },
  );
  return (
    <Card title={t("start")}>
      <Form<Entry>
        form={form}
        name="drill"
        layout="vertical"
        requiredMark={false}
        onFinish={(entry) => start.mutate(entry)}
      >
        <Form.Item
          name="batch"
          label={t("batch")}
          extra={t("batchHelp")}
          rules={[{ required: true, message: t("common:problem.field.missing") }]}
        >
          <Select
            showSearch
            filterOption={false}
            onSearch={setFind}
            loading={batches.isFetching}
            notFoundContent={t("noBatch")}
            options={batches.data?.rows.map(({ sku, batch, name }) => ({
              value: JSON.stringify({ sku, batch }),
              label: `${name} · ${batch}`,
            }))}
          />
        </Form.Item>
        {mayLead && (
          <>
            <Form.Item name="isWhole" valuePropName="checked" extra={t("wholeHelp")}>
              <Checkbox>{t("wholeChoice")}</Checkbox>
            </Form.Item>
            {isWhole && (
              <Form.Item name="level" label={t("level")} initialValue="red">
                <Radio.Group
                  options={levels.map((level) => ({ value: level, label: t(`alerts:level.${level}`) }))}
                />
              </Form.Item>
            )}
          </>
        )}
        <FormProblem command={start} />
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {t(isWhole ? "sendWhole" : "send")}
        </Button>
      </Form>
    </Card>
  );
}
