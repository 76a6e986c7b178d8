import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import styles from "../parts/judgement/judgement.module.css";
import { named } from "../parts/judgement/judgement.ts";
import { useShareWords } from "../parts/judgement/share-words.ts";
import { appealFiguresQuery } from "./my-evaluations-query.ts";

/** How often appeals succeed, for everybody to see. */
export function AppealFiguresCard() {
  const { t } = useTranslation(["myEvaluations", "common"]);
  const { lang } = useReader();
  const shareWords = useShareWords();
  const figures = useQuery(appealFiguresQuery);
  return (
    <Card title={t("figures.title")}>
      <Loaded query={figures} skeleton={<SkeletonRows count={1} height={72} label={t("common:loading")} />}>
        {({ changed, raised, open, byCriterion }) => (
          <>
            <p>
              {changed.of === 0 ? t("figures.none") : t("figures.changed", { share: shareWords(changed) })}
            </p>
            <p className={styles.quiet}>{t("figures.counts", { raised, open })}</p>
            <ul className={styles.history}>
              {byCriterion.slice(0, 10).map((row) => (
                <li key={row.criterionCode}>
                  {named(row, lang)}: {shareWords(row.changed)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Card>
  );
}
