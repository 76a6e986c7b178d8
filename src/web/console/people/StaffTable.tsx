import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { WideTable } from "../../ui/WideTable.tsx";
import { houseQuery } from "../house-query.ts";
import styles from "./people.module.css";
import type { StaffRow } from "./people-types.ts";

type Props = { rows: StaffRow[]; onChange?: (staff: StaffRow) => void };

export function StaffTable({ rows, onChange }: Props) {
  const { t, i18n } = useTranslation("people");
  const grades = useQuery(houseQuery).data?.grades ?? [];
  const isEnglish = i18n.language === "en";
  const gradeName = (code: string) => {
    const grade = grades.find((each) => each.code === code);
    return grade ? (isEnglish ? grade.nameEn : grade.nameZh) : code;
  };

  return (
    <WideTable label={t("staff")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(["name", "role", "grade", "department", "openComplaints"] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
            {onChange && (
              <th scope="col">
                <span className="spoken">{t("change")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((staff) => (
            <tr key={staff.id} className={staff.isActive ? undefined : styles.gone}>
              <th scope="row">
                {staff.name}
                {!staff.isActive && <em>{t("left")}</em>}
                <small>{staff.email}</small>
              </th>
              <td>{t(`role.${staff.role}`, { ns: "terms" })}</td>
              <td>{gradeName(staff.gradeCode)}</td>
              <td>{staff.department && (isEnglish ? staff.department.nameEn : staff.department.nameZh)}</td>
              <td className={styles.number}>{staff.openComplaints}</td>
              {onChange && (
                <td className={styles.act}>
                  <Button
                    size="small"
                    aria-label={`${t("change")} ${staff.name}`}
                    onClick={() => onChange(staff)}
                  >
                    {t("change")}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
