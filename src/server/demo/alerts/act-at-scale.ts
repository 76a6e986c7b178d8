import type { ActionSegment } from "../../../shared/api/action-routes.ts";
import { approveAction, submitAction } from "../../alerts/actions/approve-action.ts";
import { prepareAction } from "../../alerts/actions/preparing/prepare-action.ts";
import { startAction } from "../../alerts/actions/run-action.ts";
import { now, withTenant } from "../../db/database.ts";
import { tasks } from "../../jobs/task-list.ts";
import { hour, minute } from "../shanghai-time.ts";
import type { Desk } from "./desk.ts";
import { segmentOfAlert } from "./segment-of-alert.ts";

/** Everybody who bought the batch is told; a coupon for their trouble has one of its two approvals. */
export async function actAtScale(desk: Desk, alert: string): Promise<void> {
  const segment = await segmentOfAlert(desk, alert);
  await tellBuyers(desk, alert, segment);
  desk.at(new Date(now().getTime() + 2 * hour), () => askForCoupon(desk, alert, segment));
}

async function tellBuyers(desk: Desk, alert: string, segment: ActionSegment): Promise<void> {
  const { supervisor, legal, operations } = desk.crew;
  const { number } = await prepareAction(supervisor, {
    kind: "notice",
    title: "保温杯召回告知",
    amountMinor: 0,
    segment,
    alert,
    safetyReason: "热水渗漏可能烫伤，须告知所有购买者，包括退订短信的。",
    perSecond: 1_000,
  });
  const { version } = await submitAction(supervisor, number, { version: 1 });
  await approveAction(legal, number, { version });
  const approved = await approveAction(operations, number, { version });
  desk.at(new Date(now().getTime() + 20 * minute), async () => {
    await startAction(supervisor, number, approved);
    await run(desk, number);
  });
}

async function run({ house, stage }: Desk, number: number): Promise<void> {
  const { tenantId } = stage;
  const { id } = await withTenant(tenantId, (tx) =>
    tx.selectFrom("mass_action").select("id").where("number", "=", number).executeTakeFirstOrThrow(),
  );
  await tasks.run_mass_action(house, { tenantId, actionId: id });
}

async function askForCoupon({ crew }: Desk, alert: string, segment: ActionSegment): Promise<void> {
  const { number } = await prepareAction(crew.supervisor, {
    kind: "coupon",
    title: "召回致歉券（20 元）",
    amountMinor: 2_000,
    segment,
    alert,
  });
  const { version } = await submitAction(crew.supervisor, number, { version: 1 });
  await approveAction(crew.legal, number, { version });
}
