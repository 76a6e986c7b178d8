import type { Supplier } from "../../actor.ts";
import { findFileForSupplier } from "../../correspondence/find-file.ts";
import { receiveUpload } from "../../correspondence/receive-upload.ts";
import { sendFile } from "../../correspondence/send-file.ts";
import type { House } from "../../house.ts";
import type { Handlers } from "../../http/handlers.ts";
import { countTry } from "../../http/throttle.ts";
import { answerSupplyRequest } from "./answer-supply-request.ts";
import { openSupplyRequest } from "./open-supply-request.ts";

/** Each door counts for itself: reading, uploading, answering. */
const limits = {
  supply_read: { most: 240, minutes: 60 },
  supply_upload: { most: 60, minutes: 60 },
  supply_answer: { most: 20, minutes: 60 },
};

/** What a supplier's link opens. */
export function supplyHandlers(house: House) {
  const count = (actor: Supplier, door: keyof typeof limits) =>
    countTry(house, actor.tenantId, door, actor.id, limits[door]);
  return {
    readSupplyRequest: async ({ actor }) => {
      await count(actor, "supply_read");
      return openSupplyRequest(actor);
    },
    uploadForSupply: async ({ actor, request }) => {
      await count(actor, "supply_upload");
      return receiveUpload(house, actor, request);
    },
    readSupplyFile: async ({ actor, params, query, reply }) => {
      await count(actor, "supply_read");
      const file = await findFileForSupplier(actor, params.id);
      return sendFile(house, actor, file, reply, { isPreview: query.preview === "1" });
    },
    answerSupplyRequest: async ({ actor, body }) => {
      await count(actor, "supply_answer");
      return answerSupplyRequest(actor, body);
    },
  } satisfies Partial<Handlers>;
}
