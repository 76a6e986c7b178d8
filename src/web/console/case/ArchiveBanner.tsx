import { useTranslation } from "react-i18next";
import styles from "./ArchiveBanner.module.css";
import { useCase } from "./case-context.ts";
import { isArchived } from "./case-facts.ts";

/** Says that this case is only for reading, and why. */
export function ArchiveBanner() {
  const { t } = useTranslation("case");
  const { view } = useCase();
  if (!isArchived(view)) return null;
  return (
    <p className={styles.banner} role="status">
      {t(`archive.${view.state as "closed" | "withdrawn" | "merged"}`)}{" "}
      {view.closedHow && t(`archive.closedHow.${view.closedHow}`)}
      {view.mergedInto && (
        <a href={`/console/complaints/${view.mergedInto}`}>
          {t("archive.mergedInto", { number: view.mergedInto })}
        </a>
      )}
    </p>
  );
}
