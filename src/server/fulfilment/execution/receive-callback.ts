import { now, type Tx, withTenant } from "../../db/database.ts";
import { gatewayRow } from "../../gateways/connections/gateway-row.ts";
import { gatewaySecret } from "../../gateways/connections/open-gateway.ts";
import { readKey } from "../../gateways/orders/gateway-order.ts";
import { type OrderAnswer, orderAnswer } from "../../gateways/protocol/messages.ts";
import { type SignedHeaders, signatureProblem } from "../../gateways/protocol/signature.ts";
import type { House } from "../../house.ts";
import { addJob } from "../../jobs/add-job.ts";
import { tenantOfSlug } from "../../people/tenant.ts";
import { Forbidden, Invalid } from "../../refusals.ts";
import { recordAnswer } from "./record-answer.ts";

type Callback = {
  slug: string;
  gatewayId: string;
  body: string;
  headers: (name: keyof SignedHeaders) => string | undefined;
};

/** A gateway says of its own accord what became of an order. Kept and sent again it changes nothing: each result counts once. */
export async function receiveCallback(
  house: House,
  { slug, gatewayId, body, headers }: Callback,
): Promise<{ isTaken: boolean }> {
  const tenantId = await tenantOfSlug(slug);
  return withTenant(tenantId, async (tx) => {
    const gateway = await gatewayRow(tx, gatewayId);
    const problem = signatureProblem(gatewaySecret(house, gateway), headers, body, now());
    if (problem) throw notSigned(problem);

    const answer = readAnswer(body);
    const sendId = /^call\.([0-9a-f-]{36})$/.exec(answer.key)?.[1];
    if (sendId) return { isTaken: await passOnCall(tx, gateway.id, sendId, answer) };
    const holdId = /^goods\.([0-9a-f-]{36})/.exec(answer.key)?.[1];
    if (holdId) return { isTaken: await askAboutHold(tx, holdId) };
    if (!(await isItsOwn(tx, gateway.id, answer.key))) return { isTaken: false };
    return { isTaken: await recordAnswer(tx, answer, "callback") };
  });
}

// What was sent to call somebody of ours: taken in here, looked at where calls are.
async function passOnCall(
  tx: Tx,
  gatewayId: string,
  sendId: string,
  { state, pressed }: OrderAnswer,
): Promise<boolean> {
  await addJob(tx, "call_told", { sendId, gatewayId, state, pressed });
  return true;
}

// Of goods held back a callback is only a hint: what became of them is asked for.
async function askAboutHold(tx: Tx, holdId: string): Promise<boolean> {
  await addJob(tx, "pursue_hold", { holdId }, { key: `goods_hold:${holdId}` });
  return true;
}

async function isItsOwn(tx: Tx, gatewayId: string, key: string): Promise<boolean> {
  const order = await tx
    .selectFrom("gateway_order")
    .select("gateway_id")
    .where("id", "=", readKey(key)?.orderId ?? null)
    .executeTakeFirst();
  return order?.gateway_id === gatewayId;
}

function readAnswer(body: string): OrderAnswer {
  const read = orderAnswer.safeParse(parsed(body));
  if (read.success) return read.data;
  throw new Invalid("callback_not_valid", {
    zh: "回调内容不符合约定的格式，请对照网关文档。",
    en: "The callback is not in the agreed form. See the gateways' document.",
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Answered as a callback that is not in the agreed form.
    return null;
  }
}

function notSigned(problem: string): Forbidden {
  return new Forbidden(
    "signature_not_valid",
    {
      zh: "回调签名无效或时间不符，已拒绝。",
      en: "The callback's signature or time does not hold; it is refused.",
    },
    { problem },
  );
}
