import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import styles from "./Drills.module.css";
import { type DrillHead, drillsQuery } from "./drills-query.ts";
import { StartForm } from "./StartForm.tsx";
import { WholeOutcome } from "./WholeOutcome.tsx";

/** Exercises: made-up complaints about a batch, and when the signal came. */
export function DrillsScreen() {
  const { t } = useTranslation(["signalDrills", "common"]);
  const may = useMay();
  const drills = useInfiniteQuery(drillsQuery);
  return (
    <Page isNarrow title={t("title")} about={t("about")}>
      {may("signal.judge") && <StartForm />}
      <Loaded query={drills} skeleton={<SkeletonRows count={3} height={88} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ rows }) => rows);
          if (rows.length === 0) return <Empty title={t("empty")}>{t("emptyHelp")}</Empty>;
          return rows.map((head) => <DrillCard key={head.id} head={head} />);
        }}
      </Loaded>
      {drills.hasNextPage && (
        <Button onClick={() => drills.fetchNextPage()} loading={drills.isFetchingNextPage}>
          {t("common:more")}
        </Button>
      )}
    </Page>
  );
}

function DrillCard({
  head: { id, about, raised, complaints, whole, startedBy, startedAt },
}: {
  head: DrillHead;
}) {
  const { t } = useTranslation("signalDrills");
  return (
    <Card
      title={
        <Link to="/signal-drills/$id" params={{ id }}>
          {about.name} · {about.batch}
        </Link>
      }
      aside={<Tag>{t(whole ? "wholeTag" : "tag")}</Tag>}
    >
      <p>
        {raised
          ? t("raised", { count: raised.after, signal: raised.signal })
          : t("notRaised", { count: complaints })}
      </p>
      {whole && <WholeOutcome whole={whole} />}
      <p className={styles.quiet}>
        {startedBy.name} · <Moment at={startedAt} />
      </p>
    </Card>
  );
}
