import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { sql } from "kysely";
import { type Tx, withoutTenant, withTenant } from "../../db/database.ts";
import type { FileStore } from "../../gateways/files/file-store.ts";
import { type Break, checkChain } from "./check-chain.ts";
import { checkWords } from "./check-words.ts";
import { type Evidence, readEvidence } from "./read-evidence.ts";

export type JournalCheck = { complaints: number; events: number; broken: ({ complaint: string } & Break)[] };
export type Progress = (checked: number) => void;

/** Checks every complaint of every merchant, or one by its number: chain, words and files. Reads a page at a time. */
export async function verifyJournal(
  files: FileStore,
  only: string | undefined,
  progress: Progress,
): Promise<JournalCheck> {
  const check: JournalCheck = { complaints: 0, events: 0, broken: [] };
  for (const tenantId of await tenantIds()) {
    let after = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const page = await withTenant(tenantId, (tx) => nextComplaints(tx, after, only));
      for (const id of page) await verifyOne(check, files, tenantId, id);
      progress(check.complaints);
      const last = page.at(-1);
      if (!last) break;
      after = last;
    }
  }
  return check;
}

async function tenantIds(): Promise<string[]> {
  const { rows } = await sql<{ tenant_ids: string }>`SELECT tenant_ids()`.execute(withoutTenant());
  return rows.map((row) => row.tenant_ids);
}

async function nextComplaints(tx: Tx, after: string, only: string | undefined): Promise<string[]> {
  let query = tx.selectFrom("complaint").select("id").where("id", ">", after).orderBy("id").limit(200);
  if (only) query = query.where("number", "=", only);
  return (await query.execute()).map(({ id }) => id);
}

async function verifyOne(check: JournalCheck, files: FileStore, tenantId: string, id: string): Promise<void> {
  const evidence = await withTenant(tenantId, (tx) => readEvidence(tx, id));
  const broken =
    checkChain(evidence.events, evidence.head) ??
    checkWords(evidence.events, evidence.texts) ??
    (await checkFiles(files, tenantId, evidence));
  check.complaints += 1;
  check.events += evidence.events.length;
  if (broken) check.broken.push({ complaint: evidence.number, ...broken });
}

async function checkFiles(
  files: FileStore,
  tenantId: string,
  { files: attached }: Evidence,
): Promise<Break | null> {
  for (const { digest, name } of attached) {
    const place = `file ${name}`;
    if (!(await files.has(tenantId, digest))) return { place, problem: "it is missing from the store" };
    if ((await digestOf(await files.open(tenantId, digest))) !== digest)
      return { place, problem: "its content was changed" };
  }
  return null;
}

async function digestOf(content: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of content) hash.update(chunk);
  return hash.digest("hex");
}
