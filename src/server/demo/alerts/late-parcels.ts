import { isoDay } from "../../../shared/dates.ts";
import { closeAlert, confirmAlert } from "../../alerts/calling/lead-alert.ts";
import { openByHand } from "../../alerts/record/open-by-hand.ts";
import { tickCheck } from "../../alerts/war-room/board/checks.ts";
import { addFact } from "../../alerts/war-room/board/facts.ts";
import { finishTask, setTask } from "../../alerts/war-room/board/tasks.ts";
import { takeLead } from "../../alerts/war-room/leading/lead.ts";
import { finishMeasure, setMeasure, writeReview } from "../../alerts/war-room/review/review.ts";
import { now } from "../../db/database.ts";
import { carriers, places } from "../orders/places.ts";
import { day, hour, minute } from "../shanghai-time.ts";
import { callsAreAnswered } from "./answer-calls.ts";
import type { Desk } from "./desk.ts";

/** An alert that a person raised weeks ago; it is over, and what was learned is written down. */
export async function playLateParcels(desk: Desk): Promise<void> {
  const { supervisor, operations } = desk.crew;
  const opened = now().getTime();
  const { number } = await openByHand(supervisor, {
    title: "暴雨致广东多地派送停滞",
    summary: "承运商通报珠三角三个转运中心积水停运，预计影响两天。",
    level: "yellow",
    scope: [{ kind: "carrier_region", subject: { carrier: carriers[0]!.name, province: places[0]![0] } }],
    signalNumbers: [],
    isDrill: false,
  });
  const { version } = await confirmAlert(operations, number, { seenVersion: 1 });
  await takeLead(supervisor, number);
  await callsAreAnswered(desk);
  desk.at(new Date(opened + 25 * minute), () => work(desk, number));
  desk.at(new Date(opened + 2 * day), () => close(desk, number, version));
}

async function work(desk: Desk, number: string): Promise<void> {
  const { supervisor, senior } = desk.crew;
  await addFact(supervisor, number, {
    words: "三个转运中心停运，承运商预计 48 小时内恢复；在途包裹没有损失。",
    sourceKind: "department",
    source: "物流部转承运商通报",
    certainty: "confirmed",
    supersedes: null,
  });
  const { id } = await setTask(supervisor, number, {
    title: "把恢复时间告诉所有催单的顾客",
    ownerId: senior.id,
    minutes: 240,
  });
  await tickCheck(supervisor, number, "look_into_it", { how: "done" });
  await tickCheck(supervisor, number, "one_answer", { how: "done" });
  desk.at(new Date(now().getTime() + 3 * hour), () =>
    finishTask(senior, number, id, { how: "done", note: "催单的顾客都已答复，按承运商给的时间告知。" }),
  );
}

async function close(desk: Desk, number: string, seenVersion: number): Promise<void> {
  const { supervisor, operations } = desk.crew;
  await closeAlert(operations, number, { seenVersion, reason: "派送已恢复，积压包裹全部送出。" });
  await writeReview(supervisor, number, {
    seenVersion: 0,
    happened: "暴雨使珠三角三个转运中心停运两天，催单和延误投诉集中出现；停运第二天恢复，没有包裹损失。",
    good: "承运商通报后十分钟内统一了口径；顾客得到的是具体时间，没有一句“请耐心等待”。",
    bad: "通报到客服用了将近三小时，最早几位顾客听到的是“物流正常”。",
  });
  const measure = await setMeasure(supervisor, number, {
    words: "承运商停运通报直接发到值班群，并由值班主管在十五分钟内确认。",
    ownerId: operations.id,
    dueOn: isoDay(new Date(now().getTime() + 7 * day), "Asia/Shanghai"),
  });
  desk.at(new Date(now().getTime() + 5 * day), () =>
    finishMeasure(operations, number, measure.id, {
      proof: "已与三家承运商书面约定，并试发一次。",
      effect: "试发通报 4 分钟内得到确认。",
    }),
  );
}
