import type { Staff } from "../../actor.ts";
import { readableComplaint } from "../../complaint/readable-complaint.ts";
import { inTransaction } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { capableOwner } from "../../people/capable-owner.ts";
import { missingMarks } from "../../people/marks/refuse-without-mark.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Forbidden, NotPossibleNow } from "../../refusals.ts";

type Wanted = { staffId: string; reason: string };

/** A supervisor lets a colleague without the mark look after this one case; why stays written. Never for themselves. */
export async function overrideMark(actor: Staff, number: string, { staffId, reason }: Wanted) {
  if (staffId === actor.id) throw ownException();
  return inTransaction(actor, async (tx) => {
    const complaint = await readableComplaint(tx, number);
    const colleague = await capableOwner(tx, staffId, "/staffId");
    const missing = await missingMarks(tx, colleague.id, complaint);
    if (missing.length === 0) throw nothingMissing();
    await tx
      .insertInto("mark_override")
      .values(
        missing.map(({ code }) => ({
          id: newId(),
          complaint_id: complaint.id,
          staff_id: colleague.id,
          mark_code: code,
          reason,
          overridden_by: actor.id,
          overridden_at: tx.now,
        })),
      )
      .execute();
    await recordSetting(tx, actor, "mark_overridden", {
      complaintId: complaint.id,
      staffId: colleague.id,
      marks: missing.map(({ code }) => code),
    });
    return { overridden: missing.length };
  });
}

function ownException(): Forbidden {
  return new Forbidden("own_exception", {
    zh: "不能为自己放行，请由另一位主管决定。",
    en: "You cannot make an exception for yourself. Another supervisor has to.",
  });
}

function nothingMissing(): NotPossibleNow {
  return new NotPossibleNow("no_mark_missing", {
    zh: "这位同事不缺这张投诉单需要的认证，直接分派即可。",
    en: "This colleague lacks no mark for this case. Simply assign it.",
  });
}
