import type { EvaluationView } from "../../../shared/api/evaluation-routes.ts";
import type { StaffView } from "../../../shared/api/staff-view.ts";
import type { Staff } from "../../actor.ts";
import { toComplaint } from "../../complaint/complaint.ts";
import { peopleOf } from "../../complaint/staff-view/people.ts";
import { presentForStaff } from "../../complaint/staff-view/present-for-staff.ts";
import type { Tx } from "../../db/database.ts";
import { scorecardVersion } from "../scorecards/scorecard-version.ts";
import { agentsOf, conversationsOf } from "./evaluated-conversation.ts";
import { answersOf, type Evaluation, type Purpose } from "./evaluation.ts";
import { type Agent, hideAgent } from "./hide-agent.ts";
import { machineResults } from "./machine-results.ts";
import { scoresInForce } from "./read-evaluations.ts";
import { hidesAgent, readableEvaluation } from "./readable.ts";

export async function readEvaluation(tx: Tx, reader: Staff, id: string): Promise<EvaluationView> {
  const evaluation = await readableEvaluation(tx, reader, id);
  return presentEvaluation(tx, reader, evaluation);
}

/** One evaluation with its form and answers, as this reader may see it; who may, is asked before. */
export async function presentEvaluation(
  tx: Tx,
  reader: Pick<Staff, "id">,
  evaluation: Evaluation,
): Promise<EvaluationView> {
  const { id, scorecard_code: code, scorecard_version: version } = evaluation;
  const people = await peopleOf(tx);
  const isHidden = hidesAgent(reader, evaluation);
  const { form } = await scorecardVersion(tx, code, version);
  const conversations = await conversationsOf(tx, [evaluation.conversation_id]);
  const conversation = conversations.get(evaluation.conversation_id)!;
  return {
    id,
    conversation: isHidden ? hideAgent(conversation, await agentOf(tx, evaluation)) : conversation,
    staff: isHidden ? null : people.personOrNull(evaluation.staff_id),
    evaluator: people.person(evaluation.evaluator_id),
    purpose: evaluation.purpose as Purpose,
    sampleItemId: evaluation.sample_item_id,
    isBlind: evaluation.is_blind,
    isHidden,
    state: evaluation.state as EvaluationView["state"],
    revision: evaluation.revision,
    scorecard: { code, version, form },
    answers: (await answersOf(tx, [id])).get(id) ?? [],
    machine: isHidden ? null : await machineResults(tx, conversation.id, form),
    score: evaluation.score,
    scoreInForce: (await scoresInForce(tx, [id])).get(id)?.score ?? null,
    hasCritical: evaluation.has_critical,
    startedAt: evaluation.started_at.toISOString(),
    savedAt: evaluation.saved_at.toISOString(),
    submittedAt: evaluation.submitted_at?.toISOString() ?? null,
    releasedAt: evaluation.released_at?.toISOString() ?? null,
    workedSeconds: evaluation.worked_seconds,
  };
}

/** The very case that is judged, for reading only. */
export async function readEvaluatedCase(tx: Tx, reader: Staff, id: string): Promise<StaffView> {
  const evaluation = await readableEvaluation(tx, reader, id);
  const complaint = await tx
    .selectFrom("complaint")
    .selectAll()
    .where("id", "=", evaluation.complaint_id)
    .executeTakeFirstOrThrow();
  const view = { ...(await presentForStaff(tx, reader, toComplaint(complaint))), openSteps: [] };
  return hidesAgent(reader, evaluation) ? hideAgent(view, await agentOf(tx, evaluation)) : view;
}

async function agentOf(tx: Tx, { conversation_id }: Evaluation): Promise<Agent | undefined> {
  return (await agentsOf(tx, [conversation_id])).get(conversation_id);
}
