import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../case/use-name-of.ts";
import { houseQuery } from "../house-query.ts";
import { ListedDesk } from "../parts/ListedDesk.tsx";
import { PromiseCard } from "./PromiseCard.tsx";
import { PromiseFigures } from "./PromiseFigures.tsx";
import styles from "./promises.module.css";
import { type PromiseView, promisesQuery, promiseViews } from "./promises-query.ts";

/** The promises desk: what is due, what is at risk, what broke, and how promises have been kept. */
export function PromisesScreen() {
  const { t } = useTranslation("promises");
  const [view, setView] = useState<PromiseView>("mine");
  const [departmentId, setDepartmentId] = useState<string>();
  const list = useInfiniteQuery(promisesQuery(view, departmentId));
  return (
    <ListedDesk
      title={t("title")}
      about={t("about")}
      which={t("which")}
      states={promiseViews.map((value) => ({ value, label: t(`view.${value}`) }))}
      state={view}
      onState={setView}
      list={list}
      rowHeight={96}
      empty={{ isDone: true, title: t(`empty.${view}`), help: t(`emptyHelp.${view}`) }}
      above={
        <div className={styles.above}>
          <DepartmentFilter value={departmentId} onChange={setDepartmentId} />
          <PromiseFigures />
        </div>
      }
      draw={(promise) => <PromiseCard promise={promise} />}
    />
  );
}

type FilterProps = { value: string | undefined; onChange(id: string | undefined): void };

function DepartmentFilter({ value, onChange }: FilterProps) {
  const { t } = useTranslation("promises");
  const nameOf = useNameOf();
  const departments = useQuery(houseQuery).data?.departments ?? [];
  return (
    <Select
      className={styles.department}
      aria-label={t("department")}
      value={value}
      placeholder={t("allDepartments")}
      allowClear
      onChange={onChange}
      options={departments.map((each) => ({ value: each.id, label: nameOf(each) }))}
    />
  );
}
