import { withTenant } from "../../db/database.ts";
import { type HeardType, heardTypes, hearRecording } from "../../gateways/recordings/hear-recording.ts";
import type { House } from "../../house.ts";
import { type Analysis, analyseRecording } from "./analyse-recording.ts";

/** The task behind a recording that came in: it is listened to once, however many cases hold it. */
export async function hear(
  { files }: Pick<House, "files">,
  { tenantId, digest }: { tenantId: string; digest: string },
): Promise<void> {
  const type = await withTenant(tenantId, async (tx) => {
    const row = await tx
      .selectFrom("file")
      .select("media_type")
      .where("digest", "=", digest)
      .executeTakeFirstOrThrow();
    return row.media_type;
  });
  const heard = isHeard(type)
    ? await hearRecording(await files.open(tenantId, digest), type)
    : { state: "unreadable" as const };
  const found = heard.state === "heard" ? columnsOf(analyseRecording(heard.loudness)) : {};
  await withTenant(tenantId, (tx) =>
    tx
      .updateTable("recording")
      .set({
        state: heard.state === "heard" ? "ready" : heard.state,
        analysed_at: tx.now,
        codec: type,
        ...found,
      })
      .where("digest", "=", digest)
      .where("state", "=", "waiting")
      .execute(),
  );
}

function isHeard(type: string): type is HeardType {
  return heardTypes.some((heard) => heard === type);
}

function columnsOf(analysis: Analysis) {
  return {
    channels: analysis.channels,
    duration_ms: analysis.durationMs,
    silence_ms: analysis.silenceMs,
    longest_silence_ms: analysis.longestSilenceMs,
    left_only_ms: analysis.leftOnlyMs,
    right_only_ms: analysis.rightOnlyMs,
    overlap_ms: analysis.overlapMs,
    left_interruptions: analysis.leftInterruptions,
    right_interruptions: analysis.rightInterruptions,
    left_rate: analysis.leftRate,
    right_rate: analysis.rightRate,
    marks: JSON.stringify(analysis.marks),
    peaks: JSON.stringify(analysis.peaks),
  };
}
