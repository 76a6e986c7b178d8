import type { z } from "zod";
import type { recordingView } from "../../../shared/api/recording-routes.ts";
import type { Staff } from "../../actor.ts";
import { withTenant } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";

/** A call recording of a complaint, with what was heard in it. */
export async function getRecording(
  { tenantId }: Staff,
  number: string,
  attachmentId: string,
): Promise<z.input<typeof recordingView>> {
  const row = await withTenant(tenantId, (tx) =>
    tx
      .selectFrom("recording")
      .innerJoin("attachment", "attachment.digest", "recording.digest")
      .innerJoin("complaint", "complaint.id", "attachment.complaint_id")
      .selectAll("recording")
      .select(["attachment.id", "attachment.name"])
      .where("complaint.number", "=", number)
      .where("attachment.id", "=", attachmentId)
      .executeTakeFirst(),
  );
  if (!row) throw recordingNotFound();
  return {
    attachmentId: row.id,
    name: row.name,
    state: row.state as z.input<typeof recordingView>["state"],
    channels: row.channels,
    durationMs: row.duration_ms,
    silenceMs: row.silence_ms,
    longestSilenceMs: row.longest_silence_ms,
    left: { onlyMs: row.left_only_ms, interruptions: row.left_interruptions, rate: row.left_rate },
    right: { onlyMs: row.right_only_ms, interruptions: row.right_interruptions, rate: row.right_rate },
    overlapMs: row.overlap_ms,
    marks: row.marks as z.input<typeof recordingView>["marks"],
    peaks: row.peaks as z.input<typeof recordingView>["peaks"],
  };
}

const recordingNotFound = () =>
  new NotFound("recording_not_found", {
    zh: "这个投诉里没有这段录音。",
    en: "This complaint holds no such recording.",
  });
