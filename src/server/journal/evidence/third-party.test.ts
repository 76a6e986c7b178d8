import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn, staffCaller } from "../../../../test/support/caller.ts";
import { type OpenPackage, opened, repacked } from "../../../../test/support/evidence-package.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { closedComplaint, take } from "../../../../test/support/walk.ts";

const run = promisify(execFile);
const handbook = new URL("../../../../docs/handbook/", import.meta.url);

/** The ways that the handbook tells a third party: its very words are run. */
describe("a package is checked without this system", () => {
  let house: TestHouse;
  let folder: string;
  let bytes: Buffer;
  let files: OpenPackage;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    folder = await mkdtemp(join(tmpdir(), "third-party-"));
    const agent = await staffCaller(house, "agent", "alpha");
    const { number } = await closedComplaint(house, agent, { text: "杯子裂了 😡 “真的”" });
    await take(agent, "writeNote", number, { body: "客户语气平和。" });
    const cookie = await signIn(house, "supervisor", "alpha");
    const answer = await fetch(`${house.url}/api/complaints/${number}/evidence-package`, {
      headers: { cookie },
    });
    bytes = Buffer.from(await answer.arrayBuffer());
    files = opened(bytes);
  });
  afterAll(async () => {
    await house?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("it holds a record for people to read", () => {
    expect(Buffer.from(files["record.pdf"]!).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test.skipIf(isMissing("openssl"))(
    "openssl verifies the manifest's signature, and not a changed manifest's",
    async () => {
      await writeFile(join(folder, "manifest.json"), files["manifest.json"]!);
      await writeFile(join(folder, "house-key.pem"), files["house-key.pem"]!);
      await writeFile(
        join(folder, "sig"),
        Buffer.from(Buffer.from(files["manifest.sig"]!).toString(), "base64"),
      );
      const command = /^openssl pkeyutl .*$/m.exec(
        await readFile(new URL("evidence.md", handbook), "utf8"),
      )![0];
      const [program = "", ...args] = command.split(" ");
      expect((await run(program, args, { cwd: folder })).stdout).toContain("Signature Verified Successfully");
      await writeFile(join(folder, "manifest.json"), "{}");
      await expect(run(program, args, { cwd: folder })).rejects.toThrow();
    },
  );

  test.skipIf(isMissing("python3") || isMissing("openssl"))(
    "the handbook's Python script of at most fifty lines says intact, and names what was changed",
    async () => {
      const [english, chinese] = await Promise.all(["evidence.md", "evidence.zh-CN.md"].map(scriptIn));
      expect(chinese).toBe(english);
      expect(english!.split("\n").filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(50);
      await writeFile(join(folder, "verify.py"), english!);

      expect(await python(bytes)).toMatchObject({ code: 0, said: expect.stringContaining("intact") });
      const journal = Buffer.from(files["journal.jsonl"]!).toString();
      const texts = Buffer.from(files["texts.jsonl"]!).toString();
      expect(
        await python(changed("journal.jsonl", journal.replace("complaint_accepted", "complaint_accepteD"))),
      ).toMatchObject({
        code: 1,
      });
      expect(await python(changed("texts.jsonl", texts.replace("杯子裂了", "杯子好了")))).toMatchObject({
        code: 1,
      });
    },
  );

  function changed(name: string, content: string): Buffer {
    return repacked({ ...files, [name]: Buffer.from(content) });
  }

  async function scriptIn(name: string): Promise<string> {
    const page = await readFile(new URL(name, handbook), "utf8");
    return /```python\n(.*?)```/s.exec(page)![1]!;
  }

  async function python(content: Buffer): Promise<{ code: number; said: string }> {
    await writeFile(join(folder, "package.zip"), content);
    try {
      return { code: 0, said: (await run("python3", ["verify.py", "package.zip"], { cwd: folder })).stdout };
    } catch (error) {
      const { code, stderr } = error as { code: number; stderr: string };
      return { code, said: stderr };
    }
  }
});

function isMissing(program: string): boolean {
  try {
    execFileSync(program, [program === "openssl" ? "version" : "--version"], { stdio: "ignore" });
    return false;
  } catch {
    return true;
  }
}
