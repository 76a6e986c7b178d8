import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { AssignForm } from "./AssignForm.tsx";
import styles from "./sampling.module.css";
import { type Item, itemsQuery } from "./sampling-queries.ts";

/** The drawn conversations, who judges them, and with which chance they were drawn. */
export function ItemsTable({ id }: { id: string }) {
  const { t } = useTranslation(["sampling", "common"]);
  const items = useInfiniteQuery(itemsQuery(id));
  const [assigned, setAssigned] = useState<string | null>(null);
  return (
    <Card title={t("items")}>
      <Loaded query={items} skeleton={<SkeletonRows count={5} height={40} label={t("common:loading")} />}>
        {({ pages }) => (
          <>
            <WideTable label={t("items")}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t("conversation")}</th>
                    <th scope="col">{t("agent")}</th>
                    <th scope="col">{t("endedAt")}</th>
                    <th scope="col">{t("chance")}</th>
                    <th scope="col">{t("inspector")}</th>
                    <th scope="col">{t("scoreNow")}</th>
                  </tr>
                </thead>
                <tbody>
                  {pages
                    .flatMap(({ rows }) => rows)
                    .map((item) => (
                      <ItemRow
                        key={item.id}
                        item={item}
                        isAssigning={assigned === item.id}
                        onAssign={(isOpen) => setAssigned(isOpen ? item.id : null)}
                      />
                    ))}
                </tbody>
              </table>
            </WideTable>
            {items.hasNextPage && (
              <Button onClick={() => items.fetchNextPage()} loading={items.isFetchingNextPage}>
                {t("common:more")}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

type RowProps = { item: Item; isAssigning: boolean; onAssign: (isOpen: boolean) => void };

function ItemRow({ item, isAssigning, onAssign }: RowProps) {
  const { t } = useTranslation("sampling");
  return (
    <tr>
      <th scope="row">
        <Link to="/complaints/$number" params={{ number: item.complaintNumber }}>
          {item.complaintNumber}
        </Link>
      </th>
      <td>{item.agent?.name ?? "—"}</td>
      <td>
        <Moment at={item.endedAt} />
      </td>
      <td>{(100 * item.inclusionProbability).toFixed(2)}%</td>
      <td>
        {isAssigning ? (
          <AssignForm item={item} onDone={() => onAssign(false)} />
        ) : (
          <Inspectors item={item} onAssign={() => onAssign(true)} />
        )}
      </td>
      <td>{item.score === null ? t("notYet") : item.score.toFixed(1)}</td>
    </tr>
  );
}

function Inspectors({ item, onAssign }: { item: Item; onAssign: () => void }) {
  const { t } = useTranslation("sampling");
  const names = [item.assignedTo, item.secondAssignedTo].flatMap((person) => (person ? [person.name] : []));
  return (
    <>
      {names.length > 0 ? names.join(t("listComma")) : <span className={styles.warn}>{t("nobody")}</span>}
      {item.isCountedFromElsewhere && <span className={styles.help}> {t("countedElsewhere")}</span>}
      {!item.isCountedFromElsewhere && item.judged === 0 && (
        <Button type="link" size="small" onClick={onAssign}>
          {t("assign")}
        </Button>
      )}
    </>
  );
}
