import { type ComponentType, useState } from "react";
import { InspectionSection } from "../../inspections/InspectionSection.tsx";
import { ProcedureSection } from "../../procedures/ProcedureSection.tsx";
import { useCase } from "../case-context.ts";
import { DeedSlot } from "../DeedSlot.tsx";
import { EvidenceSection } from "../inquiry/EvidenceSection.tsx";
import { RecoverySection } from "../inquiry/RecoverySection.tsx";
import { RightsSection } from "../rights/RightsSection.tsx";
import { ClocksSection } from "./ClocksSection.tsx";
import { ClosingSection } from "./ClosingSection.tsx";
import { CustomerSection } from "./CustomerSection.tsx";
import { FilePart } from "./FilePart.tsx";
import { FindingsSection } from "./FindingsSection.tsx";
import { HandOverSection } from "./HandOverSection.tsx";
import { IntakeSection } from "./IntakeSection.tsx";
import { MoreSection } from "./MoreSection.tsx";
import { OrderSection } from "./OrderSection.tsx";
import { PromisesSection } from "./PromisesSection.tsx";
import { RemediesSection } from "./RemediesSection.tsx";
import { RequestsSection } from "./RequestsSection.tsx";
import { type SectionName, sectionOf, sections, sectionsAtWork } from "./sections.ts";
import { TriageSection } from "./TriageSection.tsx";

/**
 * All that is known of the case, part by part. What the state works on stands open, and a deed opens its part by itself;
 * a part that the reader has folded or unfolded stays so. `only` leaves parts out where they are not to be seen.
 */
export function CaseFile({ only = sections }: { only?: readonly SectionName[] }) {
  const { view, deed } = useCase();
  const [turned, setTurned] = useState<Partial<Record<SectionName, boolean>>>({});
  const atWork = deed && sectionOf[deed.step];
  const isUnfolded = (name: SectionName) => turned[name] ?? sectionsAtWork[view.state].includes(name);

  return only.map((name) => {
    const Part = parts[name];
    return (
      <FilePart
        key={name}
        name={name}
        isOpen={isUnfolded(name) || name === atWork}
        onToggle={() => setTurned((before) => ({ ...before, [name]: !isUnfolded(name) }))}
      >
        <Part />
        <DeedSlot section={name} />
      </FilePart>
    );
  });
}

const parts: Record<SectionName, ComponentType> = {
  customer: CustomerSection,
  order: OrderSection,
  clocks: ClocksSection,
  intake: IntakeSection,
  triage: TriageSection,
  requests: RequestsSection,
  evidence: EvidenceSection,
  findings: FindingsSection,
  rights: RightsSection,
  remedies: RemediesSection,
  promises: PromisesSection,
  recovery: RecoverySection,
  closing: ClosingSection,
  inspection: InspectionSection,
  procedure: ProcedureSection,
  handOver: HandOverSection,
  more: MoreSection,
};
