import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { answer, api, once } from "../api.ts";
import { Loaded } from "../Loaded.tsx";
import type { Period } from "../performance/performance-query.ts";
import { useCommand } from "../use-command.ts";
import styles from "./Care.module.css";
import { CareChart } from "./CareChart.tsx";
import { CareFacts } from "./CareFacts.tsx";
import { ownCareQuery } from "./care-query.ts";
import { Proposals } from "./Proposals.tsx";

/** What one's own work was like. Nobody sees it before oneself, and it never counts for performance. */
export function OwnCareCard({ period }: { period: Period }) {
  const { t } = useTranslation(["care", "common"]);
  const { lang } = useReader();
  const care = useQuery(ownCareQuery(period));
  return (
    <Card title={t("own.title")} label={t("own.title")}>
      <Loaded query={care} skeleton={<SkeletonRows count={3} height={72} label={t("common:loading")} />}>
        {(figures) => (
          <div className={styles.care}>
            <p className={styles.quiet}>{t("own.about", { days: figures.shownAfterDays })}</p>
            <CareFacts figures={figures} />
            <CareChart figures={figures} />
            <Proposals proposals={figures.proposals} />
            <section className={styles.support} aria-label={t("support")}>
              <h3>{t("support")}</h3>
              <p>{lang === "en" ? figures.supportEn : figures.supportZh}</p>
            </section>
            <Share throughDay={figures.to} />
          </div>
        )}
      </Loaded>
    </Card>
  );
}

/** Only the person decides that others may look earlier. */
function Share({ throughDay }: { throughDay: string }) {
  const { t } = useTranslation("care");
  const share = useCommand((day: string, key) =>
    answer(api.POST("/api/care/mine/seen", { headers: once(key), body: { throughDay: day } })),
  );
  return (
    <p className={styles.share}>
      <Button onClick={() => share.mutate(throughDay)} loading={share.isPending} disabled={share.isSuccess}>
        {t("own.share")}
      </Button>
      <span role="status">
        {share.isSuccess ? t("own.shared", { day: throughDay }) : share.isError ? share.error.message : ""}
      </span>
    </p>
  );
}
