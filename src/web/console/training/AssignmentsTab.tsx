import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { WideTable } from "../../ui/WideTable.tsx";
import { Tag } from "../case/file/Tag.tsx";
import { Loaded } from "../Loaded.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { useInLang } from "../use-in-lang.ts";
import styles from "./Training.module.css";
import { assignmentsQuery } from "./training-queries.ts";

const states = ["open", "late", "done"] as const;
type State = (typeof states)[number];

/** Who is learning what, until when, how far. */
export function AssignmentsTab() {
  const { t } = useTranslation(["training", "common"]);
  const inLang = useInLang();
  const [state, setState] = useState<State>("open");
  const list = useInfiniteQuery(assignmentsQuery(state));
  return (
    <>
      <OneOf
        label={t("which")}
        value={state}
        onChange={setState}
        options={states.map((value) => ({ value, label: t(`assignment.${value}`) }))}
      />
      <Loaded query={list} skeleton={<SkeletonRows count={6} height={44} label={t("common:loading")} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0)
            return (
              <Empty isDone={state !== "done"} title={t(`noAssignment.${state}`)}>
                {t("noAssignmentHelp")}
              </Empty>
            );
          return (
            <WideTable label={t("tab.assignments")}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t("learner")}</th>
                    <th scope="col">{t("course")}</th>
                    <th scope="col">{t("read")}</th>
                    <th scope="col">{t("dueAt")}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, staff, title, lessons, lessonsRead, dueAt, isLate, completedAt }) => (
                    <tr key={id}>
                      <th scope="row">{staff.name}</th>
                      <td>{inLang(title)}</td>
                      <td>{t("lessonsRead", { read: lessonsRead, all: lessons })}</td>
                      <td>
                        <Moment at={completedAt ?? dueAt} />{" "}
                        {isLate && !completedAt && <Tag tone="breached">{t("assignment.late")}</Tag>}
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
    </>
  );
}
