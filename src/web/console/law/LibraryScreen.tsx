import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Drawer, Input } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { ArticlePaper } from "./ArticlePaper.tsx";
import { ArticleRowButton } from "./ArticleRowButton.tsx";
import styles from "./Law.module.css";
import { articlesQuery } from "./law-queries.ts";

/** The law library: articles found by words, as they stood on a day. */
export function LibraryScreen() {
  const { t } = useTranslation("law");
  const [q, setQ] = useState("");
  const [on, setOn] = useState("");
  const [opened, setOpened] = useState<string | null>(null);
  const search = useDeferredValue({ q, on });

  return (
    <Page title={t("library")} about={t("libraryAbout")}>
      <div className={styles.search}>
        <Input.Search
          aria-label={t("search")}
          placeholder={t("searchHint")}
          allowClear
          maxLength={200}
          value={q}
          onChange={({ target }) => setQ(target.value)}
        />
        <Input
          type="date"
          style={{ width: 176 }}
          aria-label={t("on")}
          title={t("on")}
          value={on}
          onChange={({ target }) => setOn(target.value)}
        />
      </div>
      <Found search={search} onOpen={setOpened} />
      <Drawer open={opened !== null} onClose={() => setOpened(null)} title={opened} size={520}>
        {opened && <ArticlePaper code={opened} />}
      </Drawer>
    </Page>
  );
}

type FoundProps = { search: { q: string; on: string }; onOpen(code: string): void };

function Found({ search, onOpen }: FoundProps) {
  const { t } = useTranslation(["law", "common"]);
  const articles = useInfiniteQuery(articlesQuery(search));
  return (
    <Loaded query={articles} skeleton={<SkeletonRows count={8} height={72} label={t("common:loading")} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0) return <Empty title={t("nothing")}>{t("nothingHelp")}</Empty>;
        return (
          <>
            <ul className={styles.list}>
              {rows.map((row) => (
                <li key={row.id}>
                  <ArticleRowButton row={row} onOpen={onOpen} />
                </li>
              ))}
            </ul>
            <p className={styles.foot}>
              {t("found", { count: pages[0]!.total })}{" "}
              {articles.hasNextPage && (
                <Button
                  size="small"
                  loading={articles.isFetchingNextPage}
                  onClick={() => articles.fetchNextPage()}
                >
                  {t("more")}
                </Button>
              )}
            </p>
          </>
        );
      }}
    </Loaded>
  );
}
