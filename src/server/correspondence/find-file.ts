import { roleMay } from "../../shared/roles.ts";
import type { Customer, Staff, Supplier } from "../actor.ts";
import { type Tx, withTenant } from "../db/database.ts";
import { fileNotFound } from "../gateways/files/file-refusals.ts";
import type { MediaType } from "../gateways/files/media-types.ts";
import type { FoundFile } from "./send-file.ts";

/** A file this reader may see: of a complaint, of a question to their department, or one they have just uploaded. */
export async function findFileForStaff(reader: Staff, id: string): Promise<FoundFile> {
  return withTenant(reader.tenantId, async (tx) => {
    const file = await attachmentOf(tx, id);
    if (file && (await mayRead(tx, reader, file)))
      return foundFile(file, isHandler(reader) || isTheirs(file, reader));
    throw fileNotFound();
  });
}

/** A file of the customer's own complaint that is theirs or was sent to them. */
export async function findFileForCustomer(customer: Customer, id: string): Promise<FoundFile> {
  return withTenant(customer.tenantId, async (tx) => {
    const file = await attachmentOf(tx, id);
    if (file?.is_shared && file.complaint_id === customer.complaintId)
      return foundFile(file, file.uploaded_by_kind === "customer");
    throw fileNotFound();
  });
}

/** A file that went along with the supplier's question, or one they have given themselves. */
export async function findFileForSupplier(supplier: Supplier, id: string): Promise<FoundFile> {
  return withTenant(supplier.tenantId, async (tx) => {
    const file = await attachmentOf(tx, id);
    if (file && (isTheirs(file, supplier) || (await wentAlong(tx, id, [supplier.requestId]))))
      return foundFile(file, isTheirs(file, supplier));
    throw fileNotFound();
  });
}

type Attachment = NonNullable<Awaited<ReturnType<typeof attachmentOf>>>;

async function attachmentOf(tx: Tx, id: string) {
  return tx
    .selectFrom("attachment")
    .innerJoin("file", "file.digest", "attachment.digest")
    .selectAll("attachment")
    .select(["file.media_type", "file.width", "file.bytes"])
    .where("attachment.id", "=", id)
    .executeTakeFirst();
}

async function mayRead(tx: Tx, reader: Staff, file: Attachment): Promise<boolean> {
  if (file.is_proof) return roleMay(reader.role, "alert.read");
  if (!file.complaint_id) return isTheirs(file, reader);
  if (isHandler(reader)) return true;
  if (!reader.departmentId || !roleMay(reader.role, "inquiry.reply")) return false;
  const asked = await askedOf(tx, file.complaint_id, reader.departmentId);
  return asked.includes(file.request_id ?? "") || (await wentAlong(tx, file.id, asked));
}

function isHandler(reader: Staff): boolean {
  return roleMay(reader.role, "complaint.read");
}

function isTheirs(file: Attachment, { kind, id }: Staff | Supplier): boolean {
  return file.uploaded_by_kind === kind && file.uploaded_by_id === id;
}

async function askedOf(tx: Tx, complaintId: string, departmentId: string): Promise<string[]> {
  const requests = await tx
    .selectFrom("department_request")
    .select("id")
    .where("complaint_id", "=", complaintId)
    .where("department_id", "=", departmentId)
    .execute();
  return requests.map(({ id }) => id);
}

async function wentAlong(tx: Tx, attachmentId: string, requestIds: string[]): Promise<boolean> {
  if (requestIds.length === 0) return false;
  const along = await tx
    .selectFrom("request_file")
    .select("request_id")
    .where("attachment_id", "=", attachmentId)
    .where("request_id", "in", requestIds)
    .executeTakeFirst();
  return along !== undefined;
}

function foundFile(
  { id, complaint_id, digest, name, media_type, width, bytes }: Attachment,
  isWhole: boolean,
): FoundFile {
  return {
    attachmentId: id,
    complaintId: complaint_id,
    digest,
    name,
    mediaType: media_type as MediaType,
    bytes,
    // What a camera wrote into a picture, the place above all, is for the desk and for whoever gave it.
    isStripped: width !== null && !isWhole,
  };
}
