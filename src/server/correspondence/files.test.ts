import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller, tokenCaller } from "../../../test/support/caller.ts";
import { customerOf, followToken } from "../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { upload } from "../../../test/support/upload.ts";
import { investigatingComplaint, take, viewOf } from "../../../test/support/walk.ts";

describe("files", () => {
  let house: TestHouse;
  let agent: Caller;
  let cookies: Record<"agent" | "department_handler", Record<string, string>>;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    cookies = {
      agent: { cookie: await signIn(house, "agent", "alpha") },
      department_handler: { cookie: await signIn(house, "department_handler", "alpha") },
    };
  });
  afterAll(() => house?.close());

  test("come back as they were sent, under their name, and run nothing", async () => {
    const text = Buffer.from("不是网页，也不运行：<b>1</b>");
    const id = await uploadedBy("agent", { content: text, fileName: "说明.html" });
    const { status, body, headers } = await agent("readFile", { params: { id } });
    expect(status).toBe(200);
    expect(body).toBe(text.toString());
    expect(headers.get("content-type")).toContain("text/plain");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-disposition")).toMatch(/^attachment; filename="__\.html\.txt"/);
    expect(headers.get("cache-control")).toContain("private");
  });

  test("a picture is shown, whole or as a preview; anything else has no preview", async () => {
    const picture = await uploadedBy("agent", {});
    const whole = await agent("readFile", { params: { id: picture } });
    expect(whole.headers.get("content-type")).toBe("image/png");
    expect(whole.headers.get("content-disposition")).toMatch(/^inline/);
    const preview = await agent("readFile", { params: { id: picture }, query: { preview: "1" } });
    expect(preview.headers.get("content-type")).toBe("image/webp");

    const note = await uploadedBy("agent", { content: Buffer.from("文字"), fileName: "a.txt" });
    const none = await agent("readFile", { params: { id: note }, query: { preview: "1" } });
    expect(none).toMatchObject({ status: 422, body: { code: "image_not_displayable" } });
    expect(none.headers.get("cache-control") ?? "").not.toContain("max-age");
  });

  test.each([
    ["an empty file", Buffer.alloc(0), "file_empty"],
    [
      "a page that calls itself a picture",
      Buffer.from("<!doctype html><script>1</script>"),
      "file_type_refused",
    ],
  ])("%s is refused", async (_, content, code) => {
    const credentials = cookies.agent;
    const answer = await upload(house, "uploadFile", { credentials, content, fileName: "照片.png" });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  test("a form without a file, or no form at all, says what is missing", async () => {
    const form = new FormData();
    form.append("words", "没有文件");
    const url = `${house.url}/api/uploads`;
    const empty = await fetch(url, { method: "POST", headers: cookies.agent, body: form });
    expect(await empty.json()).toMatchObject({ status: 422, code: "file_missing" });
    expect((await agent("uploadFile", { body: {} })).status).toBeGreaterThanOrEqual(400);
    expect((await agent("uploadFile", { body: {} })).status).toBeLessThan(500);
  });

  test("an upload that nothing uses yet is its uploader's alone", async () => {
    const id = await uploadedBy("agent", {});
    const others = [
      await staffCaller(house, "supervisor", "alpha"),
      await staffCaller(house, "agent", "beta"),
    ];
    for (const other of others) expect((await other("readFile", { params: { id } })).status).toBe(404);
  });

  test("customers read their own and what was sent to them; colleagues all; other houses and complaints nothing", async () => {
    const { number } = await investigatingComplaint(agent);
    const { number: otherNumber } = await investigatingComplaint(agent);
    const [sent, internal] = [await uploadedBy("agent", {}), await uploadedBy("agent", {})];
    await take(agent, "sendMessage", number, { body: "请看", uploads: [sent] });
    await take(agent, "writeNote", number, { body: "仅内部", uploads: [internal] });

    const customer = await customerOf(house, number);
    const stranger = await customerOf(house, otherNumber);
    const inspector = await staffCaller(house, "inspector", "alpha");
    const beta = await staffCaller(house, "supervisor", "beta");
    const status = async (caller: Caller, id: string, route: "readFile" | "readMyFile") =>
      (await caller(route, { params: { id } })).status;
    expect(await status(customer, sent, "readMyFile")).toBe(200);
    expect(await status(customer, internal, "readMyFile")).toBe(404);
    expect(await status(stranger, sent, "readMyFile")).toBe(404);
    expect(await status(inspector, internal, "readFile")).toBe(200);
    expect(await status(beta, sent, "readFile")).toBe(404);
    expect(await status(await staffCaller(house, "administrator", "alpha"), sent, "readFile")).toBe(404);
    expect(await status(tokenCaller(house, `${await followToken(house, number)}x`), sent, "readMyFile")).toBe(
      401,
    );
  });

  test("a department reads the files of its own questions and no others", async () => {
    const { number } = await investigatingComplaint(agent);
    const departmentId = house.tenant("alpha").departmentIds.warehouse;
    await take(agent, "askDepartment", number, { departmentId, question: "出库时完好吗？" });
    const photo = await uploadedBy("agent", {});
    await take(agent, "sendMessage", number, { body: "客户照片", uploads: [photo] });
    const film = await uploadedBy("department_handler", { fileName: "打包.png" });
    const warehouse = await staffCaller(house, "department_handler", "alpha");
    const requestId = (await viewOf(agent, number)).requests[0]!.id;
    await warehouse("answerRequest", {
      params: { id: requestId },
      body: { answer: "完好", uploads: [film] },
    });

    const logistics = await staffCaller(house, "logistics", "alpha");
    expect((await warehouse("readFile", { params: { id: film } })).status).toBe(200);
    expect((await warehouse("readFile", { params: { id: photo } })).status).toBe(404);
    expect((await logistics("readFile", { params: { id: film } })).status).toBe(404);
    expect((await agent("readFile", { params: { id: film } })).status).toBe(200);
  });

  async function uploadedBy(
    name: keyof typeof cookies,
    file: { content?: Buffer; fileName?: string },
  ): Promise<string> {
    const { status, body } = await upload(house, "uploadFile", { credentials: cookies[name], ...file });
    expect(status).toBe(200);
    return body.id;
  }
});
