import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Tag } from "../case/file/Tag.tsx";
import { AboutIndicator } from "../performance/AboutIndicator.tsx";
import { useIndicatorName } from "../performance/use-figure-text.ts";
import styles from "./Indicators.module.css";
import type { Versioned } from "./indicators-query.ts";

/** One indicator as it is counted now. */
export function IndicatorCard({ known, onWrite }: { known: Versioned; onWrite?: () => void }) {
  const { t } = useTranslation("indicators");
  const name = useIndicatorName()(known.indicator);
  const { version, fromDay, isUsed } = known;
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <h3>{name}</h3>
        {isUsed ? (
          <Tag tone="good">{version === 0 ? t("given") : t("versionNo", { version })}</Tag>
        ) : (
          <Tag>{t("notUsed")}</Tag>
        )}
      </div>
      <AboutIndicator indicator={{ ...known.indicator, version, fromDay }} />
      {onWrite && (
        <div>
          <Button size="small" aria-label={`${t("edit")} ${name}`} onClick={onWrite}>
            {t("edit")}
          </Button>
        </div>
      )}
    </article>
  );
}
