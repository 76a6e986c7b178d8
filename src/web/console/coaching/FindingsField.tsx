import { Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useInLang } from "../use-in-lang.ts";
import type { Coachable } from "./coaching-queries.ts";
import { findingKey } from "./start-entry.ts";

/** What went wrong lately, with how often; one task takes up to five. */
export function FindingsField({ coachable, isWaiting }: { coachable: Coachable[]; isWaiting: boolean }) {
  const { t } = useTranslation(["coaching", "common"]);
  const inLang = useInLang();
  const options = coachable.map((each) => ({
    value: findingKey(each),
    label: t("findingOption", { what: inLang(each.label), broken: each.broken, total: each.total }),
  }));
  return (
    <Form.Item
      name="findings"
      label={t("findings")}
      extra={t("findingsHelp")}
      rules={[{ required: true, type: "array", min: 1, message: t("common:problem.field.missing") }]}
    >
      <Select
        mode="multiple"
        maxCount={5}
        disabled={isWaiting}
        options={options}
        notFoundContent={t("nothingCoachable")}
      />
    </Form.Item>
  );
}
