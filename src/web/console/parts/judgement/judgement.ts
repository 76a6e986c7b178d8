import type { components } from "../../../../shared/api/schema.gen.ts";
import type { Lang } from "../../../../shared/lang.ts";

export type EvaluationFile = components["schemas"]["EvaluationFile"];
export type Form = EvaluationFile["scorecard"]["form"];
export type Criterion = Form["sections"][number]["criteria"][number];
export type Given = { value: string | null; isNotApplicable: boolean };

export function named({ zh, en }: { zh: string; en: string }, lang: Lang): string {
  return lang === "zh-CN" ? zh : en;
}

export function criteriaOf({ sections }: Form): Criterion[] {
  return sections.flatMap(({ criteria }) => criteria);
}
