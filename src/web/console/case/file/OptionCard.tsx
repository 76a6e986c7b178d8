import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useReader } from "../../../ui/reader.ts";
import styles from "./CaseFile.module.css";
import { Tag } from "./Tag.tsx";

type Option = StaffView["offers"][number]["options"][number];

/** One option with its steps, hours and cost, and whether it is the one chosen or beyond the reader's limit. */
export function OptionCard({ option, isChosen }: { option: Option; isChosen: boolean }) {
  const { t } = useTranslation(["case", "terms"]);
  const { lang } = useReader();
  return (
    <li className={styles.answer} data-chosen={isChosen}>
      <div className={styles.cardHead}>
        <b>
          {option.position}. {t(`terms:remedyKind.${option.kind}`)}
        </b>
        <span>
          {t("remedies.cost")} {formatMoney(option.cost.minor, option.cost.currency, lang)}
        </span>
      </div>
      {isChosen && <Tag tone="good">{t("remedies.chosen")}</Tag>}
      {option.overLimit && (
        <Tag tone="at-risk">
          {option.overLimit === "amount" ? t("remedies.overAmount") : t("remedies.overKind")}
        </Tag>
      )}
      {option.goodwillMinor > 0 && (
        <Tag tone="calm">
          {t("remedies.goodwill", {
            amount: formatMoney(option.goodwillMinor, option.cost.currency, lang),
          })}
        </Tag>
      )}
      <p className={styles.words}>{option.content}</p>
      <ul className={styles.quiet}>
        {option.steps.map(({ text, hours }) => (
          <li key={text}>
            {text} · {t("remedies.hours", { hours })}
          </li>
        ))}
      </ul>
    </li>
  );
}
