import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { parseMoney } from "../../../shared/money.ts";
import { answer, api, once } from "../api.ts";
import { FormProblem } from "../FormProblem.tsx";
import { houseQuery } from "../house-query.ts";
import { type RemedyKind, remedyKinds } from "../terms.ts";
import { useFormCommand } from "../use-form-command.ts";
import { useMe } from "../use-me.ts";
import styles from "./authority.module.css";
import { chainsQuery } from "./authority-queries.ts";
import { MoneyField } from "./MoneyField.tsx";

type Entered = { kind?: RemedyKind; from: string; steps: { gradeCode: string; people: number }[] };

/** A kind of remedy (or any), an amount, and the grades that must say yes, in order. */
export function ChainForm() {
  const { t } = useTranslation(["authority", "terms", "common"]);
  const [form] = Form.useForm<Entered>();
  const client = useQueryClient();
  const { currency } = useMe().house;
  const put = useFormCommand(
    form,
    ({ kind, from, steps }: Entered, key) =>
      answer(
        api.POST("/api/approval-chains", {
          body: { kind: kind ?? null, fromMinor: parseMoney(from, currency)!.minor, steps },
          headers: once(key),
        }),
      ),
    (chains) => {
      client.setQueryData(chainsQuery.queryKey, chains);
      form.resetFields();
    },
  );
  return (
    <details className={styles.add}>
      <summary>{t("setChain")}</summary>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ steps: [{ people: 1 }] }}
        onFinish={(entered) => put.mutate(entered)}
      >
        <FormProblem command={put} />
        <div className={styles.row}>
          <Form.Item name="kind" label={t("kind")}>
            <Select
              allowClear
              style={{ width: 180 }}
              placeholder={t("anyKind")}
              options={remedyKinds.map((value) => ({ value, label: t(`terms:remedyKind.${value}`) }))}
            />
          </Form.Item>
          <MoneyField name="from" label={t("fromAmount", { currency })} />
        </div>
        <Steps />
        <Button type="primary" htmlType="submit" loading={put.isPending}>
          {t("setChain")}
        </Button>
      </Form>
    </details>
  );
}

function Steps() {
  const { t, i18n } = useTranslation(["authority", "common"]);
  const grades = useQuery(houseQuery).data?.grades ?? [];
  const options = grades.map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: i18n.language === "en" ? nameEn : nameZh,
  }));
  const required = { required: true, message: t("common:problem.field.missing") };
  return (
    <Form.List name="steps">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.row}>
              <Form.Item
                name={[name, "gradeCode"]}
                label={t("step", { position: name + 1 })}
                rules={[required]}
              >
                <Select style={{ width: 180 }} options={options} />
              </Form.Item>
              <Form.Item name={[name, "people"]} label={t("people")} rules={[required]}>
                <InputNumber min={1} max={3} />
              </Form.Item>
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={t("removeStep", { position: name + 1 })}
                disabled={fields.length === 1}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          {fields.length < 5 && (
            <Form.Item>
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ people: 1 })}>
                {t("addStep")}
              </Button>
            </Form.Item>
          )}
        </>
      )}
    </Form.List>
  );
}
