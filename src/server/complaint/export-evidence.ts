import type { Staff } from "../actor.ts";
import { inTransaction, withTenant } from "../db/database.ts";
import { caseRecord } from "../documents/case-record.ts";
import { readCaseRecord } from "../documents/case-record-facts.ts";
import type { House } from "../house.ts";
import { makeCheckpoint } from "../journal/checkpoints/make-checkpoint.ts";
import { packEvidence } from "../journal/evidence/pack-evidence.ts";
import { readProvenEvidence } from "../journal/evidence/read-evidence.ts";
import { signingKeyOf } from "../journal/evidence/signing-key.ts";
import { accessComplaint } from "./access-complaint.ts";
import { recordEvent } from "./move-complaint.ts";

/** Makes the evidence package of a complaint. That it was taken out is itself in the journal, as the package's last event. */
export async function exportEvidence(
  house: House,
  actor: Staff,
  number: string,
): Promise<{ name: string; content: Buffer }> {
  const { id, at } = await inTransaction(actor, async (tx) => {
    const complaint = await accessComplaint(tx, actor, number, "export_evidence");
    await recordEvent(tx, actor, complaint, "export_evidence");
    // Its newest events too can then be proven against a signed root.
    await makeCheckpoint(tx, signingKeyOf(house.secret), { only: complaint.id });
    return { id: complaint.id, at: tx.now };
  });
  const { evidence, record } = await withTenant(actor.tenantId, async (tx) => ({
    evidence: await readProvenEvidence(tx, id),
    record: await readCaseRecord(tx, id),
  }));
  const lang = record.complaint.language === "en" ? "en" : "zh-CN";
  const content = await packEvidence(evidence, {
    tenantId: actor.tenantId,
    store: house.files,
    key: signingKeyOf(house.secret),
    at,
    record: await caseRecord(record, lang, at),
  });
  return { name: `mingjing-${evidence.number}.zip`, content };
}
