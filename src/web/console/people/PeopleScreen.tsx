import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { useMay } from "../use-me.ts";
import { GradesTab } from "./GradesTab.tsx";
import { KeysTab } from "./KeysTab.tsx";
import { RolesTab } from "./RolesTab.tsx";
import { StaffTab } from "./StaffTab.tsx";

/** Who works here, what they may do and grant, and which programs may call. */
export function PeopleScreen() {
  const { t } = useTranslation("people");
  const may = useMay();
  const tabs = [
    { key: "staff", label: t("staff"), children: <StaffTab /> },
    ...(may("settings.read")
      ? [
          { key: "grades", label: t("grades"), children: <GradesTab /> },
          { key: "roles", label: t("roles"), children: <RolesTab /> },
        ]
      : []),
    ...(may("settings.manage") ? [{ key: "keys", label: t("keys"), children: <KeysTab /> }] : []),
  ];
  return (
    <Page title={t("title")} about={t("about")}>
      <Tabs items={tabs} />
    </Page>
  );
}
