import type { z } from "zod";
import type { recordingView } from "../../../shared/api/recording-routes.ts";
import type { Staff } from "../../actor.ts";
import { readableComplaint } from "../../complaint/readable-complaint.ts";
import { withTenant } from "../../db/database.ts";
import { NotFound } from "../../refusals.ts";

/** A call recording of a complaint, with what was heard in it. */
export async function getRecording(
  { tenantId }: Staff,
  number: string,
  attachmentId: string,
): Promise<z.input<typeof recordingView>> {
  const row = await withTenant(tenantId, async (tx) => {
    const complaint = await readableComplaint(tx, number);
    return tx
      .selectFrom("recording")
      .innerJoin("attachment", "attachment.digest", "recording.digest")
      .selectAll("recording")
      .select(["attachment.id", "attachment.name"])
      .where("attachment.complaint_id", "=", complaint.id)
      .where("attachment.id", "=", attachmentId)
      .executeTakeFirst();
  });
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
