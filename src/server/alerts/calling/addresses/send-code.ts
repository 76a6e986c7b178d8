import { type Tx, withTenant } from "../../../db/database.ts";
import { gatewayRow } from "../../../gateways/connections/gateway-row.ts";
import { openGateway } from "../../../gateways/connections/open-gateway.ts";
import { sendMail } from "../../../gateways/mail/send-mail.ts";
import { gatewayFor } from "../../../gateways/orders/gateway-for.ts";
import { GatewayTrouble } from "../../../gateways/protocol/gateway.ts";
import type { House } from "../../../house.ts";
import { tellLive } from "../../../journal/tell-live.ts";
import { ownTenant } from "../../../people/tenant.ts";
import { type AddressChannel, addressed, codeOf, type GatewayChannel } from "./rules.ts";

type Task = { tenantId: string; addressId: string; round: number };

/** The task: sends the code that shows whether an address works. Tried again it goes out under the same key. */
export async function sendAddressCode(house: House, { tenantId, addressId, round }: Task): Promise<void> {
  const asked = await withTenant(tenantId, (tx) => readAsked(tx, addressId, round));
  if (!asked) return;
  const code = codeOf(house.secret, { id: addressId, round });
  const text = `【${asked.houseName}】验证码 ${code}，用于紧急呼叫，30 分钟内有效。 Code ${code} for urgent calls, good for 30 minutes.`;
  const problem =
    asked.channel === "mail"
      ? await byMail(house, asked, text)
      : await byGateway(house, asked, asked.channel, text);
  if (problem) await withTenant(tenantId, (tx) => noteFailed(tx, addressId, round, problem));
}

type Asked = NonNullable<Awaited<ReturnType<typeof readAsked>>>;

async function readAsked(tx: Tx, id: string, round: number) {
  const row = await tx
    .selectFrom("staff_address")
    .selectAll()
    .where("id", "=", id)
    .where("code_round", "=", round)
    .where("check_state", "=", "asked")
    .executeTakeFirst();
  if (!row) return null;
  const channel = row.channel as AddressChannel;
  const gatewayId = channel === "mail" ? null : await gatewayFor(tx, channel, null);
  const { name_zh, currency } = await ownTenant(tx);
  return {
    key: `address.${id}.${round}`,
    channel,
    address: row.address,
    gateway: gatewayId ? await gatewayRow(tx, gatewayId) : null,
    houseName: name_zh,
    currency,
  };
}

async function byMail({ config }: House, { key, address }: Asked, text: string): Promise<string | null> {
  if (!config.mail) return "mail_not_set_up";
  const outcome = await sendMail(config.mail, {
    to: address,
    subject: text.slice(0, text.indexOf("，")),
    text,
    messageId: `<${key}@mingjing>`,
    stopUrl: `${config.publicUrl}/console/on-call`,
    attachments: [],
  });
  return outcome.state === "sent" ? null : outcome.state === "refused" ? "refused" : outcome.problem;
}

async function byGateway(
  house: House,
  asked: Asked,
  kind: GatewayChannel,
  text: string,
): Promise<string | null> {
  if (!asked.gateway) return "no_gateway";
  try {
    const { state, reason } = await openGateway(house, asked.gateway).order({
      ask: "order",
      key: asked.key,
      kind,
      amountMinor: 0,
      currency: asked.currency,
      complaint: "address",
      shop: null,
      orderNumber: null,
      item: null,
      ...addressed(kind, asked.address),
      text,
    });
    return state === "failed" ? (reason ?? "refused") : null;
  } catch (error) {
    if (error instanceof GatewayTrouble) return error.trouble;
    throw error;
  }
}

// Shown beside the address: whoever waits for the code knows that none comes, and asks for another.
async function noteFailed(tx: Tx, id: string, round: number, problem: string): Promise<void> {
  await tx
    .updateTable("staff_address")
    .set({ check_state: "failed", problem })
    .where("id", "=", id)
    .where("code_round", "=", round)
    .where("check_state", "=", "asked")
    .execute();
  await tellLive(tx, "alerts");
}
