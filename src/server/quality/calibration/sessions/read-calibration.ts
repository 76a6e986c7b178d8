import type { z } from "zod";
import type { calibrationView } from "../../../../shared/api/calibration-routes.ts";
import { type GivenAnswer, scoreOf } from "../../../../shared/scorecards/score.ts";
import type { Staff } from "../../../actor.ts";
import { type People, peopleOf } from "../../../complaint/staff-view/people.ts";
import type { Tx } from "../../../db/database.ts";
import { answersOf } from "../../evaluation/evaluation.ts";
import { scorecardVersion } from "../../scorecards/scorecard-version.ts";
import { presentHeads } from "./present-head.ts";
import { type Entry, entriesOf, findSession, isCounted, type Session } from "./session.ts";

type View = z.input<typeof calibrationView>;
type Conversation = View["conversations"][number];

/** A session. Until it is opened everybody, the moderator too, gets their own answers and nobody else's. */
export async function readCalibration(tx: Tx, reader: Staff, id: string): Promise<View> {
  const session = await findSession(tx, id);
  const [head] = await presentHeads(tx, reader, [session]);
  const { form } = await scorecardVersion(tx, session.scorecard_code, session.scorecard_version);
  const people = await peopleOf(tx);
  const entries = await entriesOf(tx, [id]);
  const shown = entries.filter(
    (entry) => entry.staff_id === reader.id || (session.opened_at !== null && isCounted(entry, session)),
  );
  const conversations = await conversationsOf(tx, session, shown, people);
  return {
    head: head!,
    form,
    conversations: conversations.map((conversation) => ({
      ...conversation,
      agreedScore: conversation.agreed.length > 0 ? scoreOf(form, conversation.agreed).score : null,
    })),
    missing: session.opened_at ? missingOf(session, entries, people) : [],
    minutes: session.minutes,
    openedAt: session.opened_at?.toISOString() ?? null,
    agreedAt: session.agreed_at?.toISOString() ?? null,
    deviations: session.agreed_at
      ? deviationsOf(conversations, (answers) => scoreOf(form, answers).score)
      : [],
  };
}

type Unscored = Omit<Conversation, "agreedScore">;

async function conversationsOf(tx: Tx, { id }: Session, shown: Entry[], people: People): Promise<Unscored[]> {
  const rows = await tx
    .selectFrom("calibration_conversation as chosen")
    .innerJoin("conversation", "conversation.id", "chosen.conversation_id")
    .innerJoin("complaint", "complaint.id", "conversation.complaint_id")
    .select(["chosen.conversation_id", "complaint.number", "complaint.title"])
    .where("chosen.session_id", "=", id)
    .orderBy("chosen.position")
    .execute();
  const answers = await answersOf(
    tx,
    shown.map(({ evaluation_id }) => evaluation_id),
  );
  const agreed = await agreedOf(tx, id);
  return rows.map(({ conversation_id, number, title }) => ({
    conversationId: conversation_id,
    complaintNumber: number,
    complaintTitle: title,
    entries: shown
      .filter((entry) => entry.conversation_id === conversation_id)
      .map((entry) => ({
        person: people.person(entry.staff_id),
        evaluationId: entry.evaluation_id,
        score: entry.score,
        answers: answers.get(entry.evaluation_id) ?? [],
      })),
    agreed: agreed.get(conversation_id) ?? [],
  }));
}

async function agreedOf(tx: Tx, sessionId: string): Promise<Map<string, Unscored["agreed"]>> {
  const rows = await tx
    .selectFrom("calibration_agreement")
    .selectAll()
    .where("session_id", "=", sessionId)
    .orderBy("criterion_code")
    .execute();
  const grouped = Map.groupBy(rows, ({ conversation_id }) => conversation_id);
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      own.map(({ criterion_code, value, is_not_applicable, reason }) => ({
        criterionCode: criterion_code,
        value,
        isNotApplicable: is_not_applicable,
        reason,
      })),
    ]),
  );
}

function missingOf(session: Session, entries: Entry[], people: People): View["missing"] {
  const late = entries.filter((entry) => !isCounted(entry, session));
  return [...new Set(late.map(({ staff_id }) => staff_id))].map((id) => people.person(id));
}

function deviationsOf(
  conversations: Unscored[],
  scored: (answers: GivenAnswer[]) => number | null,
): View["deviations"] {
  const entries = conversations.flatMap(({ entries, agreed }) => {
    const agreedScore = scored(agreed);
    return entries.map((entry) => ({ ...entry, agreed, agreedScore }));
  });
  return [...Map.groupBy(entries, ({ person }) => person.id).values()].map((own) => {
    const compared = own.flatMap(({ answers, agreed }) => agreed.map((wanted) => isSame(wanted, answers)));
    const differences = own.flatMap(({ score, agreedScore }) =>
      score === null || agreedScore === null ? [] : [score - agreedScore],
    );
    return {
      person: own[0]!.person,
      same: compared.filter(Boolean).length,
      of: compared.length,
      meanScoreDifference:
        differences.length === 0
          ? null
          : differences.reduce((total, each) => total + each, 0) / differences.length,
    };
  });
}

function isSame({ criterionCode, value, isNotApplicable }: GivenAnswer, answers: readonly GivenAnswer[]) {
  const given = answers.find((answer) => answer.criterionCode === criterionCode);
  return given?.value === value && given.isNotApplicable === isNotApplicable;
}
