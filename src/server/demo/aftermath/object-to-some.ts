import type { Staff } from "../../actor.ts";
import { issueLetter } from "../../closure/letters/issue-letter.ts";
import { decideObjection } from "../../closure/objections/decide-objection.ts";
import { objectToResult } from "../../closure/objections/object-to-result.ts";
import { partIn } from "../../closure/objections/part-in.ts";
import { hadPart } from "../../closure/objections/rules.ts";
import { withTenant } from "../../db/database.ts";
import type { Played } from "../play/played.ts";
import { customerActor } from "../play/players.ts";
import { day, hour } from "../shanghai-time.ts";
import { peopleOf } from "./people-of.ts";

const objections = [
  "只补了差价，可东西确实用不了，我不认可这个结果。",
  "责任不该算在我头上，开箱视频已经发给你们了。",
  "说好的赔偿只给了一半，请换个人再看看。",
];

/** Of the results of the last days some are objected to: two wait for a review, one was upheld with a letter. */
export async function objectToSome(closed: Played[], now: Date): Promise<void> {
  const recent = await recentlyClosed(closed, now);
  for (const [index, words] of objections.entries()) {
    const played = recent[index];
    if (!played) return;
    const { stage, complaint, clock } = played;
    clock.set(new Date(now.getTime() - (index + 2) * 3 * hour));
    await objectToResult(customerActor(stage.tenantId, complaint), complaint.number, { words });
    if (index === objections.length - 1) await uphold(played, now);
  }
}

async function recentlyClosed(closed: Played[], now: Date): Promise<Played[]> {
  const [first] = closed;
  if (!first) return [];
  const rows = await withTenant(first.stage.tenantId, (tx) =>
    tx
      .selectFrom("complaint")
      .select("id")
      .where("state", "=", "closed")
      .where("closed_how", "=", "confirmed")
      .where("closed_at", ">", new Date(now.getTime() - 10 * day))
      .where("closed_at", "<", new Date(now.getTime() - 1 * day))
      .orderBy("closed_at", "desc")
      .limit(objections.length)
      .execute(),
  );
  return rows.flatMap(({ id }) => closed.find(({ complaint }) => complaint.id === id) ?? []);
}

async function uphold(played: Played, now: Date): Promise<void> {
  const { house, stage, complaint, clock } = played;
  const reviewer = await freeReviewer(played);
  if (!reviewer) return;
  clock.set(new Date(now.getTime() - 2 * hour));
  const { objectionId, version } = await withTenant(stage.tenantId, async (tx) => ({
    objectionId: (
      await tx
        .selectFrom("objection")
        .select("id")
        .where("complaint_id", "=", complaint.id)
        .executeTakeFirstOrThrow()
    ).id,
    version: (
      await tx
        .selectFrom("complaint")
        .select("version")
        .where("id", "=", complaint.id)
        .executeTakeFirstOrThrow()
    ).version,
  }));
  const words = "复核了照片、物流轨迹和沟通记录，方案符合双方约定，已全部兑现。";
  await decideObjection(reviewer, complaint.number, objectionId, { outcome: "upheld", words });
  clock.set(new Date(now.getTime() - 1 * hour));
  await issueLetter(house, reviewer, complaint.number, { version, reasons: words, citations: [] });
}

async function freeReviewer({ stage, complaint }: Played): Promise<Staff | undefined> {
  const able = await peopleOf(stage, ["supervisor", "operations_manager", "legal"]);
  const part = await withTenant(stage.tenantId, (tx) => partIn(tx, [complaint.id]));
  return able.find(({ id }) => !hadPart(id, part.get(complaint.id)!));
}
