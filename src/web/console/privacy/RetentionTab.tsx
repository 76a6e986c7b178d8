import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { DueList } from "./DueList.tsx";
import styles from "./privacy.module.css";
import { retentionQuery } from "./privacy-queries.ts";
import { RetentionRuleForm } from "./RetentionRuleForm.tsx";

/** How long things are kept, what is due now, and what was erased before. */
export function RetentionTab() {
  const { t } = useTranslation(["privacy", "common"]);
  const retention = useQuery(retentionQuery);
  return (
    <div className={styles.stack}>
      <Loaded query={retention} skeleton={<SkeletonRows count={3} height={56} label={t("common:loading")} />}>
        {({ rules, runs }) => (
          <>
            <Card title={t("rules")}>
              <p className={styles.help}>{t("rulesHelp")}</p>
              {rules
                .filter(({ category }) => category === null)
                .map((rule) => (
                  <RetentionRuleForm key={rule.kind} rule={rule} />
                ))}
            </Card>
            <DueList />
            {runs.length > 0 && (
              <Card title={t("runs")}>
                <ul>
                  {runs.map(({ id, confirmedBy, confirmedAt, listed, erased, finishedAt }) => (
                    <li key={id}>
                      <Moment at={confirmedAt} /> {t("runLine", { name: confirmedBy.name, listed, erased })}
                      {!finishedAt && ` · ${t("running")}`}
                    </li>
                  ))}
                </ul>
              </Card>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
