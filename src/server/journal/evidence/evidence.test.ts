import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { withTenant } from "../../db/database.ts";
import { checkPackage } from "./check-package.ts";
import { packEvidence } from "./pack-evidence.ts";
import { readArchive } from "./read-archive.ts";
import { readProvenEvidence } from "./read-evidence.ts";
import { signingKeyOf } from "./signing-key.ts";

describe("evidence", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;
  let number: string;
  let complaintId: string;
  let folder: string;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    folder = await mkdtemp(join(tmpdir(), "evidence-"));
    agent = await staffCaller(house, "agent", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
    number = (await agent("fileComplaint", { body: { text: "杯子裂了 😡", customer: { name: "林小满" } } }))
      .body.number;
    await agent("acceptComplaint", {
      params: { number },
      body: { version: 1, restatement: "保温杯有裂纹，要求换新" },
    });
    complaintId = (
      await house.rows<{ id: string }>("SELECT id FROM complaint WHERE number = $1", [number])
    )[0]!.id;
  });
  afterAll(async () => {
    await house?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("a package is intact, and its own script says so with nothing but Node", async () => {
    const bytes = await pack();
    expect(checkPackage(bytes)).toMatchObject({ isIntact: true, complaint: number });
    const { code, said } = await runOwnScript(bytes);
    expect(said).toMatchObject({ isIntact: true, complaint: number });
    expect(code).toBe(0);
  });

  test("changing any one byte breaks it, and the place is named", async () => {
    const bytes = await pack();
    const step = Math.max(1, Math.floor(bytes.length / 400));
    for (let at = 0; at < bytes.length; at += step) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 0x20;
      const check = checkPackage(changed);
      expect(check.isIntact, `byte ${at}`).toBe(false);
      expect((check as { place: string }).place, `byte ${at}`).not.toBe("");
    }
  });

  test("a changed word of the customer is found by its message, and by the script too", async () => {
    const bytes = await pack();
    const changed = replaced(bytes, "杯子裂了", "杯子好了");
    expect(checkPackage(changed)).toMatchObject({
      isIntact: false,
      place: "description description (event 1)",
    });
    expect((await runOwnScript(changed, bytes)).code).toBe(1);
  });

  test("a changed event is found by its place in the chain", async () => {
    const check = checkPackage(
      replaced(await pack(), '"type":"complaint_accepted"', '"type":"complaint_accepteD"'),
    );
    expect(check).toMatchObject({ isIntact: false, version: 2 });
  });

  test("those who may take it out get it over HTTP, and that they did is in it; others are refused", async () => {
    expect((await agent("exportEvidence", { params: { number } })).status).toBe(403);
    const { status, headers } = await supervisor("exportEvidence", { params: { number } });
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/zip");
    const events = await house.rows<{ type: string }>(
      "SELECT type FROM journal WHERE stream = $1 ORDER BY version DESC LIMIT 1",
      [complaintId],
    );
    expect(events).toEqual([{ type: "evidence_exported" }]);
  });

  test("the application's own role cannot change or delete an event", async () => {
    const { tenantId } = house.tenant("alpha");
    await expect(
      withTenant(tenantId, (tx) => tx.updateTable("journal").set({ type: "x" }).execute()),
    ).rejects.toThrow(/permission denied/);
    await expect(withTenant(tenantId, (tx) => tx.deleteFrom("journal").execute())).rejects.toThrow(
      /permission denied/,
    );
  });

  async function pack(): Promise<Buffer> {
    const { tenantId } = house.tenant("alpha");
    const evidence = await withTenant(tenantId, (tx) => readProvenEvidence(tx, complaintId));
    return packEvidence(evidence, {
      tenantId,
      store: house.house.files,
      key: signingKeyOf(house.house.secret),
      at: house.now(),
    });
  }

  /** The script of the untouched package checks the changed one, as a third party would. */
  async function runOwnScript(bytes: Buffer, script = bytes): Promise<{ code: number; said: unknown }> {
    await writeFile(join(folder, "verify.mjs"), readArchive(script).get("verify.mjs")!);
    await writeFile(join(folder, "package.zip"), bytes);
    try {
      const { stdout } = await promisify(execFile)(process.execPath, ["verify.mjs", "package.zip"], {
        cwd: folder,
      });
      return { code: 0, said: JSON.parse(stdout) };
    } catch (error) {
      const { code, stdout } = error as { code: number; stdout: string };
      return { code, said: JSON.parse(stdout) };
    }
  }

  function replaced(bytes: Buffer, from: string, to: string): Buffer {
    const at = bytes.indexOf(from);
    expect(at, `${from} stands in the package`).toBeGreaterThan(0);
    expect(Buffer.byteLength(to)).toBe(Buffer.byteLength(from));
    const changed = Buffer.from(bytes);
    changed.write(to, at);
    return changed;
  }
});
