import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { BudgetsTab } from "./BudgetsTab.tsx";
import { ChainsTab } from "./ChainsTab.tsx";
import { DelegationsTab } from "./DelegationsTab.tsx";
import { OutliersTab } from "./OutliersTab.tsx";

/** What may be granted by whom: sums, chains, whoever stands in for whom, budgets; and whether like cases get alike. */
export function AuthorityScreen() {
  const { t } = useTranslation("authority");
  const may = useMay();
  const tabs = [
    { key: "budgets", label: t("budgets"), children: <BudgetsTab /> },
    { key: "chains", label: t("chains"), children: <ChainsTab /> },
    ...(may("remedy.approve")
      ? [{ key: "delegations", label: t("delegations"), children: <DelegationsTab /> }]
      : []),
    ...(may("remedy.compare") ? [{ key: "outliers", label: t("outliers"), children: <OutliersTab /> }] : []),
  ];
  return (
    <Page title={t("title")} about={t("about")}>
      <Tabs items={tabs} />
    </Page>
  );
}
