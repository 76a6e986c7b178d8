import { sql } from "kysely";
import { normaliseNumber } from "../../shared/complaint-number.ts";
import { type Step, stepRule } from "../../shared/complaint-steps.ts";
import type { Actor } from "../actor.ts";
import type { Tx } from "../db/database.ts";
import { NotFound, NotPossibleNow } from "../refusals.ts";
import { type Complaint, toComplaint } from "./complaint.ts";
import { refuseStranger } from "./rules.ts";

/**
 * The only way in to a complaint. Locks its row, so that two deeds happen one after the other, and answers NotFound,
 * Forbidden or NotPossibleNow before anything is written.
 * @param seenVersion the version the actor saw; a stale one is refused with what has happened since.
 */
export async function accessComplaint(
  tx: Tx,
  actor: Actor,
  number: string,
  step: Step,
  seenVersion?: number,
): Promise<Complaint> {
  const complaint = await lockedComplaint(tx, number);
  if (!complaint || (actor.kind === "customer" && actor.complaintId !== complaint.id))
    throw unknownComplaint();

  refuseStranger(actor, complaint, step);
  refuseWrongState(complaint, step);
  if (seenVersion !== undefined && seenVersion !== complaint.version)
    throw await staleVersion(tx, complaint, seenVersion);
  return complaint;
}

export function unknownComplaint(): NotFound {
  return new NotFound("complaint_not_found", {
    zh: "没有找到这张投诉单，请核对单号。",
    en: "There is no complaint with this number. Please check it.",
  });
}

async function lockedComplaint(tx: Tx, number: string): Promise<Complaint | undefined> {
  const row = await tx
    .selectFrom("complaint")
    .selectAll()
    .where("number", "=", normaliseNumber(number) ?? "")
    .forUpdate()
    .executeTakeFirst();
  return row && toComplaint(row);
}

function refuseWrongState(complaint: Complaint, step: Step): void {
  if (stepRule(step).from.includes(complaint.state)) return;
  throw new NotPossibleNow(
    "step_not_open",
    {
      zh: "投诉单当前的状态不能做这一步，页面可能已过时，请刷新后再看。",
      en: "This step is not open in the complaint's present state. The page may be out of date: please reload it.",
    },
    { step, state: complaint.state, version: complaint.version },
  );
}

async function staleVersion(tx: Tx, complaint: Complaint, seenVersion: number): Promise<NotPossibleNow> {
  const since = await tx
    .selectFrom("journal")
    .select(["type", "actor_kind as actorKind", "at"])
    .where("stream", "=", complaint.id)
    .where(sql<number>`(data->>'complaintVersion')::int`, ">", seenVersion)
    .orderBy("version")
    .limit(50)
    .execute();
  return new NotPossibleNow(
    "stale_version",
    {
      zh: "您查看之后，这张投诉单已有新的进展。请看过变化后再提交，您填写的内容不会丢失。",
      en: "This complaint has moved on since you opened it. Look at what changed and send again; nothing you typed is lost.",
    },
    { seenVersion, version: complaint.version, state: complaint.state, since },
  );
}
