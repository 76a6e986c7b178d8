import type { z } from "zod";
import type { praiseRoutes } from "../../../shared/api/praise-routes.ts";
import type { Tx } from "../../db/database.ts";
import { lastConversation } from "./last-conversation.ts";
import { maskedMessages } from "./masked-messages.ts";

type Preview = z.input<typeof praiseRoutes.previewModelCase.answer>;

/** What the library would show of a complaint's last conversation. */
export async function previewModelCase(tx: Tx, number: string): Promise<Preview> {
  const conversation = await lastConversation(tx, number);
  const staff = conversation.staffId
    ? await tx
        .selectFrom("staff")
        .select(["id", "name"])
        .where("id", "=", conversation.staffId)
        .executeTakeFirst()
    : undefined;
  return { messages: await maskedMessages(tx, conversation), staff: staff ?? null };
}
