import type { Complaint } from "../complaint/complaint.ts";
import { contentDigest } from "../journal/content-digest.ts";

type Received = Pick<
  Complaint,
  "number" | "version" | "channel" | "source" | "source_id" | "order_id" | "description_salt" | "description"
> & { state: string; received_at: Date };

/** What the journal keeps of a receipt. The words are there as a digest only. */
export function receivedFacts(complaint: Received, files: unknown[]): Record<string, unknown> {
  return {
    number: complaint.number,
    channel: complaint.channel,
    source: complaint.source,
    sourceId: complaint.source_id,
    orderId: complaint.order_id ?? undefined,
    receivedAt: complaint.received_at,
    descriptionDigest: contentDigest(complaint.description_salt, complaint.description),
    files,
    state: complaint.state,
    complaintVersion: complaint.version,
  };
}
