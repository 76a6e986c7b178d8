import { sql } from "kysely";
import type { Indicator } from "../../../shared/api/performance-fields.ts";
import type { Staff } from "../../actor.ts";
import { inTransaction, type Tx } from "../../db/database.ts";
import { recordSetting } from "../../people/record-setting.ts";
import { Invalid, NotPossibleNow, type Wording } from "../../refusals.ts";
import { allIndicators, type VersionedIndicator } from "./indicators.ts";
import { refuseWrongIndicator } from "./refuse-wrong-indicator.ts";

type Saved = { indicator: Indicator; fromDay: string; isUsed: boolean; seenVersion: number };

/** A version of the house's own, from a day on. What was shown for days before it stays as it was counted. */
export async function saveIndicator(
  actor: Staff,
  { indicator, fromDay, isUsed, seenVersion }: Saved,
): Promise<{ code: string; version: number }> {
  refuseWrongIndicator(indicator);
  return inTransaction(actor, async (tx) => {
    const before = (await allIndicators(tx)).find((one) => one.indicator.code === indicator.code);
    refuseStale(before, seenVersion);
    refuseOverlap(before, fromDay);
    const version = seenVersion + 1;
    await keepVersion(tx, actor, { indicator, fromDay, isUsed, version });
    await recordSetting(tx, actor, "indicator_saved", { code: indicator.code, version, fromDay, isUsed });
    return { code: indicator.code, version };
  });
}

async function keepVersion(
  tx: Tx,
  actor: Staff,
  { indicator, fromDay, isUsed, version }: Omit<Saved, "seenVersion"> & { version: number },
): Promise<void> {
  await tx
    .insertInto("indicator_version")
    .values({
      code: indicator.code,
      version,
      definition: JSON.stringify(indicator),
      is_used: isUsed,
      from_day: sql`${fromDay}::date`,
      made_by: actor.id,
      made_at: tx.now,
    })
    .execute();
}

function refuseOverlap(before: VersionedIndicator | undefined, fromDay: string): void {
  if (!before?.fromDay || before.fromDay < fromDay) return;
  throw wrong("/fromDay", "versions_overlap", {
    zh: `上一版从 ${before.fromDay} 起生效，新版要晚于这一天，否则两版会重叠。`,
    en: `The version before holds from ${before.fromDay}; the new one must begin after that day, or both would hold at once.`,
  });
}

function refuseStale(before: VersionedIndicator | undefined, seenVersion: number): void {
  const version = before?.version ?? 0;
  if (version === seenVersion) return;
  throw new NotPossibleNow(
    "stale_version",
    {
      zh: "这个指标刚被同事改过，请看过新版本后再保存。",
      en: "A colleague has just changed this indicator. Look at the new version and save again.",
    },
    { seenVersion, version },
  );
}

function wrong(at: string, code: string, wording: Wording): Invalid {
  return new Invalid(code, wording, { fields: [{ at, code }] });
}
