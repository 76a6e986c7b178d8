import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { OpenRows } from "./open-rows.ts";
import styles from "./Report.module.css";
import type { ReportCell, ReportLang } from "./reports-queries.ts";

type Props = { cell: ReportCell; name: string; lang: ReportLang; onOpen: OpenRows };

/** A number that opens what it counts, a name, or a complaint to go to. */
export function NumberCell({ cell, name, lang, onOpen }: Props) {
  const { t } = useTranslation("reports");
  const shown = shownIn(cell, lang);
  if (cell.kind === "text" && cell.complaint)
    return (
      <Link to="/complaints/$number" params={{ number: cell.complaint }}>
        {shown}
      </Link>
    );
  if (cell.kind !== "number" || !cell.rows) return shown;
  const { rows } = cell;
  return (
    <button
      type="button"
      className={styles.number}
      aria-label={t("openRows", { name, value: shown })}
      onClick={() => onOpen(rows, name)}
    >
      {shown}
    </button>
  );
}

export function shownIn(cell: ReportCell, lang: ReportLang): string {
  if (cell.kind === "none") return "—";
  return cell.kind === "number" ? cell.shown[lang] : cell.text[lang];
}
