import type { z } from "zod";
import type { calibrationRoutes } from "../../../../shared/api/calibration-routes.ts";
import type { ScorecardForm } from "../../../../shared/api/scorecard-fields.ts";
import type { Staff } from "../../../actor.ts";
import { inTransaction, type Tx } from "../../../db/database.ts";
import { Invalid, NotPossibleNow } from "../../../refusals.ts";
import { answerProblems } from "../../evaluation/rules.ts";
import { scorecardVersion } from "../../scorecards/scorecard-version.ts";
import { moderatedSession } from "./session.ts";

type Agreed = z.output<typeof calibrationRoutes.agreeCalibration.body>;
type Conversation = { conversation_id: string; complaint_id: string };

/** What all came to agree on, criterion by criterion with the reason: from now on the house's measure of these cases. */
export async function agreeCalibration(actor: Staff, id: string, agreed: Agreed): Promise<{ id: string }> {
  return inTransaction(actor, async (tx) => {
    const session = await moderatedSession(tx, actor, id);
    if (!session.opened_at) throw notOpened();
    if (session.agreed_at) throw agreedAlready();
    const { form } = await scorecardVersion(tx, session.scorecard_code, session.scorecard_version);
    const conversations = await conversationsOf(tx, id);
    refuseIncomplete(conversations, form, agreed);
    for (const { conversationId, answers } of agreed.conversations)
      await tx
        .insertInto("calibration_agreement")
        .values(
          answers.map(({ criterionCode, value, isNotApplicable, reason }) => ({
            session_id: id,
            conversation_id: conversationId,
            complaint_id: conversations.find((each) => each.conversation_id === conversationId)!.complaint_id,
            criterion_code: criterionCode,
            value,
            is_not_applicable: isNotApplicable,
            reason,
          })),
        )
        .execute();
    await tx
      .updateTable("calibration_session")
      .set({ state: "agreed", agreed_at: tx.now, minutes: agreed.minutes })
      .where("id", "=", id)
      .execute();
    return { id };
  });
}

function conversationsOf(tx: Tx, sessionId: string): Promise<Conversation[]> {
  return tx
    .selectFrom("calibration_conversation as chosen")
    .innerJoin("conversation", "conversation.id", "chosen.conversation_id")
    .select(["chosen.conversation_id", "conversation.complaint_id"])
    .where("chosen.session_id", "=", sessionId)
    .execute();
}

/** Every criterion of every conversation, once, with an answer the scorecard knows. */
function refuseIncomplete(known: Conversation[], form: ScorecardForm, { conversations }: Agreed): void {
  const given = conversations.map(({ conversationId }) => conversationId);
  const wanted = known.map(({ conversation_id }) => conversation_id);
  const isSame = JSON.stringify([...given].sort()) === JSON.stringify([...wanted].sort());
  const criteria = form.sections.flatMap((section) => section.criteria).length;
  const fields = conversations.flatMap(({ answers }, index) => {
    const at = `/conversations/${index}`;
    const full = answers.map(({ reason, ...answer }) => ({ ...answer, comment: reason, places: [] }));
    const unanswered = full.filter(({ value, isNotApplicable }) => value === null && !isNotApplicable);
    return [
      ...answerProblems(form, full).map(({ at: answer, code }) => ({ at: `${at}${answer}`, code })),
      ...(answers.length === criteria && unanswered.length === 0
        ? []
        : [{ at, code: "agreement_incomplete" }]),
    ];
  });
  if (!isSame) fields.push({ at: "/conversations", code: "agreement_incomplete" });
  if (fields.length === 0) return;
  throw new Invalid(
    "agreement_incomplete",
    {
      zh: "请为每段对话的每个评分项各填一个评分表允许的一致答案。",
      en: "Please give one answer the scorecard knows to every criterion of every conversation.",
    },
    { fields },
  );
}

function notOpened(): NotPossibleNow {
  return new NotPossibleNow("calibration_not_opened", {
    zh: "请先公布各人的评分，再记录一致意见。",
    en: "Open everybody's scores first; then record what was agreed.",
  });
}

function agreedAlready(): NotPossibleNow {
  return new NotPossibleNow("calibration_agreed", {
    zh: "这场校准已经达成一致并存档。",
    en: "This session has been agreed and filed.",
  });
}
