import { generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signIn, staffCaller } from "../../../../test/support/caller.ts";
import {
  linesOf,
  type OpenPackage,
  opened,
  relinked,
  repacked,
  withEvents,
} from "../../../../test/support/evidence-package.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { onePixelPng, upload } from "../../../../test/support/upload.ts";
import { decidingComplaint, take } from "../../../../test/support/walk.ts";
import { filesDir } from "../../config.ts";
import { withTenant } from "../../db/database.ts";
import { makeCheckpoint, publicKeyOf } from "../checkpoints/make-checkpoint.ts";
import { type ChainEvent, canonical, sha256, type Tampering } from "./chain-event.ts";
import { checkPackage } from "./check-package.ts";
import { readEvidence } from "./read-evidence.ts";
import { signingKeyOf } from "./signing-key.ts";
import { verifyJournal } from "./verify-journal.ts";

type Attack = (events: ChainEvent[]) => ChainEvent[];

/** What somebody who can write everywhere but has no key does to the chain. */
const attacks: [Tampering, Attack][] = [
  [
    "changed",
    (events) => altered(events, 3, { data: { ...(events[3]!.data as object), ownerId: "nobody" } }),
  ],
  ["dropped", (events) => events.toSpliced(3, 1)],
  ["inserted", (events) => shifted(events.toSpliced(3, 0, strange(events, 3)))],
  ["reordered", (events) => shifted(events.with(3, events[4]!).with(4, events[3]!))],
  ["actor_swapped", (events) => altered(events, 3, { actor: { kind: "staff", id: randomUUID() } })],
  ["back_dated", (events) => altered(events, 3, { at: daysBefore(events[3]!.at, 3) })],
  ["tail_truncated", (events) => events.slice(0, -2)],
  ["forked", (events) => [...events.slice(0, 4), ...relinkedAfter(events, 4)]],
];

describe("ten kinds of tampering, each found and named", () => {
  let house: TestHouse;
  let number: string;
  let complaintId: string;
  let packed: Buffer;
  let genuine: OpenPackage;
  let events: ChainEvent[];
  let photo: { digest: string; place: string };

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    const agent = await staffCaller(house, "agent", "alpha");
    ({ number } = await decidingComplaint(agent));
    const cookie = await signIn(house, "agent", "alpha");
    const { id } = (await upload(house, "uploadFile", { credentials: { cookie } })).body;
    await take(agent, "addEvidence", number, { uploads: [id] });
    complaintId = (await house.rows<{ id: string }>("SELECT id FROM complaint"))[0]!.id;

    packed = await exportPackage();
    genuine = opened(packed);
    events = linesOf(genuine, "journal.jsonl");
    const digest = sha256(onePixelPng);
    photo = {
      digest,
      place: join(filesDir(house.house.config), house.tenant("alpha").tenantId, digest.slice(0, 2), digest),
    };
  });
  afterAll(() => house?.close());

  describe("in a package", () => {
    test("untouched, it is intact and all of it is proven", () => {
      const check = checkPackage(packed);
      expect(check).toMatchObject({ isIntact: true, events: events.length, proven: events.length });
    });

    test.each(attacks)("%s", (tampering, attack) => {
      expect(checkPackage(repacked(withEvents(genuine, attack(events))))).toMatchObject({
        isIntact: false,
        tampering,
      });
    });

    test.each(attacks)("%s, with all hashes made to fit again", (tampering, attack) => {
      const forged = repacked(withEvents(genuine, relinked(attack(events))));
      expect(checkPackage(forged)).toMatchObject({ isIntact: false, tampering });
    });

    test("two events that claim one place are a fork", () => {
      const twin = { ...events[4]!, id: randomUUID(), data: { other: true } };
      const forked = events.toSpliced(5, 0, { ...twin, hash: hashOf(twin) });
      expect(checkPackage(repacked(withEvents(genuine, forked)))).toMatchObject({
        tampering: "forked",
        version: 5,
      });
    });

    test("file_replaced", () => {
      const replaced = { ...genuine, [`files/${photo.digest}`]: Buffer.from("another photo") };
      expect(checkPackage(repacked(replaced))).toMatchObject({
        tampering: "file_replaced",
        place: `files/${photo.digest}`,
      });
    });

    test("what was packed anew without the key is not what the house signed", () => {
      const changed = { ...genuine, "README.txt": Buffer.from("read me not") };
      expect(checkPackage(repacked(changed))).toMatchObject({
        tampering: "package_forged",
        place: "manifest.json",
      });
    });

    test("checkpoint_forged: by a changed root, and by a stranger's key all through", () => {
      const { publicKey } = JSON.parse(Buffer.from(genuine["manifest.json"]!).toString());
      expect(checkPackage(repacked(withCheckpoint(genuine, { root: "0".repeat(64) })))).toMatchObject({
        tampering: "checkpoint_forged",
      });

      const stranger = generateKeyPairSync("ed25519").privateKey;
      const forged = signedAllThrough(genuine, stranger);
      expect(checkPackage(forged, sha256(Buffer.from(publicKey, "base64")))).toMatchObject({
        tampering: "checkpoint_forged",
        place: "manifest.json",
      });
    });
  });

  describe("in the database, behind the application's back", () => {
    beforeEach(async () => {
      await withTenant(house.tenant("alpha").tenantId, (tx) =>
        makeCheckpoint(tx, signingKeyOf(house.house.secret)),
      );
      expect(await verified()).toEqual([]);
    });

    test.each(attacks)("%s", async (tampering, attack) => {
      expect(await verifiedAfter(attack, { isHeadFixed: false })).toMatchObject([
        { complaint: number, tampering },
      ]);
      expect(await verified()).toEqual([]);
    });

    test.each(attacks)("%s, with all hashes made to fit again", async (tampering, attack) => {
      const broken = await verifiedAfter((chain) => relinked(attack(chain)), { isHeadFixed: true });
      expect(broken).toMatchObject([{ complaint: number, tampering }]);
    });

    test("file_replaced: in the store, and by another row", async () => {
      await writeFile(photo.place, "another photo");
      expect(await verified()).toMatchObject([{ complaint: number, tampering: "file_replaced" }]);
      await writeFile(photo.place, onePixelPng);
      expect(await verified()).toEqual([]);

      await house.rows("UPDATE attachment SET complaint_id = NULL");
      expect(await verified()).toMatchObject([{ complaint: number, tampering: "file_replaced" }]);
      await house.rows("UPDATE attachment SET complaint_id = $1", [complaintId]);
    });

    test("checkpoint_forged: a changed root, a changed hash, a stranger's signature, one that is gone", async () => {
      const kept = await checkpoints();
      for (const forge of [
        `UPDATE checkpoint SET body = replace(body, '"leaves":', '"leaves":1') WHERE position = 1`,
        `UPDATE checkpoint_segment SET hashes = overlay(hashes placing '\\x00' from 5) WHERE position = 1`,
        `UPDATE checkpoint SET signature = 'AAAA' WHERE position = 1`,
      ]) {
        await house.rows(forge);
        expect(await verified(), forge).toMatchObject([
          { tampering: "checkpoint_forged", place: "checkpoint 1" },
        ]);
        await restoreCheckpoints(kept);
      }
      await house.rows("DELETE FROM checkpoint_segment WHERE position = $1", [kept.length]);
      await house.rows("DELETE FROM checkpoint WHERE position = $1", [kept.length]);
      expect(await verified(kept.map(({ body, signature }) => ({ body, signature })))).toMatchObject([
        { tampering: "checkpoint_forged", place: `checkpoint ${kept.length}` },
      ]);
    });
  });

  async function exportPackage(): Promise<Buffer> {
    const cookie = await signIn(house, "supervisor", "alpha");
    const answer = await fetch(`${house.url}/api/complaints/${number}/evidence-package`, {
      headers: { cookie },
    });
    return Buffer.from(await answer.arrayBuffer());
  }

  async function verified(kept: { body: string; signature: string }[] = []) {
    const { files, secret } = house.house;
    return (await verifyJournal({ files, key: signingKeyOf(secret), kept })).broken;
  }

  async function verifiedAfter(attack: Attack, { isHeadFixed }: { isHeadFixed: boolean }) {
    const { tenantId } = house.tenant("alpha");
    const { events: chain, head } = await withTenant(tenantId, (tx) => readEvidence(tx, complaintId));
    const forged = attack(chain);
    await writeJournal(forged, isHeadFixed ? forged.at(-1)! : head);
    const broken = await verified();
    await writeJournal(chain, head);
    return broken;
  }

  async function writeJournal(chain: ChainEvent[], head: { version: number; hash: string }) {
    await house.rows("DELETE FROM journal WHERE stream = $1", [complaintId]);
    for (const { tenant, stream, version, id, type, data, actor, at, previousHash, hash } of chain)
      await house.rows("INSERT INTO journal VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", [
        tenant,
        stream,
        version,
        id,
        type,
        JSON.stringify(data),
        actor.kind,
        actor.id,
        at,
        previousHash,
        hash,
      ]);
    await house.rows("UPDATE complaint SET journal_version = $2, journal_hash = $3 WHERE id = $1", [
      complaintId,
      head.version,
      head.hash,
    ]);
  }

  async function checkpoints() {
    return house.rows<{ position: number; body: string; signature: string; segment: string | null }>(
      `SELECT position, body, signature, (SELECT json_agg(s) FROM checkpoint_segment s WHERE s.position = c.position)::text AS segment
       FROM checkpoint c ORDER BY position`,
    );
  }

  async function restoreCheckpoints(kept: Awaited<ReturnType<typeof checkpoints>>) {
    for (const { position, body, signature, segment } of kept) {
      await house.rows("UPDATE checkpoint SET body = $2, signature = $3 WHERE position = $1", [
        position,
        body,
        signature,
      ]);
      await house.rows(
        `UPDATE checkpoint_segment s SET hashes = k.hashes FROM json_populate_recordset(NULL::checkpoint_segment, $1::json) k
         WHERE s.stream = k.stream AND s.from_version = k.from_version`,
        [segment ?? "[]"],
      );
    }
  }
});

function altered(events: ChainEvent[], index: number, change: Partial<ChainEvent>): ChainEvent[] {
  return events.with(index, { ...events[index]!, ...change });
}

/** Numbered anew, each still with the hash and the link it had. */
function shifted(events: ChainEvent[]): ChainEvent[] {
  return events.map((event, index) => ({ ...event, version: index + 1 }));
}

function strange(events: ChainEvent[], index: number): ChainEvent {
  const event = {
    ...events[index]!,
    id: randomUUID(),
    type: "note_written",
    previousHash: events[index - 1]!.hash,
  };
  return { ...event, hash: hashOf({ ...event, version: index + 1 }) };
}

/** Another story from this place on, in itself without fault. */
function relinkedAfter(events: ChainEvent[], index: number): ChainEvent[] {
  const others = events.slice(index).map((event) => ({ ...event, id: randomUUID(), type: "note_written" }));
  return relinked([...events.slice(0, index), ...others]).slice(index);
}

function hashOf({ hash: _, ...body }: ChainEvent): string {
  return sha256(canonical(body));
}

function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * 86_400_000).toISOString();
}

function withCheckpoint(files: OpenPackage, change: Record<string, unknown>): OpenPackage {
  const name = Object.keys(files).find((each) => /^checkpoints\/.*json$/.test(each))!;
  const body = { ...JSON.parse(Buffer.from(files[name]!).toString()), ...change };
  return { ...files, [name]: Buffer.from(canonical(body)) };
}

function signedAllThrough(files: OpenPackage, key: KeyObject): Buffer {
  const publicKey = publicKeyOf(key);
  const name = Object.keys(files).find((each) => /^checkpoints\/.*json$/.test(each))!;
  const checkpoint = withCheckpoint(files, { publicKey });
  const manifest = { ...JSON.parse(Buffer.from(files["manifest.json"]!).toString()), publicKey };
  const forged = opened(
    repacked({
      ...checkpoint,
      [name.replace(/json$/, "sig")]: Buffer.from(sign(null, checkpoint[name]!, key).toString("base64")),
      "manifest.json": Buffer.from(canonical(manifest)),
    }),
  );
  const signature = sign(null, forged["manifest.json"]!, key).toString("base64");
  const bytes = repacked({ ...forged, "manifest.sig": Buffer.from(signature) });
  expect(checkPackage(bytes), "in itself without fault").toMatchObject({ isIntact: true });
  return bytes;
}
