import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { newId } from "../../db/ids.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid } from "../../refusals.ts";
import { type Cause, causeTree, groupsOf } from "./cause-tree.ts";

type NewCause = {
  level: "immediate" | "root";
  groupCode: string;
  code: string;
  nameZh: string;
  nameEn: string;
};

/** Adds a cause of the house's own to a group of the tree. */
export async function addCause(actor: Staff, added: NewCause): Promise<Cause> {
  return inTransaction(actor, async (tx) => {
    await refuseUnfit(tx, added);
    const id = newId();
    const kept = await tx
      .insertInto("cause")
      .values({
        id,
        level: added.level,
        group_code: added.groupCode,
        code: added.code,
        name_zh: added.nameZh,
        name_en: added.nameEn,
        added_by: actor.id,
        added_at: tx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!kept) throw codeTaken();
    await recordSetting(tx, actor, "cause_added", { causeId: id, level: added.level, code: codeOf(added) });
    return (await causeTree(tx)).find((cause) => cause.id === id)!;
  });
}

async function refuseUnfit(tx: Tx, added: NewCause): Promise<void> {
  if (!groupsOf(added.level).some(({ code }) => code === added.groupCode)) throw groupUnknown();
  const known = await causeTree(tx);
  if (known.some(({ level, code }) => level === added.level && code === codeOf(added))) throw codeTaken();
}

function codeOf({ groupCode, code }: NewCause): string {
  return `${groupCode}/${code}`;
}

function groupUnknown(): Invalid {
  return new Invalid(
    "cause_group_unknown",
    { zh: "原因树里没有这个分组。", en: "The cause tree has no such group." },
    { fields: [{ at: "/groupCode", code: "cause_group_unknown" }] },
  );
}

function codeTaken(): Invalid {
  return new Invalid(
    "cause_code_taken",
    { zh: "这个代码已经用过，请换一个。", en: "This code is taken. Please choose another." },
    { fields: [{ at: "/code", code: "cause_code_taken" }] },
  );
}
