import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { TimeLeft } from "../../../ui/TimeLeft.tsx";
import { useCase } from "../case-context.ts";
import { urgencyOfVerdict } from "../clock-urgency.ts";
import styles from "./CaseHead.module.css";

const mostShown = 3;

/** The clocks that run, the one that strikes first in front. */
export function RunningClocks() {
  const { t } = useTranslation(["case", "terms"]);
  const { view } = useCase();
  return (
    <ul className={styles.clocks} aria-label={t("head.clocks")}>
      {running(view.clocks)
        .slice(0, mostShown)
        .map((clock) => (
          <li key={clock.id}>
            <span>{t(`terms:clock.${clock.kind}`)}</span>
            <TimeLeft dueAt={clock.dueAt} warnAt={clock.warnAt} urgency={urgencyOfVerdict(clock.verdict)} />
          </li>
        ))}
    </ul>
  );
}

function running(clocks: StaffView["clocks"]): StaffView["clocks"] {
  return clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}
