import type { Tx } from "../../db/database.ts";
import { NotPossibleNow } from "../../refusals.ts";
import { holdersOf, validMarks } from "./mark-holders.ts";
import { type MarkedCase, type NeededMark, neededMarks } from "./needed-marks.ts";

/** A case that asks for a mark goes to somebody who has it, unless a supervisor let this very person look after it. */
export async function refuseWithoutMark(tx: Tx, staffId: string, complaint: MarkedCase): Promise<void> {
  const missing = await missingMarks(tx, staffId, complaint);
  if (missing.length === 0) return;
  const codes = missing.map(({ code }) => code);
  throw markMissing(missing, staffId, await holdersOf(tx, codes));
}

export async function missingMarks(tx: Tx, staffId: string, complaint: MarkedCase): Promise<NeededMark[]> {
  const needed = await neededMarks(tx, complaint);
  if (needed.length === 0) return [];
  const codes = needed.map(({ code }) => code);
  const there = new Set([
    ...(await validMarks(tx, staffId, codes)),
    ...(await overriddenMarks(tx, staffId, complaint.id)),
  ]);
  return needed.filter(({ code }) => !there.has(code));
}

async function overriddenMarks(tx: Tx, staffId: string, complaintId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("mark_override")
    .select("mark_code")
    .where("complaint_id", "=", complaintId)
    .where("staff_id", "=", staffId)
    .execute();
  return rows.map(({ mark_code }) => mark_code);
}

function markMissing(missing: NeededMark[], staffId: string, holders: { name: string }[]): NotPossibleNow {
  const zh = missing.map(({ title }) => `“${title.zh}”`).join("、");
  const en = missing.map(({ title }) => `“${title.en}”`).join(", ");
  const named = holders.slice(0, 5).map(({ name }) => name);
  return new NotPossibleNow(
    "mark_missing",
    {
      zh: `这张投诉单须由持有${zh}认证的同事负责。${named.length > 0 ? `目前持证的有：${named.join("、")}。` : "目前没有同事持证。"}确有需要时，主管可以说明理由后放行。`,
      en: `This case needs somebody certified for ${en}. ${named.length > 0 ? `Certified now: ${named.join(", ")}.` : "Nobody is certified now."} A supervisor can make an exception with a reason.`,
    },
    { marks: missing.map(({ code }) => code), staffId },
  );
}
