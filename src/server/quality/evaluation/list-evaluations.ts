import type { z } from "zod";
import type { evaluationRoutes } from "../../../shared/api/evaluation-routes.ts";
import type { Staff } from "../../actor.ts";
import { type People, peopleOf } from "../../complaint/staff-view/people.ts";
import { behindCursor, cursorOf } from "../../db/cursor.ts";
import type { Tx } from "../../db/database.ts";
import { allVersions, type ScorecardVersion } from "../scorecards/scorecard-version.ts";
import { agentsOf, conversationsOf, type EvaluatedConversation } from "./evaluated-conversation.ts";
import type { Evaluation, Purpose } from "./evaluation.ts";
import { type Agent, hideAgent } from "./hide-agent.ts";
import { type ScoreInForce, scoresInForce } from "./read-evaluations.ts";
import { hidesAgent, isKnownTo, isOpenTo } from "./readable.ts";

type Filter = z.output<typeof evaluationRoutes.listEvaluations.query>;
type Listed = z.input<typeof evaluationRoutes.listEvaluations.answer>;

/** Submitted evaluations, the latest first, without those that would tell the reader what they have still to judge. */
export async function listEvaluations(tx: Tx, reader: Staff, filter: Filter): Promise<Listed> {
  const found = await rowsOf(tx, reader, filter);
  const rows = found.slice(0, filter.limit);
  const last = found.length > filter.limit && rows.at(-1);
  const conversationIds = rows.map((row) => row.conversation_id);
  const known = {
    people: await peopleOf(tx),
    versions: await allVersions(tx),
    conversations: await conversationsOf(tx, conversationIds),
    agents: await agentsOf(tx, conversationIds),
    scores: await scoresInForce(
      tx,
      rows.map(({ id }) => id),
    ),
  };
  return {
    rows: rows.map((row) => present(row, reader, known)),
    next: last ? cursorOf(last.submitted_at!, last.id) : null,
  };
}

function rowsOf(tx: Tx, reader: Staff, filter: Filter): Promise<Evaluation[]> {
  let query = tx
    .selectFrom("evaluation")
    .selectAll()
    .where("state", "=", "submitted")
    .where(isOpenTo(reader))
    .where(behindCursor(filter.after, ["evaluation.submitted_at", "evaluation.id"], "<"))
    .orderBy("submitted_at", "desc")
    .orderBy("id", "desc")
    .limit(filter.limit + 1);
  // A blind list by agent would name the agent.
  if (filter.staffId) query = query.where("staff_id", "=", filter.staffId).where(isKnownTo(reader));
  if (filter.evaluatorId) query = query.where("evaluator_id", "=", filter.evaluatorId);
  if (filter.purpose) query = query.where("purpose", "=", filter.purpose);
  if (filter.scorecardCode) query = query.where("scorecard_code", "=", filter.scorecardCode);
  if (filter.conversationId) query = query.where("conversation_id", "=", filter.conversationId);
  return query.execute();
}

type Known = {
  people: People;
  versions: ScorecardVersion[];
  conversations: Map<string, EvaluatedConversation>;
  agents: Map<string, Agent>;
  scores: Map<string, ScoreInForce>;
};

function present(
  row: Evaluation,
  reader: Staff,
  { people, versions, conversations, agents, scores }: Known,
): Listed["rows"][number] {
  const { scorecard_code: code, scorecard_version: version } = row;
  const { zh, en } = versions.find((each) => each.code === code && each.version === version)!.form;
  const isHidden = hidesAgent(reader, row);
  const conversation = conversations.get(row.conversation_id)!;
  return {
    id: row.id,
    conversation: isHidden ? hideAgent(conversation, agents.get(row.conversation_id)) : conversation,
    staff: isHidden ? null : people.personOrNull(row.staff_id),
    evaluator: people.person(row.evaluator_id),
    purpose: row.purpose as Purpose,
    scorecard: { code, version, zh, en },
    score: row.score!,
    scoreInForce: scores.get(row.id)!.score,
    hasCritical: scores.get(row.id)!.hasCritical,
    submittedAt: row.submitted_at!.toISOString(),
    workedSeconds: row.worked_seconds,
  };
}
