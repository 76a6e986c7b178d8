import { createHash } from "node:crypto";
import type { Staff } from "../../actor.ts";
import { accessComplaint } from "../../complaint/access-complaint.ts";
import { recordEvent } from "../../complaint/move-complaint.ts";
import { inTransaction, withTenant } from "../../db/database.ts";
import { complaintForm } from "../../documents/complaint-form.ts";
import { readPaperFacts } from "../../documents/paper-facts.ts";

export type File = { name: string; content: Buffer };

/** The complaint form; which bytes were handed out stands in the journal. */
export async function printForm(actor: Staff, number: string, lang: "zh" | "en"): Promise<File> {
  const form = await formOf(actor, number, "print_form", lang);
  await inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "print_form");
    await recordEvent(tx, actor, complaint, "print_form", { digest: sha256(form.content), lang });
  });
  return form;
}

/** @param step what the actor is doing with it, and must be allowed to do. */
export async function formOf(
  actor: Staff,
  number: string,
  step: "print_form" | "export_documents",
  lang: "zh" | "en",
): Promise<File> {
  const { facts, at } = await withTenant(actor.tenantId, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, step);
    return { facts: await readPaperFacts(tx, complaint.id), at: tx.now };
  });
  const content = await complaintForm(facts, lang === "en" ? "en" : "zh-CN", at);
  return { name: `${facts.complaint.number}-form.pdf`, content };
}

export function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
