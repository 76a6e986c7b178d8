import type { FastifyReply } from "fastify";
import type { Actor } from "../actor.ts";
import type { FilePart } from "../gateways/files/file-store.ts";
import type { MediaType } from "../gateways/files/media-types.ts";
import type { House } from "../house.ts";
import { askedPart, partHeaders } from "./asked-part.ts";
import { contentDisposition } from "./content-disposition.ts";
import { recordLook } from "./custody.ts";

export type FoundFile = {
  attachmentId: string;
  complaintId: string | null;
  digest: string;
  name: string;
  mediaType: MediaType;
  bytes: number;
  /** A picture that this reader gets without what the camera wrote into it. */
  isStripped: boolean;
};

/** Answers with a file, or with a picture's web-sized preview, and keeps that it was looked at. What the browser may not run it is only given to keep. */
export async function sendFile(
  house: House,
  reader: Pick<Actor, "tenantId" | "kind" | "id">,
  file: FoundFile,
  reply: FastifyReply,
  { isPreview }: { isPreview: boolean },
): Promise<FastifyReply> {
  const part = isPreview || file.isStripped ? undefined : askedPart(reply.request.headers.range, file.bytes);
  const [type, disposition, content] = isPreview
    ? (["image/webp", "inline", await house.files.imagePreview(reader.tenantId, file.digest)] as const)
    : ([file.mediaType, contentDisposition(file), await contentOf(house, reader, file, part)] as const);
  await recordLook(reader, file, isPreview ? "previewed" : "opened");
  if (!isPreview && !file.isStripped) reply.header("accept-ranges", "bytes");
  if (part) reply.code(206).headers(partHeaders(part, file.bytes));
  return reply
    .type(type)
    .header("content-disposition", disposition)
    .header("cache-control", "private, max-age=3600")
    .header("x-content-type-options", "nosniff")
    .send(content);
}

function contentOf(
  house: House,
  { tenantId }: Pick<Actor, "tenantId">,
  { digest, isStripped }: FoundFile,
  part?: FilePart,
) {
  return isStripped ? house.files.withoutCamera(tenantId, digest) : house.files.open(tenantId, digest, part);
}
