import { isCustomersEvent } from "../complaint/customer-view/timeline.ts";
import { doOwnDeed, readOwnComplaint } from "../complaint/own-complaint.ts";
import type { House } from "../house.ts";
import type { Handlers } from "../http/handlers.ts";
import { streamLive } from "../http/live-stream.ts";
import { countTry } from "../http/throttle.ts";
import { findFileForCustomer } from "./find-file.ts";
import { receiveUpload } from "./receive-upload.ts";
import { sendFile } from "./send-file.ts";
import { writeIn } from "./write-in.ts";

const uploadLimit = { most: 60, minutes: 60 };

export function correspondencePortalHandlers(house: House) {
  return {
    readMyComplaint: ({ actor }) => readOwnComplaint(house, actor),
    writeIn: ({ actor, body }) => doOwnDeed(house, actor, (number) => writeIn(actor, number, body)),
    uploadForMyComplaint: async ({ actor, request }) => {
      await countTry(house, actor.tenantId, "upload_mine", actor.complaintId, uploadLimit);
      return receiveUpload(house, actor, request);
    },
    readMyFile: async ({ actor, params, query, reply }) =>
      sendFile(house, actor, await findFileForCustomer(actor, params.id), reply, {
        isPreview: query.preview === "1",
      }),
    myLive: ({ actor, request, reply }) =>
      streamLive(
        house.live,
        {
          tenantId: actor.tenantId,
          mayKnow: ({ complaintId, type }) => complaintId === actor.complaintId && isCustomersEvent(type),
        },
        request,
        reply,
      ),
  } satisfies Partial<Handlers>;
}
