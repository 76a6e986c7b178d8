import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../../../ui/reader.ts";
import { instantOf, wallTime } from "../../../wall-time.ts";

/** A time to come, typed on the house's clock. */
export function TimeField({ name, label }: { name: string; label: string }) {
  const { t } = useTranslation(["case", "common"]);
  const { timeZone } = useReader();
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[
        { required: true, message: t("common:problem.field.missing") },
        { validator: (_, value?: string) => refusePast(value, timeZone, t("form.timeInPast")) },
      ]}
    >
      <Input type="datetime-local" min={wallTime(new Date().toISOString(), timeZone)} />
    </Form.Item>
  );
}

async function refusePast(value: string | undefined, timeZone: string, message: string): Promise<void> {
  if (value && Date.parse(instantOf(value, timeZone)) <= Date.now()) throw new Error(message);
}
