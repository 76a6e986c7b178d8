import { Checkbox, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Learning.module.css";
import type { Attempt } from "./learning-queries.ts";
import { OrderChoice } from "./OrderChoice.tsx";

type Props = {
  question: Attempt["questions"][number];
  position: number;
  chosen: number[];
  onChoose: (places: number[]) => void;
};

/** One question: what happened, what is asked, and its options in the order they were drawn. */
export function QuestionSheet({ question, position, chosen, onChoose }: Props) {
  const { t } = useTranslation("learning");
  const inLang = useInLang();
  return (
    <Card>
      <fieldset className={styles.question}>
        <legend>
          <span className={styles.position}>{t("position", { position })}</span>
          {inLang(question.asked)}
        </legend>
        {question.story && <p className={styles.story}>{inLang(question.story)}</p>}
        <p className={styles.quiet}>{t(`how.${question.kind}`)}</p>
        <Choice question={question} chosen={chosen} onChoose={onChoose} />
      </fieldset>
    </Card>
  );
}

function Choice({ question, chosen, onChoose }: Omit<Props, "position">) {
  const inLang = useInLang();
  const options = question.options.map((option) => ({ value: option.place, label: inLang(option) }));
  if (question.kind === "order") return <OrderChoice options={options} chosen={chosen} onChoose={onChoose} />;
  if (question.kind === "multiple")
    return <Checkbox.Group className={styles.options} options={options} value={chosen} onChange={onChoose} />;
  return (
    <Radio.Group
      name={question.code}
      className={styles.options}
      options={options}
      value={chosen[0] ?? null}
      onChange={({ target }) => onChoose([target.value as number])}
    />
  );
}
