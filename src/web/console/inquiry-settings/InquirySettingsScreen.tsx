import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { CausesTab } from "./CausesTab.tsx";
import { StrictnessTab } from "./StrictnessTab.tsx";
import { TemplatesTab } from "./TemplatesTab.tsx";

/** How the house finds out: what departments are asked, why things go wrong, and how strictly it is signed and chased. */
export function InquirySettingsScreen() {
  const { t } = useTranslation("inquirySettings");
  return (
    <Page title={t("title")} about={t("about")}>
      <Tabs
        items={[
          { key: "templates", label: t("templates.tab"), children: <TemplatesTab /> },
          { key: "causes", label: t("causes.tab"), children: <CausesTab /> },
          { key: "strictness", label: t("strictness.tab"), children: <StrictnessTab /> },
        ]}
      />
    </Page>
  );
}
