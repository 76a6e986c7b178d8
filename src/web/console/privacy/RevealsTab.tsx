import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import styles from "./privacy.module.css";
import { revealsQuery } from "./privacy-queries.ts";

/** Who looked at whose contact, newest first. */
export function RevealsTab() {
  const { t } = useTranslation(["privacy", "casePrivacy", "common"]);
  const list = useInfiniteQuery(revealsQuery);
  return (
    <div className={styles.stack}>
      <p className={styles.help}>{t("revealsHelp")}</p>
      <Loaded query={list} skeleton={<SkeletonRows count={6} height={40} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <Empty title={t("noReveals")}>{t("revealsHelp")}</Empty>;
          return (
            <WideTable label={t("reveals")}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t("when")}</th>
                    <th scope="col">{t("who")}</th>
                    <th scope="col">{t("what")}</th>
                    <th scope="col">{t("purpose")}</th>
                    <th scope="col">{t("number")}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, revealedAt, revealedBy, field, purpose, note, complaintNumber }) => (
                    <tr key={id}>
                      <th scope="row">
                        <Moment at={revealedAt} />
                      </th>
                      <td>{revealedBy.name}</td>
                      <td>{t(`casePrivacy:fields.${field}`)}</td>
                      <td>
                        {t(`casePrivacy:purposes.${purpose}`)} {note}
                      </td>
                      <td>
                        <Link to="/complaints/$number" params={{ number: complaintNumber }}>
                          {complaintNumber}
                        </Link>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </WideTable>
          );
        }}
      </Loaded>
      {list.hasNextPage && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("common:more")}
        </Button>
      )}
    </div>
  );
}
