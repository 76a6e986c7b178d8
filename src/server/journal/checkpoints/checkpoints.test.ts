import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { acceptedComplaint } from "../../../../test/support/walk.ts";
import { requestStamp } from "../../gateways/timestamps/request-stamp.ts";
import { checkStamp } from "../evidence/check-stamp.ts";
import { closeDays } from "./close-day.ts";
import { stampCheckpoint } from "./stamp-checkpoint.ts";

const run = promisify(execFile);

describe("checkpoints", () => {
  let house: TestHouse;
  const bodies = async () =>
    (await house.rows<{ body: string }>("SELECT body FROM checkpoint ORDER BY position")).map(({ body }) =>
      JSON.parse(body),
    );

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
  });
  afterAll(() => house?.close());

  test("after the house's midnight the day that ended gets one checkpoint, however often the clock looks, and at once", async () => {
    const agent = await staffCaller(house, "agent", "alpha");
    await acceptedComplaint(agent);
    const events = (await house.rows("SELECT 1 FROM journal")).length;
    await house.advance(24 * 60);
    await Promise.all([closeDays(house.house), closeDays(house.house)]);
    await closeDays(house.house);
    expect(await bodies()).toMatchObject([{ position: 1, day: "2026-09-16", leaves: expect.any(Number) }]);
    expect((await bodies())[0].leaves).toBeGreaterThanOrEqual(events);
  });

  test("a day on which nothing happened has one too, and each names the one before", async () => {
    await house.advance(24 * 60);
    await closeDays(house.house);
    const [first, second] = await bodies();
    expect(second).toMatchObject({ position: 2, day: "2026-09-17" });
    expect(second.previousHash).not.toBe(first.previousHash);
  });
});

describe("time stamps (RFC 3161), with openssl as the authority", () => {
  let folder: string;
  let authority: Server;
  let url: string;
  let spoil: (answer: Buffer) => Buffer = (answer) => answer;
  let isAway = false;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tsa-"));
    await makeAuthority(folder);
    authority = createServer(async (request, response) => {
      if (isAway) {
        response.writeHead(503).end();
        return;
      }
      await writeFile(join(folder, "question.tsq"), await buffer(request));
      await openssl("ts", "-reply", "-config", "tsa.cnf", "-queryfile", "question.tsq", "-out", "answer.tsr");
      response
        .writeHead(200, { "content-type": "application/timestamp-reply" })
        .end(spoil(await readFile(join(folder, "answer.tsr"))));
    }).listen(0, "127.0.0.1");
    await once(authority, "listening");
    url = `http://127.0.0.1:${(authority.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    authority?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    spoil = (answer) => answer;
    isAway = false;
  });

  test("an answer is kept when it holds, and openssl agrees with our own check", async () => {
    const content = Buffer.from("a checkpoint's body");
    const stamp = await requestStamp(url, content);
    expect(checkStamp(stamp, content)).toMatchObject({ authority: expect.stringContaining("CN=Test TSA") });

    await writeFile(join(folder, "content"), content);
    await writeFile(join(folder, "stamp.tsr"), stamp);
    const { stdout, stderr } = await openssl(
      ...["ts", "-verify", "-data", "content", "-in", "stamp.tsr", "-CAfile", "ca.pem"],
    );
    expect(stdout + stderr).toContain("Verification: OK");
    expect(() => checkStamp(stamp, Buffer.from("another body"))).toThrow("something else");
  });

  test("a stamp in which one byte of the signature was changed is refused", async () => {
    spoil = (answer) => {
      const spoilt = Buffer.from(answer);
      spoilt[spoilt.length - 5]! ^= 1;
      return spoilt;
    };
    await expect(requestStamp(url, Buffer.from("content"))).rejects.toThrow();
  });

  test("an answer to an earlier question is refused", async () => {
    const earlier = await requestStamp(url, Buffer.from("content"));
    spoil = () => earlier;
    await expect(requestStamp(url, Buffer.from("content"))).rejects.toThrow("another question");
  });

  test("an answer without end is not read to its end", async () => {
    spoil = () => Buffer.alloc(1_000_000);
    await expect(requestStamp(url, Buffer.from("content"))).rejects.toThrow("too long");
  });

  test("a checkpoint is stamped when the authority is there again", async () => {
    const house = await openTestHouse({ slugs: ["alpha"] });
    try {
      Object.assign(house.house.config, { timestampUrl: url });
      isAway = true;
      await closeDays(house.house);
      await house.work();
      expect(await stamped(house)).toEqual([{ stamped: false }]);
      isAway = false;
      await stampCheckpoint(house.house, { tenantId: house.tenant("alpha").tenantId, position: 1 });
      expect(await stamped(house)).toEqual([{ stamped: true }]);
    } finally {
      await house.close();
    }
  });

  async function stamped(house: TestHouse) {
    return house.rows("SELECT stamp IS NOT NULL AS stamped FROM checkpoint");
  }

  function openssl(...args: string[]) {
    return run("openssl", args, { cwd: folder });
  }
});

/** A small certificate authority and, under it, a certificate for time stamps. */
async function makeAuthority(cwd: string): Promise<void> {
  const openssl = (...args: string[]) => run("openssl", args, { cwd });
  await writeFile(
    join(cwd, "tsa.cnf"),
    `[ tsa ]
default_tsa = main
[ main ]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
signer_key = tsa.key
signer_digest = sha256
certs = ca.pem
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_chain = no
[ stamping ]
extendedKeyUsage = critical,timeStamping
basicConstraints = CA:FALSE
`,
  );
  await writeFile(join(cwd, "serial"), "01\n");
  await openssl(
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem"],
    ...["-subj", "/CN=Test CA", "-days", "30"],
  );
  await openssl(
    ...[
      "req",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      "tsa.key",
      "-out",
      "tsa.csr",
      "-subj",
      "/CN=Test TSA",
    ],
  );
  await openssl(
    ...["x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", "4097"],
    ...["-days", "30", "-extfile", "tsa.cnf", "-extensions", "stamping", "-out", "tsa.pem"],
  );
}
