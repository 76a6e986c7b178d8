import { Input } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./Performance.module.css";
import type { Period } from "./performance-query.ts";

/** Whole days from and to; nothing said is the last four weeks. */
export function PeriodPicker({ period, onPeriod }: { period: Period; onPeriod: (period: Period) => void }) {
  const { t } = useTranslation("performance");
  return (
    <fieldset className={styles.period}>
      <legend>{t("period")}</legend>
      {(["from", "to"] as const).map((which) => (
        <span key={which}>
          <label htmlFor={`period.${which}`}>{t(which)}</label>
          <Input
            id={`period.${which}`}
            type="date"
            value={period[which] ?? ""}
            onChange={({ target }) => onPeriod({ ...period, [which]: target.value || undefined })}
          />
        </span>
      ))}
    </fieldset>
  );
}
