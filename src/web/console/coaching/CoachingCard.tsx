import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Coaching.module.css";
import { CoachingState } from "./CoachingState.tsx";
import type { CoachingTask } from "./coaching-queries.ts";

/** One coaching: what it is about, between whom, where it stands. */
export function CoachingCard({ task, isOwn }: { task: CoachingTask; isOwn?: boolean }) {
  const { t } = useTranslation("coaching");
  const inLang = useInLang();
  const { id, title, staff, coach, findings, dueAt, isLate, climbedAt, doneAt } = task;
  return (
    <Card
      title={
        <Link to="/coaching/$id" params={{ id }}>
          {isOwn ? title : t("titleOf", { name: staff.name, title })}
        </Link>
      }
      aside={<CoachingState state={task.state} />}
    >
      <p className={styles.findings}>
        {findings.map(({ source, code, label }) => (
          <Tag key={`${source} ${code}`}>{inLang(label)}</Tag>
        ))}
      </p>
      <p className={styles.by}>
        {t("coachedBy", { name: coach.name })}
        {" · "}
        {doneAt ? (
          <>
            {t("ended")} <Moment at={doneAt} />
          </>
        ) : (
          <>
            {t("dueBy")} <Moment at={dueAt} />
          </>
        )}
        {isLate && <Tag tone="breached">{t("late")}</Tag>}
        {climbedAt && !doneAt && <Tag tone="breached">{t("climbed")}</Tag>}
      </p>
    </Card>
  );
}
