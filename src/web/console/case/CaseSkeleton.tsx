import { useTranslation } from "react-i18next";
import { Skeleton, SkeletonRows } from "../../ui/Skeleton.tsx";
import styles from "./CaseColumns.module.css";
import headStyles from "./head/CaseHead.module.css";

/** The columns in their final sizes while the case is on its way. */
export function CaseSkeleton() {
  const { t } = useTranslation("case");
  return (
    <div className={styles.case} aria-busy="true">
      <div className={styles.queue} />
      <div className={`${styles.head} ${headStyles.head}`}>
        <Skeleton width={280} height={28} />
        <Skeleton width="60%" height={20} />
        <Skeleton width="40%" height={32} />
      </div>
      <div className={styles.talk}>
        <SkeletonRows count={6} height={72} label={t("loading")} />
      </div>
      <div className={styles.file}>
        <SkeletonRows count={8} height={48} label={t("loading")} />
      </div>
    </div>
  );
}
