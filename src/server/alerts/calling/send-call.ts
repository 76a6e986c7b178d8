import { signLink } from "../../complaint/links.ts";
import { withTenant } from "../../db/database.ts";
import { openGateway } from "../../gateways/connections/open-gateway.ts";
import { sendMail } from "../../gateways/mail/send-mail.ts";
import { GatewayTrouble } from "../../gateways/protocol/gateway.ts";
import type { OrderAnswer } from "../../gateways/protocol/messages.ts";
import type { House } from "../../house.ts";
import { addressed, type GatewayChannel } from "./addresses/rules.ts";
import { beginSend, type DueSend } from "./begin-send.ts";
import { callWords } from "./call-words.ts";
import { noteSend, type SendOutcome } from "./note-send.ts";

/**
 * One try at reaching one person in one way. The key of what goes out is the row's id: tried again after a crash it is known
 * as the same, and who was called once is not called twice by it.
 */
export async function sendCall(
  house: House,
  { tenantId, sendId }: { tenantId: string; sendId: string },
): Promise<void> {
  const due = await withTenant(tenantId, (tx) => beginSend(tx, sendId));
  if (!due) return;
  const outcome = await reach(house, tenantId, due);
  await withTenant(tenantId, (tx) => noteSend(tx, sendId, outcome));
}

async function reach(house: House, tenantId: string, due: DueSend): Promise<SendOutcome> {
  if (due.channel === "in_page") return { state: "sent" };
  if (!due.address) return { state: "failed", problem: "no_address" };
  const words = callWords(due, answerUrl(house, tenantId, due));
  const said = { ...words, address: due.address };
  return due.channel === "mail" ? byMail(house, due, said) : byGateway(house, due, due.channel, said);
}

type Said = { subject: string; text: string; spoken: string; address: string };

async function byMail(
  { config }: House,
  { id }: DueSend,
  { subject, text, address }: Said,
): Promise<SendOutcome> {
  if (!config.mail) return { state: "failed", problem: "mail_not_set_up" };
  const outcome = await sendMail(config.mail, {
    to: address,
    subject,
    text,
    messageId: `<call-${id}@mingjing>`,
    stopUrl: `${config.publicUrl}/console/on-call`,
    attachments: [],
  });
  if (outcome.state === "sent") return { state: "sent" };
  return outcome.state === "refused"
    ? { state: "failed", problem: "refused" }
    : { state: "later", problem: outcome.problem };
}

async function byGateway(house: House, due: DueSend, kind: GatewayChannel, said: Said): Promise<SendOutcome> {
  if (!due.gateway) return { state: "failed", problem: "no_gateway" };
  try {
    const gateway = openGateway(house, due.gateway);
    const known = due.tries > 1 ? await gateway.status(keyOfSend(due.id)) : null;
    if (known && known.state !== "unknown_key") return outcomeOf(known);
    return outcomeOf(
      await gateway.order({
        ask: "order",
        key: keyOfSend(due.id),
        kind,
        amountMinor: 0,
        currency: due.currency,
        complaint: due.number,
        shop: null,
        orderNumber: null,
        item: null,
        ...addressed(kind, said.address),
        text: kind === "voice" ? said.spoken : said.text,
      }),
    );
  } catch (error) {
    if (error instanceof GatewayTrouble) return { state: "later", problem: error.trouble };
    throw error;
  }
}

/** By this key a gateway knows what was sent, and calls back. */
export function keyOfSend(sendId: string): string {
  return `call.${sendId}`;
}

function outcomeOf({ state, reason, pressed }: OrderAnswer): SendOutcome {
  if (state === "failed") return { state: "failed", problem: reason ?? "refused" };
  return { state: "sent", ...(pressed && { pressed }) };
}

function answerUrl({ secret, config }: House, tenantId: string, { id, dueAt }: DueSend): string {
  const expiresAt = dueAt.getTime() + 2 * 86_400_000;
  const token = signLink(secret, { purpose: "call", tenantId, linkId: id, expiresAt });
  return `${config.publicUrl}/api/call-answers?token=${token}`;
}
