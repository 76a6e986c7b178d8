import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Drawer, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { useMay } from "../use-me.ts";
import styles from "./alerts.module.css";
import { type AlertHead, alertsQuery, type Show } from "./alerts-query.ts";
import { LevelMark } from "./LevelMark.tsx";
import { RaiseForm } from "./RaiseForm.tsx";

/** Alerts that are open, and those that were. */
export function AlertsScreen() {
  const { t } = useTranslation("alerts");
  const may = useMay();
  const [show, setShow] = useState<Show>("open");
  const [isRaising, setIsRaising] = useState(false);
  const views = (["open", "ended", "all"] as const).map((value) => ({ value, label: t(`show.${value}`) }));
  return (
    <Page
      isNarrow
      title={t("title")}
      about={t("about")}
      action={
        <div className={styles.row}>
          <OneOf<Show> label={t("which")} value={show} onChange={setShow} options={views} />
          {may("alert.lead") && (
            <Button type="primary" onClick={() => setIsRaising(true)}>
              {t("raise")}
            </Button>
          )}
        </div>
      }
    >
      <Rows show={show} />
      <Drawer
        open={isRaising}
        onClose={() => setIsRaising(false)}
        title={t("raise")}
        size={560}
        destroyOnHidden
      >
        <RaiseForm onDone={() => setIsRaising(false)} />
      </Drawer>
    </Page>
  );
}

function Rows({ show }: { show: Show }) {
  const { t } = useTranslation(["alerts", "common"]);
  const alerts = useInfiniteQuery(alertsQuery(show));
  return (
    <Loaded query={alerts} skeleton={<SkeletonRows count={3} height={96} label={t("common:loading")} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0)
          return (
            <Empty isDone title={t("empty")}>
              {t("emptyHelp")}
            </Empty>
          );
        return (
          <>
            {rows.map((alert) => (
              <AlertCard key={alert.id} alert={alert} />
            ))}
            {alerts.hasNextPage && (
              <Button onClick={() => alerts.fetchNextPage()} loading={alerts.isFetchingNextPage}>
                {t("common:more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function AlertCard({ alert }: { alert: AlertHead }) {
  const { t } = useTranslation("alerts");
  return (
    <Card
      title={
        <Link to="/alerts/$number" params={{ number: alert.number }}>
          {alert.number} {alert.title}
        </Link>
      }
      aside={<LevelMark level={alert.level} />}
    >
      <div className={styles.facts}>
        {alert.isDrill && <Tag>{t("drill")}</Tag>}
        <span>{t(`state.${alert.state}`)}</span>
        <Moment at={alert.openedAt} />
        <span>{t("childrenOf", { complaints: alert.complaints, customers: alert.customers })}</span>
        {alert.called > 0 && (
          <span className={alert.answered < alert.called ? styles.warn : styles.good}>
            {t("answeredOf", { answered: alert.answered, called: alert.called })}
          </span>
        )}
      </div>
    </Card>
  );
}
