import type { Staff } from "../../actor.ts";
import { changeClosingDays, readClosingDays } from "../../closure/closing-days.ts";
import { finishWinBack } from "../../closure/lost-customers/finish-win-back.ts";
import { listLostCustomers } from "../../closure/lost-customers/list-lost-customers.ts";
import { startWinBack } from "../../closure/lost-customers/start-win-back.ts";
import { withTenant } from "../../db/database.ts";
import type { Played } from "../play/played.ts";
import { day } from "../shanghai-time.ts";
import { peopleOf } from "./people-of.ts";

const plans = [
  "电话致歉，说明当时的原因和已做的改进，送一张 20 元无门槛券。",
  "回访换新后的使用情况，邀请试用新款，赠运费险。",
  "补发一份小礼物并附手写致歉卡。",
];

/** The demo looks back on two months only: its customers count as gone after thirty days. Three are being won back. */
export async function winSomeBack({ stage, clock }: Played, now: Date): Promise<void> {
  const [manager] = await peopleOf(stage, ["operations_manager"]);
  if (!manager) return;
  clock.set(now);
  const days = await withTenant(stage.tenantId, readClosingDays);
  await changeClosingDays(manager, { ...days, goneDays: 30 });
  const tasks = [];
  for (const kind of ["complained", "silent"] as const) tasks.push(...(await startSome(manager, kind, now)));
  if (tasks[0])
    await finishWinBack(manager, tasks[0], { outcome: "came_back", words: "客户用券又买了一件。" });
}

async function startSome(manager: Staff, kind: "complained" | "silent", now: Date): Promise<string[]> {
  const { rows } = await withTenant(manager.tenantId, (tx) => listLostCustomers(tx, { kind, limit: 3 }));
  const ids: string[] = [];
  for (const [index, lost] of rows.slice(0, kind === "complained" ? 2 : 1).entries()) {
    const { id } = await startWinBack(manager, {
      customerId: lost.customer.id,
      kind,
      complaintNumber: lost.complaintNumber ?? undefined,
      orderNumber: lost.orderNumber ?? undefined,
      plan: plans[index % plans.length]!,
      ownerId: manager.id,
      dueAt: new Date(now.getTime() + (index + 2) * day).toISOString(),
    });
    ids.push(id);
  }
  return ids;
}
