import { useQuery } from "@tanstack/react-query";
import { Button, Progress } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { components } from "../../../shared/api/schema.gen.ts";
import { formatMoney } from "../../../shared/money.ts";
import { Card } from "../../ui/Card.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { useReader } from "../../ui/reader.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Loaded } from "../Loaded.tsx";
import { useMay } from "../use-me.ts";
import { AddBudget } from "./AddBudget.tsx";
import styles from "./authority.module.css";
import { budgetsQuery } from "./authority-queries.ts";
import { ChangeBudget } from "./ChangeBudget.tsx";

type Budget = components["schemas"]["GoodwillBudget"];

/** How much goodwill each shop has left this moment. */
export function BudgetsTab() {
  const { t } = useTranslation("authority");
  const budgets = useQuery(budgetsQuery);
  const mayManage = useMay()("budget.manage");
  return (
    <>
      <p className={styles.help}>{t("budgetsHelp")}</p>
      {mayManage && <AddBudget />}
      <Loaded
        query={budgets}
        skeleton={<SkeletonRows count={3} height={120} label={t("loading", { ns: "common" })} />}
      >
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t("noBudgets")}>{t("noBudgetsHelp")}</Empty>
          ) : (
            rows.map((budget) => <BudgetCard key={budget.id} budget={budget} mayManage={mayManage} />)
          )
        }
      </Loaded>
    </>
  );
}

function BudgetCard({ budget, mayManage }: { budget: Budget; mayManage: boolean }) {
  const { t } = useTranslation("authority");
  const { lang } = useReader();
  const [isChanging, setChanging] = useState(false);
  const { limit, reservedMinor, spentMinor } = budget;
  const money = (minor: number) => formatMoney(minor, limit.currency, lang);
  const share = (minor: number) => (limit.minor === 0 ? 100 : Math.round((100 * minor) / limit.minor));
  return (
    <Card
      title={budget.shop.name}
      aside={t(budget.isInForce ? "inForce" : "notInForce", { from: budget.startsOn, until: budget.endsOn })}
    >
      <Progress
        aria-label={t("use")}
        percent={share(reservedMinor + spentMinor)}
        success={{ percent: share(spentMinor) }}
      />
      <dl className={styles.figures}>
        <Figure name={t("limit")} value={money(limit.minor)} />
        <Figure name={t("spent")} value={money(spentMinor)} />
        <Figure name={t("reserved")} value={money(reservedMinor)} />
        <Figure name={t("left")} value={money(limit.minor - spentMinor - reservedMinor)} />
      </dl>
      {mayManage && !isChanging && <Button onClick={() => setChanging(true)}>{t("changeLimit")}</Button>}
      {isChanging && <ChangeBudget budget={budget} onDone={() => setChanging(false)} />}
    </Card>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
