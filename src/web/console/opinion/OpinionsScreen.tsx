import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { useMay } from "../use-me.ts";
import { ImportItems } from "./ImportItems.tsx";
import styles from "./Opinion.module.css";
import { OpinionRow } from "./OpinionRow.tsx";
import { type Filters, opinionsQuery, type Which, watchListsQuery } from "./opinion-query.ts";

const views = ["open", "severe", "answered", "all"] as const;

/** What is said of the house elsewhere, narrowed down to what somebody looks for. */
export function OpinionsScreen() {
  const { t } = useTranslation("opinion");
  const [filters, setFilters] = useState<Filters>({ which: "open" });
  const may = useMay();
  return (
    <Page
      title={t("title")}
      about={t("about")}
      action={
        <OneOf<Which>
          label={t("which")}
          value={filters.which}
          onChange={(which) => setFilters({ ...filters, which })}
          options={views.map((value) => ({ value, label: t(value) }))}
        />
      }
    >
      <div className={styles.filters}>
        <ListChoice list={filters.list} onChoose={(list) => setFilters({ ...filters, list })} />
        <Input.Search
          allowClear
          className={styles.search}
          maxLength={60}
          aria-label={t("search")}
          placeholder={t("search")}
          onSearch={(words) => setFilters({ ...filters, words: words.trim() || undefined })}
        />
        {may("opinion.manage") && <ImportItems />}
        <Link to="/watch-lists">{t("watchLists")}</Link>
      </div>
      <Items filters={filters} />
    </Page>
  );
}

type ChoiceProps = { list: number | undefined; onChoose: (list: number | undefined) => void };

function ListChoice({ list, onChoose }: ChoiceProps) {
  const { t } = useTranslation("opinion");
  const lists = useQuery(watchListsQuery).data?.rows ?? [];
  return (
    <Select
      allowClear
      aria-label={t("list")}
      placeholder={t("anyList")}
      value={list}
      onChange={onChoose}
      popupMatchSelectWidth={false}
      style={{ width: 200 }}
      options={lists.map(({ number, name }) => ({ value: number, label: name }))}
    />
  );
}

function Items({ filters }: { filters: Filters }) {
  const { t } = useTranslation(["opinion", "common"]);
  const found = useInfiniteQuery(opinionsQuery(filters));
  return (
    <Loaded query={found} skeleton={<SkeletonRows count={6} height={84} label={t("common:loading")} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0) return <Empty title={t("empty")}>{t("emptyHelp")}</Empty>;
        return (
          <>
            <ul className={styles.rows} aria-label={t("items")}>
              {rows.map((opinion) => (
                <OpinionRow key={opinion.id} opinion={opinion} />
              ))}
            </ul>
            {found.hasNextPage && (
              <Button onClick={() => found.fetchNextPage()} loading={found.isFetchingNextPage}>
                {t("common:more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
