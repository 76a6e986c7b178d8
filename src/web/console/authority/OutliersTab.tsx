import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { formatMoney } from "../../../shared/money.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { taxonomyQuery } from "../taxonomy-query.ts";
import styles from "./authority.module.css";
import { outliersQuery } from "./authority-queries.ts";

type Outlier = components["schemas"]["RemedyOutlier"];

/** Like cases get like remedies: which did not, by how much, and the case itself one click away. */
export function OutliersTab() {
  const { t } = useTranslation("authority");
  const outliers = useQuery(outliersQuery);
  return (
    <Loaded
      query={outliers}
      skeleton={<SkeletonRows count={6} height={48} label={t("loading", { ns: "common" })} />}
    >
      {({ rows, compared, groups }) => (
        <>
          <p className={styles.help}>{t("outliersHelp", { compared, groups })}</p>
          {rows.length === 0 ? (
            <Empty isDone title={t("noOutliers")}>
              {t("noOutliersHelp")}
            </Empty>
          ) : (
            <WideTable label={t("outliers")}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    {(["case", "likeCases", "granted", "usual", "distance", "grantedBy"] as const).map(
                      (column) => (
                        <th key={column} scope="col">
                          {t(`column.${column}`)}
                        </th>
                      ),
                    )}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((outlier) => (
                    <OutlierRow key={`${outlier.complaintNumber} ${outlier.grantedAt}`} outlier={outlier} />
                  ))}
                </tbody>
              </table>
            </WideTable>
          )}
        </>
      )}
    </Loaded>
  );
}

function OutlierRow({ outlier }: { outlier: Outlier }) {
  const { t } = useTranslation(["authority", "terms"]);
  const { lang } = useReader();
  const categories = useQuery(taxonomyQuery).data?.categories;
  const category = categories?.find(({ code }) => code === outlier.category);
  const { complaintNumber, title, granted, percent, medianPercent, deviation } = outlier;
  return (
    <tr>
      <th scope="row">
        <Link to="/complaints/$number" params={{ number: complaintNumber }}>
          {title}
        </Link>
        <small>{complaintNumber}</small>
      </th>
      <td>
        {category?.[lang === "en" ? "en" : "zh"] ?? outlier.category} ·{" "}
        {t(`terms:severity.${outlier.severity}`)}
        <small>
          {t("bandAndCount", {
            band: t(`band.b${outlier.band as 0 | 1 | 2 | 3 | 4}`),
            count: outlier.likeCases,
          })}
        </small>
      </td>
      <td>
        {t(`terms:remedyKind.${outlier.kind}`)} {formatMoney(granted.minor, granted.currency, lang)}
        <small>{t("ofOrder", { percent })}</small>
      </td>
      <td>{t("ofOrder", { percent: medianPercent })}</td>
      <td data-high={deviation > 0}>
        {t(deviation > 0 ? "above" : "below", { deviation: Math.abs(deviation) })}
      </td>
      <td>
        {outlier.grantedBy.name}
        <small>
          <Moment at={outlier.grantedAt} />
        </small>
      </td>
    </tr>
  );
}
