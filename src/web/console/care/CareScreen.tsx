import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { PeriodPicker } from "../performance/PeriodPicker.tsx";
import type { Period } from "../performance/performance-query.ts";
import { useMe } from "../use-me.ts";
import styles from "./Care.module.css";
import { CareFacts } from "./CareFacts.tsx";
import { CareRulesForm } from "./CareRulesForm.tsx";
import { careRulesQuery, teamCareQuery } from "./care-query.ts";
import { Proposals } from "./Proposals.tsx";

/** What the work does to the team, and what could ease it. */
export function CareScreen() {
  const { t } = useTranslation(["care", "common"]);
  const { permissions } = useMe();
  const [period, setPeriod] = useState<Period>({});
  const care = useQuery(teamCareQuery(period));
  const rules = useQuery(careRulesQuery);
  return (
    <Page
      title={t("team.title")}
      about={t("team.about")}
      action={<PeriodPicker period={period} onPeriod={setPeriod} />}
    >
      <Loaded query={care} skeleton={<SkeletonRows count={4} height={96} label={t("common:loading")} />}>
        {({ together, people }) => (
          <>
            <Card title={t("team.together")}>
              {together ? (
                <p className={styles.quiet}>{t("team.togetherText", together)}</p>
              ) : (
                <p className={styles.quiet}>{t("team.tooFew")}</p>
              )}
            </Card>
            {people.length === 0 && <Empty title={t("team.empty")}>{t("team.emptyHelp")}</Empty>}
            {people.map(({ id, name, throughDay, figures }) => (
              <Card
                key={id}
                title={name}
                aside={throughDay ? t("team.through", { day: throughDay }) : undefined}
              >
                {figures ? (
                  <div className={styles.care}>
                    <CareFacts figures={figures} />
                    <Proposals proposals={figures.proposals} />
                  </div>
                ) : (
                  <p className={styles.quiet}>{t("team.notYet")}</p>
                )}
              </Card>
            ))}
          </>
        )}
      </Loaded>
      {permissions.includes("quality.plan") && (
        <Loaded query={rules} skeleton={<SkeletonRows count={2} height={96} label={t("common:loading")} />}>
          {(known) => <CareRulesForm key={known.version} known={known} />}
        </Loaded>
      )}
    </Page>
  );
}
