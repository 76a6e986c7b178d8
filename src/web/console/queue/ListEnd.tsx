import { Button } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./ListEnd.module.css";
import { mostPages } from "./queue-query.ts";

type Props = {
  list: {
    data?: { pages: unknown[] };
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
  count: number;
};

/** More of the list, its end, or the advice to narrow it. */
export function ListEnd({ list, count }: Props) {
  const { t } = useTranslation("queue");
  const isEnough = (list.data?.pages.length ?? 0) >= mostPages;
  return (
    <div className={styles.end} aria-live="polite">
      {list.hasNextPage && !isEnough && (
        <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t("more", { ns: "common" })}
        </Button>
      )}
      <span>{t(!list.hasNextPage ? "allShown" : isEnough ? "enough" : "shown", { count })}</span>
    </div>
  );
}
