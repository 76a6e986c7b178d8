import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller, strangerCaller, tokenCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { anOrder } from "../../../test/support/order.ts";
import { upload } from "../../../test/support/upload.ts";
import { tasks } from "../jobs/task-list.ts";

const alpha = { slug: "alpha" };
const flask = { orderNumber: "A-1001", phoneTail: "5678" };

describe("a customer at the merchant's open door", () => {
  let house: TestHouse;
  let stranger: Caller;
  let ips = 1;
  /** Each test comes from somewhere else, so that none uses up another's tries. */
  const elsewhere = () => `203.0.113.${ips++}`;

  beforeAll(async () => {
    house = await openTestHouse();
    stranger = strangerCaller(house);
    await anOrder(house, "alpha", { number: "A-1001", phone: "138-1234-5678" });
    await anOrder(house, "beta", { number: "B-2002", phone: "13912345678" });
    await anOrder(house, "alpha", { number: "A-NOPHONE", phone: null });
  });
  afterAll(() => house?.close());

  test("finds their order by its number and the phone's last four digits", async () => {
    const { status, body } = await stranger("findMyOrder", { params: alpha, body: flask, ip: elsewhere() });
    expect(status).toBe(200);
    expect(body.order).toMatchObject({ number: "A-1001", items: [{ name: "保温杯 500ml", quantity: 1 }] });
    expect(JSON.stringify(body)).not.toContain("宁远五金厂");
  });

  test.each(["findMyOrder", "findMyComplaint"] as const)(
    "%s gives every wrong answer the same",
    async (door) => {
      const { body: filed } = await stranger("fileMyComplaint", {
        params: { slug: "beta" },
        body: { text: "别家的投诉", phone: "13912345678" },
        ip: elsewhere(),
      });
      const tries =
        door === "findMyOrder"
          ? [
              { orderNumber: "A-9999", phoneTail: "5678" },
              { orderNumber: "A-1001", phoneTail: "0000" },
              { orderNumber: "B-2002", phoneTail: "5678" },
              { orderNumber: "A-NOPHONE", phoneTail: "5678" },
              { orderNumber: "A-NOPHONE", phoneTail: "0000" },
              { orderNumber: "' OR 1=1 --", phoneTail: "5678" },
            ]
          : [
              { number: "0000-0000-0", phoneTail: "5678" },
              { number: "不是单号", phoneTail: "5678" },
              { number: filed.number, phoneTail: "5678" },
            ];
      const ip = elsewhere();
      const answers = await Promise.all(tries.map((body) => stranger(door, { params: alpha, body, ip })));
      for (const answer of answers) {
        expect(answer.status).toBe(404);
        expect(answer.body).toEqual(answers[0]!.body);
      }
    },
  );

  test("who tries again and again waits, also with the right digits then, and others do not", async () => {
    const ip = elsewhere();
    for (let tail = 0; tail < 10; tail += 1) {
      const body = { orderNumber: `A-${tail}`, phoneTail: `000${tail}` };
      expect((await stranger("findMyOrder", { params: alpha, body, ip })).status).toBe(404);
    }
    const refused = await stranger("findMyOrder", { params: alpha, body: flask, ip });
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: "too_many_tries" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await stranger("findMyOrder", { params: alpha, body: flask, ip: elsewhere() })).status).toBe(200);

    await house.advance(10);
    expect((await stranger("findMyOrder", { params: alpha, body: flask, ip })).status).toBe(200);
  });

  test("one number is not guessed from many places either", async () => {
    const { body: filed } = await stranger("fileMyComplaint", {
      params: alpha,
      body: { text: "尾号要保密", phone: "13700004321" },
      ip: elsewhere(),
    });
    const statuses: number[] = [];
    for (let tail = 0; tail < 22; tail += 1) {
      const number = tail % 2 ? filed.number : filed.number.replaceAll("-", " ");
      const body = { number, phoneTail: String(1000 + tail) };
      statuses.push((await stranger("findMyComplaint", { params: alpha, body, ip: elsewhere() })).status);
    }
    expect(statuses).toEqual([...Array(20).fill(404), 429, 429]);
  });

  test("no address of a visitor is kept", async () => {
    const ip = elsewhere();
    await stranger("findMyOrder", { params: alpha, body: flask, ip });
    const rows = await house.rows("SELECT visitor FROM attempt");
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain("203.0.113");
    expect(JSON.stringify(rows)).not.toContain("A-1001");
  });

  test("files for the order found, with photos, and follows it by the answer's link", async () => {
    const ip = elsewhere();
    const found = await stranger("findMyOrder", { params: alpha, body: flask, ip });
    const photo = await upload(house, "uploadForPortal", { params: alpha });
    expect(photo.status).toBe(200);
    const filed = await stranger("fileMyComplaint", {
      params: alpha,
      ip,
      body: {
        orderToken: found.body.orderToken,
        orderLine: 1,
        text: "保温杯收到就是裂的，要求换新。",
        demand: "exchange",
        uploads: [photo.body.id],
      },
    });
    expect(filed.body).toMatchObject({ state: "received", isNew: true });

    const mine = await tokenCaller(house, filed.body.token)("readMyComplaint");
    expect(mine.body).toMatchObject({
      number: filed.body.number,
      order: { number: "A-1001" },
      attachments: [{ id: photo.body.id, isImage: true }],
      next: { what: "first_response", dueAt: filed.body.replyBy },
      timeline: [{ type: "received" }],
      openSteps: ["write_in", "withdraw"],
    });
    const again = await stranger("findMyComplaint", {
      params: alpha,
      ip,
      body: { number: filed.body.number, phoneTail: "5678" },
    });
    expect((await tokenCaller(house, again.body.token)("readMyComplaint")).body.number).toBe(
      filed.body.number,
    );
    const [event] = await house.rows(
      "SELECT actor_kind, actor_id FROM journal WHERE type = 'complaint_received' ORDER BY at DESC, id DESC LIMIT 1",
    );
    expect(event).toEqual({ actor_kind: "customer", actor_id: "visitor" });
  });

  test("the same filing sent again after a broken line is one complaint", async () => {
    const asked = {
      params: alpha,
      key: "a-phone-that-lost-its-line",
      ip: elsewhere(),
      body: { text: "断网重发", phone: "13600001111" },
    };
    const first = await stranger("fileMyComplaint", asked);
    const second = await stranger("fileMyComplaint", asked);
    expect(second.body).toEqual(first.body);
    expect(await house.rows("SELECT 1 FROM complaint WHERE description = '断网重发'")).toHaveLength(1);
  });

  test("an order link that is forged, expired, another merchant's or of another purpose is refused", async () => {
    const file = (slug: string, orderToken: string) =>
      stranger("fileMyComplaint", {
        params: { slug },
        body: { orderToken, text: "链接不对" },
        ip: elsewhere(),
      });
    const { orderToken } = (await stranger("findMyOrder", { params: alpha, body: flask, ip: elsewhere() }))
      .body;
    const { token: followToken } = (await file("alpha", orderToken)).body;

    for (const [slug, token] of [
      ["alpha", `${orderToken.slice(0, -1)}${orderToken.endsWith("A") ? "B" : "A"}`],
      ["alpha", followToken],
      ["alpha", "."],
      ["beta", orderToken],
    ] as const) {
      const refused = await file(slug, token);
      expect(refused.status).toBe(422);
      expect(refused.body).toMatchObject({ code: "order_link_expired", fields: [{ at: "/orderToken" }] });
    }
    await house.advance(5 * 60);
    expect((await file("alpha", orderToken)).status).toBe(422);
  });

  test.each([
    [{ text: "没留电话" }, 422, "contact_missing"],
    [{ text: "电话不对", phone: "没有" }, 422, "phone_not_valid"],
    [{ text: "  ", phone: "13600001111" }, 422, "invalid_input"],
    [{ text: "x".repeat(20_001), phone: "13600001111" }, 422, "invalid_input"],
    [{ text: "坏字符\u0000", phone: "13600001111" }, 422, "invalid_input"],
    [
      { text: "附件不存在", phone: "13600001111", uploads: ["0198c0de-0000-4000-8000-00000000000a"] },
      422,
      "upload_unknown",
    ],
  ])("%j is refused in the customer's language", async (body, status, code) => {
    const answer = await stranger("fileMyComplaint", {
      params: alpha,
      body,
      language: "en",
      ip: elsewhere(),
    });
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
    expect(answer.body.title).toMatch(/^[\x20-\x7e]+$/);
  });

  test("an unknown address is no merchant, whatever is in it", async () => {
    for (const slug of ["nobody", "%00", "alpha'--", "ＡＬＰＨＡ"])
      expect((await stranger("readPortalHouse", { params: { slug } })).status).toBe(404);
    expect((await stranger("readPortalHouse", { params: alpha })).body).toMatchObject({ slug: "alpha" });
  });

  test("a photo is used once, and staff cannot use a visitor's", async () => {
    const photo = (await upload(house, "uploadForPortal", { params: alpha })).body.id;
    const agent = await staffCaller(house, "agent", "alpha");
    const taken = await agent("fileComplaint", {
      body: { text: "拿别人的照片", customer: {}, uploads: [photo] },
    });
    expect(taken.body.code).toBe("upload_unknown");

    const file = () =>
      stranger("fileMyComplaint", {
        params: alpha,
        ip: elsewhere(),
        body: { text: "一次", phone: "13600002222", uploads: [photo] },
      });
    expect((await file()).status).toBe(200);
    expect((await file()).body.code).toBe("upload_unknown");
  });

  test("what nobody uses or counts any more is swept away, and what is used stays", async () => {
    const [unused, used] = [
      await upload(house, "uploadForPortal", { params: alpha }),
      await upload(house, "uploadForPortal", { params: alpha }),
    ];
    await stranger("fileMyComplaint", {
      params: alpha,
      ip: elsewhere(),
      body: { text: "有照片", phone: "13600003333", uploads: [used.body.id] },
    });
    await house.advance(8 * 24 * 60);
    await tasks.sweep(house.house, { tenantId: "" });
    const kept = await house.rows("SELECT id FROM attachment WHERE id = ANY($1)", [
      [unused.body.id, used.body.id],
    ]);
    expect(kept).toEqual([{ id: used.body.id }]);
    expect(await house.rows("SELECT 1 FROM attempt")).toEqual([]);
  });

  test("uploads of one visitor are counted", async () => {
    const ip = elsewhere();
    const send = () =>
      upload(house, "uploadForPortal", { params: alpha, credentials: { "x-forwarded-for": ip } });
    for (let sent = 0; sent < 60; sent += 1) expect((await send()).status).toBe(200);
    expect((await send()).body.code).toBe("too_many_tries");
  });
});
