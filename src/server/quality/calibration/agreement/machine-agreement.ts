import type { z } from "zod";
import type { calibrationRoutes } from "../../../../shared/api/calibration-routes.ts";
import type { Criterion } from "../../../../shared/api/scorecard-fields.ts";
import type { Tx } from "../../../db/database.ts";
import { houseDays, type Stretch } from "../../../people/house-days.ts";
import { gwetAC } from "../../../statistics/agreement/chance-corrected.ts";
import { cohenKappaOf, tableOf } from "../../../statistics/agreement/cohen-kappa.ts";
import { withInterval } from "../../../statistics/agreement/with-interval.ts";
import { type JudgedConversation, judgedConversations } from "../../evaluation/read-evaluations.ts";
import { readResults } from "../../inspection/read-results.ts";
import { scorecardVersion } from "../../scorecards/scorecard-version.ts";
import { countPairs, shareOf } from "./agree.ts";
import { criteriaOf, earned } from "./compare.ts";

type Answer = z.input<typeof calibrationRoutes.readMachineAgreement.answer>;
type Row = Answer["rows"][number];
type Outcome = Row["disagreements"][number]["people"];

const outcomes: readonly Outcome[] = ["met", "broken", "not_applicable"];

/**
 * People against the machine where a criterion names the rule that looks at the same thing. What people say counts as it
 * holds after appeals: the machine is measured against what the house came to think. Only who judged blind counts: who
 * has the machine's result before them agrees with it more easily.
 */
export async function machineAgreement(
  tx: Tx,
  wanted: z.output<typeof calibrationRoutes.readMachineAgreement.query>,
): Promise<Answer> {
  const judged = await judgedIn(tx, await houseDays(tx, wanted, 180));
  const machine = await machineOutcomes(tx, judged);
  const numbers = await numbersOf(tx, judged);
  const rows: Row[] = [];
  for (const [, own] of Map.groupBy(judged, cardKey)) {
    const { scorecardCode, scorecardVersion: version } = own[0]!;
    const { form } = await scorecardVersion(tx, scorecardCode, version);
    for (const criterion of criteriaOf(form))
      if (criterion.ruleCode)
        rows.push(compareWithRule(own, criterion, criterion.ruleCode, machine, numbers));
  }
  return { rows };
}

const forPeople = ["sample", "spot", "double_blind"] as const;

async function judgedIn(tx: Tx, { from, until }: Stretch): Promise<JudgedConversation[]> {
  const judged = await judgedConversations(tx, { purposes: [...forPeople], from, to: until });
  return judged.filter(({ isBlind }) => isBlind);
}

function cardKey({ scorecardCode, scorecardVersion }: JudgedConversation): string {
  return `${scorecardCode} ${scorecardVersion}`;
}

/** By conversation and rule. */
async function machineOutcomes(tx: Tx, judged: JudgedConversation[]): Promise<Map<string, Outcome>> {
  const results = await readResults(tx, [...new Set(judged.map(({ conversationId }) => conversationId))]);
  return new Map(
    results.map(({ conversationId, ruleCode, outcome }) => [`${conversationId} ${ruleCode}`, outcome]),
  );
}

async function numbersOf(tx: Tx, judged: JudgedConversation[]): Promise<Map<string, string>> {
  const ids = [...new Set(judged.map(({ complaintId }) => complaintId))];
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom("complaint").select(["id", "number"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

const few = 20;
const mostShown = 20;

function compareWithRule(
  judged: JudgedConversation[],
  criterion: Criterion,
  ruleCode: string,
  machine: Map<string, Outcome>,
  numbers: Map<string, string>,
): Row {
  const pairs = judged.flatMap((own) => {
    const people = outcomeOf(own, criterion);
    const found = machine.get(`${own.conversationId} ${ruleCode}`);
    if (!people || !found) return [];
    const { conversationId, complaintId } = own;
    return [{ conversationId, complaintNumber: numbers.get(complaintId)!, people, machine: found }];
  });
  const ratings = pairs.map((pair) => [pair.people, pair.machine]);
  return {
    scorecardCode: judged[0]!.scorecardCode,
    criterionCode: criterion.code,
    ruleCode,
    zh: criterion.zh,
    en: criterion.en,
    table: tableOf(ratings, outcomes),
    same: shareOf(countPairs(ratings)),
    cohen: withInterval(cohenKappaOf(ratings, outcomes)),
    ac1: withInterval(gwetAC(ratings, outcomes)),
    isFew: pairs.length < few,
    disagreements: pairs.filter((pair) => pair.people !== pair.machine).slice(-mostShown),
  };
}

/** A rule knows no half: only what is earned in full is met. */
function outcomeOf({ answers }: JudgedConversation, criterion: Criterion): Outcome | null {
  const answer = answers.find(({ criterionCode }) => criterionCode === criterion.code);
  const share = earned(criterion, answer);
  if (share === null || share === "not_applicable") return share;
  return share === "full" ? "met" : "broken";
}
