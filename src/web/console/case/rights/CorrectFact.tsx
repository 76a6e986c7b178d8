import { Button, Form, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { FormProblem } from "../../FormProblem.tsx";
import { useMe } from "../../use-me.ts";
import styles from "../deeds/DeedForm.module.css";
import { FactInput } from "./FactInput.tsx";
import { type FactEntry, factOf } from "./fact-entry.ts";
import { factWords } from "./fact-words.ts";
import { useKeepAnswers } from "./Questions.tsx";
import { useInWords } from "./use-in-words.ts";

type Entered = { fact?: string; source: "staff" | "customer" } & FactEntry;

/** One fact set right by a person; the record's own word stays where it was, this one stands before it. */
export function CorrectFact({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(["rights", "common"]);
  const inWords = useInWords();
  const { currency } = useMe().house;
  const [form] = Form.useForm<Entered>();
  const fact = Form.useWatch("fact", form);
  const keep = useKeepAnswers(onDone);
  const required = { required: true, message: t("common:problem.field.missing") };
  return (
    <Form<Entered>
      form={form}
      className={styles.deed}
      layout="vertical"
      requiredMark={false}
      initialValues={{ source: "staff" }}
      onFinish={(entered) =>
        keep.mutate([
          { fact: entered.fact!, value: factOf(entered.fact!, entered, currency), source: entered.source },
        ])
      }
    >
      <h3>{t("correctTitle")}</h3>
      <Form.Item name="fact" label={t("fact")} rules={[required]}>
        <Select
          showSearch={{ optionFilterProp: "label" }}
          options={Object.entries(factWords)
            .filter(([name]) => name !== "price_drop")
            .map(([value, words]) => ({ value, label: inWords(words) }))}
        />
      </Form.Item>
      {fact && <FactInput fact={fact} />}
      <Form.Item name="source" label={t("heardFrom")}>
        <Radio.Group
          optionType="button"
          options={(["staff", "customer"] as const).map((value) => ({ value, label: t(`source.${value}`) }))}
        />
      </Form.Item>
      <FormProblem command={keep} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={keep.isPending}>
          {t("keep")}
        </Button>
        <Button onClick={onDone}>{t("common:cancel")}</Button>
      </div>
    </Form>
  );
}
