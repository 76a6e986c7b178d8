import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import { batchesQuery } from "./drills-query.ts";

type Entry = { batch: string };

/** Chooses a batch and lets ten made-up buyers complain about it. */
export function StartForm() {
  const { t } = useTranslation(["signalDrills", "common"]);
  const [form] = Form.useForm<Entry>();
  const [find, setFind] = useState("");
  const batches = useQuery(batchesQuery(find));
  const client = useQueryClient();
  const navigate = useNavigate();
  const start = useFormCommand(
    form,
    ({ batch }: Entry, key) =>
      answer(api.POST("/api/signal-drills", { body: JSON.parse(batch), headers: once(key) })),
    ({ id }) => {
      client.invalidateQueries({ queryKey: keys.signals });
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
        <FormProblem command={start} />
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {t("send")}
        </Button>
      </Form>
    </Card>
  );
}
