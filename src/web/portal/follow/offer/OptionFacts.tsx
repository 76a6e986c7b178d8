import { use } from "react";
import { formatDuration } from "../../../../shared/dates.ts";
import { formatMoney } from "../../../../shared/money.ts";
import type { Option } from "../../api/types.ts";
import { LanguageContext, useWords } from "../../language.ts";
import { Words } from "../Words.tsx";
import styles from "./OfferCard.module.css";

/** What an option is: kind, money, content, and each step with its time. */
export function OptionFacts({ option, label }: { option: Option; label?: string }) {
  const { follow } = useWords();
  const { lang } = use(LanguageContext);
  const { kind, amount, content, steps } = option;
  return (
    <>
      <div className={styles.top}>
        <h3>
          {label && `${label} · `}
          {follow.kinds[kind]}
        </h3>
        {amount && <span className={styles.amount}>{formatMoney(amount.minor, amount.currency, lang)}</span>}
      </div>
      <Words>{content}</Words>
      <ol className={styles.steps} aria-label={follow.offer.steps}>
        {steps.map(({ text, hours }) => (
          <li key={text}>
            <span>{text}</span>
            <small>{follow.offer.within(formatDuration(hours * 3_600_000, lang))}</small>
          </li>
        ))}
      </ol>
    </>
  );
}
