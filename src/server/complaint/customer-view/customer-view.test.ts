import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, signIn, staffCaller } from "../../../../test/support/caller.ts";
import { customerOf } from "../../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { anOrder } from "../../../../test/support/order.ts";
import { upload } from "../../../../test/support/upload.ts";
import { acceptedComplaint, take, takeOn, viewOf } from "../../../../test/support/walk.ts";

/** Stands in every word that only colleagues may read. */
const secret = "绝密";

describe("what the customer sees", () => {
  let house: TestHouse;
  let agent: Caller;
  let supervisor: Caller;
  let warehouse: Caller;
  let number: string;
  let customer: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    supervisor = await staffCaller(house, "supervisor", "alpha");
    warehouse = await staffCaller(house, "department_handler", "alpha");
    await anOrder(house, "alpha", { number: "A-1001", phone: "13812345678" });
    ({ number } = await acceptedComplaint(agent, { orderNumber: "A-1001" }));
    customer = await customerOf(house, number);
  });
  afterAll(() => house?.close());

  test("through the whole life of a complaint, no word meant for colleagues", async () => {
    await walkWithSecrets();
    const staffSees = JSON.stringify(await viewOf(supervisor, number));
    expect(staffSees.split(secret).length).toBeGreaterThan(12);

    const { body } = await customer("readMyComplaint");
    const customerSees = JSON.stringify(body);
    expect(customerSees).not.toContain(secret);
    for (const name of [
      "supervisor alpha",
      "department_handler alpha",
      "宁远五金厂",
      "FLASK-500",
      "13812345678",
    ])
      expect(customerSees).not.toContain(name);
    expect(body.ownerName).toBe("agent alpha");
    expect(body.attachments).toEqual([]);
  });

  test("the options with their money and nothing of the house's cost", async () => {
    const { body } = await customer("readMyComplaint");
    expect(body.chosenOption).toEqual({
      id: expect.any(String),
      kind: "reship",
      content: "补发一只新杯",
      steps: [{ text: "补发", hours: 24 }],
      amount: null,
    });
    expect(body.promises).toMatchObject([{ deed: "补发", state: "kept", proofText: "SF1234567" }]);
    expect(JSON.stringify(body)).not.toMatch(/cost|7777/i);
  });

  test("a timeline in which drafts, approvals and refusals never happened", async () => {
    const { body } = await customer("readMyComplaint");
    expect(body.timeline.map(({ type }: { type: string }) => type)).toEqual([
      "received",
      "accepted",
      "investigating",
      "department_asked",
      "department_answered",
      "responsibility_ruled",
      "offered",
      "option_chosen",
      "promise_kept",
      "confirmation_asked",
    ]);
    expect(body.timeline[1].detail).toBe("agent alpha");
    expect(body.timeline[7].detail).toBe("补发一只新杯");
    expect(body.timeline[8].detail).toBe("补发");
  });

  test("only their own complaint opens by their link, and none by a link of another house", async () => {
    const beta = await staffCaller(house, "agent", "beta");
    const { number: other } = await acceptedComplaint(beta);
    const { body } = await (await customerOf(house, other))("readMyComplaint");
    expect(body.number).toBe(other);
    expect(body.house.slug).toBe("beta");
  });

  /** Every place where colleagues write, with the marker in each. */
  async function walkWithSecrets(): Promise<void> {
    const file = async (name: string, fileName: string) =>
      (
        await upload(house, "uploadFile", {
          credentials: { cookie: await signIn(house, name, "alpha") },
          fileName,
        })
      ).body.id;
    const seen = async () => ({ version: (await viewOf(agent, number)).version });

    await take(agent, "startInvestigation", number, await seen());
    await take(agent, "writeNote", number, {
      body: `${secret}备注`,
      uploads: [await file("agent", `${secret}.png`)],
    });
    await take(agent, "addEvidence", number, { uploads: [await file("agent", `${secret}证据.png`)] });
    const departmentId = house.tenant("alpha").departmentIds.warehouse;
    await take(agent, "askDepartment", number, { departmentId, question: `${secret}问题` });
    const requestId = (await viewOf(agent, number)).requests[0]!.id;
    const film = await file("department_handler", `${secret}录像.png`);
    await warehouse("answerRequest", {
      params: { id: requestId },
      body: { answer: `${secret}答复`, uploads: [film] },
    });
    await take(agent, "recordFinding", number, {
      claim: `${secret}说法`,
      fact: `${secret}事实`,
      verdict: "confirmed",
    });
    const findingId = (await viewOf(agent, number)).findings[0]!.id;
    const shares = [{ party: "logistics", percent: 100, reason: `${secret}理由` }];
    await take(agent, "ruleResponsibility", number, { ...(await seen()), findingId, shares });

    const first = await draft(`${secret}说明`, `${secret}方案`);
    await takeOn(agent, "withdrawOffer", number, first, { ...(await seen()), reason: `${secret}收回` });
    const refused = await draft(`${secret}说明二`, `${secret}方案二`);
    await takeOn(agent, "requestApproval", number, refused, { ...(await seen()), reason: `${secret}申请` });
    await supervisor("refuseOffer", {
      params: { id: await approvalId() },
      body: { reason: `${secret}不批` },
    });
    const approved = await draft("责任已查清", "补发一只新杯");
    await takeOn(agent, "requestApproval", number, approved, {
      ...(await seen()),
      reason: `${secret}再申请`,
    });
    await supervisor("approveOffer", {
      params: { id: await approvalId() },
      body: { reason: `${secret}同意` },
    });

    const { offer } = (await customer("readMyComplaint")).body;
    await customer("chooseOption", { body: { offerId: offer.id, optionId: offer.options[0].id } });
    const [promise] = (await viewOf(agent, number)).promises;
    await takeOn(agent, "keepPromise", number, promise!.id, { proof: { kind: "number", text: "SF1234567" } });
    await house.work();
    await take(agent, "offerHandOver", number, {
      toStaffId: house.tenant("alpha").staffIds["agent2@alpha.example"],
      words: `${secret}交接`,
    });
  }

  async function draft(explanation: string, content: string): Promise<string> {
    const { version } = await viewOf(agent, number);
    const options = ["reship", "exchange"].map((kind) => ({
      kind,
      content,
      steps: [{ text: "补发", hours: 24 }],
      costMinor: 77_77,
    }));
    await take(agent, "draftOffer", number, { version, explanation, options });
    return (await viewOf(agent, number)).offers.at(-1)!.id;
  }

  async function approvalId(): Promise<string> {
    return (await viewOf(agent, number)).offers.at(-1)!.approval!.id;
  }
});
