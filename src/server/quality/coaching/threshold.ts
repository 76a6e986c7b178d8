import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid, NotPossibleNow } from "../../refusals.ts";

export type Threshold = { version: number; leastBroken: number; ofLast: number };

/** Until a house decides otherwise. */
const given: Threshold = { version: 0, leastBroken: 3, ofLast: 20 };

export async function thresholdOf(tx: Tx): Promise<Threshold> {
  const row = await tx
    .selectFrom("coaching_threshold")
    .selectAll()
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { version: row.version, leastBroken: row.least_broken, ofLast: row.of_last } : given;
}

export async function changeCoachingThreshold(
  actor: Staff,
  { leastBroken, ofLast, seenVersion }: { leastBroken: number; ofLast: number; seenVersion: number },
): Promise<{ version: number }> {
  if (leastBroken > ofLast) throw moreThanAll();
  return inTransaction(actor, async (tx) => {
    const { version: latest } = await thresholdOf(tx);
    if (latest !== seenVersion) throw stale(seenVersion, latest);
    const version = seenVersion + 1;
    await tx
      .insertInto("coaching_threshold")
      .values({ version, least_broken: leastBroken, of_last: ofLast, made_by: actor.id, made_at: tx.now })
      .execute();
    await recordSetting(tx, actor, "coaching_threshold_changed", { version, leastBroken, ofLast });
    return { version };
  });
}

function moreThanAll(): Invalid {
  return new Invalid(
    "threshold_not_valid",
    { zh: "次数不能多于会话数。", en: "It cannot be broken more often than there are conversations." },
    { fields: [{ at: "/leastBroken", code: "not_valid" }] },
  );
}

function stale(seenVersion: number, version: number): NotPossibleNow {
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "同事刚刚改过，请看过新的设置后再保存。",
      en: "A colleague has just changed it. Look again before you save.",
    },
    { seenVersion, version },
  );
}
