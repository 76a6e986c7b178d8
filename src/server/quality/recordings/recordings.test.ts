import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { wavOf } from "../../../../test/support/sounds.ts";
import { upload } from "../../../../test/support/upload.ts";
import { acceptedComplaint, take } from "../../../../test/support/walk.ts";
import { withTenant } from "../../db/database.ts";

let house: TestHouse;
let agent: Caller;
let credentials: Record<string, string>;

beforeAll(async () => {
  house = await openTestHouse();
  agent = await staffCaller(house, "agent", "alpha");
  credentials = { cookie: await signIn(house, "agent", "alpha") };
});
afterAll(() => house?.close());

const call = wavOf(30, [[{ from: 0, to: 6 }], [{ from: 5, to: 10 }]]);

async function inCase(content: Buffer, number?: string) {
  const { body: file } = await upload(house, "uploadFile", { credentials, content, fileName: "通话.wav" });
  const complaint = number ?? (await acceptedComplaint(agent)).number;
  await take(agent, "writeNote", complaint, { body: "通话录音", uploads: [file.id] });
  return { number: complaint, id: file.id as string };
}

const recordingOf = (caller: Caller, params: { number: string; id: string }) =>
  caller("getRecording", { params });

describe("a call recording in a case", () => {
  test("is heard once it came in: its length, silence, both at once, the sides, and its shape", async () => {
    const place = await inCase(call);
    expect((await recordingOf(agent, place)).body).toMatchObject({ state: "waiting", peaks: null });
    await house.work();
    const { status, body } = await recordingOf(agent, place);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: "ready", name: "通话.wav", channels: 2, durationMs: 30_000 });
    expect(Math.abs(body.silenceMs - 20_000)).toBeLessThan(100);
    expect(body.marks.map(({ kind }: { kind: string }) => kind)).toEqual(["overlap", "silence"]);
    expect(body.right).toMatchObject({ interruptions: 1 });
    expect(body.peaks.map((points: number[]) => points.length)).toEqual([1_500, 1_500]);
  });

  test("the same bytes in a second case are not heard again", async () => {
    const place = await inCase(call);
    expect((await recordingOf(agent, place)).body).toMatchObject({ state: "ready" });
    const rows = await withTenant(house.tenant("alpha").tenantId, (tx) =>
      tx.selectFrom("recording").selectAll().execute(),
    );
    expect(rows).toHaveLength(1);
  });

  test("that is broken stays a file of the case and says so", async () => {
    const place = await inCase(Buffer.concat([call.subarray(0, 20), Buffer.alloc(5_000, 7)]));
    await house.work();
    expect((await recordingOf(agent, place)).body).toMatchObject({ state: "unreadable", durationMs: null });
    expect((await agent("readFile", { params: { id: place.id } })).status).toBe(200);
  });

  test("is not found under another complaint, in another house, or when it is no recording", async () => {
    const place = await inCase(call);
    const { number } = await acceptedComplaint(agent);
    const stranger = await staffCaller(house, "agent", "beta");
    expect((await recordingOf(agent, { ...place, number })).body).toMatchObject({
      code: "recording_not_found",
    });
    expect((await recordingOf(stranger, place)).status).toBe(404);
    const administrator = await staffCaller(house, "administrator", "alpha");
    expect((await recordingOf(administrator, place)).status).toBe(403);
  });

  test("an inspector hears it too", async () => {
    const inspector = await staffCaller(house, "inspector", "alpha");
    expect((await recordingOf(inspector, await inCase(call))).status).toBe(200);
  });

  test("of three hours is taken whole and heard", async () => {
    const minute = wavOf(60, [[], []], "mulaw");
    const head = Buffer.from(minute.subarray(0, 44));
    // The length a recorder leaves that was never told the end.
    head.writeUInt32LE(0xffffffff, 40);
    const threeHours = Buffer.concat([head, ...Array.from({ length: 180 }, () => minute.subarray(44))]);
    const place = await inCase(threeHours);
    await house.work();
    expect((await recordingOf(agent, place)).body).toMatchObject({ state: "ready", durationMs: 10_800_000 });
  }, 120_000);
});

describe("a player jumps in a file by asking for a part of it", () => {
  const part = async (range: string) => {
    const { id } = await inCase(call);
    return fetch(`${house.url}/api/files/${id}`, { headers: { ...credentials, range } });
  };

  test.each([
    ["bytes=100-199", 206, 100, 100, `bytes 100-199/${call.length}`],
    ["bytes=480000-", 206, 480_000, call.length - 480_000, `bytes 480000-${call.length - 1}/${call.length}`],
    ["bytes=-50", 206, call.length - 50, 50, `bytes ${call.length - 50}-${call.length - 1}/${call.length}`],
    ["bytes=0-1,5-6", 200, 0, call.length, null],
    ["bytes=9-3", 200, 0, call.length, null],
  ])("%s", async (range, status, from, length, said) => {
    const answer = await part(range);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-range")).toBe(said);
    expect(Buffer.from(await answer.arrayBuffer()).equals(call.subarray(from, from + length))).toBe(true);
  });

  test("a part behind the end is refused", async () => {
    const answer = await part(`bytes=${call.length}-`);
    expect(await answer.json()).toMatchObject({ code: "file_part_missing" });
  });
});
