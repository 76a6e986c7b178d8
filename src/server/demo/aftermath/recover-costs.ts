import { recoverableOf } from "../../complaint/recoverable.ts";
import { withTenant } from "../../db/database.ts";
import { answerRecovery } from "../../inquiry/recovery/answer-recovery.ts";
import { draftRecovery } from "../../inquiry/recovery/draft-recovery.ts";
import { receiveRecovery } from "../../inquiry/recovery/receive-recovery.ts";
import { sendRecovery } from "../../inquiry/recovery/send-recovery.ts";
import type { Played } from "../play/played.ts";
import { peopleOf } from "./people-of.ts";

/** How far each claim has come; the next case takes the next of these. */
const courses = ["received", "sent", "partly_agreed", "drafted", "received", "refused"] as const;
const mostClaims = 12;

/** Costs that suppliers and carriers have to bear are claimed from them, each claim as far as its time has brought it. */
export async function recoverCosts(stories: Played[], now: Date): Promise<void> {
  let claims = 0;
  for (const played of stories) {
    if (claims === mostClaims) return;
    if (await recover(played, courses[claims % courses.length]!, now)) claims += 1;
  }
}

async function recover(played: Played, course: (typeof courses)[number], now: Date): Promise<boolean> {
  const { stage, clock, complaint } = played;
  const [recoverable] = await withTenant(stage.tenantId, (tx) => recoverableOf(tx, complaint.id));
  if (!recoverable) return false;

  const [actor] = await peopleOf(stage, ["supervisor"]);
  if (!actor) return false;
  clock.set(now);
  const claimedMinor = recoverable.most.minor;
  await draftRecovery(actor, complaint.number, {
    party: recoverable.party,
    counterparty: recoverable.party === "logistics" ? "丰越速运" : "宁远五金厂",
    ground: "责任已查清，凭证在案，按约定承担本单花费。",
    claimedMinor,
  });
  if (course === "drafted") return true;
  const id = await claimOf(played);
  await sendRecovery(actor, complaint.number, id, { reference: `ZC-${complaint.number}` });
  if (course === "sent") return true;
  const agreedMinor = agreedOf(course, claimedMinor);
  const words = agreedMinor === 0 ? "对方认为责任不在己方，未认可。" : "对方已书面认可，按认可金额结算。";
  await answerRecovery(actor, complaint.number, id, { agreedMinor, words });
  if (course === "received")
    await receiveRecovery(actor, complaint.number, id, {
      amountMinor: agreedMinor,
      reference: `HK-${complaint.number}`,
    });
  return true;
}

function agreedOf(course: (typeof courses)[number], claimedMinor: number): number {
  if (course === "refused") return 0;
  return course === "partly_agreed" ? Math.max(1, Math.floor(claimedMinor / 2)) : claimedMinor;
}

async function claimOf({ stage, complaint }: Played): Promise<string> {
  const { id } = await withTenant(stage.tenantId, (tx) =>
    tx
      .selectFrom("recovery")
      .select("id")
      .where("complaint_id", "=", complaint.id)
      .orderBy("drafted_at", "desc")
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return id;
}
