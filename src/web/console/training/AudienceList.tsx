import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { roleNames } from "../../../shared/role-names.ts";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Training.module.css";
import { audiencesQuery } from "./training-queries.ts";

/** Which roles learn a course today. */
export function AudienceList({ courseCode }: { courseCode: string }) {
  const { t } = useTranslation("training");
  const inLang = useInLang();
  const rows = (useQuery(audiencesQuery).data?.rows ?? []).filter(
    (row) => row.courseCode === courseCode && row.isUsed,
  );
  if (rows.length === 0) return null;
  return (
    <ul className={styles.list}>
      {rows.map(({ role, dueDays }) => (
        <li key={role}>{t("audience", { role: inLang(roleNames[role]), days: dueDays })}</li>
      ))}
    </ul>
  );
}
