import { use } from "react";
import { remedyNames } from "../../../shared/entitlement-names.ts";
import { formatMoney } from "../../../shared/money.ts";
import type { Right } from "../api/types.ts";
import { LanguageContext, useWords } from "../language.ts";
import { Card } from "../parts/Card.tsx";
import { useMine } from "./mine.ts";
import styles from "./RightsCard.module.css";
import { Words } from "./Words.tsx";

/** What is the customer's by law and by the shop's word, beside the offer; the articles open in their own words. */
export function RightsCard() {
  const { rights: words } = useWords().follow;
  const { rights } = useMine().view;
  if (rights.length === 0) return null;
  return (
    <Card title={words.title}>
      <p className="quiet">{words.about}</p>
      <ul className={styles.rights}>
        {rights.map((right) => (
          <OneRight key={right.remedy} right={right} />
        ))}
      </ul>
    </Card>
  );
}

function OneRight({ right }: { right: Right }) {
  const { rights: words } = useWords().follow;
  const { lang } = use(LanguageContext);
  const inWords = (text: { zh: string; en: string } | undefined) => (lang === "en" ? text?.en : text?.zh);
  const { remedy, amount, exerciseBy, freightBy, isAlternative, articles } = right;
  return (
    <li className={styles.right}>
      <strong>
        {inWords(remedyNames[remedy]) ?? remedy}
        {amount && ` ${formatMoney(amount.minor, amount.currency, lang)}`}
      </strong>
      <Words>{inWords(right.words) ?? ""}</Words>
      <small className="quiet">
        {[
          isAlternative && words.alternative,
          exerciseBy && words.until(exerciseBy),
          freightBy && words.freight[freightBy],
        ]
          .filter(Boolean)
          .join(" · ")}
      </small>
      {articles.length > 0 && (
        <details>
          <summary>{words.articles}</summary>
          {articles.map(({ id, law, article, text }) => (
            <blockquote key={id} lang="zh-CN" className={styles.article}>
              <b>
                《{law}》{article}
              </b>
              <Words>{text}</Words>
            </blockquote>
          ))}
        </details>
      )}
    </li>
  );
}
