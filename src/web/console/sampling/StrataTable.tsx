import { useTranslation } from "react-i18next";
import { WideTable } from "../../ui/WideTable.tsx";
import styles from "./sampling.module.css";
import type { Plan, Stratum } from "./sampling-queries.ts";
import { useStratumName } from "./use-stratum-name.ts";

/** The parts of a frame: how many there are, how many of them are drawn. */
export function StrataTable({ strata, method }: { strata: Stratum[]; method: Plan["method"] }) {
  const { t } = useTranslation("sampling");
  const nameOf = useStratumName(method);
  return (
    <WideTable label={t("strata")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("stratum")}</th>
            <th scope="col">{t("inFrame")}</th>
            <th scope="col">{t("drawn")}</th>
            <th scope="col">{t("share")}</th>
          </tr>
        </thead>
        <tbody>
          {strata.map((stratum) => (
            <tr key={stratum.key}>
              <th scope="row">{nameOf(stratum)}</th>
              <td>{stratum.frameSize}</td>
              <td>{stratum.sampleSize}</td>
              <td>{((100 * stratum.sampleSize) / stratum.frameSize).toFixed(1)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
