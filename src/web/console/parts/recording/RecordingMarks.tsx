import { useTranslation } from "react-i18next";
import { playTime } from "./play-time.ts";
import styles from "./Recording.module.css";
import type { RecordingView } from "./recording-view.ts";

type Props = { marks: NonNullable<RecordingView["marks"]>; onJump: (seconds: number) => void };

/** Long silences and moments when both speak, each a jump. */
export function RecordingMarks({ marks, onJump }: Props) {
  const { t } = useTranslation("recording");
  if (marks.length === 0) return <p className={styles.words}>{t("noMarks")}</p>;
  return (
    <ul className={styles.marks} aria-label={t("marks")}>
      {marks.map(({ kind, fromMs, toMs }) => {
        const [from, length] = [playTime(fromMs / 1_000), playTime((toMs - fromMs + 500) / 1_000)];
        return (
          <li key={`${kind} ${fromMs}`}>
            <button
              type="button"
              className={kind === "silence" ? styles.silence : styles.overlap}
              aria-label={t("markName", { kind: t(kind), from, length })}
              onClick={() => onJump(fromMs / 1_000)}
            >
              {t(kind)} {from} · {length}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
