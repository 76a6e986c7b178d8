import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { useMay } from "../use-me.ts";
import { AgreementView } from "./AgreementView.tsx";
import { DriftView } from "./DriftView.tsx";
import { GradersView } from "./GradersView.tsx";
import { MachineView } from "./MachineView.tsx";
import { SessionsView } from "./SessionsView.tsx";

const views = ["sessions", "double_blind", "calibration", "machine", "graders", "drift"] as const;
type View = (typeof views)[number];

/** Do those who judge judge alike, and does the machine judge as they do? */
export function CalibrationScreen() {
  const { t } = useTranslation("calibration");
  const may = useMay();
  const seen = views.filter((view) => view !== "sessions" || may("quality.evaluate"));
  const [view, setView] = useState<View>(seen[0]!);
  return (
    <Page
      title={t("title")}
      about={t("about")}
      action={
        <OneOf
          label={t("which")}
          value={view}
          onChange={setView}
          options={seen.map((value) => ({ value, label: t(`view.${value}`) }))}
        />
      }
    >
      {view === "sessions" && <SessionsView />}
      {(view === "double_blind" || view === "calibration") && <AgreementView source={view} />}
      {view === "machine" && <MachineView />}
      {view === "graders" && <GradersView />}
      {view === "drift" && <DriftView />}
    </Page>
  );
}
