import type { Staff } from "../../actor.ts";
import { inTransaction } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { Forbidden, NotFound } from "../../refusals.ts";
import { usedQuiz } from "../../teaching/quizzes.ts";

type Granted = { staffId: string; reason: string };

/** One more try than the quiz allows; why stays written. Nobody grants it to themselves. */
export async function grantAttempt(actor: Staff, code: string, { staffId, reason }: Granted) {
  if (staffId === actor.id) throw ownAttempt();
  return inTransaction(actor, async (tx) => {
    await usedQuiz(tx, code);
    const colleague = await tx.selectFrom("staff").select("id").where("id", "=", staffId).executeTakeFirst();
    if (!colleague) throw unknownStaff();
    const id = newId();
    await tx
      .insertInto("extra_attempt")
      .values({ id, quiz_code: code, staff_id: staffId, reason, granted_by: actor.id, granted_at: tx.now })
      .execute();
    return { id };
  });
}

function ownAttempt(): Forbidden {
  return new Forbidden("own_attempt", {
    zh: "不能给自己加考试次数，请由另一位培训师操作。",
    en: "You cannot grant yourself another try. Another trainer has to.",
  });
}

function unknownStaff(): NotFound {
  return new NotFound("staff_not_found", { zh: "没有找到这位同事。", en: "There is no such colleague." });
}
