import type { Customer, Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { checkpointNow } from "../../journal/checkpoints/close-day.ts";
import { revealContact } from "../../personal-data/contacts/reveal-contact.ts";
import { placeHold } from "../../personal-data/holds/place-hold.ts";
import { answerDataRequest } from "../../personal-data/requests/answer-data-request.ts";
import { askForData } from "../../personal-data/requests/ask-for-data.ts";
import { changeRule } from "../../personal-data/retention/change-rule.ts";
import type { Played } from "../play/played.ts";
import { customerActor } from "../play/players.ts";
import { hour } from "../shanghai-time.ts";
import { peopleOf } from "./people-of.ts";

/** Times are set, some contacts were looked at, a lawsuit holds one case, and customers ask to see or to erase their data. */
export async function protectData(ended: Played[], now: Date): Promise<void> {
  const [first, second, third, fourth] = ended;
  if (!first || !second || !third || !fourth) return;
  const { stage, house, clock } = first;
  const [lawyer] = await peopleOf(stage, ["legal"]);
  if (!lawyer) return;
  await setTimes(lawyer);
  clock.set(new Date(now.getTime() - 30 * hour));
  await placeHold(lawyer, first.complaint.number, { reason: "客户已向法院起诉，保全全部往来与照片。" });
  await lookAtContacts(lawyer, [first, second]);
  await askFor(second, "copy");
  await askFor(third, "erasure");
  await refuse(lawyer, await askFor(fourth, "erasure"));
  clock.set(now);
  await checkpointNow(house, stage.tenantId);
}

async function setTimes(lawyer: Staff): Promise<void> {
  await changeRule(lawyer, { kind: "words", category: null, days: 1_096 });
  await changeRule(lawyer, { kind: "trading", category: null, days: 1_826 });
}

async function lookAtContacts(lawyer: Staff, stories: Played[]): Promise<void> {
  for (const { complaint } of stories)
    await revealContact(lawyer, complaint.number, { field: "phone", purpose: "legal" });
}

/** With the phone or e-mail that the house knows. @returns the request's id. */
async function askFor({ stage, complaint }: Played, kind: "copy" | "erasure"): Promise<string> {
  const customer = customerActor(stage.tenantId, complaint);
  await askForData(customer, { kind, contact: await contactOf(customer) });
  return withTenant(stage.tenantId, async (tx) => {
    const request = await tx
      .selectFrom("data_request")
      .select("id")
      .where("complaint_id", "=", complaint.id)
      .orderBy("asked_at", "desc")
      .executeTakeFirstOrThrow();
    return request.id;
  });
}

async function contactOf({ tenantId, id }: Customer): Promise<string | undefined> {
  const { phone, email } = await withTenant(tenantId, (tx) =>
    tx.selectFrom("customer").select(["phone", "email"]).where("id", "=", id).executeTakeFirstOrThrow(),
  );
  return phone ?? email ?? undefined;
}

async function refuse(lawyer: Staff, requestId: string): Promise<void> {
  await answerDataRequest(lawyer, requestId, {
    decision: "refuse",
    reason: "您这笔订单的退款还在银行处理中，到账后我们会主动为您删除。",
  });
}
