import { useTranslation } from "react-i18next";
import { playTime } from "./play-time.ts";
import styles from "./Recording.module.css";
import type { RecordingView } from "./recording-view.ts";

/** The call in figures. */
export function RecordingFacts({ recording }: { recording: RecordingView }) {
  const { t } = useTranslation("recording");
  const { durationMs, silenceMs, longestSilenceMs, overlapMs, left, right } = recording;
  const sides = recording.channels === 2 ? { left, right } : { both: left };
  return (
    <div className={styles.facts}>
      <dl aria-label={t("facts")}>
        <Fact name={t("duration")} ms={durationMs} />
        <Fact name={t("silenceTotal")} ms={silenceMs} share={durationMs} />
        <Fact name={t("longestSilence")} ms={longestSilenceMs} />
        <Fact name={t("overlapTotal")} ms={overlapMs} share={durationMs} />
      </dl>
      {Object.entries(sides).map(([side, spoken]) => (
        <Side key={side} name={t(side as keyof typeof sides)} spoken={spoken} whole={durationMs} />
      ))}
      {recording.channels !== 2 && <p className={styles.words}>{t("monoHint")}</p>}
    </div>
  );
}

type SideProps = { name: string; spoken: RecordingView["left"]; whole: number | null };

function Side({ name, spoken: { onlyMs, interruptions, rate }, whole }: SideProps) {
  const { t } = useTranslation("recording");
  return (
    <dl aria-label={name}>
      <Fact name={`${name} ${t("talk")}`} ms={onlyMs} share={whole} />
      {interruptions !== null && (
        <div>
          <dt>
            {name} {t("interruptions")}
          </dt>
          <dd>{t("times", { count: interruptions })}</dd>
        </div>
      )}
      {rate !== null && (
        <div>
          <dt>
            {name} {t("rate")}
          </dt>
          <dd>{t("syllables", { rate })}</dd>
        </div>
      )}
    </dl>
  );
}

function Fact({ name, ms, share }: { name: string; ms: number | null; share?: number | null }) {
  if (ms === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {playTime(ms / 1_000)}
        {share ? ` · ${Math.round((ms / share) * 100)}%` : ""}
      </dd>
    </div>
  );
}
