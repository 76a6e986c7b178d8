import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMay } from "../use-me.ts";
import styles from "./alerts.module.css";
import { complaintAlertQuery } from "./alerts-query.ts";

/** In the case file: this complaint is one of many, and is answered as all of them are. */
export function ComplaintAlert({ number }: { number: string }) {
  const { t } = useTranslation("alerts");
  const may = useMay();
  const { data } = useQuery({ ...complaintAlertQuery(number), enabled: may("alert.read") });
  if (!data?.alert) return null;
  const { alert } = data;
  return (
    <p className={`${styles.caseBanner} ${styles[alert.level]}`} role="status">
      <Link to="/alerts/$number" params={{ number: alert.number }}>
        {t("caseBanner", { level: t(`level.${alert.level}`), number: alert.number, title: alert.title })}
      </Link>
    </p>
  );
}
