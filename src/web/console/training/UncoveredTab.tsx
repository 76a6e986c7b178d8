import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Loaded } from "../Loaded.tsx";
import { useInLang } from "../use-in-lang.ts";
import { ExceptionForm } from "./ExceptionForm.tsx";
import styles from "./Training.module.css";
import { uncoveredQuery } from "./training-queries.ts";

/** Open cases in hands that lack a mark, so that a supervisor gives them on or makes an exception. */
export function UncoveredTab() {
  const { t } = useTranslation(["training", "common"]);
  const inLang = useInLang();
  const list = useInfiniteQuery(uncoveredQuery);
  return (
    <>
      <p className={styles.quiet}>{t("uncoveredAbout")}</p>
      <Loaded query={list} skeleton={<SkeletonRows count={4} height={44} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0)
            return (
              <Empty isDone title={t("allCovered")}>
                {t("allCoveredHelp")}
              </Empty>
            );
          return (
            <WideTable label={t("tab.uncovered")}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t("case")}</th>
                    <th scope="col">{t("owner")}</th>
                    <th scope="col">{t("mark")}</th>
                    <th scope="col">{t("why")}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ number, title, owner, markCode, mark, why, since }) => (
                    <tr key={`${number} ${markCode}`}>
                      <th scope="row">
                        <Link to="/complaints/$number" params={{ number }}>
                          {number}
                        </Link>{" "}
                        {title}
                      </th>
                      <td>{owner.name}</td>
                      <td>{inLang(mark)}</td>
                      <td>
                        {t(`whyUncovered.${why}`)} {since && <Moment at={since} />}
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
      <ExceptionForm />
    </>
  );
}
