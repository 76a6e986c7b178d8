import type { Staff } from "../../../actor.ts";
import { inTransaction } from "../../../db/database.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { recordSetting } from "../../../people/record-setting.ts";
import { Invalid } from "../../../refusals.ts";
import { refuseOther } from "./save-address.ts";

type Cover = {
  staffId: string;
  deputyId: string | null;
  absentFrom: string | null;
  absentUntil: string | null;
};

/** Who stands in for somebody, and when they are away: then the deputy is called in their place. */
export async function saveCover(actor: Staff, cover: Cover): Promise<{ id: string }> {
  refuseOther(actor, cover.staffId);
  refuseUnclear(cover);
  return inTransaction(actor, async (tx) => {
    const ids = [cover.staffId, ...(cover.deputyId ? [cover.deputyId] : [])];
    const known = await tx
      .selectFrom("staff")
      .select("id")
      .where("id", "in", ids)
      .where("is_active", "=", true)
      .execute();
    if (known.length < ids.length) throw deputyUnknown();
    const kept = {
      deputy_id: cover.deputyId,
      absent_from: cover.absentFrom,
      absent_until: cover.absentUntil,
    };
    await tx
      .insertInto("staff_cover")
      .values({ staff_id: cover.staffId, ...kept })
      .onConflict((conflict) => conflict.columns(["tenant_id", "staff_id"]).doUpdateSet(kept))
      .execute();
    await recordSetting(tx, actor, "call_cover_saved", cover);
    await tellLive(tx, "alerts");
    return { id: cover.staffId };
  });
}

function refuseUnclear({ staffId, deputyId, absentFrom, absentUntil }: Cover): void {
  if (deputyId === staffId) throw deputyUnknown();
  const isHalf = (absentFrom === null) !== (absentUntil === null);
  if (isHalf || (absentFrom && absentUntil && new Date(absentFrom) >= new Date(absentUntil)))
    throw new Invalid(
      "absence_not_clear",
      {
        zh: "请写明离开和回来的时间，回来要晚于离开。",
        en: "Say from when until when; the end comes after the beginning.",
      },
      { fields: [{ at: "/absentUntil", code: "not_valid" }] },
    );
}

function deputyUnknown(): Invalid {
  return new Invalid(
    "deputy_unknown",
    { zh: "请选择另一位在职同事作代理人。", en: "Choose another colleague who works here as the deputy." },
    { fields: [{ at: "/deputyId", code: "not_valid" }] },
  );
}
