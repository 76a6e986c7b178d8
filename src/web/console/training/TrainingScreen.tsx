import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../Page.tsx";
import { OneOf } from "../parts/OneOf.tsx";
import { useMay } from "../use-me.ts";
import { AssignmentsTab } from "./AssignmentsTab.tsx";
import { CertificatesTab } from "./CertificatesTab.tsx";
import { CoursesTab } from "./CoursesTab.tsx";
import { MarksTab } from "./MarksTab.tsx";
import { QuizzesTab } from "./QuizzesTab.tsx";
import { UncoveredTab } from "./UncoveredTab.tsx";

const tabs = {
  courses: CoursesTab,
  quizzes: QuizzesTab,
  assignments: AssignmentsTab,
  marks: MarksTab,
  certificates: CertificatesTab,
  uncovered: UncoveredTab,
};
type Tab = keyof typeof tabs;

/** Courses, quizzes and certificates: what is taught, who knows it, and which cases ask for it. */
export function TrainingScreen() {
  const { t } = useTranslation("training");
  const may = useMay();
  const open = (Object.keys(tabs) as Tab[]).filter((tab) =>
    may(tab === "uncovered" ? "training.override" : tab === "marks" ? "training.take" : "training.manage"),
  );
  const [tab, setTab] = useState<Tab>(open[0] ?? "marks");
  const Shown = tabs[tab];
  return (
    <Page
      title={t("title")}
      about={t("about")}
      action={
        <OneOf
          label={t("which")}
          value={tab}
          onChange={setTab}
          options={open.map((value) => ({ value, label: t(`tab.${value}`) }))}
        />
      }
    >
      <Shown />
    </Page>
  );
}
