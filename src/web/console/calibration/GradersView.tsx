import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import styles from "./Calibration.module.css";
import { type Grader, gradersQuery } from "./calibration-query.ts";
import { ShareFigure } from "./Figures.tsx";
import { signedPoints } from "./signed-points.ts";

/** Those who grade, graded. */
export function GradersView() {
  const { t } = useTranslation(["calibration", "common"]);
  const found = useQuery(gradersQuery);
  return (
    <Loaded query={found} skeleton={<SkeletonRows count={4} height={64} label={t("common:loading")} />}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={t("empty.graders")}>{t("emptyHelp.graders")}</Empty>
        ) : (
          <Graders rows={rows} />
        )
      }
    </Loaded>
  );
}

function Graders({ rows }: { rows: Grader[] }) {
  const { t } = useTranslation("calibration");
  return (
    <Card title={t("graders.title")}>
      <WideTable label={t("graders.title")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("inspector")}</th>
              <th scope="col">{t("graders.evaluations")}</th>
              <th scope="col">{t("graders.leniency")}</th>
              <th scope="col">{t("graders.agreed")}</th>
              <th scope="col">{t("graders.overturned")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ person, evaluations, leniency, againstAgreed, overturned }) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                <td>{evaluations}</td>
                <td>
                  <Leniency leniency={leniency} />
                </td>
                <td>
                  {againstAgreed ? (
                    <ShareFigure share={againstAgreed.same} />
                  ) : (
                    <span className={styles.quiet}>{t("none")}</span>
                  )}
                </td>
                <td>
                  <ShareFigure share={overturned} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <p className={styles.quiet}>{t("graders.help")}</p>
    </Card>
  );
}

function Leniency({ leniency }: Pick<Grader, "leniency">) {
  const { t } = useTranslation("calibration");
  if (!leniency) return <span className={styles.quiet}>{t("none")}</span>;
  const { mean, low, high, items } = leniency;
  return (
    <>
      <span className={styles.value}>
        {signedPoints(mean)} {t(`tends.${tendencyOf(leniency)}`)}
      </span>
      <span className={styles.interval}>
        {low === null || high === null
          ? t("noInterval")
          : t("interval", { low: signedPoints(low), high: signedPoints(high) })}{" "}
        · {t("ofItems", { count: items })}
      </span>
    </>
  );
}

/** Only an interval that leaves nought out says that somebody is lenient or severe. */
function tendencyOf({ low, high }: NonNullable<Grader["leniency"]>): "unsure" | "lenient" | "severe" {
  if (low !== null && low > 0) return "lenient";
  return high !== null && high < 0 ? "severe" : "unsure";
}
