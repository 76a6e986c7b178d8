import type { z } from "zod";
import type { reportModel } from "../../../shared/api/report-fields.ts";
import { paperMoment } from "../../documents/paper-words.ts";
import type { ReportFacts } from "./facts.ts";
import { reportTitle, writtenPeriod } from "./report-words.ts";
import { causesSection } from "./sections/causes.ts";
import { notableSection } from "./sections/notable.ts";
import { lastingSection, promisesSection, remediesSection } from "./sections/outcomes.ts";
import { overviewSection } from "./sections/overview.ts";
import { placesSection } from "./sections/places.ts";
import { appealsSection, coachingSection, evaluationSection, inspectionSection } from "./sections/quality.ts";
import { satisfactionSection } from "./sections/satisfaction.ts";
import { summarySection } from "./sections/summary.ts";
import { timelinessSection } from "./sections/timeliness.ts";

export type ReportModel = z.infer<typeof reportModel>;

/** The report in the order a manager reads it: what moved, the customer's side, why, our side, single cases. */
export function buildModel(facts: ReportFacts): ReportModel {
  const sections = [
    overviewSection(facts),
    timelinessSection(facts),
    satisfactionSection(facts),
    lastingSection(facts),
    promisesSection(facts),
    remediesSection(facts),
    causesSection(facts),
    placesSection(facts),
    inspectionSection(facts),
    evaluationSection(facts),
    appealsSection(facts),
    coachingSection(facts),
    notableSection(facts),
  ];
  return {
    house: facts.house,
    title: reportTitle(facts.period.kind),
    period: writtenPeriod(facts.period),
    made: {
      zh: paperMoment(facts.cut, "zh-CN", facts.timeZone)!,
      en: paperMoment(facts.cut, "en", facts.timeZone)!,
    },
    sections: [summarySection(sections), ...sections],
  };
}
