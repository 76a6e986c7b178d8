import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller } from "../../../../test/support/caller.ts";
import { emailOf, openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { soldBatches } from "../../../../test/support/shop-of-batches.ts";
import { connectHook, type Hook, tellOpinions, watchFor } from "../../../../test/support/told-opinions.ts";
import { upload } from "../../../../test/support/upload.ts";
import { receivedComplaint } from "../../../../test/support/walk.ts";
import { tasks } from "../../jobs/task-list.ts";

let house: TestHouse;
let pr: Caller;
let legal: Caller;
let manager: Caller;
let hook: Hook;

beforeAll(async () => {
  house = await openTestHouse();
  pr = await staffCaller(house, "pr", "alpha");
  legal = await staffCaller(house, "legal", "alpha");
  manager = await staffCaller(house, "operations_manager", "alpha");
  await soldBatches(house, "alpha", [
    { sku: "MILK-1", name: "幼兔婴儿奶粉", batch: "YT2609A", supplier: "北岭乳业", units: 30 },
    { sku: "PAN-1", name: "铁匠铸铁锅", batch: "GUO26A", supplier: "铁匠铺", units: 3 },
  ]);
  hook = await connectHook(house, "黑猫投诉");
  await watchFor(house, pr, { name: "奶粉", words: ["幼兔"], patterns: ["奶粉.{0,6}结块"] });
});
afterAll(() => house?.close());

describe("items that come in", () => {
  test("by a signed call, once each, with what they are about and why", async () => {
    const { number } = await receivedComplaint(await staffCaller(house, "agent", "alpha"), {
      orderNumber: "YT2609A-7",
    });
    const item = {
      url: "https://tousu.example.com/1?utm_source=app#top",
      title: "幼兔奶粉结块",
      text: `<b>幼兔婴儿奶粉</b>批次 YT2609A 打开就结块，订单 YT2609A-7，投诉 ${number} 没人理。电话 13900001234`,
      author: "小林",
    };
    const told = await tellOpinions(house, hook, [
      item,
      { url: "https://tousu.example.com/2", text: "别家的锅不好用" },
    ]);
    expect(told).toMatchObject({ status: 200, body: { taken: 1, known: 0, unwatched: 1 } });
    const again = await tellOpinions(house, hook, [{ ...item, url: "https://tousu.example.com/1" }]);
    expect(again.body).toEqual({ taken: 0, known: 1, unwatched: 0 });

    const [listed] = await items();
    expect(listed).toMatchObject({
      source: "黑猫投诉",
      address: "https://tousu.example.com/1",
      reply: "none",
    });
    const { body } = await read(listed.number);
    expect(body.body).not.toContain("<b>");
    expect(body.hits).toEqual([{ number: 1, name: "奶粉", version: 1, found: ["幼兔", "奶粉结块"] }]);
    expect(body.matches).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reason: "order_number", order: "YT2609A-7" }),
        expect.objectContaining({ reason: "complaint_of_order", complaint: number }),
        expect.objectContaining({ reason: "complaint_number", found: number, complaint: number }),
        expect.objectContaining({ reason: "batch_code", sku: "MILK-1", batch: "YT2609A" }),
        expect.objectContaining({ reason: "product_name", found: "幼兔婴儿奶粉", sku: "MILK-1" }),
      ]),
    );
  });

  test("are refused when the signature, the form or the house is not right", async () => {
    const item = { url: "https://tousu.example.com/9", text: "幼兔" };
    const wrong = { ...hook, secret: `whsec_${Buffer.alloc(32, 1).toString("base64")}` };
    expect((await tellOpinions(house, wrong, [item])).body.code).toBe("signature_not_valid");
    expect((await tellOpinions(house, hook, [])).body.code).toBe("opinions_not_valid");
    expect((await tellOpinions(house, hook, [item], "beta")).status).toBe(404);
    expect((await tellOpinions(house, hook, [{ url: "javascript:alert(1)", text: "幼兔" }])).body.taken).toBe(
      0,
    );
  });

  test("in nearly the same words stand under the first of them", async () => {
    const text = "家里宝宝喝了幼兔家的东西之后一直不舒服，客服推来推去，已经第五天了还没有人给一个说法";
    await tellOpinions(house, hook, [{ url: "https://a.example.com/1", text, author: "甲" }]);
    await tellOpinions(house, hook, [
      { url: "https://b.example.com/1", text: `转发：${text}！！`, author: "乙" },
    ]);
    const first = (await items()).find(
      ({ address }: { address: string }) => address === "https://a.example.com/1",
    );
    expect(first).toMatchObject({ copies: 1 });
    const addresses = (await items()).map(({ address }: { address: string }) => address);
    expect(addresses).not.toContain("https://b.example.com/1");
    expect((await read(first.number)).body.copies).toMatchObject([{ source: "黑猫投诉" }]);
  });

  test("by a file; rows that cannot be used are named", async () => {
    const cookie = await signIn(house, "pr", "alpha");
    const csv = [
      "链接,标题,内容,平台,发布时间",
      "https://weibo.example.com/5,吐槽,幼兔的罐子凹了,微博,2026-09-10 10:00",
      "不是网址,吐槽,幼兔,微博,",
      "https://weibo.example.com/6,吐槽,幼兔,微博,上周二",
    ].join("\n");
    const sent = (content: string) =>
      upload(house, "importOpinions", {
        credentials: { cookie },
        content: Buffer.from(content),
        fileName: "舆情.csv",
      });
    expect(await sent(csv)).toMatchObject({
      status: 200,
      body: {
        taken: 1,
        known: 0,
        unwatched: 0,
        broken: [
          { row: 3, at: "address" },
          { row: 4, at: "postedAt" },
        ],
      },
    });
    expect((await sent("甲,乙\n1,2")).body.code).toBe("opinion_file_not_usable");
    const agent = await signIn(house, "agent", "alpha");
    const forbidden = await upload(house, "importOpinions", {
      credentials: { cookie: agent },
      content: Buffer.from(csv),
    });
    expect(forbidden.status).toBe(403);
  });

  test("by a feed, never redirected; what is no feed says so", async () => {
    const served = await serveFeeds();
    try {
      for (const path of ["rss", "moved", "bomb"])
        expect(
          (
            await manager("addOpinionSource", {
              body: { kind: "feed", name: path, url: `${served.url}/${path}` },
            })
          ).status,
        ).toBe(200);
      await house.work();
      const { body } = await manager("listOpinionSources");
      const failures = Object.fromEntries(
        body.rows.map(({ name, failure }: { name: string; failure: string }) => [name, failure]),
      );
      expect(failures).toMatchObject({ rss: null, moved: "redirected", bomb: "not_a_feed" });
      expect((await items({ source: "rss" }))[0]).toMatchObject({
        title: "幼兔奶粉 & 结块",
        address: "https://bbs.example.com/t/1",
      });
    } finally {
      served.close();
    }
    for (const url of [
      "http://example.com/rss",
      "https://10.0.0.8/rss",
      "https://localhost/rss",
      "https://[::1]/rss",
      "file:///etc/passwd",
    ])
      expect((await manager("addOpinionSource", { body: { kind: "feed", name: url, url } })).body.code).toBe(
        "feed_url_not_allowed",
      );
  });
});

describe("watch lists", () => {
  test("are published and changed with their versions kept; a pattern that matches everything is refused", async () => {
    const number = await watchFor(house, pr, { name: "物流", words: ["快递丢件"] });
    const ownerId = house.tenant("alpha").staffIds[emailOf("pr", "alpha")];
    const change = (more: object, caller = pr) =>
      caller("changeWatchList", {
        params: { list: String(number) },
        body: { name: "物流", words: ["丢件"], ownerId, startsOn: "2026-01-01", seenVersion: 1, ...more },
      });
    expect((await change({ patterns: ["a*"] })).body.code).toBe("pattern_not_valid");
    expect((await change({ patterns: ["("] })).body.code).toBe("pattern_not_valid");
    expect((await change({ endsOn: "2025-01-01" })).body.code).toBe("ends_before_start");
    expect((await change({}, legal)).status).toBe(403);
    expect((await change({})).body).toEqual({ number, version: 2 });
    expect((await change({})).body.code).toBe("stale_version");
    const { body } = await pr("listWatchLists");
    expect(body.rows[0]).toMatchObject({ number, version: 2, words: ["丢件"], burst: null });
    expect(body.rows[0].days).toHaveLength(30);
  });
});

describe("a burst", () => {
  test("of many voices opens one candidate about the goods they name; looked at again it opens no other", async () => {
    await house.work();
    const before = (await manager("listAlerts")).body.rows.length;
    await say(3, "quiet");
    expect((await manager("listAlerts")).body.rows).toHaveLength(before);
    await say(12, "loud");
    const opened = (await manager("listAlerts")).body.rows;
    expect(opened).toHaveLength(before + 1);
    expect(opened[0]).toMatchObject({ state: "candidate" });
    const scope = await house.rows("SELECT kind, subject FROM alert_scope");
    expect(scope).toEqual([{ kind: "batch", subject: { sku: "MILK-1", batch: "YT2609A" } }]);
    await tasks.watch_opinion(house.house, { tenantId: house.tenant("alpha").tenantId });
    await say(2, "later");
    expect((await manager("listAlerts")).body.rows).toHaveLength(before + 1);
    const { body } = await pr("listWatchLists");
    expect(body.rows.find(({ name }: { name: string }) => name === "奶粉").burst).toMatchObject({
      alert: opened[0].number,
    });
    expect((await items({ words: "later" }))[0].alert).toBe(opened[0].number);
  });

  test("about a batch that already has an open alert joins it, and opens no other", async () => {
    const scope = [{ kind: "batch", subject: { sku: "PAN-1", batch: "GUO26A" } }];
    const { number } = (await manager("openAlert", { body: { title: "锅底开裂", level: "yellow", scope } }))
      .body;
    const before = await openAlerts();
    const list = await watchFor(house, pr, { name: "锅", words: ["铁匠铸铁锅"] });
    await say(12, "pan", "铁匠铸铁锅 GUO26A");
    expect(await openAlerts()).toEqual(before);
    const { rows } = (await pr("listWatchLists")).body;
    expect(rows.find((each: { number: number }) => each.number === list).burst).toMatchObject({
      alert: number,
      observed: 12,
    });
    const said = await items({ words: "pan " });
    expect(new Set(said.map(({ alert }: { alert: string }) => alert))).toEqual(new Set([number]));
    const { body } = await manager("listAlertEvents", { params: { number } });
    expect(body.rows.map(({ type }: { type: string }) => type)).toContain("opinion_burst");
  });

  test("leaves out an item that somebody took out of its alert", async () => {
    const [item] = await items({ words: "pan " });
    await pr("tieOpinion", { params: at(item.number), body: { alert: null } });
    await say(1, "panlater", "铁匠铸铁锅 GUO26A");
    expect((await read(item.number)).body.opinion.alert).toBeNull();
  });

  test("goes along when its alert joins another: what was said, and what is said later", async () => {
    const burstOf = async () =>
      (await pr("listWatchLists")).body.rows.find(({ name }: { name: string }) => name === "锅").burst;
    const { alert } = await burstOf();
    const scope = [{ kind: "sku", subject: { sku: "PAN-2" } }];
    const other = (await manager("openAlert", { body: { title: "铁匠铺的锅", level: "yellow", scope } })).body
      .number;
    const { version } = (await manager("readAlert", { params: { number: alert } })).body.alert;
    const joined = await manager("joinAlert", {
      params: { number: alert },
      body: { seenVersion: version, into: other },
    });
    expect(joined.status, JSON.stringify(joined.body)).toBe(200);
    await say(1, "panlast", "铁匠铸铁锅 GUO26A 锅柄刚用就掉下来砸了脚，客服还不理人");
    expect(await burstOf()).toMatchObject({ alert: other, observed: 14 });
    expect((await items({ alert: other }))[0].excerpt).toContain("panlast");
    expect(await items({ alert })).toEqual([]);
  });

  test("whose alert was dismissed is over; only louder voices than those open another", async () => {
    const list = await watchFor(house, pr, { name: "壶", words: ["铁匠铸铁壶"] });
    const burst = async () =>
      (await pr("listWatchLists")).body.rows.find((each: { number: number }) => each.number === list).burst;
    await say(12, "kettle", "铁匠铸铁壶");
    const { alert: number } = await burst();
    const { version: seenVersion } = (await manager("readAlert", { params: { number } })).body.alert;
    const reason = "是同行的广告，不是投诉。";
    await manager("closeAlert", { params: { number }, body: { seenVersion, reason } });
    const before = await openAlerts();
    await house.advance(5);
    await say(5, "kettleagain", "铁匠铸铁壶");
    expect(await burst()).toBeNull();
    expect(await openAlerts()).toEqual(before);
    await say(60, "kettleloud", "铁匠铸铁壶");
    expect((await openAlerts()).filter((each: string) => !before.includes(each))).toEqual([
      (await burst()).alert,
    ]);
    expect((await items({ alert: (await burst()).alert }))[0].excerpt).toContain("kettleloud");
  });
});

describe("a reply", () => {
  test("needs PR's yes, legal's too when it is grave, and neither from whoever wrote it", async () => {
    const number = await told("https://c.example.com/1", "幼兔的客服态度不好");
    expect((await draft(manager, number, 0, "很抱歉，我们马上联系您。")).body).toEqual({
      opinion: number,
      version: 1,
    });
    expect((await sent(number, 1)).body.code).toBe("reply_not_approved");
    expect((await approve(manager, number, 1)).status).toBe(403);
    expect((await approve(pr, number, 1)).status).toBe(200);
    expect((await approve(pr, number, 1)).body.code).toBe("approved_already");
    expect((await draft(manager, number, 0, "别的话")).body.code).toBe("stale_version");
    expect((await sent(number, 1, "javascript:alert(1)")).body.code).toBe("link_not_valid");
    expect((await sent(number, 1)).status).toBe(200);
    expect((await draft(manager, number, 1, "再改改")).body.code).toBe("reply_sent");
    expect((await read(number)).body.reply.sent).toMatchObject({ link: "https://c.example.com/1/reply" });

    const own = await told("https://c.example.com/2", "幼兔不回消息");
    await draft(pr, own, 0, "我们在处理。");
    expect((await approve(pr, own, 1)).body.code).toBe("own_reply");
    expect((await read(own)).body.mayClear).toEqual({ pr: [], legal: ["legal alpha"] });
    const grave = await told("https://c.example.com/3", "喝了幼兔孩子住院了，我要曝光");
    await draft(manager, grave, 0, "我们已与您联系。");
    await approve(pr, grave, 1);
    expect((await sent(grave, 1)).body.code).toBe("reply_not_approved");
    expect(
      (await legal("approveOpinionReplyAsLegal", { params: at(grave), body: { version: 1 } })).status,
    ).toBe(200);
    expect((await sent(grave, 1)).status).toBe(200);
  });

  test("without an approval is refused by the database too", async () => {
    const number = await told("https://c.example.com/4", "幼兔发错货");
    await draft(manager, number, 0, "我们会补发。");
    const [row] = await house.rows<{ id: string; tenant_id: string }>(
      "SELECT id, tenant_id FROM opinion_item WHERE number = $1 AND tenant_id = $2",
      [number, house.tenant("alpha").tenantId],
    );
    const staff = house.tenant("alpha").staffIds;
    const sentBehind = () =>
      house.rows(
        `INSERT INTO opinion_reply_sent (tenant_id, item_id, version, link, sent_by, sent_at)
         VALUES ($1, $2, 1, 'https://c.example.com/4', $3, now())`,
        [row!.tenant_id, row!.id, staff[emailOf("pr", "alpha")]],
      );
    await expect(sentBehind()).rejects.toThrow("as it was approved");
    await expect(
      house.rows(
        `INSERT INTO opinion_reply_approval (tenant_id, item_id, version, side, approved_by, approved_at)
         VALUES ($1, $2, 1, 'pr', $3, now())`,
        [row!.tenant_id, row!.id, staff[emailOf("operations_manager", "alpha")]],
      ),
    ).rejects.toThrow("nobody approves a reply they wrote");
  });

  test("in an alert is the cleared statement, word for word", async () => {
    const number = await told("https://c.example.com/5", "幼兔怎么还在卖");
    const raised = await manager("openAlert", {
      body: { title: "罐体", level: "yellow", scope: [{ kind: "topic", subject: { words: ["罐体"] } }] },
    });
    const alert = raised.body.number;
    const tie = (caller: Caller) => caller("tieOpinion", { params: at(number), body: { alert } });
    expect((await tie(legal)).status).toBe(403);
    expect((await tie(pr)).body).toEqual({ opinion: number, alert });
    expect((await draft(pr, number, 0, "我们自己的话")).body.code).toBe("words_are_statements");
    expect((await draft(pr, number, 0)).body.code).toBe("no_cleared_statement");
    const zh = "本批次已全部停售，购买的顾客可以全额退款。";
    const { body } = await manager("draftStatement", {
      params: { number: alert },
      body: { purpose: "public", zh, en: null },
    });
    const statement = { params: { number: alert, statement: String(body.statement) }, body: { version: 1 } };
    expect((await legal("approveStatementAsLegal", statement)).status).toBe(200);
    expect((await pr("approveStatementAsPr", statement)).status).toBe(200);
    expect((await draft(manager, number, 0)).body.version).toBe(1);
    await approve(pr, number, 1);
    await manager("withdrawStatement", { params: statement.params, body: { reason: "有误" } });
    expect((await sent(number, 1)).body.code).toBe("statement_not_cleared");
  });
});

async function openAlerts(): Promise<string[]> {
  const { rows } = (await manager("listAlerts")).body;
  return rows.map(({ number }: { number: string }) => number);
}

async function items(query: Record<string, string> = {}) {
  return (await pr("listOpinions", { query: { which: "all", limit: "100", ...query } })).body.rows;
}

const at = (number: number) => ({ opinion: String(number) });

function read(number: number) {
  return pr("readOpinion", { params: at(number) });
}

async function told(url: string, text: string): Promise<number> {
  await tellOpinions(house, hook, [{ url, text }]);
  return (await items()).find(({ address }: { address: string }) => address === url).number;
}

function draft(caller: Caller, number: number, seenVersion: number, words?: string) {
  return caller("draftOpinionReply", { params: at(number), body: { seenVersion, ...(words && { words }) } });
}

function approve(caller: Caller, number: number, version: number) {
  return caller("approveOpinionReplyAsPr", { params: at(number), body: { version } });
}

function sent(number: number, version: number, link = "https://c.example.com/1/reply") {
  return manager("recordOpinionReply", { params: at(number), body: { version, link } });
}

async function say(times: number, tag: string, goods = "幼兔婴儿奶粉 YT2609A"): Promise<void> {
  const said = Array.from({ length: times }, (_none, n) => ({
    url: `https://say.example.com/${tag}/${n}`,
    text: `${tag} ${goods} 第${n}罐也有问题`,
    author: `${tag}${n}`,
  }));
  await tellOpinions(house, hook, said);
  await house.work();
}

async function serveFeeds() {
  const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>论坛</title><item><title>幼兔奶粉 &amp; 结块</title>
    <link>https://bbs.example.com/t/1</link><description><![CDATA[<p>打开就是硬的</p>]]></description>
    <pubDate>Wed, 09 Sep 2026 08:00:00 GMT</pubDate></item></channel></rss>`;
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "幼兔"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`;
  const server = createServer((request, response) => {
    if (request.url === "/moved") return response.writeHead(302, { location: "/rss" }).end();
    response.end(request.url === "/bomb" ? bomb : rss);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
