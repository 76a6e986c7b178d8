import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { suppliedRequest } from "../../../../test/support/supplier.ts";
import { upload } from "../../../../test/support/upload.ts";
import { investigatingComplaint, viewOf } from "../../../../test/support/walk.ts";

describe("a supplier without an account", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  const filed = {
    text: "杯子裂了，我是王小明，电话 13900001234",
    customer: { name: "王小明", phone: "13900001234" },
  };

  test("reads the question and nothing of the customer; the case notes that it was seen", async () => {
    const { number, supplier } = await suppliedRequest(house, agent, { filed });
    const { status, body } = await supplier("readSupplyRequest");
    expect({ status, state: body.state, supplier: body.supplier }).toEqual({
      status: 200,
      state: "open",
      supplier: "恒温杯业",
    });
    expect(JSON.stringify(body)).not.toMatch(/王小明|13900001234|杯子裂了/);
    const [request] = (await viewOf(agent, number)).requests;
    expect(request!.supplierLinks).toMatchObject([{ supplier: "恒温杯业", isOpen: true }]);
    expect(request!.supplierLinks[0]!.openedAt).toBe(house.now().toISOString());
  });

  test("answers by the form with evidence, under the link's own name; a second answer is refused", async () => {
    const question = { templateCode: "warehouse_dispatch" };
    const { number, supplier, token } = await suppliedRequest(house, agent, { question });
    const file = await upload(house, "uploadForSupply", {
      credentials: { authorization: `Bearer ${token}` },
    });
    const form = { packed_on: "2026-09-13", was_intact: true, quantity: 1, packing: "box_only" };
    const send = (entries: object) =>
      supplier("answerSupplyRequest", {
        body: { answer: "批次合格，附检测报告。", entries, uploads: [file.body.id] },
      });

    const unfit = await send({ ...form, packing: "crate" });
    expect(unfit.body).toMatchObject({
      code: "entries_not_valid",
      fields: [{ at: "/entries/packing", code: "not_choice" }],
    });
    expect((await send(form)).body).toMatchObject({ state: "answered", form: { entries: form } });

    const view = await viewOf(agent, number);
    expect(view.waitingFor).toBeNull();
    expect(view.requests[0]).toMatchObject({
      state: "answered",
      answeredBy: null,
      answeredBySupplier: "恒温杯业",
      attachments: [{ uploadedBy: "supplier" }],
    });
    expect(view.timeline.at(-1)).toMatchObject({
      type: "department_answered",
      actor: { kind: "supplier", name: "恒温杯业" },
    });
    expect((await send(form)).body.code).toBe("request_answered");
  });

  test.each([
    ["it was taken back", async (s: Supplied) => revoke(s)],
    ["its days are over", async () => house.advance(8 * 24 * 60)],
  ])("finds the door closed once %s", async (_, close) => {
    const supplied = await suppliedRequest(house, agent);
    await close(supplied);
    const answer = await supplied.supplier("readSupplyRequest");
    expect({ status: answer.status, code: answer.body.code }).toEqual({
      status: 401,
      code: "supply_link_not_valid",
    });
    const late = await supplied.supplier("answerSupplyRequest", { body: { answer: "迟到的答复" } });
    expect(late.status).toBe(401);
  });

  test("a link is closed once; another complaint's number does not close it", async () => {
    const supplied = await suppliedRequest(house, agent);
    const other = await suppliedRequest(house, agent);
    const wrong = await revoke({ ...supplied, number: other.number });
    expect(wrong.body.code).toBe("supplier_link_not_found");
    expect((await revoke(supplied)).status).toBe(200);
    expect((await revoke(supplied)).body.code).toBe("supplier_link_not_found");
  });

  test("a token that is changed, of another purpose or of nobody opens nothing", async () => {
    const { token } = await suppliedRequest(house, agent);
    const [content = "", signature = ""] = token.split(".");
    const forged = Buffer.from(content, "base64url")
      .toString()
      .replace(/"linkId":"./, '"linkId":"f');
    for (const bad of [`${Buffer.from(forged).toString("base64url")}.${signature}`, "x.y", "x"]) {
      const answer = await fetch(`${house.url}/api/supply/request`, {
        headers: { authorization: `Bearer ${bad}` },
      });
      expect(answer.status).toBe(401);
    }
    const asCustomer = await fetch(`${house.url}/api/portal/complaint`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(asCustomer.status).toBe(401);
  });

  test("sees the files that went along with the question, and no other", async () => {
    const { number } = await withPhotos();
    const [shown, kept] = (await viewOf(agent, number)).attachments;
    const { supplier } = await suppliedRequest(house, agent, { question: { files: [] } });
    expect((await supplier("readSupplyFile", { params: { id: shown!.id } })).status).toBe(404);

    const { body } = await agent("askDepartment", {
      params: { number },
      body: {
        departmentId: house.tenant("alpha").departmentIds.warehouse,
        question: "照片上的批次是哪一批？",
        files: [shown!.id],
      },
    });
    expect(body.code).toBeUndefined();
    const requestId = (await viewOf(agent, number)).requests.at(-1)!.id;
    const link = await agent("sendSupplierLink", {
      params: { number, id: requestId },
      body: { supplier: "恒温杯业" },
    });
    const bearer = { authorization: `Bearer ${link.body.url.split("#")[1]}` };
    const read = (id: string) => fetch(`${house.url}/api/supply/files/${id}`, { headers: bearer });
    expect((await read(shown!.id)).status).toBe(200);
    expect((await read(kept!.id)).status).toBe(404);

    const evidence = await agent("listEvidence", { params: { number } });
    const custody = evidence.body.rows.find(({ file }: Row) => file.id === shown!.id).custody;
    expect(custody.map(({ deed, to }: Hand) => [deed, to])).toEqual([
      ["received", null],
      ["handed_on", "仓储部"],
      ["handed_on", "恒温杯业"],
      ["opened", null],
    ]);
  });

  type Supplied = Awaited<ReturnType<typeof suppliedRequest>>;
  type Row = { file: { id: string } };
  type Hand = { deed: string; to: string | null };

  function revoke({ number, linkId }: Supplied) {
    return agent("revokeSupplierLink", { params: { number, id: linkId }, body: {} });
  }

  async function withPhotos() {
    const cookie = await signIn(house, "agent", "alpha");
    const { number } = await investigatingComplaint(agent);
    const files = await Promise.all(
      ["裂缝.png", "面单.png"].map((fileName) =>
        upload(house, "uploadFile", { credentials: { cookie }, fileName }),
      ),
    );
    await agent("addEvidence", {
      params: { number },
      body: { uploads: files.map(({ body }) => body.id) },
    });
    return { number };
  }
});
