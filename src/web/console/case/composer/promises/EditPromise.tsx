import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useReader } from "../../../../ui/reader.ts";
import { staffQuery } from "../../../staff-query.ts";
import { instantOf, wallTime } from "../../../wall-time.ts";
import { TimeField } from "../../deeds/fields/TimeField.tsx";
import styles from "./FoundPromises.module.css";
import type { Confirmed } from "./use-found-promises.ts";

type Props = { promise: Confirmed; onSave(promise: Confirmed): void; onCancel(): void };
type Entered = { deed: string; dueAt: string; ownerId: string };

/** What exactly is promised, by when, and who answers for it. */
export function EditPromise({ promise, onSave, onCancel }: Props) {
  const { t } = useTranslation(["promises", "common"]);
  const { timeZone } = useReader();
  const staff = useQuery(staffQuery);
  const missing = [{ required: true, whitespace: true, message: t("common:problem.field.missing") }];
  return (
    <li className={styles.editing}>
      <Form<Entered>
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...promise, dueAt: wallTime(promise.dueAt, timeZone) }}
        onFinish={({ dueAt, ...entered }) =>
          onSave({ ...promise, ...entered, dueAt: instantOf(dueAt, timeZone) })
        }
      >
        <Form.Item name="deed" label={t("composer.deed")} rules={missing}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <TimeField name="dueAt" label={t("composer.dueAt")} />
        <Form.Item name="ownerId" label={t("composer.ownerField")}>
          <Select
            showSearch={{ optionFilterProp: "label" }}
            loading={staff.isPending}
            options={staff.data?.rows.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <div className={styles.buttons}>
          <Button type="primary" htmlType="submit">
            {t("composer.save")}
          </Button>
          <Button onClick={onCancel}>{t("common:cancel")}</Button>
        </div>
      </Form>
    </li>
  );
}
