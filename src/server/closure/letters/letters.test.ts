import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller } from "../../../../test/support/caller.ts";
import { customerOf, followToken } from "../../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { textOfPdf } from "../../../../test/support/text-of-pdf.ts";
import { closedComplaint, decidingComplaint, eventsOf, take, viewOf } from "../../../../test/support/walk.ts";

describe("papers of a case", () => {
  let house: TestHouse;
  let agent: Caller;
  let cookie: string;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    cookie = await signIn(house, "supervisor", "alpha");
  });
  afterAll(() => house?.close());

  test("the form is drawn from the record, and which bytes were handed out is in the journal", async () => {
    const { number } = await decidingComplaint(agent);
    const form = await download(`/api/complaints/${number}/form.pdf`, { cookie });
    expect(textOfPdf(form).join("")).toContain("保温杯收到就是裂的，要求换新。");
    const event = (await viewOf(agent, number)).timeline.at(-1);
    expect(event).toMatchObject({ type: "complaint_form_printed", data: { digest: sha256(form) } });
  });

  test("the letter reaches the customer, who alone of customers can read it", async () => {
    const { number, version } = await closedComplaint(house, agent);
    await take(agent, "issueLetter", number, { version, reasons: "运输损坏由我方承担。" });
    const customer = await customerOf(house, number);
    const { body } = await customer("readMyComplaint");
    expect(body.letters).toMatchObject([{ number: `${number}-1` }]);
    expect(body.timeline.at(-1).type).toBe("decision_issued");
    expect(body.messages.at(-1).body).toContain(`处理决定书 ${number}-1 已出具`);

    const path = `/api/portal/complaint/files/${body.letters[0].attachmentId}`;
    const mine = { authorization: `Bearer ${await followToken(house, number)}` };
    const text = textOfPdf(await download(path, mine)).join("");
    for (const words of [
      "投诉处理决定书",
      "运输损坏由我方承担。",
      "物流100%外箱有压痕",
      "经办人：agentalpha",
    ])
      expect(text).toContain(words);

    const other = await closedComplaint(house, agent);
    const stranger = { authorization: `Bearer ${await followToken(house, other.number)}` };
    expect((await fetch(`${house.url}${path}`, { headers: stranger })).status).toBe(404);
  });

  test("a letter gives the whole time to object again", async () => {
    const { number, version } = await closedComplaint(house, agent);
    await house.advance(10 * 24 * 60);
    await take(agent, "issueLetter", number, { version, reasons: "维持换新。" });
    await house.advance(10 * 24 * 60);
    const customer = await customerOf(house, number);
    expect((await customer("readMyComplaint")).body.openSteps).toContain("object");
  });

  test("is not written while nothing is offered, nor with an article the case does not rest on", async () => {
    const { number, version } = await decidingComplaint(agent);
    const early = await agent("issueLetter", { params: { number }, body: { version, reasons: "换新" } });
    expect(early.body.code).toBe("step_not_open");
    const closed = await closedComplaint(house, agent);
    const wrong = { version: closed.version, reasons: "换新", citations: ["CPL-1"] };
    const answer = await agent("issueLetter", { params: { number: closed.number }, body: wrong });
    expect(answer).toMatchObject({ status: 422, body: { code: "citation_unknown" } });
  });

  test("the document pack holds form, letters and evidence, each with its digest", async () => {
    const { number, version } = await closedComplaint(house, agent);
    await take(agent, "issueLetter", number, { version, reasons: "予以换新。" });
    const pack = unzipSync(await download(`/api/complaints/${number}/document-pack`, { cookie }));
    const names = Object.keys(pack);
    expect(names).toEqual(
      expect.arrayContaining([
        `${number}-form.pdf`,
        `${number}-1.pdf`,
        `mingjing-${number}.zip`,
        "SHA256SUMS",
      ]),
    );
    const sums = new TextDecoder().decode(pack.SHA256SUMS);
    for (const name of names.filter((each) => each !== "SHA256SUMS"))
      expect(sums).toContain(`${sha256(pack[name]!)}  ${name}`);
    expect(await eventsOf(agent, number)).toEqual(
      expect.arrayContaining(["evidence_exported", "document_pack_exported"]),
    );
  });

  test("an auditor may take the case out, and prints no form", async () => {
    const { number } = await decidingComplaint(agent);
    const auditor = await staffCaller(house, "auditor", "alpha");
    expect((await auditor("exportDocuments", { params: { number } })).status).toBe(200);
    expect((await auditor("printForm", { params: { number } })).body.code).toBe("not_permitted");
  });

  test("an agent may print the form but not take the whole case out", async () => {
    const { number } = await decidingComplaint(agent);
    expect((await agent("printForm", { params: { number } })).status).toBe(200);
    expect((await agent("exportDocuments", { params: { number } })).body.code).toBe("not_permitted");
  });

  async function download(path: string, headers: Record<string, string>): Promise<Buffer> {
    const answer = await fetch(`${house.url}${path}`, { headers });
    expect(answer.status, path).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }
});

function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
