import { Invalid } from "../../refusals.ts";
import { factSchemas, type KnownFactName } from "./known-fact.ts";

export type FactAnswer = { fact: KnownFactName; value: unknown; source: "staff" | "customer" };
type Given = { fact: string; value?: unknown; source: "staff" | "customer" };

/** Not a person's to answer: the day the law is applied, and what the house's own rules lay down. */
const fixed: ReadonlySet<string> = new Set(["as_of", "merchant_promises", "platform_promises"]);

/** @throws Invalid when a fact is unknown or its value cannot be. null takes an earlier answer back. */
export function checkedAnswers(answers: readonly Given[]): FactAnswer[] {
  const problems = answers.flatMap((answer, index) => {
    const code = problemWith(answer);
    return code ? [{ at: `/answers/${index}/value`, code }] : [];
  });
  if (problems.length === 0)
    return answers.map(({ fact, value, source }) => ({
      fact: fact as KnownFactName,
      value: value ?? null,
      source,
    }));
  throw new Invalid(
    "fact_not_valid",
    {
      zh: "有的事实无法这样记录，请检查所填内容。",
      en: "A fact cannot be recorded like this. Please check what was entered.",
    },
    { fields: problems },
  );
}

function problemWith({ fact, value }: Given): string | null {
  if (!Object.hasOwn(factSchemas, fact) || fixed.has(fact)) return "fact_not_known";
  return factSchemas[fact as KnownFactName].safeParse(value).success ? null : "not_valid";
}
