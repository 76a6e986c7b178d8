import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { named } from "../parts/judgement/judgement.ts";
import { AgreementTable } from "./AgreementTable.tsx";
import styles from "./Calibration.module.css";
import { type Agreed, agreementQuery, type Source } from "./calibration-query.ts";
import { DisagreementList } from "./DisagreementList.tsx";

/** How much inspectors agree, cut four ways, and what they disagreed on. */
export function AgreementView({ source }: { source: Source }) {
  const { t } = useTranslation(["calibration", "common"]);
  const found = useQuery(agreementQuery(source));
  return (
    <Loaded query={found} skeleton={<SkeletonRows count={4} height={120} label={t("common:loading")} />}>
      {(agreed) =>
        agreed.overall.items === 0 ? (
          <Empty title={t(`empty.${source}`)}>{t(`emptyHelp.${source}`)}</Empty>
        ) : (
          <Tables agreed={agreed} />
        )
      }
    </Loaded>
  );
}

function Tables({ agreed }: { agreed: Agreed }) {
  const { t } = useTranslation("calibration");
  const { lang } = useReader();
  return (
    <>
      <p className={styles.quiet}>{t("howToRead")}</p>
      <AgreementTable
        title={t("byCriterion")}
        column={t("criterion")}
        rows={[
          { key: "all", name: t("overall"), agreement: agreed.overall },
          ...agreed.byCriterion.map((row) => ({
            key: `${row.scorecardCode} ${row.criterionCode}`,
            name: named(row, lang),
            agreement: row.agreement,
            more: <DisagreementList disagreements={row.disagreements} />,
          })),
        ]}
      />
      <AgreementTable
        title={t("byInspector")}
        column={t("inspector")}
        rows={agreed.byInspector.map(({ person, agreement }) => ({
          key: person.id,
          name: person.name,
          agreement,
        }))}
      />
      <AgreementTable
        title={t("byShop")}
        column={t("shop")}
        rows={agreed.byShop.map(({ shop, agreement }) => ({
          key: shop?.id ?? "none",
          name: shop?.name ?? t("noShop"),
          agreement,
        }))}
      />
      <AgreementTable
        title={t("byMonth")}
        column={t("month")}
        rows={agreed.byMonth.map(({ month, agreement, change }) => ({
          key: month,
          name: month,
          agreement,
          more: <Change change={change} />,
        }))}
      />
    </>
  );
}

function Change({ change }: { change: Agreed["byMonth"][number]["change"] }) {
  const { t } = useTranslation("calibration");
  if (!change) return null;
  const signed = (share: number) => `${share > 0 ? "+" : ""}${(share * 100).toFixed(1)}`;
  const isSure = change.low > 0 || change.high < 0;
  return (
    <span className={styles.interval}>
      {t("change", { value: signed(change.value), low: signed(change.low), high: signed(change.high) })}{" "}
      {t(isSure ? "changeSure" : "changeUnsure")}
    </span>
  );
}
