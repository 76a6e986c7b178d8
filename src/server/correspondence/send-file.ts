import type { FastifyReply } from "fastify";
import type { MediaType } from "../gateways/files/media-types.ts";
import type { House } from "../house.ts";
import { contentDisposition } from "./content-disposition.ts";

export type FoundFile = { digest: string; name: string; mediaType: MediaType; bytes: number };

/** Answers with a file, or with a picture's web-sized preview. What the browser may not run it is only given to keep. */
export async function sendFile(
  house: House,
  tenantId: string,
  file: FoundFile,
  reply: FastifyReply,
  { isPreview }: { isPreview: boolean },
): Promise<FastifyReply> {
  reply.header("cache-control", "private, max-age=3600").header("x-content-type-options", "nosniff");
  if (isPreview) {
    const preview = await house.files.imagePreview(tenantId, file.digest);
    return reply.type("image/webp").header("content-disposition", "inline").send(preview);
  }
  return reply
    .type(file.mediaType)
    .header("content-length", file.bytes)
    .header("content-disposition", contentDisposition(file))
    .send(await house.files.open(tenantId, file.digest));
}
