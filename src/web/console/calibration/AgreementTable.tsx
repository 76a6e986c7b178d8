import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import styles from "./Calibration.module.css";
import type { Agreement } from "./calibration-query.ts";
import { CoefficientFigure, ShareFigure } from "./Figures.tsx";

type Row = { key: string; name: ReactNode; agreement: Agreement; more?: ReactNode };

/** Agreement row by row, every figure with its interval. */
export function AgreementTable({ title, column, rows }: { title: string; column: string; rows: Row[] }) {
  const { t } = useTranslation("calibration");
  return (
    <Card title={title}>
      <WideTable label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              <th scope="col">{t("items")}</th>
              <th scope="col">{t("same")}</th>
              <th scope="col">{t("cohen")}</th>
              <th scope="col">{t("fleiss")}</th>
              <th scope="col">{t("ac1")}</th>
              <th scope="col">{t("alpha")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, agreement, more }) => (
              <tr key={key}>
                <th scope="row">
                  {name}
                  {more}
                </th>
                <td>
                  {agreement.items}
                  {agreement.isFew && <span className={styles.interval}>{t("few")}</span>}
                </td>
                <td>
                  <ShareFigure share={agreement.same} />
                </td>
                <td>
                  <CoefficientFigure coefficient={agreement.cohen} />
                </td>
                <td>
                  <CoefficientFigure coefficient={agreement.fleiss} />
                </td>
                <td>
                  <CoefficientFigure coefficient={agreement.ac1} />
                </td>
                <td>
                  <CoefficientFigure coefficient={agreement.alpha} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </Card>
  );
}
