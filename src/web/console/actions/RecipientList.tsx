import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import styles from "./Actions.module.css";
import {
  type MassActionFile,
  type RecipientState,
  type Recipients,
  recipientsQuery,
} from "./actions-query.ts";

type Props = { number: number; states: MassActionFile["states"] };

/** What became of each, in the order of contact. */
export function RecipientList({ number, states }: Props) {
  const { t } = useTranslation(["actions", "common"]);
  const [state, setState] = useState<RecipientState | "all">("all");
  const list = useInfiniteQuery(recipientsQuery(number, state === "all" ? undefined : state));
  const choices = [
    { value: "all" as const, label: t("all") },
    ...states.map(({ state: value, count }) => ({
      value,
      label: `${t(`recipientState.${value}`)} ${count}`,
    })),
  ];
  return (
    <Card
      title={t("list")}
      aside={<OneOf label={t("list")} value={state} onChange={setState} options={choices} />}
    >
      <Loaded query={list} skeleton={<SkeletonRows count={4} height={36} label={t("common:loading")} />}>
        {({ pages }) => <RecipientTable rows={pages.flatMap(({ rows }) => rows)} />}
      </Loaded>
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("more")}
        </Button>
      )}
    </Card>
  );
}

function RecipientTable({ rows }: { rows: Recipients["rows"] }) {
  const { t } = useTranslation("actions");
  return (
    <WideTable isStacked label={t("list")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(["position", "order", "customer", "complained", "stateHead", "note", "when"] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.position}>
              <td data-label={t("position")}>{row.position}</td>
              <td data-label={t("order")}>{row.orderNumber}</td>
              <td data-label={t("customer")}>{row.customer}</td>
              <td data-label={t("complained")}>{row.hasComplained ? t("yes") : t("no")}</td>
              <td data-label={t("stateHead")}>{t(`recipientState.${row.state}`)}</td>
              <td data-label={t("note")}>
                {row.leftOutReason ? t(`leftOutReason.${row.leftOutReason}`) : (row.failure ?? row.reference)}
              </td>
              <td data-label={t("when")}>{row.settledAt && <Moment at={row.settledAt} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
