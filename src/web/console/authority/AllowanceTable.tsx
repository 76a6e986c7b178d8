import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { formatMoney } from "../../../shared/money.ts";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { houseQuery } from "../house-query.ts";
import { Loaded } from "../Loaded.tsx";
import { useMay, useMe } from "../use-me.ts";
import { AllowanceForm } from "./AllowanceForm.tsx";
import styles from "./authority.module.css";

type Grade = components["schemas"]["Grade"];

/** What a person of each grade may grant in a day, and to one customer. */
export function AllowanceTable() {
  const { t } = useTranslation("authority");
  const house = useQuery(houseQuery);
  const [changed, setChanged] = useState<Grade | null>(null);
  return (
    <>
      <p className={styles.help}>{t("allowanceHelp")}</p>
      <Loaded
        query={house}
        skeleton={<SkeletonRows count={4} height={40} label={t("loading", { ns: "common" })} />}
      >
        {({ grades }) => (
          <WideTable label={t("allowances")}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t("grade")}</th>
                  <th scope="col">{t("perDay")}</th>
                  <th scope="col">{t("perCustomer")}</th>
                  <th scope="col">
                    <span className={styles.unseen}>{t("changeLimit")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {grades.map((grade) => (
                  <AllowanceRow key={grade.code} grade={grade} onChange={() => setChanged(grade)} />
                ))}
              </tbody>
            </table>
          </WideTable>
        )}
      </Loaded>
      {changed && <AllowanceForm key={changed.code} grade={changed} onDone={() => setChanged(null)} />}
    </>
  );
}

function AllowanceRow({ grade, onChange }: { grade: Grade; onChange: () => void }) {
  const { t, i18n } = useTranslation("authority");
  const { lang } = useReader();
  const { currency } = useMe().house;
  const mayManage = useMay()("settings.manage");
  const { dayMinor, customerMinor, customerDays } = grade.allowance;
  const money = (minor: number | null) =>
    minor === null ? t("unbounded") : formatMoney(minor, currency, lang);
  const name = i18n.language === "en" ? grade.nameEn : grade.nameZh;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{money(dayMinor)}</td>
      <td>
        {money(customerMinor)}
        {customerMinor !== null && t("withinDays", { days: customerDays })}
      </td>
      <td>
        {mayManage && (
          <Button size="small" aria-label={`${name} ${t("changeLimit")}`} onClick={onChange}>
            {t("changeLimit")}
          </Button>
        )}
      </td>
    </tr>
  );
}
