import type { z } from "zod";
import type { evidenceSource } from "../../shared/api/inquiry-fields.ts";
import type { Actor } from "../actor.ts";
import type { Tx } from "../db/database.ts";
import { type MediaType, mediaTypes } from "../gateways/files/media-types.ts";
import { addJob } from "../jobs/add-job.ts";
import { recordReceipt } from "./custody.ts";

export type EvidenceSource = z.infer<typeof evidenceSource>;
type Used = { attachmentId: string; digest: string };

/** A file that comes into a case is evidence from that moment: whence it came, in whose hands it is; pictures are read and recordings heard later. */
export async function registerEvidence(
  tx: Tx,
  actor: Pick<Actor, "kind" | "id">,
  files: Used[],
  use: { complaintId: string; requestId?: string; source?: EvidenceSource; about?: string },
): Promise<void> {
  await tx
    .insertInto("evidence")
    .values(
      files.map(({ attachmentId }) => ({
        attachment_id: attachmentId,
        complaint_id: use.complaintId,
        source: use.source ?? sourceOf(actor, use),
        about: use.about,
      })),
    )
    .execute();
  await recordReceipt(
    tx,
    actor,
    use.complaintId,
    files.map(({ attachmentId }) => attachmentId),
  );
  for (const digest of new Set(files.map((file) => file.digest))) await queueReading(tx, digest);
}

function sourceOf({ kind }: Pick<Actor, "kind">, { requestId }: { requestId?: string }): EvidenceSource {
  if (kind === "supplier") return "supplier";
  if (requestId) return "department";
  return kind === "staff" ? "staff" : "customer_upload";
}

// The same bytes are read once, however often they come in.
async function queueReading(tx: Tx, digest: string): Promise<void> {
  const file = await tx
    .selectFrom("file")
    .select("media_type")
    .where("digest", "=", digest)
    .executeTakeFirstOrThrow();
  if (isRecording(file.media_type)) await queueHearing(tx, digest);
  if (!isPicture(file.media_type)) return;
  const added = await tx
    .insertInto("photo_reading")
    .values({ digest, text_state: "waiting" })
    .onConflict((conflict) => conflict.doNothing())
    .returning("digest")
    .executeTakeFirst();
  if (added) await addJob(tx, "read_photo", { digest }, { key: `read_photo:${digest}` });
}

async function queueHearing(tx: Tx, digest: string): Promise<void> {
  const added = await tx
    .insertInto("recording")
    .values({ digest, state: "waiting", asked_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("digest")
    .executeTakeFirst();
  if (added) await addJob(tx, "hear_recording", { digest }, { key: `hear_recording:${digest}` });
}

function isRecording(mediaType: string): boolean {
  return mediaType.startsWith("audio/");
}

function isPicture(mediaType: string): boolean {
  return mediaTypes[mediaType as MediaType].isImage;
}
