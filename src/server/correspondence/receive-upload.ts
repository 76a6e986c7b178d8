import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { attachment } from "../../shared/api/fields.ts";
import type { Actor } from "../actor.ts";
import { now, withTenant } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import { safeFileName } from "../gateways/files/safe-file-name.ts";
import type { House } from "../house.ts";
import { Invalid } from "../refusals.ts";

const maxBytes = 40 * 1024 * 1024;

/** Takes one file of a multipart request into the store. It belongs to nobody's complaint until a deed names its id. */
export async function receiveUpload(
  house: House,
  actor: Pick<Actor, "tenantId" | "kind" | "id">,
  request: FastifyRequest,
): Promise<z.input<typeof attachment>> {
  const part = await request.file({ limits: { fileSize: maxBytes + 1 } });
  if (!part)
    throw new Invalid("file_missing", {
      zh: "没有收到文件，请选择文件后再上传。",
      en: "No file arrived. Please choose one and upload it again.",
    });

  const stored = await house.files.put(actor.tenantId, part.file, { maxBytes });
  const row = {
    id: newId(),
    digest: stored.digest,
    name: safeFileName(part.filename),
    uploaded_by_kind: actor.kind,
    uploaded_by_id: actor.id,
    uploaded_at: now(),
  };
  await withTenant(actor.tenantId, async (tx) => {
    await tx
      .insertInto("file")
      .values({
        digest: stored.digest,
        bytes: stored.bytes,
        media_type: stored.mediaType,
        width: stored.width,
        height: stored.height,
        created_at: tx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tx.insertInto("attachment").values(row).execute();
  });
  return {
    id: row.id,
    name: row.name,
    mediaType: stored.mediaType,
    bytes: stored.bytes,
    width: stored.width ?? null,
    height: stored.height ?? null,
    isImage: stored.width !== undefined,
    uploadedBy: actor.kind,
    uploadedAt: row.uploaded_at.toISOString(),
  };
}
