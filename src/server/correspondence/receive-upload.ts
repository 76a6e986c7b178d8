import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { attachment } from "../../shared/api/fields.ts";
import type { Actor } from "../actor.ts";
import type { House } from "../house.ts";
import { Invalid } from "../refusals.ts";
import { keepUpload, limitsOf } from "./keep-upload.ts";

/** Takes the one file of a multipart request. */
export async function receiveUpload(
  house: House,
  actor: Pick<Actor, "tenantId" | "kind" | "id">,
  request: FastifyRequest,
): Promise<z.input<typeof attachment>> {
  // One byte more than is allowed, so that the store sees a file that is too large and says so.
  const { maxBytes, maxSoundBytes = maxBytes } = limitsOf(actor);
  const part = await request.file({ limits: { fileSize: maxSoundBytes + 1 } });
  if (!part) {
    throw new Invalid("file_missing", {
      zh: "没有收到文件，请选择文件后再上传。",
      en: "No file arrived. Please choose one and upload it again.",
    });
  }
  return keepUpload(house, actor, part.file, part.filename);
}
