import { z } from "zod";
import { contract } from "./contract.ts";
import { id, numberAndId } from "./fields.ts";

const side = z.object({
  /** How long only this side speaks, how often it broke in, and syllables a second (an estimate). */
  onlyMs: z.int().nullable(),
  interruptions: z.int().nullable(),
  rate: z.number().nullable(),
});

export const recordingView = z
  .object({
    attachmentId: id,
    name: z.string(),
    /** `waiting` until it was listened to; of `unreadable` and `too_long` (over three hours) only the file is there. */
    state: z.enum(["waiting", "ready", "unreadable", "too_long"]),
    channels: z.int().nullable(),
    durationMs: z.int().nullable(),
    silenceMs: z.int().nullable(),
    longestSilenceMs: z.int().nullable(),
    overlapMs: z.int().nullable(),
    left: side,
    right: side,
    marks: z
      .array(z.object({ kind: z.enum(["silence", "overlap"]), fromMs: z.int(), toMs: z.int() }))
      .nullable(),
    /** The shape to draw, 0..1, one list for each channel. */
    peaks: z.array(z.array(z.number())).nullable(),
  })
  .meta({ id: "Recording" });

export const recordingRoutes = {
  getRecording: contract({
    method: "GET",
    path: "/api/complaints/:number/recordings/:id",
    tag: "quality",
    summary:
      "A call recording of a complaint: its length and shape, silence, overlap, and how fast each side speaks",
    access: { who: "staff", permission: "complaint.read" },
    params: numberAndId,
    answer: recordingView,
  }),
} as const;
