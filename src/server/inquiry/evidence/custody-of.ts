import type { z } from "zod";
import type { evidenceItem } from "../../../shared/api/inquiry-fields.ts";
import type { People } from "../../complaint/staff-view/people.ts";
import type { Tx } from "../../db/database.ts";

type Hand = z.input<typeof evidenceItem>["custody"][number];

const mostHands = 2_000;

/** Through whose hands each file of a case went, in order. A customer has no name here; the screen words them by kind. */
export async function custodyOf(tx: Tx, complaintId: string, people: People): Promise<Map<string, Hand[]>> {
  const rows = await tx
    .selectFrom("custody")
    .leftJoin("department", "department.id", "custody.to_id")
    .leftJoin("supplier_link", "supplier_link.id", "custody.to_id")
    .select([
      "custody.attachment_id",
      "custody.deed",
      "custody.by_kind",
      "custody.by_id",
      "custody.at",
      "department.name_zh as department",
      "supplier_link.supplier",
    ])
    .where("custody.complaint_id", "=", complaintId)
    .orderBy("custody.at")
    .orderBy("custody.id")
    .limit(mostHands)
    .execute();
  const hands = new Map<string, Hand[]>();
  for (const row of rows) {
    const hand = {
      deed: row.deed as Hand["deed"],
      by: people.actor(row.by_kind, row.by_id).name,
      to: row.department ?? row.supplier,
      at: row.at.toISOString(),
    };
    hands.set(row.attachment_id, [...(hands.get(row.attachment_id) ?? []), hand]);
  }
  return hands;
}
