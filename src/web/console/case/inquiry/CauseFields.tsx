import { useQuery } from "@tanstack/react-query";
import { Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../../ui/reader.ts";
import { causesQuery } from "./queries.ts";

/** What went wrong, and why it could: one each from the cause tree. */
export function CauseFields() {
  return (
    <>
      <CauseField name="immediateCause" level="immediate" />
      <CauseField name="rootCause" level="root" />
    </>
  );
}

function CauseField({ name, level }: { name: string; level: "immediate" | "root" }) {
  const { t } = useTranslation("inquiry");
  const { lang } = useReader();
  const causes = useQuery(causesQuery);
  const offered = (causes.data?.rows ?? []).filter((cause) => cause.level === level && cause.isActive);
  const groups = Map.groupBy(offered, ({ group }) => (lang === "en" ? group.en : group.zh));
  return (
    <Form.Item name={name} label={t(`cause.${level}`)} help={causes.error?.message}>
      <Select
        allowClear
        loading={causes.isPending}
        placeholder={t("cause.choose")}
        showSearch={{ optionFilterProp: "label" }}
        options={[...groups].map(([label, ofGroup]) => ({
          label,
          options: ofGroup.map(({ code, name: cause }) => ({
            value: code,
            label: lang === "en" ? cause.en : cause.zh,
          })),
        }))}
      />
    </Form.Item>
  );
}
