import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { TimeLeft } from "../../ui/TimeLeft.tsx";
import type { Urgency } from "../../ui/urgency.ts";
import styles from "./marks.module.css";

type Clock = Pick<components["schemas"]["Clock"], "kind" | "dueAt" | "verdict">;

/** The clock that strikes next: what is left, and which one it is. */
export function NextClock({ clock }: { clock: Clock }) {
  const { t } = useTranslation("terms");
  return (
    <span className={styles.clock}>
      <TimeLeft dueAt={clock.dueAt} urgency={urgencies[clock.verdict]} />
      <small>{t(`clock.${clock.kind}`)}</small>
    </span>
  );
}

const urgencies: Record<Clock["verdict"], Urgency> = {
  running: "calm",
  at_risk: "atRisk",
  breached: "breached",
  met: "calm",
  missed: "breached",
  void: "calm",
};
