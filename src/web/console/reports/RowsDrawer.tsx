import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { Moment } from "../../ui/Moment.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import styles from "./Reports.module.css";
import { rowsQuery } from "./reports-queries.ts";

type Props = { id: string; opened: { figure: string; name: string } | null; onClose: () => void };

/** The rows one number counts, each with the complaint it belongs to. */
export function RowsDrawer({ id, opened, onClose }: Props) {
  return (
    <Drawer open={opened !== null} onClose={onClose} title={opened?.name} size={480} destroyOnHidden>
      {opened && <Rows id={id} figure={opened.figure} />}
    </Drawer>
  );
}

function Rows({ id, figure }: { id: string; figure: string }) {
  const { t } = useTranslation(["reports", "common"]);
  const rows = useInfiniteQuery(rowsQuery(id, figure));
  return (
    <Loaded query={rows} skeleton={<SkeletonRows count={8} height={32} label={t("common:loading")} />}>
      {({ pages }) => {
        const found = pages.flatMap((page) => page.rows);
        if (found.length === 0) return <Empty title={t("rows.empty")} />;
        return (
          <>
            <p className={styles.help}>{t("rows.about")}</p>
            <ul className={styles.rows}>
              {found.map(({ id: row, at, complaintNumber, group }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one conversation may stand here for several groups.
                <li key={`${row} ${group} ${index}`}>
                  {complaintNumber ? (
                    <Link to="/complaints/$number" params={{ number: complaintNumber }}>
                      {complaintNumber}
                    </Link>
                  ) : (
                    <span>{t("rows.noComplaint")}</span>
                  )}
                  <Moment at={at} />
                </li>
              ))}
            </ul>
            {rows.hasNextPage && (
              <Button onClick={() => rows.fetchNextPage()} loading={rows.isFetchingNextPage}>
                {t("common:more")}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
