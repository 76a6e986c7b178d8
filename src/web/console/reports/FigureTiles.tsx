import { NumberCell } from "./NumberCell.tsx";
import type { OpenRows } from "./open-rows.ts";
import styles from "./Report.module.css";
import type { ReportFigure, ReportLang } from "./reports-queries.ts";

type Props = { figures: ReportFigure[]; lang: ReportLang; onOpen: OpenRows };

/** Each figure with its interval, and whether it moved more than chance moves it. */
export function FigureTiles({ figures, lang, onOpen }: Props) {
  return (
    <dl className={styles.tiles}>
      {figures.map(({ code, name, cell, interval, change }) => (
        <div key={code} className={styles.tile}>
          <dt>{name[lang]}</dt>
          <dd className={styles.value}>
            <NumberCell cell={cell} name={name[lang]} lang={lang} onOpen={onOpen} />
          </dd>
          {interval && <dd className={styles.interval}>{interval[lang]}</dd>}
          {change && (
            <dd className={styles.change} data-verdict={change.verdict}>
              {change.text[lang]}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
