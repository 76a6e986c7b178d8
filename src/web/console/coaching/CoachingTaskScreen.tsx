import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import styles from "./Coaching.module.css";
import { CoachingState } from "./CoachingState.tsx";
import { coachingTaskQuery, type WholeTask } from "./coaching-queries.ts";
import { EffectCard } from "./EffectCard.tsx";
import { ExerciseCard } from "./ExerciseCard.tsx";
import { HistoryCard } from "./HistoryCard.tsx";
import { LessonCard } from "./LessonCard.tsx";
import { SteerCard } from "./SteerCard.tsx";
import { TalkCard } from "./TalkCard.tsx";

const route = getRouteApi("/inside/coaching/$id");

/** One coaching from its finding to its effect, for the colleague and the coach alike. */
export function CoachingTaskScreen() {
  const { id } = route.useParams();
  const { t } = useTranslation("common");
  const task = useQuery(coachingTaskQuery(id));
  return (
    <Loaded query={task} skeleton={<SkeletonRows count={4} height={140} label={t("loading")} />}>
      {(known) => <CoachingTaskPage task={known} />}
    </Loaded>
  );
}

function CoachingTaskPage({ task }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  const { title, aim, staff, coach, dueAt, isLate, climbedAt, cancelWords } = task;
  return (
    <Page isNarrow title={title} about={aim} action={<CoachingState state={task.state} />}>
      <p className={styles.by}>
        {t("between", { staff: staff.name, coach: coach.name })} · {t("dueBy")} <Moment at={dueAt} />
        {isLate && <Tag tone="breached">{t("late")}</Tag>}
        {climbedAt && !task.doneAt && <Tag tone="breached">{t("climbed")}</Tag>}
      </p>
      {cancelWords && <p>{t("cancelledFor", { words: cancelWords })}</p>}
      <Steps task={task} />
      <LessonCard task={task} />
      <ExerciseCard task={task} />
      <TalkCard task={task} />
      {task.effects.map((effect) => (
        <EffectCard key={`${effect.source} ${effect.code}`} finding={effect} recheckSize={task.recheckSize} />
      ))}
      <HistoryCard task={task} />
      <SteerCard task={task} />
    </Page>
  );
}

const steps = ["learning", "talking", "acknowledging", "rechecking", "done"] as const;

/** Where it stands on its way. */
function Steps({ task: { state } }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  if (state === "cancelled") return null;
  const at = steps.indexOf(state);
  return (
    <ol className={styles.steps} aria-label={t("way")}>
      {steps.map((step, position) => (
        <li
          key={step}
          aria-current={step === state ? "step" : undefined}
          data-done={position < at || state === "done"}
        >
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
