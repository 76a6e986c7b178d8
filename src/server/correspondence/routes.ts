import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { streamLive } from "../http/live-stream.ts";
import { addEvidence } from "./add-evidence.ts";
import { findFileForStaff } from "./find-file.ts";
import { receiveUpload } from "./receive-upload.ts";
import { sendFile } from "./send-file.ts";
import { mayHear } from "./staff-audience.ts";
import { writeNote } from "./write-note.ts";

export function correspondenceHandlers(house: House) {
  return {
    writeNote: ({ actor, params, body }) => writeNote(actor, params.number, body),
    addEvidence: ({ actor, params, body }) => addEvidence(actor, params.number, body),
    uploadFile: ({ actor, request }) => receiveUpload(house, actor, request),
    readFile: async ({ actor, params, query, reply }) =>
      sendFile(house, actor, await findFileForStaff(actor, params.id), reply, {
        isPreview: query.preview === "1",
      }),
    live: ({ actor, request, reply }) =>
      streamLive(
        house.live,
        { tenantId: actor.tenantId, mayKnow: (event) => mayHear(actor, event) },
        request,
        reply,
      ),
  } satisfies Partial<Handlers>;
}
