import { recordRegulator } from "../../closure/regulator/record-regulator.ts";
import { withTenant } from "../../db/database.ts";
import type { Played } from "../play/played.ts";
import { day } from "../shanghai-time.ts";
import { peopleOf } from "./people-of.ts";

/** Two open complaints of platforms are with the regulator too. */
export async function callRegulators(stories: Played[], now: Date): Promise<void> {
  const [first] = stories;
  const [supervisor] = first ? await peopleOf(first.stage, ["supervisor"]) : [];
  if (!first || !supervisor) return;
  const open = await withTenant(first.stage.tenantId, (tx) =>
    tx
      .selectFrom("complaint")
      .select("number")
      .where("channel", "=", "platform")
      .where("state", "in", ["accepted", "investigating", "deciding", "offered"])
      .orderBy("received_at", "desc")
      .limit(2)
      .execute(),
  );
  first.clock.set(now);
  for (const [index, { number }] of open.entries())
    await recordRegulator(supervisor, number, {
      kind: "hotline_12315",
      authority: "全国 12315 平台",
      matterNumber: `1330100002026${number.replace(/\D/g, "")}`,
      receivedAt: new Date(now.getTime() - (index + 1) * day).toISOString(),
      workingDays: 7,
    });
}
