import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { anOrder } from "../../../../test/support/order.ts";
import { upload } from "../../../../test/support/upload.ts";
import { eventsOf, investigatingComplaint, take, takeOn, viewOf } from "../../../../test/support/walk.ts";

describe("evidence", () => {
  let house: TestHouse;
  let agent: Caller;
  let warehouse: Caller;
  let cookie: string;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    agent = await staffCaller(house, "agent", "alpha");
    warehouse = await staffCaller(house, "department_handler", "alpha");
    cookie = await signIn(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  type Item = {
    file: { id: string; name: string };
    source: string;
    camera: unknown;
    reading: { state: string; text: string | null; hints: { kind: string; value: string }[] } | null;
    custody: { deed: string; by: string }[];
  };
  const evidenceOf = async (number: string): Promise<Item[]> =>
    (await agent("listEvidence", { params: { number } })).body.rows;

  async function withFile(content: Buffer, fileName: string, more: object = {}) {
    const { number } = await investigatingComplaint(agent);
    const file = await upload(house, "uploadFile", { credentials: { cookie }, content, fileName });
    await take(agent, "addEvidence", number, { uploads: [file.body.id], ...more });
    return { number, id: file.body.id as string };
  }

  test("has who, when, whence and hash from the moment it comes in", async () => {
    const { number, id } = await withFile(Buffer.from("检测结论：不合格"), "报告.txt", {
      source: "lab_report",
      about: "第三方检测报告",
    });
    const [item] = await evidenceOf(number);
    expect(item).toMatchObject({
      file: { id, name: "报告.txt" },
      source: "lab_report",
      about: "第三方检测报告",
      givenBy: "agent alpha",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      reading: null,
      custody: [{ deed: "received", by: "agent alpha", at: house.now().toISOString() }],
    });
  });

  test("who opens an original stands in its custody and in the journal, once a day", async () => {
    const { number, id } = await withFile(Buffer.from("面单记录"), "面单.txt");
    for (let look = 0; look < 3; look += 1) await agent("readFile", { params: { id } });
    expect((await evidenceOf(number))[0]!.custody.map(({ deed }) => deed)).toEqual(["received", "opened"]);
    expect((await eventsOf(agent, number)).filter((type) => type === "evidence_opened")).toHaveLength(1);
    await house.advance(25 * 60);
    await agent("readFile", { params: { id } });
    expect((await evidenceOf(number))[0]!.custody.at(-1)).toMatchObject({
      deed: "opened",
      by: "agent alpha",
    });
    expect((await eventsOf(agent, number)).filter((type) => type === "evidence_opened")).toHaveLength(2);
  });

  test("whence it comes can be said later; a file of another case cannot be touched from this one", async () => {
    const { number, id } = await withFile(Buffer.from("页面"), "页面.txt");
    await takeOn(agent, "describeEvidence", number, id, { source: "page_snapshot", about: "下单时的页面" });
    expect((await evidenceOf(number))[0]).toMatchObject({ source: "page_snapshot", about: "下单时的页面" });
    const { number: other } = await investigatingComplaint(agent);
    const foreign = await agent("describeEvidence", {
      params: { number: other, id },
      body: { source: "other" },
    });
    expect(foreign.body.code).toBe("file_not_found");
  });

  test("what a camera wrote is kept apart: the desk reads time and device, a department gets the picture without it", async () => {
    const { number, id } = await withFile(await photoWithCamera(), "现场.jpg");
    await house.work();
    expect((await evidenceOf(number))[0]!.camera).toEqual({
      takenAt: "2026-09-13T07:20:00.000Z",
      device: "Huawei Mate 60",
      hasPlace: false,
    });
    await take(agent, "askDepartment", number, {
      departmentId: house.tenant("alpha").departmentIds.warehouse,
      question: "照片里的箱子是我们的吗？",
      files: [id],
    });
    const bytesFor = async (name: string) => {
      const answer = await fetch(`${house.url}/api/files/${id}`, {
        headers: { cookie: await signIn(house, name, "alpha") },
      });
      return Buffer.from(await answer.arrayBuffer());
    };
    expect((await sharp(await bytesFor("agent")).metadata()).exif).toBeDefined();
    const given = await sharp(await bytesFor("department_handler")).metadata();
    expect({ exif: given.exif, format: given.format, width: given.width }).toEqual({
      exif: undefined,
      format: "jpeg",
      width: 640,
    });
    const { body } = await warehouse("listRequests", { query: { limit: "100" } });
    expect(body.rows.at(-1).files).toMatchObject([{ id }]);
  });

  test("the words on a photo are read, and order, batch and day are suggested", {
    timeout: 120_000,
  }, async (context) => {
    const { number } = await withFile(await labelPhoto(), "面单.png");
    await house.work();
    const [item] = await evidenceOf(number);
    if (item!.reading!.state === "no_reader") context.skip("the optional text reader is not installed");
    if (item!.reading!.state === "nothing") context.skip("this machine draws no Chinese letters");
    const hints = item!.reading!.hints.map(({ kind, value }) => `${kind} ${value}`);
    expect(hints).toEqual(
      expect.arrayContaining(["order_number MJ20260913017", "batch B2608-3", "date 2026-08-01"]),
    );
  });

  test("a suggested order is joined to a case that has none, and to none that has one", async () => {
    await anOrder(house, "alpha", { number: "MJ20260913017", phone: "13900001234" });
    const { number, version } = await investigatingComplaint(agent);
    const link = (orderNumber: string, seen: number) =>
      agent("linkOrder", { params: { number }, body: { version: seen, orderNumber } });
    expect((await link("NOWHERE-1", version)).body.code).toBe("order_not_found");
    expect((await link("MJ20260913017", version)).status).toBe(200);
    const view = await viewOf(agent, number);
    expect(view.order).toMatchObject({ number: "MJ20260913017" });
    expect(view.timeline.at(-1)!.type).toBe("order_linked");
    expect((await link("MJ20260913017", view.version)).body.code).toBe("order_linked");
  });

  test("a picture that is none to look at stays evidence all the same", async () => {
    const broken = (await photoWithCamera()).subarray(0, 900);
    const { number } = await withFile(broken, "坏了.jpg");
    await house.work();
    expect((await evidenceOf(number))[0]).toMatchObject({ reading: { state: "failed", hints: [] } });
  });
});

function photoWithCamera(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: "#8899aa" } })
    .withExif({
      IFD0: { Make: "Huawei", Model: "Mate 60" },
      IFD2: { DateTimeOriginal: "2026:09:13 15:20:00", OffsetTimeOriginal: "+08:00" },
    })
    .jpeg()
    .toBuffer();
}

function labelPhoto(): Promise<Buffer> {
  const lines = ["保温杯 500毫升", "订单编号：MJ20260913017", "生产批号：B2608-3", "生产日期：2026年8月1日"];
  const text = lines
    .map(
      (words, line) =>
        `<text x="40" y="${90 + line * 80}" font-size="44" font-family="Noto Sans CJK SC">${words}</text>`,
    )
    .join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="400"><rect width="100%" height="100%" fill="#fff"/>${text}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
