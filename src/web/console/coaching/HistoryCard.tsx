import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import styles from "./Coaching.module.css";
import { reply } from "./coaching-deeds.ts";
import type { WholeTask } from "./coaching-queries.ts";
import { useCoachingDeed } from "./use-coaching-deed.ts";
import { WordsForm } from "./WordsForm.tsx";

const deeds = [
  "started",
  "lesson_read",
  "exercise_answered",
  "exercise_returned",
  "exercise_passed",
  "quiz_passed",
  "talk_noted",
  "talk_acknowledged",
  "replied",
  "due_moved",
  "reminded",
  "climbed",
  "rechecked",
  "cancelled",
] as const;
type Deed = (typeof deeds)[number];

/** What happened, and a word to one another. */
export function HistoryCard({ task }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  const answering = useCoachingDeed(reply(task.id));
  return (
    <Card title={t("history")}>
      <ol className={styles.history}>
        {task.history.map(({ deed, by, words, at }) => (
          <li key={`${at} ${deed}`}>
            <span className={styles.by}>
              <Moment at={at} /> · {by?.name ?? t("house")} · {isDeed(deed) ? t(`deed.${deed}`) : deed}
            </span>
            {words && <span className={styles.words}>{words}</span>}
          </li>
        ))}
      </ol>
      {task.open.includes("reply") && (
        <WordsForm
          key={task.history.length}
          name="reply"
          label={t("replyLabel")}
          button={t("reply")}
          most={2_000}
          command={answering}
          onWords={(words) => answering.mutate({ words })}
        />
      )}
    </Card>
  );
}

function isDeed(deed: string): deed is Deed {
  return (deeds as readonly string[]).includes(deed);
}
