import { useCase } from "./case-context.ts";
import { deedForms } from "./deeds/deed-forms.tsx";
import { type SectionName, sectionOf } from "./file/sections.ts";

type Props = { section: SectionName; subjectId?: string };

/** Where a section's form opens; with a subject, beside the very promise or request it is about. */
export function DeedSlot({ section, subjectId }: Props) {
  const { deed } = useCase();
  if (!deed || sectionOf[deed.step] !== section || deed.subjectId !== subjectId) return null;
  const Form = deedForms[deed.step];
  return <Form key={`${deed.step} ${subjectId}`} subjectId={subjectId} />;
}
