import type { z } from "zod";
import type { praiseRoutes } from "../../../shared/api/praise-routes.ts";
import { roleMay } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import type { Tx } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";
import { modelCases, presentModelCase } from "./find-model-cases.ts";
import { maskedMessages } from "./masked-messages.ts";

type Read = z.input<typeof praiseRoutes.readModelCase.answer>;
type Stretches = { messageId: string; start: number; end: number }[];

/** One case of the library, for everybody; one that is not in it, for those who judge. */
export async function readModelCase(tx: Tx, reader: Staff, id: string): Promise<Read> {
  const row = await modelCases(tx).where("model_case.id", "=", id).executeTakeFirst();
  if (!row || (row.state !== "published" && !roleMay(reader.role, "quality.read"))) throw unknownCase();
  const conversation = { complaintId: row.complaint_id, from: row.opened_at, to: row.ended_at };
  const messages = await maskedMessages(tx, conversation, row.hidden as Stretches);
  return {
    modelCase: presentModelCase(row, reader, roleMay(reader.role, "quality.coach")),
    messages: messages.filter((message) => row.message_ids.includes(message.id)),
  };
}

export function unknownCase(): NotFound {
  return new NotFound("model_case_not_found", {
    zh: "没有找到这个案例。",
    en: "There is no such model case.",
  });
}
