import { page } from "./inside.ts";

/** What the figures say of customers, people and the house. */
export const measurePages = {
  reports: page("/reports", () => import("../reports/ReportsScreen.tsx"), "ReportsScreen"),
  reportSchedule: page("/reports/schedule", () => import("../reports/ScheduleScreen.tsx"), "ScheduleScreen"),
  report: page("/reports/$id", () => import("../reports/ReportScreen.tsx"), "ReportScreen"),
  satisfaction: page(
    "/satisfaction",
    () => import("../satisfaction/SatisfactionScreen.tsx"),
    "SatisfactionScreen",
  ),
  myPerformance: page(
    "/my-performance",
    () => import("../my-performance/MyPerformanceScreen.tsx"),
    "MyPerformanceScreen",
  ),
  teamPerformance: page("/performance", () => import("../performance/TeamScreen.tsx"), "TeamScreen"),
  qualityLink: page(
    "/quality-link",
    () => import("../performance/QualityLinkScreen.tsx"),
    "QualityLinkScreen",
  ),
  indicators: page("/indicators", () => import("../indicators/IndicatorsScreen.tsx"), "IndicatorsScreen"),
  care: page("/care", () => import("../care/CareScreen.tsx"), "CareScreen"),
};
