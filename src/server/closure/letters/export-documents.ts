import { buffer } from "node:stream/consumers";
import { zipSync } from "fflate";
import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import { exportEvidence } from "../../complaint/export-evidence.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction, type Tx, withTenant } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { type File, formOf, sha256 } from "./print-form.ts";

/** What an authority asks for, in one ZIP: the form, every letter, and the evidence package that proves them. */
export async function exportDocuments(house: House, actor: Staff, number: string): Promise<File> {
  const evidence = await exportEvidence(house, actor, number);
  const form = await formOf(actor, number, "export_documents", "zh");
  const papers = [form, ...(await lettersOf(house, actor, number)), evidence];
  const at = await inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "export_documents");
    const files = papers.map(({ name, content }) => ({ name, digest: sha256(content) }));
    await recordEvent(tx, actor, complaint, "export_documents", { files });
    return tx.now;
  });
  return { name: evidence.name.replace(/\.zip$/, "-documents.zip"), content: zipped(papers, at) };
}

async function lettersOf(house: House, actor: Staff, number: string): Promise<File[]> {
  const letters = await withTenant(actor.tenantId, async (tx) => {
    const { id } = await accessComplaint(tx, actor, number, "export_documents");
    return letterFiles(tx, id);
  });
  return Promise.all(
    letters.map(async ({ name, digest }) => ({
      name,
      content: await buffer(await house.files.open(actor.tenantId, digest)),
    })),
  );
}

function letterFiles(tx: Tx, complaintId: string) {
  return tx
    .selectFrom("decision_letter")
    .innerJoin("attachment", "attachment.id", "decision_letter.attachment_id")
    .select(["attachment.name", "attachment.digest"])
    .where("decision_letter.complaint_id", "=", complaintId)
    .orderBy("decision_letter.position")
    .execute();
}

function zipped(papers: File[], at: Date): Buffer {
  const list = papers.map(({ name, content }) => `${sha256(content)}  ${name}\n`).join("");
  const entries = papers.map(({ name, content }): [string, Uint8Array] => [name, content]);
  const contents = { ...Object.fromEntries(entries), SHA256SUMS: new TextEncoder().encode(list) };
  return Buffer.from(zipSync(contents, { level: 0, mtime: at }));
}
