import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { WideTable } from "../../ui/WideTable.tsx";
import type { Mapping, Preview } from "./import-types.ts";
import { examples } from "./mapping.ts";
import styles from "./tables.module.css";

type Props = {
  preview: Preview;
  mapping: Mapping;
  onChange: (field: string, column: string | undefined) => void;
};

/** Each of our fields with the file's column for it and what that column holds. */
export function ColumnTable({ preview, mapping, onChange }: Props) {
  const { t, i18n } = useTranslation("imports");
  return (
    <WideTable label={t("field")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("field")}</th>
            <th scope="col">{t("column")}</th>
            <th scope="col">{t("example")}</th>
          </tr>
        </thead>
        <tbody>
          {preview.fields.map(({ field, zh, en, isRequired }) => {
            const name = i18n.language === "en" ? en : zh;
            return (
              <tr key={field}>
                <th scope="row">
                  {name}
                  {isRequired && <span className={styles.required}>{t("required")}</span>}
                </th>
                <td>
                  <Select
                    allowClear
                    showSearch
                    className={styles.select}
                    aria-label={name}
                    placeholder={t("notInFile")}
                    value={mapping[field]}
                    options={preview.columns.map((column) => ({ value: column, label: column }))}
                    onChange={(column: string | undefined) => onChange(field, column)}
                  />
                </td>
                <td className={styles.example}>{examples(preview, mapping[field] ?? "").join(" / ")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideTable>
  );
}
