import { withTenant } from "../../db/database.ts";
import { noteSend } from "./note-send.ts";

type Told = {
  tenantId: string;
  sendId: string;
  gatewayId: string;
  state: string;
  pressed?: string | undefined;
};

/** The task: a gateway called back about a call. Only the one that was asked is believed. */
export async function callTold({ tenantId, sendId, gatewayId, state, pressed }: Told): Promise<void> {
  await withTenant(tenantId, async (tx) => {
    const send = await tx
      .selectFrom("alert_send")
      .select("gateway_id")
      .where("id", "=", sendId)
      .executeTakeFirst();
    if (send?.gateway_id !== gatewayId) return;
    if (state === "failed") await noteSend(tx, sendId, { state: "failed", problem: "refused" });
    else if (state === "done") await noteSend(tx, sendId, { state: "sent", ...(pressed && { pressed }) });
  });
}
