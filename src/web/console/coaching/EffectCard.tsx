import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Tag, type Tone } from "../case/file/Tag.tsx";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Coaching.module.css";
import type { WholeTask } from "./coaching-queries.ts";

type Finding = WholeTask["effects"][number];
type Share = Finding["effect"]["before"];

const tones: Record<Finding["effect"]["outcome"], Tone> = {
  improved: "good",
  unchanged: "calm",
  worse: "breached",
  too_few: "calm",
};

/** One finding before and after, with what the figures allow to be said and what they do not. */
export function EffectCard({ finding, recheckSize }: { finding: Finding; recheckSize: number }) {
  const { t } = useTranslation("coaching");
  const inLang = useInLang();
  const { label, effect, complaintNumber } = finding;
  return (
    <Card
      title={inLang(label)}
      aside={<Tag tone={tones[effect.outcome]}>{t(`outcome.${effect.outcome}`)}</Tag>}
    >
      <Bar name={t("before")} share={effect.before} />
      <Bar name={t("after")} share={effect.after} />
      <Meaning finding={finding} recheckSize={recheckSize} />
      {complaintNumber && (
        <p className={styles.by}>
          {t("seenIn")}{" "}
          <Link to="/complaints/$number" params={{ number: complaintNumber }}>
            {complaintNumber}
          </Link>
        </p>
      )}
    </Card>
  );
}

function Bar({ name, share: { total, broken, rate } }: { name: string; share: Share }) {
  const { t } = useTranslation("coaching");
  const words = rate === null ? t("nothingSeen") : t("share", { percent: percent(rate), broken, total });
  return (
    <div className={styles.bar}>
      <span>{name}</span>
      <meter value={rate ?? 0} min={0} max={1} aria-label={name} />
      <span>{words}</span>
    </div>
  );
}

function Meaning({ finding: { effect }, recheckSize }: { finding: Finding; recheckSize: number }) {
  const { t } = useTranslation("coaching");
  const { difference, outcome, others, after } = effect;
  return (
    <>
      {difference && (
        <p>
          {t("difference", {
            value: signed(difference.value),
            low: signed(difference.low),
            high: signed(difference.high),
          })}
        </p>
      )}
      <p className={styles.by}>{t(`meaning.${outcome}`, { count: after.total, of: recheckSize })}</p>
      {others.before.rate !== null && others.after.rate !== null && (
        <p className={styles.by}>
          {t("others", { before: percent(others.before.rate), after: percent(others.after.rate) })}
        </p>
      )}
      {outcome === "improved" && <p className={styles.by}>{t("regression")}</p>}
    </>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function signed(share: number): string {
  const points = Math.round(share * 100);
  return points > 0 ? `+${points}` : `${points}`.replace("-", "−");
}
