import { createHash, type KeyObject } from "node:crypto";
import type { Readable } from "node:stream";
import { sql } from "kysely";
import { type Tx, withoutTenant, withTenant } from "../../db/database.ts";
import type { FileStore } from "../../gateways/files/file-store.ts";
import { provenHashesOf, verifyCheckpoints } from "../checkpoints/verify-checkpoints.ts";
import type { Break } from "./chain-event.ts";
import { checkChain } from "./check-chain.ts";
import type { SignedCheckpoint } from "./check-checkpoints.ts";
import { recordedFiles } from "./check-files.ts";
import { checkWords, erasedContents } from "./check-words.ts";
import { type Evidence, readEvidence } from "./read-evidence.ts";

export type JournalCheck = {
  complaints: number;
  events: number;
  checkpoints: number;
  /** `complaint` is a number, or empty where a checkpoint of the whole house does not hold. */
  broken: ({ complaint: string } & Break)[];
};
export type Asked = {
  files: FileStore;
  key: KeyObject;
  /** One complaint's number; all of every merchant without it. */
  only?: string;
  /** Checkpoints that were taken out and kept elsewhere. */
  kept?: readonly SignedCheckpoint[];
  progress?: (checked: number) => void;
};

/** Checks every complaint of every merchant, or one: checkpoints, chain, words and files. Reads a page at a time. */
export async function verifyJournal(asked: Asked): Promise<JournalCheck> {
  const check: JournalCheck = { complaints: 0, events: 0, checkpoints: 0, broken: [] };
  for (const tenantId of await tenantIds()) await verifyHouse(check, asked, tenantId);
  return check;
}

/** The same for one complaint of one house. */
export async function verifyComplaint(asked: Asked, tenantId: string, number: string): Promise<JournalCheck> {
  const check: JournalCheck = { complaints: 0, events: 0, checkpoints: 0, broken: [] };
  await verifyHouse(check, { ...asked, only: number }, tenantId);
  return check;
}

async function verifyHouse(check: JournalCheck, asked: Asked, tenantId: string): Promise<void> {
  const kept = asked.kept?.filter(({ body }) => JSON.parse(body).tenant === tenantId);
  const { checkpoints, broken, holding } = await withTenant(tenantId, (tx) =>
    verifyCheckpoints(tx, asked.key, kept),
  );
  check.checkpoints += checkpoints;
  if (broken) check.broken.push({ complaint: "", ...broken });
  for (let page = await pageAfter(tenantId, nobody, asked.only); page.length > 0; ) {
    for (const id of page) await verifyOne(check, asked.files, tenantId, id, holding);
    asked.progress?.(check.complaints);
    page = await pageAfter(tenantId, page.at(-1)!, asked.only);
  }
}

const nobody = "00000000-0000-0000-0000-000000000000";

async function tenantIds(): Promise<string[]> {
  const { rows } = await sql<{ tenant_ids: string }>`SELECT tenant_ids()`.execute(withoutTenant());
  return rows.map((row) => row.tenant_ids);
}

async function pageAfter(tenantId: string, after: string, only: string | undefined): Promise<string[]> {
  return withTenant(tenantId, async (tx) => {
    let query = tx.selectFrom("complaint").select("id").where("id", ">", after).orderBy("id").limit(200);
    if (only) query = query.where("number", "=", only);
    return (await query.execute()).map(({ id }) => id);
  });
}

async function verifyOne(
  check: JournalCheck,
  files: FileStore,
  tenantId: string,
  id: string,
  holding: ReadonlySet<number>,
): Promise<void> {
  const { evidence, proven } = await withTenant(tenantId, async (tx: Tx) => ({
    evidence: await readEvidence(tx, id),
    proven: await provenHashesOf(tx, id, holding),
  }));
  const broken =
    checkChain(evidence.events, evidence.head, proven) ??
    checkWords(evidence.events, evidence.texts) ??
    (await checkStoredFiles(files, tenantId, evidence));
  check.complaints += 1;
  check.events += evidence.events.length;
  if (broken) check.broken.push({ complaint: evidence.number, ...broken });
}

async function checkStoredFiles(
  files: FileStore,
  tenantId: string,
  { events, files: attached }: Evidence,
): Promise<Break | null> {
  const erased = new Set(erasedContents(events).map(({ id }) => id));
  for (const { attachmentId, digest, version } of recordedFiles(events)) {
    if (erased.has(attachmentId)) continue;
    const file = attached.find((each) => each.id === attachmentId);
    const problem = await problemOf(files, tenantId, digest, file?.digest);
    if (problem) return { place: `files/${digest}`, problem, tampering: "file_replaced", version };
  }
  return null;
}

async function problemOf(
  files: FileStore,
  tenantId: string,
  recorded: string,
  attached: string | undefined,
): Promise<string | null> {
  if (attached !== recorded) return "another file stands in its place";
  if (!(await files.has(tenantId, recorded))) return "it is missing from the store";
  return (await digestOf(await files.open(tenantId, recorded))) === recorded
    ? null
    : "its content was changed";
}

async function digestOf(content: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of content) hash.update(chunk);
  return hash.digest("hex");
}
