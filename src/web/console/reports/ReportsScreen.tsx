import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { useMay } from "../use-me.ts";
import { MakeReport } from "./MakeReport.tsx";
import { ReportLine } from "./ReportLine.tsx";
import styles from "./Reports.module.css";
import { type ReportKind, reportKinds, reportsQuery } from "./reports-queries.ts";

/** The house's quality reports, the latest first, and making one of a period that is over. */
export function ReportsScreen() {
  const { t } = useTranslation(["reports", "common"]);
  const may = useMay();
  const [kind, setKind] = useState<ReportKind | "all">("all");
  const reports = useInfiniteQuery(reportsQuery(kind));
  return (
    <Page
      isNarrow
      title={t("title")}
      about={t("about")}
      action={
        <OneOf
          label={t("which")}
          value={kind}
          onChange={setKind}
          options={[
            { value: "all", label: t("all") },
            ...reportKinds.map((each) => ({ value: each, label: t(`kind.${each}`) })),
          ]}
        />
      }
    >
      {may("report.manage") && <MakeReport />}
      <p className={styles.toSchedule}>
        <Link to="/reports/schedule">{t("toSchedule")}</Link>
      </p>
      <Loaded query={reports} skeleton={<SkeletonRows count={4} height={72} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <Empty title={t("empty")}>{t("emptyHelp")}</Empty>;
          return (
            <>
              <ul className={styles.list}>
                {rows.map((report) => (
                  <ReportLine key={report.id} report={report} />
                ))}
              </ul>
              {reports.hasNextPage && (
                <Button onClick={() => reports.fetchNextPage()} loading={reports.isFetchingNextPage}>
                  {t("common:more")}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
