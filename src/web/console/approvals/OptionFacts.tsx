import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { formatMoney } from "../../../shared/money.ts";
import { useReader } from "../../ui/reader.ts";
import styles from "./ApprovalCard.module.css";

/** One option of an offer: what the customer gets, in which steps, and what it costs us. */
export function OptionFacts({ option }: { option: components["schemas"]["Option"] }) {
  const { t } = useTranslation("approvals");
  const { lang } = useReader();
  return (
    <>
      <p className={styles.option}>
        <strong>{t(`remedyKind.${option.kind}`, { ns: "terms" })}</strong>
        <span>{formatMoney(option.cost.minor, option.cost.currency, lang)}</span>
        {option.overLimit && <em>{t(`overLimit.${option.overLimit}`)}</em>}
      </p>
      <p>{option.content}</p>
      <ol className={styles.steps}>
        {option.steps.map((step) => (
          <li key={step.text}>{t("step", { text: step.text, hours: step.hours })}</li>
        ))}
      </ol>
    </>
  );
}
