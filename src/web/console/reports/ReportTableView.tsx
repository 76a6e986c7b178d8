import { WideTable } from "../../ui/WideTable.tsx";
import { NumberCell, shownIn } from "./NumberCell.tsx";
import type { OpenRows } from "./open-rows.ts";
import styles from "./Report.module.css";
import type { ReportLang, ReportTable } from "./reports-queries.ts";

type Props = { table: ReportTable; lang: ReportLang; onOpen: OpenRows };

export function ReportTableView({ table: { title, columns, rows }, lang, onOpen }: Props) {
  return (
    <>
      <p className={styles.caption}>{title[lang]}</p>
      <WideTable label={title[lang]}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.en} scope="col">
                  {column[lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a report is frozen; its rows never move.
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={columns[column]!.en} data-kind={cell.kind}>
                    <NumberCell
                      cell={cell}
                      name={`${shownIn(row[0]!, lang)} · ${columns[column]![lang]}`}
                      lang={lang}
                      onOpen={onOpen}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </>
  );
}
