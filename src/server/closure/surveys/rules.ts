import type { SurveyForm } from "../../../shared/api/closure-fields.ts";

type Case = { category: string | null; severity: string };

/** The form that names most of the case: both category and severity, then category, then severity, then the one for all. */
export function bestForm<Used extends { form: SurveyForm }>(forms: Used[], about: Case): Used | undefined {
  return forms
    .filter(({ form }) => fits(form, about))
    .toSorted((one, other) => weight(other.form) - weight(one.form))[0];
}

function fits({ categories, severities }: SurveyForm, { category, severity }: Case): boolean {
  const ofCategory = categories.length === 0 || (category !== null && categories.includes(category));
  const ofSeverity = severities.length === 0 || severities.some((each) => each === severity);
  return ofCategory && ofSeverity;
}

function weight({ categories, severities }: SurveyForm): number {
  return (categories.length > 0 ? 2 : 0) + (severities.length > 0 ? 1 : 0);
}

/** Whether the case is asked once more, and after how many days: any form that fits may wish it, not only the best. */
export function laterAfterDays(forms: { form: SurveyForm }[], about: Case): number | null {
  const wished = forms
    .filter(({ form }) => fits(form, about))
    .flatMap(({ form }) => form.laterAfterDays ?? []);
  return wished.length > 0 ? Math.min(...wished) : null;
}

/** Only answers that the form offers; what else was sent is nothing we asked. */
export function knownAnswers(form: SurveyForm, answers: Record<string, string>): Record<string, string> {
  const known = form.questions.filter(({ code, choices }) =>
    choices.some((choice) => choice.code === answers[code]),
  );
  return Object.fromEntries(known.map(({ code }) => [code, answers[code]!]));
}
