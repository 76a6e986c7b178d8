import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { FormProblem } from "../FormProblem.tsx";
import type { Problem } from "../problem.ts";
import styles from "./Coaching.module.css";

type Props = {
  name: string;
  label: string;
  hint?: string;
  button: string;
  most: number;
  mayBeEmpty?: boolean;
  command: { error: Problem | null; isPending: boolean };
  onWords: (words: string) => void;
  /** A second way to end the same form. */
  other?: { button: string; onWords: (words: string) => void };
};

/** Some words and a button: most of what coach and colleague do to a task. */
export function WordsForm({ name, label, hint, button, most, mayBeEmpty, command, onWords, other }: Props) {
  const { t } = useTranslation("common");
  const [form] = Form.useForm<{ words?: string }>();
  const rules = mayBeEmpty ? [] : [{ required: true, whitespace: true, message: t("problem.field.missing") }];
  const finishOther = async () => {
    const { words } = await form.validateFields();
    other?.onWords(words?.trim() ?? "");
  };
  return (
    <Form<{ words?: string }>
      form={form}
      name={name}
      layout="vertical"
      requiredMark={false}
      onFinish={({ words }) => onWords(words?.trim() ?? "")}
    >
      <Form.Item name="words" label={label} rules={rules}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={most} placeholder={hint} />
      </Form.Item>
      <FormProblem command={command} />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {button}
        </Button>
        {other && <Button onClick={finishOther}>{other.button}</Button>}
      </div>
    </Form>
  );
}
