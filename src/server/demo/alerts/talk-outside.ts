import { isoDay } from "../../../shared/dates.ts";
import { watchOpinion } from "../../alerts/opinion/bursts/watch-opinion.ts";
import { takeItems } from "../../alerts/opinion/intake/take-items.ts";
import { publishList } from "../../alerts/opinion/lists/publish-list.ts";
import { approveReply } from "../../alerts/opinion/replies/approve-reply.ts";
import { draftReply } from "../../alerts/opinion/replies/draft-reply.ts";
import { recordReply } from "../../alerts/opinion/replies/record-reply.ts";
import { now, withTenant } from "../../db/database.ts";
import { hour, minute } from "../shanghai-time.ts";
import type { Desk } from "./desk.ts";
import { aboutLids, inQuietTimes, type Said } from "./said-outside.ts";

/** What is said of the house elsewhere is watched; now and then there is something, and it is answered. */
export async function watchOutside(desk: Desk): Promise<void> {
  const { pr } = desk.crew;
  await publishList(pr, {
    name: "青杉生活",
    words: ["青杉生活", "青杉316", "青杉 316", "青杉保温杯"],
    patterns: [],
    sources: [],
    ownerId: pr.id,
    startsOn: isoDay(now(), "Asia/Shanghai"),
    endsOn: null,
  });
  for (const said of inQuietTimes) desk.at(later(said.after), () => hear(desk, said));
  desk.at(later(inQuietTimes[0]!.after + 2 * hour), () => answerFirst(desk));
}

/** The leaking lids are spoken of in many places within hours. */
export function talkOfLids(desk: Desk, batch: string): void {
  for (const said of aboutLids(batch)) desk.at(later(said.after), () => hear(desk, said));
}

async function hear(
  { stage: { tenantId } }: Desk,
  { source, title, body, author, path }: Said,
): Promise<void> {
  const item = {
    address: `https://${path}`,
    title,
    body,
    author,
    postedAt: new Date(now().getTime() - 9 * minute),
  };
  await withTenant(tenantId, (tx) => takeItems(tx, { source, cameBy: "feed" }, [item]));
  await watchOpinion({ tenantId });
}

async function answerFirst({ crew }: Desk): Promise<void> {
  const first = 1;
  const words =
    "您好，我们已看到您的反馈。订单已核实，破损由我们承担，新的茶具今天 18:00 前寄出，单号会发到您的手机。耽误您使用，非常抱歉。";
  const { version } = await draftReply(crew.supervisor, first, { seenVersion: 0, words, lang: "zh" });
  await approveReply(crew.pr, first, { side: "pr", version });
  await recordReply(crew.supervisor, first, { version, link: "https://forum.example/t/20417#reply-3" });
}

function later(milliseconds: number): Date {
  return new Date(now().getTime() + milliseconds);
}
