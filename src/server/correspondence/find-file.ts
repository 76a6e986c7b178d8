import { roleMay } from "../../shared/roles.ts";
import type { Customer, Staff } from "../actor.ts";
import { type Tx, withTenant } from "../db/database.ts";
import { fileNotFound } from "../gateways/files/file-refusals.ts";
import type { MediaType } from "../gateways/files/media-types.ts";
import type { FoundFile } from "./send-file.ts";

/** A file this reader may see: of a complaint, of a question to their department, or one they have just uploaded. */
export async function findFileForStaff(reader: Staff, id: string): Promise<FoundFile> {
  return withTenant(reader.tenantId, async (tx) => {
    const file = await attachmentOf(tx, id);
    if (file && (await mayRead(tx, reader, file))) return foundFile(file);
    throw fileNotFound();
  });
}

/** A file of the customer's own complaint that is theirs or was sent to them. */
export async function findFileForCustomer(
  { tenantId, complaintId }: Customer,
  id: string,
): Promise<FoundFile> {
  return withTenant(tenantId, async (tx) => {
    const file = await attachmentOf(tx, id);
    if (file?.is_shared && file.complaint_id === complaintId) return foundFile(file);
    throw fileNotFound();
  });
}

type Attachment = NonNullable<Awaited<ReturnType<typeof attachmentOf>>>;

async function attachmentOf(tx: Tx, id: string) {
  return tx
    .selectFrom("attachment")
    .innerJoin("file", "file.digest", "attachment.digest")
    .selectAll("attachment")
    .select("file.media_type")
    .where("attachment.id", "=", id)
    .executeTakeFirst();
}

async function mayRead(tx: Tx, reader: Staff, file: Attachment): Promise<boolean> {
  if (!file.complaint_id) return file.uploaded_by_kind === "staff" && file.uploaded_by_id === reader.id;
  if (roleMay(reader.role, "complaint.read")) return true;
  if (!file.request_id || !reader.departmentId || !roleMay(reader.role, "inquiry.reply")) return false;
  const request = await tx
    .selectFrom("department_request")
    .select("id")
    .where("id", "=", file.request_id)
    .where("department_id", "=", reader.departmentId)
    .executeTakeFirst();
  return request !== undefined;
}

function foundFile({ digest, name, media_type }: Attachment): FoundFile {
  return { digest, name, mediaType: media_type as MediaType };
}
