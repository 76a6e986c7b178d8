import type { Readable } from "node:stream";
import type { z } from "zod";
import type { attachment } from "../../shared/api/fields.ts";
import { largestRecording, largestUpload } from "../../shared/upload-limits.ts";
import type { Actor } from "../actor.ts";
import { now, type Tx, withTenant } from "../db/database.ts";
import { newId } from "../db/ids.ts";
import type { FileLimits, StoredFile } from "../gateways/files/file-store.ts";
import { safeFileName } from "../gateways/files/safe-file-name.ts";
import type { House } from "../house.ts";

type Uploader = Pick<Actor, "tenantId" | "kind" | "id">;

/** Puts a file into the store. It belongs to nobody's complaint until a deed of the same person names its id. */
export async function keepUpload(
  house: House,
  uploader: Uploader,
  content: Readable | Buffer,
  name: string,
): Promise<z.input<typeof attachment>> {
  const stored = await house.files.put(uploader.tenantId, content, limitsOf(uploader));
  const row = {
    id: newId(),
    digest: stored.digest,
    name: safeFileName(name),
    uploaded_by_kind: uploader.kind,
    uploaded_by_id: uploader.id,
    uploaded_at: now(),
  };
  await withTenant(uploader.tenantId, async (tx) => {
    await knowFile(tx, stored);
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
    uploadedBy: uploader.kind,
    uploadedAt: row.uploaded_at.toISOString(),
  };
}

/** Whole calls come from colleagues; nobody else needs to send that much. */
export function limitsOf({ kind }: Pick<Actor, "kind">): FileLimits {
  return { maxBytes: largestUpload, ...(kind === "staff" && { maxSoundBytes: largestRecording }) };
}

async function knowFile(tx: Tx, { digest, bytes, mediaType, width, height }: StoredFile): Promise<void> {
  await tx
    .insertInto("file")
    .values({ digest, bytes, media_type: mediaType, width, height, created_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
