import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, type InputRef, Select } from "antd";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { type State, states } from "../../../shared/complaint-steps.ts";
import { staffQuery } from "../staff-query.ts";
import { taxonomyQuery } from "../taxonomy-query.ts";
import { channels, severities } from "../terms.ts";
import { useMay } from "../use-me.ts";
import styles from "./QueueFilters.module.css";
import type { QueueName } from "./queue-query.ts";
import type { QueueSearch } from "./queue-search.ts";
import { useSettled } from "./use-settled.ts";

type Props = {
  queue: QueueName;
  search: QueueSearch;
  onSearch: (search: QueueSearch) => void;
  ref: Ref<HTMLInputElement>;
};

const over: readonly State[] = ["closed", "withdrawn", "merged"];

/** What narrows a list. Each choice goes into the address at once, typed words when the typing rests. */
export function QueueFilters({ queue, search, onSearch, ref }: Props) {
  const { t, i18n } = useTranslation("queue");
  const taxonomy = useQuery(taxonomyQuery);
  const staff = useQuery({ ...staffQuery, enabled: useMay()("people.read") && queue !== "mine" });
  const [text, setText] = useSettled(search.q ?? "", (q) => onSearch({ ...search, q: q || undefined }));
  const isOpenList = queue !== "archive" && queue !== "withdrawn";
  const set = (name: keyof QueueSearch) => (value: string | undefined) =>
    onSearch({ ...search, [name]: value });

  const choices = [
    {
      name: "state",
      options: isOpenList
        ? states
            .filter((state) => !over.includes(state))
            .map((value) => ({ value, label: t(`state.${value}`, { ns: "terms" }) }))
        : [],
    },
    {
      name: "category",
      options:
        taxonomy.data?.categories.map(({ code, zh, en }) => ({
          value: code,
          label: i18n.language === "en" ? en : zh,
        })) ?? [],
    },
    {
      name: "severity",
      options: severities.map((value) => ({ value, label: t(`severity.${value}`, { ns: "terms" }) })),
    },
    {
      name: "channel",
      options: channels.map((value) => ({ value, label: t(`channel.${value}`, { ns: "terms" }) })),
    },
    { name: "ownerId", options: staff.data?.rows.map(({ id, name }) => ({ value: id, label: name })) ?? [] },
  ] as const;

  return (
    <search className={styles.filters} aria-label={t("filters")}>
      <Input
        ref={(input: InputRef | null) => assign(ref, input?.input ?? null)}
        className={styles.text}
        allowClear
        prefix={<SearchOutlined aria-hidden="true" />}
        placeholder={t("filter")}
        aria-label={t("filter")}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {choices
        .filter(({ options }) => options.length > 0)
        .map(({ name, options }) => (
          <Select
            key={name}
            className={styles.choice}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t(name === "ownerId" ? "owner" : name)}
            aria-label={t(name === "ownerId" ? "owner" : name)}
            value={search[name]}
            options={[...options]}
            onChange={set(name)}
          />
        ))}
      {Object.keys(search).length > 0 && (
        <Button type="link" onClick={() => onSearch({})}>
          {t("clear")}
        </Button>
      )}
    </search>
  );
}

function assign<Element>(ref: Ref<Element>, element: Element | null): void {
  if (typeof ref === "function") ref(element);
  else if (ref) ref.current = element;
}
