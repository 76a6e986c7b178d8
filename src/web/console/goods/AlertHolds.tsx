import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { useMay } from "../use-me.ts";
import styles from "./Goods.module.css";
import { HoldCard } from "./HoldCard.tsx";
import { holdsOfAlertQuery } from "./holds-query.ts";
import { PrepareHold } from "./PrepareHold.tsx";

/** What an alert keeps from being sold and shipped. */
export function AlertHolds({ number, isOpen }: { number: string; isOpen: boolean }) {
  const { t } = useTranslation(["goods", "common"]);
  const mayPrepare = useMay()("action.prepare");
  const found = useQuery(holdsOfAlertQuery(number));
  return (
    <Card title={t("title")} label={t("title")}>
      <Loaded query={found} skeleton={<SkeletonRows count={1} height={80} label={t("common:loading")} />}>
        {({ rows }) => (
          <div className={styles.cards}>
            {rows.length === 0 && <p className={styles.quiet}>{t("noneOfAlert")}</p>}
            {rows.map((hold) => (
              <HoldCard key={hold.number} hold={hold} />
            ))}
          </div>
        )}
      </Loaded>
      {mayPrepare && isOpen && <PrepareHold alert={number} />}
    </Card>
  );
}
