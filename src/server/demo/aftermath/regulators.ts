import { recordRegulatorOutcome } from "../../closure/regulator/record-outcome.ts";
import { recordRegulator } from "../../closure/regulator/record-regulator.ts";
import { recordReport } from "../../closure/regulator/record-report.ts";
import { withTenant } from "../../db/database.ts";
import type { Played } from "../play/played.ts";
import { day } from "../shanghai-time.ts";
import { peopleOf } from "./people-of.ts";

type Told = {
  kind: "hotline_12315" | "odr" | "mediation";
  authority: string;
  daysAgo: number;
  workingDays: number;
  report?: string;
  proof?: string;
};

/** Fresh, half over with its report sent, late, and settled. */
const matters: Told[] = [
  { kind: "hotline_12315", authority: "全国 12315 平台", daysAgo: 1, workingDays: 7 },
  {
    kind: "odr",
    authority: "全国 12315 平台（ODR 在线和解）",
    daysAgo: 6,
    workingDays: 10,
    report: "已联系投诉人并核对订单，双方就换货达成初步意见，预计三个工作日内办结。",
  },
  { kind: "mediation", authority: "区消费者权益保护委员会", daysAgo: 14, workingDays: 7 },
  {
    kind: "hotline_12315",
    authority: "全国 12315 平台",
    daysAgo: 10,
    workingDays: 7,
    proof: "调解书编号 2026-0317，原件存法务",
  },
];

/** Some open complaints of platforms are with a regulator too. */
export async function callRegulators(stories: Played[], now: Date): Promise<void> {
  const [first] = stories;
  const [supervisor] = first ? await peopleOf(first.stage, ["supervisor"]) : [];
  if (!first || !supervisor) return;
  const open = await openComplaints(first);
  first.clock.set(now);
  for (const [index, number] of open.entries()) {
    const { kind, authority, daysAgo, workingDays, report, proof } = matters[index]!;
    await recordRegulator(supervisor, number, {
      kind,
      authority,
      matterNumber: `1330100002026${number.replace(/\D/g, "")}`,
      receivedAt: new Date(now.getTime() - daysAgo * day).toISOString(),
      workingDays,
    });
    if (report) await recordReport(supervisor, await matterOf(first, number), report);
    if (proof)
      await recordRegulatorOutcome(supervisor, number, await matterOf(first, number), {
        outcome: "settled",
        proof,
      });
  }
}

async function openComplaints({ stage }: Played): Promise<string[]> {
  const rows = await withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("complaint")
      .select("number")
      .where("channel", "in", ["platform", "marketplace"])
      .where("state", "in", ["accepted", "investigating", "deciding", "offered"])
      .orderBy("received_at", "desc")
      .limit(matters.length)
      .execute(),
  );
  return rows.map(({ number }) => number);
}

async function matterOf({ stage }: Played, number: string): Promise<string> {
  const { id } = await withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("regulator_matter as matter")
      .innerJoin("complaint", "complaint.id", "matter.complaint_id")
      .select("matter.id")
      .where("complaint.number", "=", number)
      .executeTakeFirstOrThrow(),
  );
  return id;
}
