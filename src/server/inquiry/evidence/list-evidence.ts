import type { z } from "zod";
import type { evidenceItem } from "../../../shared/api/inquiry-fields.ts";
import { normaliseNumber } from "../../../shared/complaint-number.ts";
import { unknownComplaint } from "../../complaint/access-complaint.ts";
import { attachmentsOf } from "../../complaint/staff-view/attachments.ts";
import { peopleOf } from "../../complaint/staff-view/people.ts";
import type { Tx } from "../../db/database.ts";
import type { CameraFacts } from "../../gateways/photos/read-camera.ts";
import { custodyOf } from "./custody-of.ts";

type Item = z.input<typeof evidenceItem>;

/** The evidence of a case, oldest first. Files of internal notes are papers of ours, not evidence. */
export async function listEvidence(tx: Tx, number: string): Promise<Item[]> {
  const complaintId = await complaintOf(tx, number);
  const people = await peopleOf(tx, complaintId);
  const files = await attachmentsOf(tx, complaintId);
  const rows = await rowsOf(tx, complaintId);
  const custody = await custodyOf(tx, complaintId, people);
  return files
    .filter(({ noteId }) => noteId === null)
    .flatMap(({ view }) => {
      const row = rows.find(({ attachment_id }) => attachment_id === view.id);
      if (!row) return [];
      return [
        {
          file: view,
          digest: row.digest,
          source: row.source as Item["source"],
          about: row.about,
          givenBy: people.actor(row.uploaded_by_kind, row.uploaded_by_id).name,
          camera: cameraOf(row.camera as CameraFacts | null),
          reading: row.text_state
            ? {
                state: row.text_state as "read",
                text: row.text,
                hints: (row.hints ?? []) as NonNullable<Item["reading"]>["hints"],
              }
            : null,
          custody: custody.get(view.id) ?? [],
        },
      ];
    });
}

async function complaintOf(tx: Tx, number: string): Promise<string> {
  const complaint = await tx
    .selectFrom("complaint")
    .select("id")
    .where("number", "=", normaliseNumber(number) ?? "")
    .executeTakeFirst();
  if (!complaint) throw unknownComplaint();
  return complaint.id;
}

function rowsOf(tx: Tx, complaintId: string) {
  return tx
    .selectFrom("evidence")
    .innerJoin("attachment", "attachment.id", "evidence.attachment_id")
    .leftJoin("photo_reading as reading", "reading.digest", "attachment.digest")
    .select([
      "evidence.attachment_id",
      "evidence.source",
      "evidence.about",
      "attachment.digest",
      "attachment.uploaded_by_kind",
      "attachment.uploaded_by_id",
      "reading.camera",
      "reading.text_state",
      "reading.text",
      "reading.hints",
    ])
    .where("evidence.complaint_id", "=", complaintId)
    .execute();
}

// Where it was taken is kept, and nobody's business here: that a place is known is enough for a question about it.
function cameraOf(camera: CameraFacts | null): Item["camera"] {
  return camera && { takenAt: camera.takenAt, device: camera.device, hasPlace: camera.place !== null };
}
