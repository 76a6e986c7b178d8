import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import { Loaded } from "../Loaded.tsx";
import { named } from "../parts/judgement/judgement.ts";
import styles from "./Calibration.module.css";
import { type CalibrationHead, sessionsQuery } from "./calibration-query.ts";
import { StartForm } from "./StartForm.tsx";

/** Calibration sessions, the latest first, and the form for a new one. */
export function SessionsView() {
  const { t } = useTranslation(["calibration", "common"]);
  const [isStarting, setIsStarting] = useState(false);
  const list = useInfiniteQuery(sessionsQuery);
  return (
    <>
      {isStarting ? (
        <StartForm onDone={() => setIsStarting(false)} />
      ) : (
        <div>
          <Button type="primary" onClick={() => setIsStarting(true)}>
            {t("start.open")}
          </Button>
        </div>
      )}
      <Loaded query={list} skeleton={<SkeletonRows count={3} height={96} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ rows }) => rows);
          if (rows.length === 0) return <Empty title={t("empty.sessions")}>{t("emptyHelp.sessions")}</Empty>;
          return rows.map((head) => <SessionCard key={head.id} head={head} />);
        }}
      </Loaded>
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("common:more")}
        </Button>
      )}
    </>
  );
}

function SessionCard({ head }: { head: CalibrationHead }) {
  const { t } = useTranslation("calibration");
  const { lang } = useReader();
  const { id, state, ownLeft, participants, conversations } = head;
  const isScoring = state === "invited" || state === "scoring";
  const done = participants.filter((each) => each.done === conversations).length;
  return (
    <Card
      title={
        <Link to="/calibration/$id" params={{ id }}>
          {head.title}
        </Link>
      }
      aside={
        <>
          <Tag>{t(`state.${state}`)}</Tag>
          {isScoring && <TimeLeft dueAt={head.dueAt} urgency={head.isLate ? "breached" : undefined} />}
        </>
      }
    >
      <p className={styles.quiet}>
        {named(head.scorecard, lang)} · {t("conversationCount", { count: conversations })} ·{" "}
        {t("finished", { done, of: participants.length })} · {t("moderator")} {head.moderator.name}
      </p>
      {isScoring && ownLeft !== null && ownLeft > 0 && <p>{t("ownLeft", { count: ownLeft })}</p>}
    </Card>
  );
}
