import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../../shared/api/staff-view.ts";
import { Moment } from "../../../ui/Moment.tsx";
import { TimeLeft } from "../../../ui/TimeLeft.tsx";
import { useCase } from "../case-context.ts";
import { urgencyOfVerdict } from "../clock-urgency.ts";
import styles from "./CaseFile.module.css";
import { Tag } from "./Tag.tsx";

type Clock = StaffView["clocks"][number];

/** Every clock of the case: those that run with the time left, those that stopped with how it went. */
export function ClocksSection() {
  const { t } = useTranslation(["case", "terms"]);
  const { clocks } = useCase().view;
  if (clocks.length === 0) return <p className={styles.quiet}>{t("clocks.none")}</p>;
  return (
    <ul className={styles.list}>
      {clocks
        .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
        .map((clock) => (
          <li key={clock.id}>
            <div className={styles.cardHead}>
              <b>{t(`terms:clock.${clock.kind}`)}</b>
              <Standing clock={clock} />
            </div>
            <p className={styles.quiet}>
              {t("clocks.due")} <Moment at={clock.dueAt} />
            </p>
          </li>
        ))}
    </ul>
  );
}

function Standing({ clock }: { clock: Clock }) {
  const { t } = useTranslation("case");
  if (clock.stoppedAt === null)
    return <TimeLeft dueAt={clock.dueAt} warnAt={clock.warnAt} urgency={urgencyOfVerdict(clock.verdict)} />;
  if (clock.verdict === "void") return <Tag>{t("clocks.void")}</Tag>;
  return clock.verdict === "met" ? (
    <Tag tone="good">{t("clocks.met")}</Tag>
  ) : (
    <Tag tone="breached">{t("clocks.missed")}</Tag>
  );
}
