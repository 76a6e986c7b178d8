import type { Staff } from "../../../actor.ts";
import type { Tx } from "../../../db/database.ts";
import { Forbidden, NotFound } from "../../../refusals.ts";

export type Session = Awaited<ReturnType<typeof findSession>>;

export async function findSession(tx: Tx, id: string, { isLocked = false } = {}) {
  const session = await tx
    .selectFrom("calibration_session")
    .selectAll()
    .where("id", "=", id)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  if (session) return session;
  throw new NotFound("calibration_not_found", {
    zh: "没有找到这场校准。",
    en: "There is no such calibration session.",
  });
}

/** Locked, for a deed of whoever moderates it. */
export async function moderatedSession(tx: Tx, actor: Staff, id: string): Promise<Session> {
  const session = await findSession(tx, id, { isLocked: true });
  if (session.moderator_id === actor.id) return session;
  throw new Forbidden("not_moderator", {
    zh: "只有本场校准的主持人可以进行这一步。",
    en: "Only the moderator of this session may do this.",
  });
}

/** Each participant's evaluation of each conversation, with how far it is. */
export function entriesOf(tx: Tx, sessionIds: string[]) {
  return tx
    .selectFrom("calibration_entry as entry")
    .innerJoin("evaluation", "evaluation.id", "entry.evaluation_id")
    .select([
      "entry.session_id",
      "entry.conversation_id",
      "entry.staff_id",
      "entry.evaluation_id",
      "evaluation.score",
      "evaluation.submitted_at",
      "evaluation.revision",
    ])
    .where("entry.session_id", "in", sessionIds)
    .orderBy("entry.staff_id")
    .execute();
}

export type Entry = Awaited<ReturnType<typeof entriesOf>>[number];

/** Scored alone: what came in after all was shown does not count. */
export function isCounted({ submitted_at }: Entry, { opened_at }: Session): boolean {
  return submitted_at !== null && (opened_at === null || submitted_at <= opened_at);
}
