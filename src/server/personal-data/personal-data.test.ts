import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller, tokenCaller } from "../../../test/support/caller.ts";
import { followToken } from "../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { anOrder } from "../../../test/support/order.ts";
import { connectHook, type Hook, tellOpinions, watchFor } from "../../../test/support/told-opinions.ts";
import { onePixelPng, upload } from "../../../test/support/upload.ts";
import { acceptedComplaint, closedComplaint, eventsOf, viewOf } from "../../../test/support/walk.ts";
import { checkPackage } from "../journal/evidence/check-package.ts";
import { signingKeyOf } from "../journal/evidence/signing-key.ts";
import { verifyJournal } from "../journal/evidence/verify-journal.ts";

const phone = "13912345678";
const story = "杯子是裂的，我叫林小满，电话 13912345678";

describe("personal data", () => {
  let house: TestHouse;
  let agent: Caller;
  let legal: Caller;
  let auditor: Caller;
  let supervisor: Caller;
  let pr: Caller;
  let hook: Hook;
  let orders = 0;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    agent = await staffCaller(house, "agent", "alpha");
    legal = await staffCaller(house, "legal", "alpha");
    auditor = await staffCaller(house, "auditor", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
    pr = await staffCaller(house, "pr", "alpha");
    hook = await connectHook(house, "黑猫投诉");
    await watchFor(house, pr, { name: "水壶", words: ["壶盖"], patterns: [] });
  });
  afterAll(() => house?.close());

  describe("contacts", () => {
    test("are masked for everybody, names for those who do not speak with customers", async () => {
      const { number } = await acceptedComplaint(agent, await orderOf("林小满"));
      expect((await viewOf(agent, number)).customer).toMatchObject({
        name: "林小满",
        maskedPhone: "139****5678",
      });
      expect((await viewOf(auditor, number)).customer).toMatchObject({
        name: "林**",
        maskedPhone: "139****5678",
      });
      const queue = await auditor("listComplaints", { query: { queue: "all_open" } });
      expect(JSON.stringify(queue.body)).not.toContain("林小满");
    });

    test("are masked in what customers wrote too, for those who may not reveal them", async () => {
      const { number } = await acceptedComplaint(agent, { ...(await orderOf("林小满")), text: story });
      expect(JSON.stringify(await viewOf(auditor, number))).not.toContain(phone);
      const { customer, order, description } = await viewOf(agent, number);
      expect(JSON.stringify([customer, order])).not.toContain(phone);
      expect(description, "what the customer said is read by who answers it").toBe(story);
    });

    test("are revealed for a purpose, and that is recorded for auditors", async () => {
      const { number } = await acceptedComplaint(agent, await orderOf("林小满"));
      const body = { field: "phone", purpose: "call_back" };
      expect((await auditor("revealContact", { params: { number }, body })).status).toBe(403);
      const other = { field: "phone", purpose: "other" };
      expect((await agent("revealContact", { params: { number }, body: other })).body.code).toBe(
        "purpose_missing",
      );

      const revealed = await agent("revealContact", { params: { number }, body });
      expect(revealed.body).toEqual({ field: "phone", value: phone });
      expect(await eventsOf(agent, number)).toContain("contact_revealed");
      const list = await auditor("listReveals");
      expect(list.body.rows).toMatchObject([
        { complaintNumber: number, field: "phone", purpose: "call_back" },
      ]);
      expect((await agent("listReveals")).status).toBe(403);
    });
  });

  describe("a copy", () => {
    test("is given at once to who knows the whole phone number, readable and complete; the link expires", async () => {
      const { customer, number, content } = await closedWithPhoto();
      await posted(`壶盖又松了，投诉 ${number}`, "林先生");
      const wrong = await customer("askForMyData", { body: { kind: "copy", contact: "13900000000" } });
      expect(wrong.body.code).toBe("contact_not_matched");

      const asked = await customer("askForMyData", { body: { kind: "copy", contact: `+86 ${phone}` } });
      expect(asked.body.requests).toMatchObject([{ kind: "copy", state: "done" }]);
      const { token } = asked.body.requests[0].copy;
      const files = unzipSync(await download(token));
      const page = Buffer.from(files["index.html"]!).toString();
      expect(page).toContain("林小满");
      expect(page).toContain(number);
      expect(JSON.parse(Buffer.from(files["data.json"]!).toString())).toMatchObject({
        contact: { name: "林小满", phone },
        complaints: [{ number, description: story }],
        posts: [{ source: "黑猫投诉", author: "林先生" }],
      });
      expect(
        Object.entries(files)
          .filter(([name]) => name.startsWith("files/"))
          .map(([, bytes]) => Buffer.from(bytes)),
      ).toEqual([content]);

      await house.advance(8 * 24 * 60);
      expect((await fetch(`${house.url}/api/portal/data-copy?token=${token}`)).status).toBe(401);
      expect((await customer("listMyDataRequests")).body.requests[0].copy).toBeNull();
    });

    test("waits for a person when the house knows no contact to compare with", async () => {
      const { number } = await closedComplaint(house, agent);
      const customer = await customerBy(number);
      const asked = await customer("askForMyData", { body: { kind: "copy" } });
      expect(asked.body.requests).toMatchObject([{ state: "open", needsIdentityCheck: true, copy: null }]);
      const { id } = asked.body.requests[0];
      const unsure = await legal("answerDataRequest", { params: { id }, body: { decision: "grant" } });
      expect(unsure.body.code).toBe("identity_not_checked");
      const sure = { decision: "grant", identityChecked: true };
      expect((await legal("answerDataRequest", { params: { id }, body: sure })).body).toMatchObject({
        state: "done",
        identity: "checked_by_staff",
      });
      expect((await customer("listMyDataRequests")).body.requests[0].copy).not.toBeNull();
    });
  });

  describe("erasure", () => {
    test("keeps what the law keeps, with article and date; the rest is gone, and the evidence still verifies", async () => {
      const person = {
        name: "欧阳静雨",
        phone: "13687654321",
        story: "壶盖松了，我叫欧阳静雨，电话 13687654321",
      };
      const { customer, number, orderId, photo } = await closedWithPhoto(person);
      await posted(`投诉 ${number} 没人理：${person.story}`, person.name);
      const asked = await customer("askForMyData", { body: { kind: "erasure", contact: person.phone } });
      const { id } = asked.body.requests[0];
      const seen = await legal("readDataRequest", { params: { id } });
      expect(seen.body.plan).toMatchObject({
        erased: [
          { what: "words" },
          { what: "files", count: 1 },
          { what: "contact", count: 1 },
          { what: "opinion", count: 1 },
        ],
        kept: [{ what: "trading", why: "law", articles: ["ECL-31", "NTM-31"] }],
      });
      const answered = await legal("answerDataRequest", { params: { id }, body: { decision: "grant" } });
      expect(answered.body).toMatchObject({ state: "done", plan: seen.body.plan });
      await house.work();

      const [mine] = (await customer("listMyDataRequests")).body.requests;
      expect(mine.outcome.kept).toMatchObject([
        {
          articles: [{ id: "ECL-31", zh: "《电子商务法》第三十一条" }, { id: "NTM-31" }],
          until: await threeYearsAfter(orderId),
        },
      ]);
      await expectGone(Object.values(person));
      expect(await house.house.files.has(house.tenant("alpha").tenantId, photo)).toBe(false);
      expect(await house.rows("SELECT total_minor FROM orders WHERE id = $1", [orderId])).toEqual([
        { total_minor: 12900 },
      ]);

      const packed = await packageOf(number);
      const check = checkPackage(packed);
      expect(check).toMatchObject({ isIntact: true, complaint: number });
      expect(check.isIntact && check.erased).toContainEqual(
        expect.objectContaining({ kind: "description", rule: "request", article: "PIPL-47" }),
      );
      expect(packed.includes(person.story)).toBe(false);
      expect((await broken()).filter(({ complaint }) => complaint === number)).toEqual([]);
      expect((await viewOf(agent, number)).wordsErasedAt).not.toBeNull();
    });

    test("words that are simply gone are no lawful erasure: the check names them", async () => {
      const { number } = await acceptedComplaint(agent, { text: "少了一个盖子" });
      await house.rows("UPDATE complaint SET description = '', description_salt = '' WHERE number = $1", [
        number,
      ]);
      expect((await broken()).filter(({ complaint }) => complaint === number)).toMatchObject([
        { tampering: "words_changed" },
      ]);
    });

    test("an open complaint and a legal hold keep their words and the contact; each says why", async () => {
      const { customer, number } = await closedWithPhoto();
      await legal("placeHold", { params: { number }, body: { reason: "诉讼中" } });
      expect((await viewOf(agent, number)).legalHold).toMatchObject({ reason: "诉讼中" });
      const { id } = (await customer("askForMyData", { body: { kind: "erasure", contact: phone } })).body
        .requests[0];
      const { plan } = (await legal("answerDataRequest", { params: { id }, body: { decision: "grant" } }))
        .body;
      expect(plan.erased).toEqual([]);
      expect(plan.kept).toMatchObject([
        { what: "complaint", why: "legal_hold", numbers: [number] },
        { what: "contact", why: "legal_hold" },
        { what: "trading", why: "law" },
      ]);
      expect((await viewOf(agent, number)).description).toBe(story);
    });

    test("is refused by a person only with a reason, which the customer reads", async () => {
      const { customer } = await closedWithPhoto();
      const { id } = (await customer("askForMyData", { body: { kind: "erasure", contact: phone } })).body
        .requests[0];
      expect(
        (await legal("answerDataRequest", { params: { id }, body: { decision: "refuse" } })).status,
      ).toBe(422);
      const refusal = { decision: "refuse", reason: "需要先核实身份" };
      await legal("answerDataRequest", { params: { id }, body: refusal });
      expect((await customer("listMyDataRequests")).body.requests[0]).toMatchObject({
        state: "refused",
        reason: "需要先核实身份",
      });
      expect((await legal("answerDataRequest", { params: { id }, body: refusal })).body.code).toBe(
        "request_answered",
      );
    });
  });

  describe("legal hold", () => {
    test("is placed once, ended with a reason, and only by those who may", async () => {
      const { number } = await acceptedComplaint(agent);
      const body = { reason: "诉讼中" };
      expect((await agent("placeHold", { params: { number }, body })).status).toBe(403);
      expect((await legal("placeHold", { params: { number }, body })).status).toBe(200);
      expect((await legal("placeHold", { params: { number }, body })).body.code).toBe("already_held");
      expect((await legal("releaseHold", { params: { number }, body })).status).toBe(200);
      expect((await legal("releaseHold", { params: { number }, body })).body.code).toBe("not_held");
      expect(await eventsOf(agent, number)).toEqual(
        expect.arrayContaining(["legal_hold_placed", "legal_hold_released"]),
      );
    });

    test("the database itself erases nothing that is open or held", async () => {
      const { number } = await acceptedComplaint(agent);
      const erase = house.rows("SELECT erase_words(id, now()) FROM complaint WHERE number = $1", [number]);
      await expect(erase).rejects.toThrow("open or held");
    });
  });

  describe("retention", () => {
    test("never goes below what the law asks for, and names the article", async () => {
      const short = await legal("changeRetention", { body: { kind: "trading", days: 365 } });
      expect(short.body).toMatchObject({ code: "below_statutory_floor" });
      expect(short.body.title).toContain("ECL-31");
      expect((await agent("changeRetention", { body: { kind: "words", days: 60 } })).status).toBe(403);
    });

    test("lists what is due, erases it when a person confirms the list they saw, and leaves what is held", async () => {
      const [kept, gone] = [await closedWithPhoto(), await closedWithPhoto()];
      await legal("placeHold", { params: { number: kept.number }, body: { reason: "诉讼中" } });
      await legal("changeRetention", { body: { kind: "words", days: 60 } });
      await house.advance(61 * 24 * 60);
      const due = (await legal("listDue")).body;
      const numbers = due.rows.map(({ number }: { number: string }) => number);
      expect(numbers).toContain(gone.number);
      expect(numbers).not.toContain(kept.number);

      const stale = { listedAt: due.listedAt, total: due.total + 1 };
      expect((await legal("runRetention", { body: stale })).body.code).toBe("list_changed");
      await legal("runRetention", { body: { listedAt: due.listedAt, total: due.total } });
      await house.work();
      expect((await legal("readRetention")).body.runs[0]).toMatchObject({
        listed: due.total,
        erased: due.total,
        skipped: 0,
      });
      expect((await viewOf(agent, gone.number)).description).toBe("");
      expect((await viewOf(agent, kept.number)).description).toBe(story);
      expect((await broken()).filter(({ complaint }) => complaint === gone.number)).toEqual([]);
      expect((await legal("listDue")).body.total).toBe(0);
    });

    test("forgets what was posted elsewhere when its time is over, never what an open alert needs", async () => {
      await posted("壶盖松了，谁来管管", "路人甲");
      await posted("壶盖松了，大家小心", "路人乙");
      const [gone, needed] = (await pr("listOpinions")).body.rows
        .map(({ number }: { number: number }) => number)
        .toSorted((one: number, other: number) => one - other)
        .slice(-2);
      const scope = [{ kind: "sku", subject: { sku: "POT-1" } }];
      const opened = await supervisor("openAlert", { body: { title: "壶盖松动", level: "yellow", scope } });
      const alert = opened.body.number;
      await pr("tieOpinion", { params: { opinion: String(needed) }, body: { alert } });
      await legal("changeRetention", { body: { kind: "opinion", days: 90 } });
      await house.advance(91 * 24 * 60);
      const due = (await legal("listDue")).body;
      expect(due.rows).toContainEqual(expect.objectContaining({ kind: "opinion", number: String(gone) }));
      expect(due.rows.map(({ number }: { number: string }) => number)).not.toContain(String(needed));
      await legal("runRetention", { body: { listedAt: due.listedAt, total: due.total } });
      await house.work();
      await expectGone(["路人甲"]);
      expect((await pr("readOpinion", { params: { opinion: String(needed) } })).body.body).toContain("小心");
    });
  });

  async function posted(text: string, author: string): Promise<void> {
    const url = `https://tousu.example.com/${encodeURIComponent(author)}`;
    expect((await tellOpinions(house, hook, [{ url, title: text, text, author }])).body.taken).toBe(1);
  }

  async function orderOf(customerName: string, ownPhone = phone) {
    orders += 1;
    await anOrder(house, "alpha", { number: `MJ90${orders}`, phone: ownPhone, customerName });
    return { orderNumber: `MJ90${orders}` };
  }

  async function closedWithPhoto(person = { name: "林小满", phone, story }) {
    const filed = await orderOf(person.name, person.phone);
    const cookie = await signIn(house, "agent", "alpha");
    // The same bytes may be evidence elsewhere: each story has a photo of its own.
    const content = Buffer.concat([onePixelPng, Buffer.from(filed.orderNumber)]);
    const { id } = (await upload(house, "uploadFile", { credentials: { cookie }, content })).body;
    const { number } = await closedComplaint(house, agent, { ...filed, text: person.story, uploads: [id] });
    const [row] = await house.rows<{ digest: string; order_id: string }>(
      "SELECT a.digest, c.order_id FROM attachment a JOIN complaint c ON c.id = a.complaint_id WHERE a.id = $1",
      [id],
    );
    return {
      number,
      customer: await customerBy(number),
      content,
      photo: row!.digest,
      orderId: row!.order_id,
    };
  }

  async function customerBy(number: string): Promise<Caller> {
    return tokenCaller(house, await followToken(house, number));
  }

  async function download(token: string): Promise<Uint8Array> {
    const answer = await fetch(`${house.url}/api/portal/data-copy?token=${encodeURIComponent(token)}`);
    expect(answer.status).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  }

  async function packageOf(number: string): Promise<Buffer> {
    const cookie = await signIn(house, "supervisor", "alpha");
    const answer = await fetch(`${house.url}/api/complaints/${number}/evidence-package`, {
      headers: { cookie },
    });
    return Buffer.from(await answer.arrayBuffer());
  }

  async function broken() {
    const { files, secret } = house.house;
    return (await verifyJournal({ files, key: signingKeyOf(secret) })).broken;
  }

  async function threeYearsAfter(orderId: string): Promise<string> {
    const [row] = await house.rows<{ until: Date }>(
      "SELECT delivered_at + interval '3 years' AS until FROM orders WHERE id = $1",
      [orderId],
    );
    return row!.until.toISOString();
  }

  /** Looks through every column of every table. */
  async function expectGone(words: string[]): Promise<void> {
    const tables = await house.rows<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
    );
    for (const { name } of tables) {
      const rows = await house.rows<{ text: string }>(`SELECT t::text AS text FROM "${name}" t`);
      for (const word of words)
        expect(
          rows.filter(({ text }) => text.includes(word)),
          `${word} in ${name}`,
        ).toEqual([]);
    }
  }
});
