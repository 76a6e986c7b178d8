import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { RequestsTab } from "./RequestsTab.tsx";
import { RetentionTab } from "./RetentionTab.tsx";
import { RevealsTab } from "./RevealsTab.tsx";

/** Personal data: what customers ask for, how long things are kept, who looked behind the mask. */
export function PrivacyScreen() {
  const { t } = useTranslation("privacy");
  const may = useMay();
  const tabs = [
    ...(may("data.manage")
      ? [
          { key: "requests", label: t("tabs.requests"), children: <RequestsTab /> },
          { key: "retention", label: t("tabs.retention"), children: <RetentionTab /> },
        ]
      : []),
    { key: "reveals", label: t("tabs.reveals"), children: <RevealsTab /> },
  ];
  return (
    <Page title={t("title")} about={t("about")}>
      <Tabs items={tabs} />
    </Page>
  );
}
