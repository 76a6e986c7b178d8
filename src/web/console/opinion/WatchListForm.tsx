import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { keys } from "../keys.ts";
import { useRequired } from "../law/use-required.ts";
import { staffQuery } from "../staff-query.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import type { WatchList } from "./opinion-query.ts";

type Entry = {
  name: string;
  words: string[];
  patterns?: string[];
  sources?: string[];
  ownerId: string;
  startsOn: string;
  endsOn?: string;
};

/** Publishes a watch list, or its next version. */
export function WatchListForm({ list, onDone }: { list: WatchList | null; onDone: () => void }) {
  const { t } = useTranslation("opinion");
  const [form] = Form.useForm<Entry>();
  const required = useRequired();
  const me = useMe();
  const client = useQueryClient();
  const { message } = App.useApp();
  const people = useQuery(staffQuery).data?.rows ?? [];
  const publish = useFormCommand(
    form,
    (entry: Entry, key) => send(list, entry, key),
    () => {
      message.success(t("lists.saved"));
      client.invalidateQueries({ queryKey: keys.opinion });
      onDone();
    },
  );
  const tags = (most: number) => <Select mode="tags" open={false} suffixIcon={null} maxCount={most} />;
  return (
    <Form
      form={form}
      name="list"
      layout="vertical"
      requiredMark={false}
      initialValues={entryOf(list, me.id)}
      onFinish={publish.mutate}
    >
      <Form.Item name="name" label={t("lists.name")} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="words" label={t("lists.words")} extra={t("lists.wordsHelp")} rules={[required]}>
        {tags(100)}
      </Form.Item>
      <Form.Item name="patterns" label={t("lists.patterns")}>
        {tags(20)}
      </Form.Item>
      <Form.Item name="sources" label={t("lists.sources")}>
        {tags(50)}
      </Form.Item>
      <Form.Item name="ownerId" label={t("lists.owner")} rules={[required]}>
        <Select options={people.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="startsOn" label={t("lists.startsOn")} rules={[required]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="endsOn" label={t("lists.endsOn")}>
        <Input type="date" />
      </Form.Item>
      <FormProblem command={publish} />
      <Button type="primary" htmlType="submit" loading={publish.isPending}>
        {t("lists.save")}
      </Button>
    </Form>
  );
}

function entryOf(list: WatchList | null, me: string): Partial<Entry> {
  if (!list) return { ownerId: me };
  const { name, words, patterns, sources, owner, startsOn, endsOn } = list;
  return { name, words, patterns, sources, ownerId: owner.id, startsOn, endsOn: endsOn ?? "" };
}

function send(list: WatchList | null, { endsOn, ...entry }: Entry, key: string) {
  const body = { ...entry, endsOn: endsOn || null };
  const headers = once(key);
  if (!list) return answer(api.POST("/api/opinion-lists", { headers, body }));
  return answer(
    api.POST("/api/opinion-lists/{list}", {
      params: { path: { list: list.number } },
      headers,
      body: { ...body, seenVersion: list.version },
    }),
  );
}
