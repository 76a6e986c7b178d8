import { changeLevel, confirmAlert } from "../../alerts/calling/lead-alert.ts";
import { now } from "../../db/database.ts";
import { hour, minute } from "../shanghai-time.ts";
import { actAtScale } from "./act-at-scale.ts";
import { callsAreAnswered } from "./answer-calls.ts";
import { callBack } from "./call-back.ts";
import type { Desk } from "./desk.ts";
import { holdGoods } from "./hold-goods.ts";
import { segmentOfAlert } from "./segment-of-alert.ts";
import { talkOfLids } from "./talk-outside.ts";
import { workInRoom } from "./work-in-room.ts";

/** The leaking lids: confirmed, raised to red once somebody was scalded, said, acted upon, called back. It is still going on. */
export async function playBadBatch(desk: Desk, alert: string): Promise<void> {
  const { crew } = desk;
  const begun = now().getTime();
  const after = (milliseconds: number, run: () => Promise<unknown>) =>
    desk.at(new Date(begun + milliseconds), run);
  after(6 * minute, async () => {
    const { version } = await confirmAlert(crew.operations, alert, { seenVersion: 1 });
    await callsAreAnswered(desk);
    after(52 * minute, async () => {
      await changeLevel(crew.supervisor, alert, {
        seenVersion: version,
        level: "red",
        reason: "一位顾客的孩子被渗出的热水烫红了手背，升为红色。",
      });
      await callsAreAnswered(desk);
    });
  });
  after(15 * minute, () => workInRoom(desk, alert));
  after(75 * minute, () => holdGoods(desk, alert));
  const { batch } = await segmentOfAlert(desk, alert);
  after(4 * hour, async () => talkOfLids(desk, batch));
  after(20 * hour, () => actAtScale(desk, alert));
  after(22 * hour, () => callBack(desk, alert));
}
