import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { useMay } from "../use-me.ts";
import { BudgetsTab } from "./BudgetsTab.tsx";
import { ChainsTab } from "./ChainsTab.tsx";
import { DelegationsTab } from "./DelegationsTab.tsx";
import { OutliersTab } from "./OutliersTab.tsx";

const views = { budgets: BudgetsTab, chains: ChainsTab, delegations: DelegationsTab, outliers: OutliersTab };
type View = keyof typeof views;

/** What may be granted by whom: sums, chains, whoever stands in for whom, budgets; and whether like cases get alike. */
export function AuthorityScreen() {
  const { t } = useTranslation("authority");
  const [view, setView] = useState<View>("budgets");
  const options = useOpenViews().map((value) => ({ value, label: t(value) }));
  const Shown = views[view];
  return (
    <Page
      title={t("title")}
      about={t("about")}
      action={<OneOf label={t("title")} value={view} onChange={setView} options={options} />}
    >
      <Shown />
    </Page>
  );
}

function useOpenViews(): View[] {
  const may = useMay();
  return [
    "budgets",
    "chains",
    ...(may("remedy.approve") ? (["delegations"] as const) : []),
    ...(may("remedy.compare") ? (["outliers"] as const) : []),
  ];
}
