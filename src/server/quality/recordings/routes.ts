import type { Handlers } from "../../http/handlers.ts";
import { getRecording } from "./get-recording.ts";

export function recordingHandlers() {
  return {
    getRecording: ({ actor, params }) => getRecording(actor, params.number, params.id),
  } satisfies Partial<Handlers>;
}
