import type { Actor } from "../actor.ts";
import { type Tx, withTenant } from "../db/database.ts";
import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { exportEvidence } from "./export-evidence.ts";
import { countQueues } from "./queues/count-queues.ts";
import { listComplaints } from "./queues/list-complaints.ts";
import { readableComplaint } from "./readable-complaint.ts";
import { presentForStaff } from "./staff-view/present-for-staff.ts";

export function complaintHandlers(house: House) {
  return {
    listComplaints: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listComplaints(tx, actor, query)),
    countQueues: ({ actor }) =>
      withTenant(actor.tenantId, async (tx) => ({ counts: await countQueues(tx, actor) })),
    readComplaint: ({ actor, params }) =>
      withTenant(actor.tenantId, (tx) => readComplaint(tx, actor, params.number)),
    exportEvidence: async ({ actor, params, reply }) => {
      const { name, content } = await exportEvidence(house, actor, params.number);
      return reply
        .type("application/zip")
        .header("content-disposition", `attachment; filename="${name}"`)
        .send(content);
    },
  } satisfies Partial<Handlers>;
}

async function readComplaint(tx: Tx, reader: Actor, number: string) {
  const complaint = await readableComplaint(tx, number);
  if (reader.kind === "staff" && reader.id === complaint.owner_id) await markSeen(tx, complaint.id);
  return presentForStaff(tx, reader, complaint);
}

// The owner has the customer's words before their eyes: the queue stops marking them as new.
async function markSeen(tx: Tx, complaintId: string): Promise<void> {
  await tx
    .updateTable("message")
    .set({ seen_at: tx.now })
    .where("complaint_id", "=", complaintId)
    .where("direction", "=", "in")
    .where("seen_at", "is", null)
    .execute();
}
