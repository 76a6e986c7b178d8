import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { calibrationRoutes } from "../../../../shared/api/calibration-routes.ts";
import type { Criterion, ScorecardForm } from "../../../../shared/api/scorecard-fields.ts";
import { type People, peopleOf } from "../../../complaint/staff-view/people.ts";
import type { Tx } from "../../../db/database.ts";
import { houseDays } from "../../../people/house-days.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { newcombeDifference } from "../../../statistics/proportions.ts";
import { agree, countPairs } from "./agree.ts";
import { answerTo, compareAll, compareCriterion, criteriaOf, itemsOf } from "./compare.ts";
import { formsOf, type Judgement, judgedItems } from "./judged-items.ts";

type Query = z.output<typeof calibrationRoutes.readAgreement.query>;
type Answer = z.input<typeof calibrationRoutes.readAgreement.answer>;
type Forms = Map<string, ScorecardForm>;

/** How much those who judged the same conversations agree, and where they did not. */
export async function inspectorAgreement(tx: Tx, { source, ...wanted }: Query): Promise<Answer> {
  const judgements = await judgedItems(tx, source, await houseDays(tx, wanted, 180));
  const forms = await formsOf(tx, judgements);
  const people = await peopleOf(tx);
  const { time_zone: timeZone } = await ownTenant(tx);
  return {
    overall: agree(compareAll(judgements, forms)),
    byCriterion: byCriterion(judgements, forms, people),
    byInspector: byInspector(judgements, forms, people),
    byShop: await byShop(tx, judgements, forms),
    byMonth: byMonth(judgements, forms, timeZone),
  };
}

function byCriterion(judgements: Judgement[], forms: Forms, people: People): Answer["byCriterion"] {
  return [...Map.groupBy(judgements, ({ cardKey }) => cardKey)].flatMap(([cardKey, own]) =>
    criteriaOf(forms.get(cardKey)!).map((criterion) => ({
      scorecardCode: cardKey.split(" ")[0]!,
      criterionCode: criterion.code,
      zh: criterion.zh,
      en: criterion.en,
      kind: criterion.kind,
      agreement: agree(compareCriterion(own, criterion)),
      disagreements: disagreementsOn(own, criterion, people),
    })),
  );
}

const mostShown = 20;

function disagreementsOn(judgements: Judgement[], { code }: Criterion, people: People) {
  return itemsOf(judgements)
    .filter((own) => new Set(own.map((judgement) => valueKey(judgement, code))).size > 1)
    .slice(-mostShown)
    .map((own) => ({
      complaintNumber: own[0]!.complaintNumber,
      conversationId: own[0]!.conversationId,
      given: own.map((judgement) => ({
        person: people.person(judgement.evaluatorId),
        value: answerTo(judgement, code)?.value ?? null,
        isNotApplicable: answerTo(judgement, code)?.isNotApplicable ?? false,
      })),
    }));
}

function valueKey(judgement: Judgement, code: string): string {
  const { value, isNotApplicable } = answerTo(judgement, code) ?? { value: null, isNotApplicable: false };
  return isNotApplicable ? "—" : String(value);
}

/** Of each inspector the items they judged, with everybody else's judgement of them. */
function byInspector(judgements: Judgement[], forms: Forms, people: People): Answer["byInspector"] {
  return [...new Set(judgements.map(({ evaluatorId }) => evaluatorId))].map((id) => {
    const shared = itemsOf(judgements).filter((own) => own.some(({ evaluatorId }) => evaluatorId === id));
    return { person: people.person(id), agreement: agree(compareAll(shared.flat(), forms)) };
  });
}

async function byShop(tx: Tx, judgements: Judgement[], forms: Forms): Promise<Answer["byShop"]> {
  const shops = await tx.selectFrom("shop").select(["id", "name"]).execute();
  return [...Map.groupBy(judgements, ({ shopId }) => shopId)].map(([shopId, own]) => ({
    shop: shops.find(({ id }) => id === shopId) ?? null,
    agreement: agree(compareAll(own, forms)),
  }));
}

/** Month by month, each against all before it: whether people drift apart. */
function byMonth(judgements: Judgement[], forms: Forms, timeZone: string): Answer["byMonth"] {
  const monthOf = monthIn(timeZone);
  // An item belongs to the month in which the last of them judged it.
  const items = Map.groupBy(itemsOf(judgements), (own) => monthOf(latest(own)));
  const months = [...items.keys()].sort();
  return months.map((month, index) => {
    const own = items.get(month)!.flat();
    const earlier = months.slice(0, index).flatMap((each) => items.get(each)!.flat());
    return { month, agreement: agree(compareAll(own, forms)), change: changeOf(own, earlier, forms) };
  });
}

function changeOf(own: Judgement[], earlier: Judgement[], forms: Forms): Answer["byMonth"][number]["change"] {
  const now = countPairs(compareAll(own, forms).ratings);
  const before = countPairs(compareAll(earlier, forms).ratings);
  if (now.of === 0 || before.of === 0) return null;
  const [low, high] = newcombeDifference(
    { hits: now.count, size: now.of },
    { hits: before.count, size: before.of },
    0.95,
  );
  return { value: now.count / now.of - before.count / before.of, low, high };
}

function latest(own: Judgement[]): Date {
  return new Date(Math.max(...own.map(({ submittedAt }) => submittedAt.getTime())));
}

function monthIn(timeZone: string): (at: Date) => string {
  return (at) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime())
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
      .toString()
      .slice(0, 7);
}
