import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller } from "../../../test/support/caller.ts";
import { customerOf, followToken } from "../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { upload } from "../../../test/support/upload.ts";
import { eventsOf, receivedComplaint, runningClocks, take, viewOf } from "../../../test/support/walk.ts";

describe("one conversation per complaint", () => {
  let house: TestHouse;
  let agent: Caller;
  let cookie: string;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    cookie = await signIn(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  test("an agent's first words answer the customer: the clock stops, the words are found and leave a digest", async () => {
    const { number, version } = await receivedComplaint(agent);
    expect(await runningClocks(agent, number)).toContain("first_response");
    const sent = await take(agent, "sendMessage", number, {
      body: "您好，我们正在联系仓库核对羽毛球拍",
      uploads: [],
    });
    expect(sent).toEqual({ number, state: "received", version });

    expect(await runningClocks(agent, number)).not.toContain("first_response");
    expect((await agent("listComplaints", { query: { q: "羽毛球拍" } })).body.rows).toMatchObject([
      { number },
    ]);
    const event = (await viewOf(agent, number)).timeline.at(-1)!;
    expect(event).toMatchObject({
      type: "message_sent",
      data: { kind: "message", digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(JSON.stringify(event)).not.toContain("羽毛球拍");
  });

  test("what the customer writes is new to the owner until they read it", async () => {
    const { number } = await receivedComplaint(agent);
    await take(agent, "acceptComplaint", number, { version: 1, restatement: "杯子裂了" });
    const customer = await customerOf(house, number);
    await customer("writeIn", { body: { body: "还有盖子也裂了 😟", uploads: [] } });
    expect(await unseen(number)).toBe(1);

    expect((await viewOf(agent, number)).messages.at(-1)).toMatchObject({
      direction: "in",
      body: "还有盖子也裂了 😟",
    });
    expect(await unseen(number)).toBe(0);
  });

  test("the same words sent again after a broken line are said once", async () => {
    const { number } = await receivedComplaint(agent);
    const customer = await customerOf(house, number);
    for (const _ of [1, 2]) await customer("writeIn", { body: { body: "断线重发" }, key: "same" });
    const other = await customer("writeIn", { body: { body: "另一句话" }, key: "same" });
    expect(other).toMatchObject({ status: 422, body: { code: "idempotency_key_reused" } });
    expect((await viewOf(agent, number)).messages.filter(({ direction }) => direction === "in")).toHaveLength(
      1,
    );
  });

  test("customers write while the complaint is open, and not after", async () => {
    const { number } = await receivedComplaint(agent);
    const customer = await customerOf(house, number);
    await customer("withdrawMine", { body: {} });
    const late = await customer("writeIn", { body: { body: "还有一句" } });
    expect(late).toMatchObject({ status: 409, body: { code: "step_not_open" } });
  });

  test.each([
    ["nothing", "   "],
    ["5,001 letters", "长".repeat(5_001)],
    ["a null character", "a\u0000b"],
    ["half an emoji", "a\ud83d"],
  ])("%s is no message", async (_, body) => {
    const { number } = await receivedComplaint(agent);
    const answer = await (await customerOf(house, number))("writeIn", { body: { body } });
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid_input" } });
  });

  test("zero-width, right-to-left and markup stay as typed", async () => {
    const { number } = await receivedComplaint(agent);
    const body = "a\u200bb \u202eevil\u202c <script>alert(1)</script> 👨‍👩‍👧";
    const answer = await (await customerOf(house, number))("writeIn", { body: { body } });
    expect(answer.body.messages.at(-1).body).toBe(body);
  });

  test("a note and its file never reach the customer; a message and its file do", async () => {
    const { number } = await receivedComplaint(agent);
    const [secret, open] = await Promise.all([staffFile("内部.png"), staffFile("给您看.png")]);
    await take(agent, "writeNote", number, { body: "此客户多次投诉，谨慎", uploads: [secret] });
    await take(agent, "addEvidence", number, { uploads: [await staffFile("仓库监控.png")] });
    await take(agent, "sendMessage", number, { body: "请看照片", uploads: [open] });

    const mine = (await (await customerOf(house, number))("readMyComplaint")).body;
    expect(mine.attachments.map(({ name }: { name: string }) => name)).toEqual(["给您看.png"]);
    expect(JSON.stringify(mine)).not.toMatch(/谨慎|内部|仓库监控/);
    expect(await eventsOf(agent, number)).toEqual(
      expect.arrayContaining(["note_written", "evidence_added", "message_sent"]),
    );
    expect((await viewOf(agent, number)).notes).toMatchObject([{ attachments: [{ id: secret }] }]);
  });

  test("a file is used once and only by who uploaded it", async () => {
    const { number } = await receivedComplaint(agent);
    const id = await staffFile("一次.png");
    const supervisor = await staffCaller(house, "supervisor", "alpha");
    const customer = await customerOf(house, number);
    const use = (by: Caller, route: "sendMessage" | "writeIn") =>
      by(route, { params: { number }, body: { body: "附件", uploads: [id] } });
    expect((await use(supervisor, "sendMessage")).body.code).toBe("upload_unknown");
    expect((await use(customer, "writeIn")).body.code).toBe("upload_unknown");
    expect((await use(agent, "sendMessage")).status).toBe(200);
    expect((await use(agent, "sendMessage")).body.code).toBe("upload_unknown");
  });

  test("a customer sends a photo with their words", async () => {
    const { number } = await receivedComplaint(agent);
    const credentials = { authorization: `Bearer ${await followToken(house, number)}` };
    const { body: photo } = await upload(house, "uploadForMyComplaint", { credentials });
    const { body } = await (await customerOf(house, number))("writeIn", {
      body: { body: "补一张照片", uploads: [photo.id] },
    });
    expect(body.messages.at(-1)).toMatchObject({
      from: "me",
      attachments: [{ id: photo.id, uploadedBy: "customer" }],
    });
  });

  async function staffFile(fileName: string): Promise<string> {
    const { status, body } = await upload(house, "uploadFile", { credentials: { cookie }, fileName });
    expect(status).toBe(200);
    return body.id;
  }

  async function unseen(number: string): Promise<number> {
    const { body } = await agent("listComplaints", { query: { q: number } });
    return body.rows[0].unseenMessages;
  }
});
