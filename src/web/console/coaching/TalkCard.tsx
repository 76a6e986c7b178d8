import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import styles from "./Coaching.module.css";
import { acknowledgeTalk, noteTalk } from "./coaching-deeds.ts";
import type { WholeTask } from "./coaching-queries.ts";
import { useCoachingDeed } from "./use-coaching-deed.ts";
import { WordsForm } from "./WordsForm.tsx";

/** The talk: noted by the coach, confirmed by the colleague. */
export function TalkCard({ task }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  const { talk, acknowledgement, open } = task;
  return (
    <Card title={t("talk")} aside={talk && <Moment at={talk.at} />}>
      {talk ? <p className={styles.words}>{talk.words}</p> : <p className={styles.by}>{t("talkLater")}</p>}
      {acknowledgement && (
        <p className={styles.by}>
          {t("acknowledged")} <Moment at={acknowledgement.at} />
          {acknowledgement.words && <span className={styles.words}> {acknowledgement.words}</span>}
        </p>
      )}
      {open.includes("note_talk") && <Note task={task} />}
      {open.includes("acknowledge") && <Acknowledge task={task} />}
    </Card>
  );
}

function Note({ task: { id, version } }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  const note = useCoachingDeed(noteTalk(id));
  return (
    <WordsForm
      name="talk"
      label={t("talkWords")}
      hint={t("talkHint")}
      button={t("noteTalk")}
      most={4_000}
      command={note}
      onWords={(words) => note.mutate({ version, words })}
    />
  );
}

function Acknowledge({ task: { id, version } }: { task: WholeTask }) {
  const { t } = useTranslation("coaching");
  const confirm = useCoachingDeed(acknowledgeTalk(id));
  return (
    <WordsForm
      name="acknowledge"
      label={t("acknowledgeWords")}
      button={t("acknowledge")}
      most={2_000}
      mayBeEmpty
      command={confirm}
      onWords={(words) => confirm.mutate({ version, words: words || undefined })}
    />
  );
}
