import { useTranslation } from "react-i18next";
import { Tag } from "../case/file/Tag.tsx";
import styles from "./Law.module.css";
import type { ArticleRow } from "./law-queries.ts";

/** One article in the list; it opens beside it. */
export function ArticleRowButton({ row, onOpen }: { row: ArticleRow; onOpen(code: string): void }) {
  const { t, i18n } = useTranslation("law");
  return (
    <button type="button" className={styles.row} onClick={() => onOpen(row.id)}>
      <b>
        {i18n.language === "en" ? row.lawEn : row.law} {row.article}
      </b>
      {!row.mayBeQuoted && <Tag tone="breached">{t("verification.unverified")}</Tag>}
      <p lang="zh-CN">{row.excerpt}</p>
      <small>
        {row.id} · {t("from", { from: row.effective })}
        {row.citedBy.length > 0 && ` · ${t("citedByCount", { count: row.citedBy.length })}`}
      </small>
    </button>
  );
}
