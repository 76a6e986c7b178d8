import { useTranslation } from "react-i18next";
import { WideTable } from "../../ui/WideTable.tsx";
import type { Preview } from "./import-types.ts";
import styles from "./tables.module.css";

/** The file's first rows as they are, to see that it was read right. */
export function SampleTable({ preview: { columns, sample } }: { preview: Preview }) {
  const { t } = useTranslation("imports");
  return (
    <details className={styles.sample}>
      <summary>{t("sample", { count: sample.length })}</summary>
      <WideTable label={t("sample", { count: sample.length })}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no name but their place.
              <tr key={index}>
                {columns.map((column, at) => (
                  <td key={column} className={styles.cell}>
                    {row[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </details>
  );
}
