import { useTranslation } from "react-i18next";
import { remedyNames } from "../../../../shared/entitlement-names.ts";
import { formatMoney } from "../../../../shared/money.ts";
import { useReader } from "../../../ui/reader.ts";
import styles from "../file/CaseFile.module.css";
import { BoundBy } from "./BoundBy.tsx";
import { Citations } from "./Citations.tsx";
import type { Denial, Entitlement } from "./rights-query.ts";
import { useInWords } from "./use-in-words.ts";

type Props = { denial: Denial; entitlements: Entitlement[] };

/** What is not the customer's, by which rule, and what can be done for them all the same. */
export function DenialCard({ denial, entitlements }: Props) {
  const { t } = useTranslation("rights");
  const { lang } = useReader();
  const inWords = useInWords();
  const possible = entitlements
    .filter(({ remedy }) => remedy !== denial.remedy)
    .map(({ remedy }) => inWords(remedyNames[remedy], remedy));
  const what = [...new Set(possible)].join(lang === "en" ? ", " : "、");
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <b>{inWords(remedyNames[denial.remedy], denial.remedy)}</b>
        {denial.claimed && <s>{formatMoney(denial.claimed.minor, denial.claimed.currency, lang)}</s>}
      </div>
      <p className={styles.words}>{inWords(denial.why)}</p>
      <p className={styles.quiet}>{what ? t("stillPossible", { what }) : t("stillNothing")}</p>
      <Citations citations={denial.citations} />
      <BoundBy rules={denial.boundBy} />
    </article>
  );
}
