import { sql } from "kysely";
import type { Tx } from "../../db/database.ts";
import { type GatewayRow, gatewayRow } from "../../gateways/connections/gateway-row.ts";
import { gatewayFor } from "../../gateways/orders/gateway-for.ts";
import { ownTenant } from "../../people/tenant.ts";
import { aboutOf, type CallAbout } from "./about.ts";
import type { AddressChannel } from "./addresses/rules.ts";

export type DueSend = Awaited<ReturnType<typeof compose>>;

/** What is about to go out; null when nobody needs it any more. The try is counted before it is made. */
export async function beginSend(tx: Tx, id: string): Promise<DueSend | null> {
  const send = await tx
    .selectFrom("alert_send")
    .innerJoin("alert_call", "alert_call.id", "alert_send.call_id")
    .selectAll("alert_send")
    .select(["alert_call.state as callState", "alert_call.party"])
    .where("alert_send.id", "=", id)
    .where("alert_send.state", "=", "waiting")
    .forUpdate("alert_send")
    .executeTakeFirst();
  if (!send) return null;
  const about = await aboutOf(tx, send.call_id, send.news);
  const isNeedless =
    send.news === 0 ? ["answered", "ended"].includes(send.callState) : about.task?.isEnded === true;
  if (isNeedless) {
    await tx.updateTable("alert_send").set({ state: "needless" }).where("id", "=", id).execute();
    return null;
  }
  const gateway = await gatewayOf(tx, send);
  await tx
    .updateTable("alert_send")
    .set({ tries: sql<number>`tries + 1`, gateway_id: gateway?.id ?? null })
    .where("id", "=", id)
    .execute();
  return compose(tx, send, { gateway, about });
}

type Send = {
  id: string;
  call_id: string;
  staff_id: string;
  channel: string;
  news: number;
  tries: number;
  due_at: Date;
  gateway_id: string | null;
};

// The one that was asked before knows the key; another is taken only for what was never asked.
async function gatewayOf(tx: Tx, { channel, gateway_id }: Send): Promise<GatewayRow | null> {
  if (channel !== "push" && channel !== "sms" && channel !== "voice") return null;
  const id = gateway_id ?? (await gatewayFor(tx, channel, null));
  return id ? gatewayRow(tx, id) : null;
}

type Composed = { gateway: GatewayRow | null; about: CallAbout };

async function compose(tx: Tx, send: Send, { gateway, about }: Composed) {
  const house = await ownTenant(tx);
  const address = await tx
    .selectFrom("staff_address")
    .select("address")
    .where("staff_id", "=", send.staff_id)
    .where("channel", "=", send.channel)
    .where("check_state", "=", "working")
    .executeTakeFirst();
  return {
    id: send.id,
    channel: send.channel as "in_page" | AddressChannel,
    news: send.news,
    tries: send.tries + 1,
    dueAt: send.due_at,
    address: address?.address ?? null,
    gateway,
    currency: house.currency,
    houseName: house.name_zh,
    ...about,
  };
}
