import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useFormCommand } from "../use-form-command.ts";
import type { WinBack } from "./lost-query.ts";

const outcomes = ["came_back", "declined", "unreachable", "opted_out"] as const;
type Entered = { outcome: (typeof outcomes)[number]; words?: string };

/** How it went, with words where there is more to say. */
export function FinishForm({ task: { id } }: { task: WinBack }) {
  const { t } = useTranslation(["lostCustomers", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const finish = useFormCommand(
    form,
    ({ outcome, words }: Entered, key) =>
      answer(
        api.POST("/api/win-backs/{id}/finish", {
          params: { path: { id } },
          headers: once(key),
          body: { outcome, words: words?.trim() || undefined },
        }),
      ),
    () => {
      message.success(t("finished"));
      client.invalidateQueries({ queryKey: keys.lostCustomers });
    },
  );
  return (
    <Form<Entered>
      form={form}
      name={`finish.${id}`}
      layout="vertical"
      requiredMark={false}
      onFinish={(entered) => finish.mutate(entered)}
    >
      <Form.Item
        name="outcome"
        label={t("result")}
        rules={[{ required: true, message: t("common:problem.field.missing") }]}
      >
        <Radio.Group options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))} />
      </Form.Item>
      <Form.Item name="words" label={t("words")}>
        <Input maxLength={1_000} />
      </Form.Item>
      <FormProblem command={finish} />
      <Button htmlType="submit" loading={finish.isPending}>
        {t("finish")}
      </Button>
    </Form>
  );
}
