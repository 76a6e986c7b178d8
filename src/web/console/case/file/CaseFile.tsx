import { Collapse } from "antd";
import { type ComponentType, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCase } from "../case-context.ts";
import { DeedSlot } from "../DeedSlot.tsx";
import styles from "./CaseFile.module.css";
import { ClocksSection } from "./ClocksSection.tsx";
import { ClosingSection } from "./ClosingSection.tsx";
import { CustomerSection } from "./CustomerSection.tsx";
import { FindingsSection } from "./FindingsSection.tsx";
import { HandOverSection } from "./HandOverSection.tsx";
import { IntakeSection } from "./IntakeSection.tsx";
import { MoreSection } from "./MoreSection.tsx";
import { OrderSection } from "./OrderSection.tsx";
import { PromisesSection } from "./PromisesSection.tsx";
import { RemediesSection } from "./RemediesSection.tsx";
import { RequestsSection } from "./RequestsSection.tsx";
import { SectionSummary } from "./SectionSummary.tsx";
import { type SectionName, sectionOf, sections, sectionsOpenAtFirst } from "./sections.ts";
import { TriageSection } from "./TriageSection.tsx";

/** All that is known of the case, part by part; a deed opens its part by itself. */
export function CaseFile() {
  const { t } = useTranslation("case");
  const { view, deed } = useCase();
  const [unfolded, setUnfolded] = useState<SectionName[]>(() => sectionsOpenAtFirst(view.state));
  const atWork = deed && sectionOf[deed.step];
  return (
    <Collapse
      ghost
      className={styles.file}
      activeKey={atWork ? [...unfolded, atWork] : unfolded}
      onChange={(open) => setUnfolded(open as SectionName[])}
      items={sections.map((name) => {
        const Part = parts[name];
        return {
          key: name,
          label: <h3 className={styles.heading}>{t(`section.${name}`)}</h3>,
          extra: <SectionSummary section={name} />,
          children: (
            <>
              <Part />
              <DeedSlot section={name} />
            </>
          ),
        };
      })}
    />
  );
}

const parts: Record<SectionName, ComponentType> = {
  customer: CustomerSection,
  order: OrderSection,
  clocks: ClocksSection,
  intake: IntakeSection,
  triage: TriageSection,
  requests: RequestsSection,
  findings: FindingsSection,
  remedies: RemediesSection,
  promises: PromisesSection,
  closing: ClosingSection,
  handOver: HandOverSection,
  more: MoreSection,
};
