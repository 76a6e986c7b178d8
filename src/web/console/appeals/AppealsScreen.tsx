import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import { AppealFiguresCard } from "../my-evaluations/AppealFiguresCard.tsx";
import styles from "../parts/judgement/judgement.module.css";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import { SeverityMark } from "../parts/SeverityMark.tsx";
import { type AppealState, appealsQuery, type QueuedAppeal } from "./appeals-query.ts";
import { PolicyCard } from "./PolicyCard.tsx";

/** Appeals that wait for somebody who had no hand in the score. */
export function AppealsScreen() {
  const { t } = useTranslation("appeals");
  const [state, setState] = useState<AppealState>("open");
  const appeals = useInfiniteQuery(appealsQuery(state));
  return (
    <ListedDesk
      title={t("title")}
      about={t("about")}
      which={t("which")}
      states={[
        { value: "open", label: t("open") },
        { value: "ruled", label: t("ruled") },
      ]}
      state={state}
      onState={setState}
      list={appeals}
      rowHeight={120}
      empty={{ title: t(`empty.${state}`), help: t(`emptyHelp.${state}`), isDone: state === "open" }}
      draw={(appeal) => <AppealCard appeal={appeal} />}
      above={
        <>
          <PolicyCard />
          {state === "ruled" && <AppealFiguresCard />}
        </>
      }
    />
  );
}

function AppealCard({ appeal }: { appeal: QueuedAppeal }) {
  const { t } = useTranslation(["appeals", "judgement"]);
  const { id, outcome, whyNot } = appeal;
  return (
    <Card
      title={
        <Link to="/appeals/$id" params={{ id }}>
          {appeal.complaintTitle}
        </Link>
      }
      aside={
        outcome ? (
          <Tag color={outcome === "changed" ? "success" : "default"}>
            {t(`judgement:appealState.${outcome}`)}
          </Tag>
        ) : (
          <>
            <SeverityMark severity={appeal.severity} />
            <TimeLeft dueAt={appeal.dueAt} urgency={appeal.isLate ? "breached" : undefined} />
          </>
        )
      }
    >
      <p className={styles.quiet}>
        {appeal.complaintNumber} · {appeal.staff.name} · {t("raised")} <Moment at={appeal.raisedAt} /> ·{" "}
        {t("level", { level: appeal.level })} · {t("points", { count: appeal.points })}
      </p>
      {!outcome && whyNot && <p className={styles.quiet}>{t(`whyNot.${whyNot}`)}</p>}
    </Card>
  );
}
