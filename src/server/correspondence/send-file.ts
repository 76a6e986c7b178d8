import type { FastifyReply } from "fastify";
import type { MediaType } from "../gateways/files/media-types.ts";
import type { House } from "../house.ts";
import { contentDisposition } from "./content-disposition.ts";

export type FoundFile = { digest: string; name: string; mediaType: MediaType };

/** Answers with a file, or with a picture's web-sized preview. What the browser may not run it is only given to keep. */
export async function sendFile(
  house: House,
  tenantId: string,
  file: FoundFile,
  reply: FastifyReply,
  { isPreview }: { isPreview: boolean },
): Promise<FastifyReply> {
  const [type, disposition, content] = isPreview
    ? (["image/webp", "inline", await house.files.imagePreview(tenantId, file.digest)] as const)
    : ([file.mediaType, contentDisposition(file), await house.files.open(tenantId, file.digest)] as const);
  return reply
    .type(type)
    .header("content-disposition", disposition)
    .header("cache-control", "private, max-age=3600")
    .header("x-content-type-options", "nosniff")
    .send(content);
}
