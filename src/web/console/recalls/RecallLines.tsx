import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import styles from "./Recalls.module.css";
import { type RecallLine, recallLinesQuery, type WhichLines } from "./recall-query.ts";

const whiches = ["all", "silent", "answered", "open"] as const satisfies readonly WhichLines[];

/** The recalled goods, order by order: what was chosen, where they are, what became of them. */
export function RecallLines({ number }: { number: string }) {
  const { t } = useTranslation(["recalls", "common"]);
  const [which, setWhich] = useState<WhichLines>("all");
  const list = useInfiniteQuery(recallLinesQuery(number, which));
  const options = whiches.map((value) => ({ value, label: t(`which.${value}`) }));
  return (
    <details className={styles.form}>
      <summary>{t("lines")}</summary>
      <OneOf label={t("lines")} value={which} onChange={setWhich} options={options} />
      <Loaded query={list} skeleton={<SkeletonRows count={4} height={36} label={t("common:loading")} />}>
        {({ pages }) => <Table rows={pages.flatMap(({ rows }) => rows)} />}
      </Loaded>
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("common:more")}
        </Button>
      )}
    </details>
  );
}

const columns = ["orderNumber", "line", "goodsName", "chosen", "where", "became"] as const;

function Table({ rows }: { rows: RecallLine[] }) {
  const { t } = useTranslation("recalls");
  if (rows.length === 0) return <p className={styles.quiet}>{t("noLines")}</p>;
  return (
    <WideTable isStacked label={t("lines")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.orderNumber}#${row.line}`}>
              <td data-label={t("orderNumber")}>{row.orderNumber}</td>
              <td data-label={t("line")}>{row.line}</td>
              <td className={styles.goods} data-label={t("goodsName")}>
                {row.name} × {row.quantity}
              </td>
              <td data-label={t("chosen")}>{row.choice ? t(`choices.${row.choice}`) : t("silent")}</td>
              <td data-label={t("where")}>
                {row.goods && t(`goodsNow.${row.goods}`)}{" "}
                {row.photo && (
                  <a
                    className={styles.link}
                    href={`/api/files/${row.photo}`}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {t("photo")}
                  </a>
                )}
              </td>
              <td data-label={t("became")}>
                {row.outcomes.map((what) => t(`outcomes.${what}`)).join(" · ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
