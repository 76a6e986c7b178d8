import { z } from "zod";
import { packsFolder, readPack } from "../text/read-pack.ts";
import { plainSchema, vocabularyOf } from "./case-facts.ts";
import { dayOf, daysAfter } from "./days.ts";
import type { Bilingual } from "./entitlement.ts";
import type { Bindings, Expression } from "./expression.ts";
import { yesOrNo } from "./expression.ts";
import { type FactName, type Facts, factsSchema } from "./facts.ts";
import { standardPack } from "./rule-pack.ts";

export type FactQuestion = {
  fact: FactName;
  question: Bilingual;
  kind: "choice" | "moment" | "count" | "share";
  /** Empty where the answer is open. */
  choices: { value: unknown; label: Bilingual }[];
};

/** Facts as far as they are known; the day on which the law is applied always is. */
export type PartialFacts = Partial<Record<FactName, unknown>> & Pick<Facts, "as_of">;

export type PossibleQuestion = FactQuestion & {
  isFitting: Expression<boolean>;
  /** Answers to try, to see whether they make a difference. */
  tried: (known: PartialFacts) => unknown[];
};

export type Catalogue = { questions: PossibleQuestion[]; bind: (facts: Facts) => Bindings };

export function questionCatalogue(): Catalogue {
  catalogue ??= readCatalogue();
  return catalogue;
}

let catalogue: Catalogue | undefined;

function readCatalogue(): Catalogue {
  const { names, bind } = vocabularyOf(standardPack().definitions);
  const { questions } = readPack(questionsPack, packsFolder, "law/questions.yaml");
  return {
    bind,
    questions: questions.map((written) => ({
      ...asQuestion(written),
      isFitting: yesOrNo(written.when, names),
      tried: triedAnswers(written),
    })),
  };
}

type Written = z.infer<typeof questionsPack>["questions"][number];

const factNames = Object.keys(factsSchema.shape) as [FactName, ...FactName[]];

const questionsPack = z.strictObject({
  questions: z.array(
    z.strictObject({
      fact: z.enum(factNames),
      kind: z.enum(["choice", "moment", "count", "share"]).default("choice"),
      zh: z.string(),
      en: z.string(),
      when: z.string(),
      choices: z.array(z.strictObject({ value: z.json(), zh: z.string(), en: z.string() })).default([]),
      probe: z.array(z.number()).default([]),
      probe_days_ago: z.array(z.int()).default([]),
    }),
  ),
});

function asQuestion({ fact, kind, zh, en, choices }: Written): FactQuestion {
  const labelled = choices.map((choice) => ({
    value: choice.value,
    label: { zh: choice.zh, en: choice.en },
  }));
  return { fact, question: { zh, en }, kind, choices: isYesOrNo(fact) ? yesOrNoChoices : labelled };
}

function isYesOrNo(fact: FactName): boolean {
  return plainSchema(factsSchema.shape[fact]) instanceof z.ZodBoolean;
}

const yesOrNoChoices = [
  { value: true, label: { zh: "是", en: "Yes" } },
  { value: false, label: { zh: "否", en: "No" } },
];

function triedAnswers(written: Written): (known: PartialFacts) => unknown[] {
  if (written.probe_days_ago.length > 0)
    return (known) => written.probe_days_ago.map((days) => noonDaysBefore(known, days));
  const values = asQuestion(written).choices.map(({ value }) => value);
  return () => (values.length > 0 ? values : written.probe);
}

function noonDaysBefore({ as_of, complaint_at }: PartialFacts, days: number): string {
  const asked = typeof complaint_at === "string" ? dayOf(complaint_at) : as_of;
  return `${daysAfter(asked, -days)}T12:00:00+08:00`;
}
