import { useTranslation } from "react-i18next";
import styles from "./Care.module.css";
import type { CareFigures } from "./care-query.ts";

/** The five figures of care, summed over the days shown. */
export function CareFacts({ figures: { days, openComplaints, daysWithoutRest } }: { figures: CareFigures }) {
  const { t } = useTranslation("care");
  const sum = (of: (day: CareFigures["days"][number]) => number) =>
    days.reduce((total, day) => total + of(day), 0);
  const hours = sum((day) => day.hours);
  const facts = [
    { name: t("heavyMessages"), value: sum((day) => day.heavyMessages) },
    { name: t("nightHours"), value: sum((day) => day.nightHours) },
    { name: t("openComplaints"), value: openComplaints },
    { name: t("pace"), value: hours > 0 ? (sum((day) => day.messages) / hours).toFixed(1) : "—" },
    { name: t("daysWithoutRest"), value: daysWithoutRest },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
