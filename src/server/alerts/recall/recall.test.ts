import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller, strangerCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { soldBatches } from "../../../../test/support/shop-of-batches.ts";
import { textOfPdf } from "../../../../test/support/text-of-pdf.ts";
import { upload } from "../../../../test/support/upload.ts";

describe("a recall", () => {
  let house: TestHouse;
  let lead: Caller;
  let buyer: Caller;
  let number: string;

  beforeAll(async () => {
    house = await openTestHouse();
    lead = await staffCaller(house, "supervisor", "alpha");
    buyer = strangerCaller(house);
    await soldBatches(house, "alpha", [
      { sku: "MILK-1", name: "婴儿配方奶粉", batch: "BM1", supplier: "北岭乳业", units: 10 },
      { sku: "MILK-1", name: "婴儿配方奶粉", batch: "BM2", supplier: "北岭乳业", units: 10 },
    ]);
    const opened = await lead("openAlert", {
      body: {
        title: "奶粉结块",
        level: "orange",
        scope: [{ kind: "batch", subject: { sku: "MILK-1", batch: "BM1" } }],
      },
    });
    number = opened.body.number;
  });
  afterAll(() => house?.close());

  const recall = () => lead("readRecall", { params: { number } }).then(({ body }) => body.recall);
  const start = () =>
    lead("startRecall", { params: { number }, body: { choices: ["refund"], goods: "either" } });

  test("begins when the alert is confirmed, once, with every piece that was sold of the batch", async () => {
    expect(await recall()).toBeNull();
    expect((await start()).body.code).toBe("alert_state");
    const { version } = (await lead("readAlert", { params: { number } })).body.alert;
    await lead("confirmAlert", { params: { number }, body: { seenVersion: version } });
    expect((await start()).body).toEqual({ lines: 10 });
    expect((await start()).body.code).toBe("recall_already");
    expect(await recall()).toMatchObject({ counts: { sold: 10, shipped: 10, answered: 0, settled: 0 } });
  });

  test("a buyer sees the order's goods and answers once; another order has nothing", async () => {
    const orderToken = await found("BM1-3");
    const { recalls } = (await buyer("readMyRecall", { params: { slug: "alpha" }, body: { orderToken } }))
      .body;
    expect(recalls).toMatchObject([{ choices: ["refund"], lines: [{ line: 1, choice: null }] }]);
    const answer = (choice: string, goods = "used_up") =>
      buyer("answerMyRecall", {
        params: { slug: "alpha" },
        body: { orderToken, recallId: recalls[0].id, line: 1, choice, goods },
      });
    expect((await answer("exchange")).body.code).toBe("choice_not_offered");
    expect((await answer("refund")).status).toBe(200);
    expect((await answer("refund")).status).toBe(200);
    expect((await answer("refund", "destroyed")).body.code).toBe("recall_answered");
    const other = await found("BM2-3");
    const { body } = await buyer("readMyRecall", { params: { slug: "alpha" }, body: { orderToken: other } });
    expect(body.recalls).toEqual([]);
    const forged = await buyer("readMyRecall", { params: { slug: "alpha" }, body: { orderToken: "a.b" } });
    expect(forged.body.code).toBe("order_link_over");
  });

  test("goods destroyed are shown, and the desk sees the picture", async () => {
    const orderToken = await found("BM1-6");
    const { recalls } = (await buyer("readMyRecall", { params: { slug: "alpha" }, body: { orderToken } }))
      .body;
    const body = { orderToken, recallId: recalls[0].id, line: 1, choice: "refund", goods: "destroyed" };
    const answer = (photo?: string) =>
      buyer("answerMyRecall", { params: { slug: "alpha" }, body: { ...body, photo } });
    expect((await answer()).body.code).toBe("photo_missing");
    const photo = (await upload(house, "uploadForPortal", { params: { slug: "alpha" } })).body.id;
    expect((await answer(photo)).status).toBe(200);
    expect((await answer(photo)).status).toBe(200);
    const { rows } = (await lead("listRecallLines", { params: { number }, query: { which: "answered" } }))
      .body;
    expect(rows).toContainEqual(expect.objectContaining({ orderNumber: "BM1-6", goods: "destroyed", photo }));
    expect((await lead("readFile", { params: { id: photo } })).status).toBe(200);
    const other = await found("BM1-7");
    const again = await buyer("answerMyRecall", {
      params: { slug: "alpha" },
      body: { ...body, orderToken: other, photo },
    });
    expect(again.body.code).toBe("upload_unknown");
  });

  test("what came back is noted with its proof, once, and the curve grows", async () => {
    const note = (what: string, orderNumber = "BM1-4") =>
      lead("noteRecallOutcome", {
        params: { number },
        body: { orderNumber, line: 1, what, proof: "SF1001" },
      });
    expect((await note("returned", "BM2-4")).body.code).toBe("line_not_recalled");
    await note("returned");
    expect((await note("returned")).body).toEqual({ outcomes: ["returned"] });
    await note("settled");
    const { counts, curve } = await recall();
    expect(counts).toMatchObject({ answered: 2, usedUp: 1, returned: 1, settled: 1 });
    expect(curve).toEqual([{ day: "2026-09-16", accounted: 2, promised: 3 }]);
  });

  test("its letter says what legal and PR approved, by which law, or is not drawn", async () => {
    const letter = () => lead("drawRecallLetter", { params: { number } });
    expect((await letter()).body.code).toBe("statement_needed");
    const zh = "这一批奶粉请立即停止食用。";
    const drafted = await lead("draftStatement", { params: { number }, body: { purpose: "notice", zh } });
    const params = { number, statement: String(drafted.body.statement) };
    const legal = await staffCaller(house, "legal", "alpha");
    const pr = await staffCaller(house, "pr", "alpha");
    await legal("approveStatementAsLegal", { params, body: { version: 1 } });
    await pr("approveStatementAsPr", { params, body: { version: 1 } });
    const cookie = await signIn(house, "supervisor", "alpha");
    const answer = await fetch(`${house.url}/api/alerts/${number}/recall/letter.pdf`, {
      headers: { cookie },
    });
    const text = textOfPdf(Buffer.from(await answer.arrayBuffer())).join("");
    for (const words of ["商品召回通知", zh, "BM1", "/s/alpha/recall", "第十九条"])
      expect(text).toContain(words);
    const english = await lead("drawRecallLetter", { params: { number }, query: { lang: "en" } });
    expect(english.body.code).toBe("statement_needed");
  });

  test("lists who is silent, page by page", async () => {
    const first = await lead("listRecallLines", {
      params: { number },
      query: { which: "silent", limit: "5" },
    });
    const rest = await lead("listRecallLines", {
      params: { number },
      query: { which: "silent", limit: "5", after: first.body.next },
    });
    expect(first.body.rows).toHaveLength(5);
    expect(rest.body).toMatchObject({ rows: { length: 3 }, next: null });
  });

  test("ended, it takes no more answers", async () => {
    const orderToken = await found("BM1-5");
    const { recalls } = (await buyer("readMyRecall", { params: { slug: "alpha" }, body: { orderToken } }))
      .body;
    await lead("closeRecall", { params: { number }, body: { words: "其余已联系不上" } });
    const body = { orderToken, recallId: recalls[0].id, line: 1, choice: "refund", goods: "comes_back" };
    expect((await buyer("answerMyRecall", { params: { slug: "alpha" }, body })).body.code).toBe(
      "recall_closed",
    );
  });

  async function found(orderNumber: string): Promise<string> {
    const [row] = await house.rows<{ phone: string }>(
      "SELECT c.phone FROM orders o JOIN customer c ON c.id = o.customer_id WHERE o.number = $1",
      [orderNumber],
    );
    const body = { orderNumber, phoneTail: row!.phone.slice(-4) };
    return (await buyer("findMyOrder", { params: { slug: "alpha" }, body })).body.orderToken;
  }
});
