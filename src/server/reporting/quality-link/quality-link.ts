import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { qualityLink } from "../../../shared/api/performance-fields.ts";
import type { performanceRoutes } from "../../../shared/api/performance-routes.ts";
import type { Tx } from "../../db/database.ts";
import { associate, type Pair } from "../../statistics/association.ts";
import { discoveries } from "../../statistics/false-discovery.ts";
import { type Period, periodOf } from "../indicators/period.ts";

type Link = z.input<typeof qualityLink>;
type Answer = z.input<typeof performanceRoutes.readQualityLink.answer>;

/** Of the links said to be such, at most this share is chance, on average. */
const rate = 0.05;
/** With fewer conversations, or fewer of the rarer ending or finding, a link could not be told from chance. */
const fewestConversations = 30;
const fewestEvents = 5;

const outcomes = ["reopened", "repeated", "escalated", "dissatisfied"] as const;
const kinds = ["score", "criterion", "rule"] as const;

/**
 * Whether what quality looks at goes together with what then happened to the customer, among cases of the same category,
 * severity and channel; all questions under one false-discovery rate. Together is not because of.
 */
export async function readQualityLink(tx: Tx, wanted: { from?: string; to?: string }): Promise<Answer> {
  const period = await periodOf(tx, wanted);
  const asked = [];
  for (const kind of kinds) asked.push(...(await questionsOf(tx, kind, period)));
  const found = asked.map((question) => ({ ...question, association: associationOf(question) }));
  const told = found.filter(({ association }) => association !== null);
  const stands = discoveries(
    told.map(({ association }) => association!.pValue),
    rate,
  );
  const linked = new Set(told.filter((_, index) => stands[index]));
  return {
    ...period,
    falseDiscoveryRate: rate,
    rows: found.map((question) => present(question, linked.has(question))),
  };
}

type Question = {
  kind: Link["kind"];
  scorecard: string | null;
  code: string;
  outcome: Link["outcome"];
  pairs: Pair[];
};
type Row = Omit<Pair, "y"> & { scorecard: string | null; code: string } & Record<
    Link["outcome"],
    boolean | null
  >;

async function questionsOf(tx: Tx, kind: Link["kind"], period: Period): Promise<Question[]> {
  const { rows } = await sql<Row>`
    SELECT found.scorecard, found.code, found.x, reopened, repeated, escalated, dissatisfied,
      concat_ws(' ', coalesce(category, '-'), severity, channel) AS stratum, count(*)::int AS count
    FROM (${found[kind](period)}) found
      JOIN (${endings(period)}) ending ON ending.complaint_id = found.complaint_id AND ending.chapter = found.chapter
    GROUP BY found.scorecard, found.code, found.x, reopened, repeated, escalated, dissatisfied, category, severity, channel
    `.execute(tx);
  const byCode = Map.groupBy(rows, ({ scorecard, code }) => `${scorecard} ${code}`);
  return [...byCode.values()].flatMap((same) =>
    outcomes.map((outcome) => ({
      kind,
      scorecard: same[0]!.scorecard,
      code: same[0]!.code,
      outcome,
      pairs: same.flatMap(({ stratum, x, count, ...row }) => {
        const y = row[outcome];
        return y === null ? [] : [{ stratum, x, y: y ? 1 : 0, count }];
      }),
    })),
  );
}

/** How each conversation ended and what the customer said of it; no answer is not a bad one. */
function endings({ from, to }: Period): RawBuilder<unknown> {
  return sql`
    SELECT ended.complaint_id, ended.chapter, ended.category, ended.severity, ended.channel, ended.is_reopened AS reopened,
      ended.is_repeated AS repeated, ended.is_escalated AS escalated, told.value < 4 AS dissatisfied
    FROM measured_fact ended LEFT JOIN measured_fact told ON told.complaint_id = ended.complaint_id
      AND told.chapter = ended.chapter AND told.kind = 'satisfaction'
    WHERE ended.kind = 'ended' AND ended.day BETWEEN ${from}::date AND ${to}::date`;
}

// By the conversation's own day: judged later, it still tells of how the customer fared then.
const found: Record<Link["kind"], (period: Period) => RawBuilder<unknown>> = {
  /** Ten points of score are one of x. */
  score: (period) => sql`
    SELECT complaint_id, chapter, NULL::text AS scorecard, 'score' AS code, avg(score) / 10 AS x
    FROM (${evaluated(period)}) evaluated GROUP BY complaint_id, chapter, conversation_id`,
  criterion: (period) => sql`
    SELECT evaluated.complaint_id, evaluated.chapter, evaluated.scorecard_code AS scorecard, answer.criterion_code AS code,
      max((answer.value = 'no')::int)::double precision AS x
    FROM (${evaluated(period)}) evaluated JOIN evaluation_answer answer ON answer.evaluation_id = evaluated.id
    WHERE answer.value IN ('yes', 'no')
    GROUP BY evaluated.complaint_id, evaluated.chapter, evaluated.conversation_id, evaluated.scorecard_code,
      answer.criterion_code`,
  rule: (period) => sql`
    SELECT conversation.complaint_id, conversation.chapter, NULL::text AS scorecard, result.rule_code AS code,
      (result.outcome = 'broken')::int::double precision AS x
    FROM inspection_result result JOIN conversation ON conversation.id = result.conversation_id
    WHERE result.is_current AND result.outcome <> 'not_applicable' AND ${endedAbout("result.ended_at", period)}`,
};

function evaluated(period: Period): RawBuilder<unknown> {
  return sql`
    SELECT evaluation.id, evaluation.conversation_id, evaluation.scorecard_code, conversation.complaint_id,
      conversation.chapter, coalesce((SELECT score_after FROM evaluation_correction correction
        WHERE correction.evaluation_id = evaluation.id ORDER BY position DESC LIMIT 1), evaluation.score) AS score
    FROM evaluation JOIN conversation ON conversation.id = evaluation.conversation_id
    WHERE evaluation.state = 'submitted' AND evaluation.purpose IN ('sample', 'double_blind', 'spot')
      AND ${endedAbout("conversation.ended_at", period)}`;
}

// A day more on either side, so that an index serves; the day of the ending decides.
function endedAbout(at: string, { from, to }: Period): RawBuilder<unknown> {
  return sql`${sql.ref(at)} >= ${from}::date - 1 AND ${sql.ref(at)} < ${to}::date + 2`;
}

function associationOf({ kind, pairs }: Question) {
  if (countsOf(pairs).conversations < fewestConversations) return null;
  // Where all cases alike fared alike in x, they say nothing; few of the rarer x or ending would look certain by chance.
  const telling = [...Map.groupBy(pairs, ({ stratum }) => stratum).values()]
    .filter((alike) => alike.some(({ x }) => x !== alike[0]!.x))
    .flat();
  const { conversations, events } = countsOf(telling);
  const broken = telling.reduce((sum, { x, count }) => sum + x * count, 0);
  const rarer = [
    events,
    conversations - events,
    ...(kind === "score" ? [] : [broken, conversations - broken]),
  ];
  return Math.min(...rarer) < fewestEvents ? null : associate(pairs);
}

function countsOf(pairs: Pair[]): { conversations: number; events: number } {
  return {
    conversations: pairs.reduce((sum, { count }) => sum + count, 0),
    events: pairs.reduce((sum, { y, count }) => sum + y * count, 0),
  };
}

function present(
  {
    kind,
    scorecard,
    code,
    outcome,
    pairs,
    association,
  }: Question & { association: ReturnType<typeof associate> },
  isLinked: boolean,
): Link {
  return {
    kind,
    scorecard,
    code,
    outcome,
    ...countsOf(pairs),
    effect: association?.effect ?? null,
    low: association?.low ?? null,
    high: association?.high ?? null,
    verdict: association === null ? "too_few" : isLinked ? "linked" : "no_link_found",
  };
}
