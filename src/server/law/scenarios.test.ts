import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { asScenario } from "./as-scenario.ts";
import { evaluate } from "./evaluate.ts";
import { factsSchema } from "./facts.ts";

type Answer = ReturnType<typeof asScenario>;
type Expected = Answer["expected"][number];
type Denied = Answer["not_entitled"][number];
type Scenario = { id: string; title_zh: string; facts: object } & Answer;

const file = path.join(import.meta.dirname, "../../../../shared/law/scenarios.dev.jsonl");

// The postage laid out stands in this scenario's narrative only, and is the one fact added to those of the file.
const toldInTheNarrative: Record<string, object> = { D39: { payment: { return_freight_fen: 1_500 } } };

describe.skipIf(!existsSync(file))("the worked scenarios (skipped: no shared data)", () => {
  test.each(scenarios())("$id $title_zh", (scenario) => {
    const facts = { ...scenario.facts, ...toldInTheNarrative[scenario.id] };
    const answer = asScenario(evaluate(factsSchema.parse(facts)));
    const sorted = (all: Expected[]) => all.map(told).sort();
    expect(sorted(answer.expected)).toEqual(sorted(scenario.expected));
    expect(groups(answer.expected)).toEqual(groups(scenario.expected));
    expect(answer.not_entitled.map(toldDenied).sort()).toEqual(scenario.not_entitled.map(toldDenied).sort());
    expect(missingCitations(scenario, answer)).toEqual([]);
  });
});

function scenarios(): Scenario[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function told(each: Expected): string {
  const { amount_fen, level, freight_by } = each;
  const { exercise_by, perform_by, perform_rule } = each.deadline;
  return `${key(each)}: ${amount_fen} ${level} freight ${freight_by} until ${exercise_by} by ${perform_by} ${perform_rule}`;
}

// Letters may differ; what belongs together may not.
function groups(expected: Expected[]): string[] {
  const letters = [...new Set(expected.map(({ choice_group }) => choice_group))];
  return letters
    .map((letter) => {
      const members = expected.filter(({ choice_group }) => choice_group === letter).map(key);
      return `${letter === null ? "adds up" : "choice"}: ${members.sort().join(", ")}`;
    })
    .sort();
}

function toldDenied({ remedy, liable, claimed_amount_fen }: Denied): string {
  return `${remedy} ${liable ?? ""} ${claimed_amount_fen ?? ""}`;
}

function missingCitations(scenario: Scenario, answer: Answer): string[] {
  const granted = new Map(answer.expected.map((each) => [key(each), each.citations]));
  const denied = new Map(answer.not_entitled.map((each) => [toldDenied(each), each.citation]));
  const lacking = (name: string, wanted: string[], given: string[] | undefined) =>
    wanted.filter((id) => !given?.includes(id)).map((id) => `${name} lacks ${id}`);
  return [
    ...scenario.expected.flatMap((each) => lacking(key(each), each.citations, granted.get(key(each)))),
    ...scenario.not_entitled.flatMap((each) =>
      lacking(`not ${each.remedy}`, each.citation, denied.get(toldDenied(each))),
    ),
  ];
}

function key({ remedy, liable }: Expected): string {
  return `${remedy} ${liable}`;
}
