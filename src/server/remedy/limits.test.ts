import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../test/support/house.ts";
import { draftedOffer, partialRefundOption, takeOn, viewOf } from "../../../test/support/walk.ts";

// The plan's limits: agent 50, senior agent 200, supervisor and operations manager 5,000; nobody grants points.
const limitMinor = { agent: 50_00, senior_agent: 200_00, supervisor: 5_000_00, operations_manager: 5_000_00 };
type Name = keyof typeof limitMinor;

describe("limits and approvals", () => {
  let house: TestHouse;
  let people: Record<Name, Caller>;

  beforeAll(async () => {
    house = await openTestHouse();
    people = {
      agent: await staffCaller(house, "agent", "alpha"),
      senior_agent: await staffCaller(house, "senior_agent", "alpha"),
      supervisor: await staffCaller(house, "supervisor", "alpha"),
      operations_manager: await staffCaller(house, "operations_manager", "alpha"),
    };
  });
  afterAll(() => house?.close());

  const dear = (costMinor: number, kind = "refund_only") => ({
    kind,
    content: "退款",
    steps: [{ text: "退款", hours: 24 }],
    costMinor,
  });
  const send = (name: Name, { number, offerId, version }: Awaited<ReturnType<typeof draftedOffer>>) =>
    people[name]("sendOffer", { params: { number, id: offerId }, body: { version } });
  const decide = (name: Name, route: "approveOffer" | "refuseOffer", id: string) =>
    people[name](route, { params: { id }, body: { reason: "情况属实" } });

  async function askedApproval(costMinor: number, kind?: string) {
    const drafted = await draftedOffer(people.agent, [partialRefundOption, dear(costMinor, kind)]);
    const { number, offerId, version } = drafted;
    await takeOn(people.agent, "requestApproval", number, offerId, { version, reason: "客户损失较大" });
    const view = await viewOf(people.agent, number);
    return { number, offerId, version: view.version, approvalId: view.offers.at(-1)!.approval!.id };
  }

  test("an offer within the limit goes out, one cent above it does not", async () => {
    expect(
      (await send("agent", await draftedOffer(people.agent, [partialRefundOption, dear(50_00)]))).status,
    ).toBe(200);
    const above = await draftedOffer(people.agent, [partialRefundOption, dear(50_01)]);
    const refused = await send("agent", above);
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({
      code: "over_limit",
      options: [{ position: 2, kind: "refund_only", overLimit: "amount" }],
    });
    expect((await viewOf(people.agent, above.number)).state).toBe("deciding");
    expect((await send("senior_agent", above)).status).toBe(200);
  });

  test("a kind without a limit is nobody's to grant, however cheap", async () => {
    const drafted = await draftedOffer(people.agent, [partialRefundOption, dear(0, "points")]);
    for (const name of Object.keys(people) as Name[]) {
      const { status, body } = await send(name, drafted);
      expect({ status, code: body.code }, name).toEqual({ status: 403, code: "over_limit" });
    }
  });

  test("a limit lowered before the offer goes out counts", async () => {
    const drafted = await draftedOffer(people.agent, [partialRefundOption, dear(40_00)]);
    const { tenantId } = house.tenant("alpha");
    const setLimit = (minor: number) =>
      house.rows(
        "UPDATE grade_limit SET limit_minor = $2 WHERE tenant_id = $1 AND grade_code = 'junior' AND remedy_kind = 'refund_only'",
        [tenantId, minor],
      );
    await setLimit(39_99);
    expect((await send("agent", drafted)).body.code).toBe("over_limit");
    await setLimit(50_00);
    expect((await send("agent", drafted)).status).toBe(200);
  });

  test("approved by another person, the offer goes to the customer in the same moment", async () => {
    const { number, approvalId } = await askedApproval(300_00);
    expect(await viewOf(people.agent, number)).toMatchObject({ state: "deciding", waitingFor: "approval" });

    const { status, body } = await decide("supervisor", "approveOffer", approvalId);
    expect({ status, state: body.state }).toEqual({ status: 200, state: "offered" });
    const view = await viewOf(people.agent, number);
    expect(view.offers[0]).toMatchObject({
      state: "offered",
      approval: { decision: "approved", decidedBy: { name: "supervisor alpha" }, decisionReason: "情况属实" },
    });
    expect(view.timeline.slice(-2).map(({ type }) => type)).toEqual(["offer_approved", "remedy_offered"]);
    expect(view.clocks.find(({ kind }) => kind === "approval")!.verdict).toBe("met");
  });

  test("a refusal is never an approval: the customer sees nothing and the offer cannot be sent", async () => {
    const { number, offerId, approvalId } = await askedApproval(300_00);
    const { body } = await decide("supervisor", "refuseOffer", approvalId);
    expect(body.state).toBe("deciding");

    const view = await viewOf(people.agent, number);
    expect(view).toMatchObject({ waitingFor: null, offers: [{ state: "refused", offeredAt: null }] });
    for (const name of ["agent", "operations_manager"] as const) {
      const sent = await send(name, { number, offerId, version: view.version, optionIds: [] });
      expect(sent.body.code, name).toBe("offer_no_draft");
    }
    expect((await decide("operations_manager", "approveOffer", approvalId)).body.code).toBe(
      "approval_decided",
    );
  });

  test("while approval is asked the offer cannot be sent, not even by somebody of enough grade", async () => {
    const asked = await askedApproval(300_00);
    const sent = await send("supervisor", { ...asked, optionIds: [] });
    expect({ status: sent.status, code: sent.body.code }).toEqual({
      status: 409,
      code: "offer_awaits_approval",
    });
  });

  test("nobody decides on their own offer, however high their grade", async () => {
    const drafted = await draftedOffer(people.supervisor, [partialRefundOption, dear(300_00)]);
    const { number, offerId, version } = drafted;
    await takeOn(people.operations_manager, "requestApproval", number, offerId, {
      version,
      reason: "金额较大",
    });
    const approvalId = (await viewOf(people.supervisor, number)).offers[0]!.approval!.id;

    for (const route of ["approveOffer", "refuseOffer"] as const) {
      for (const name of ["supervisor", "operations_manager"] as const) {
        const { status, body } = await decide(name, route, approvalId);
        expect({ status, code: body.code }, `${name} ${route}`).toEqual({ status: 403, code: "own_request" });
      }
    }
    expect((await viewOf(people.supervisor, number)).offers[0]!.state).toBe("awaiting_approval");
  });

  test("an approver's own limit must cover every option", async () => {
    const { approvalId } = await askedApproval(200_01);
    expect((await decide("senior_agent", "approveOffer", approvalId)).body.code).toBe("limit_too_low");
    expect((await decide("senior_agent", "refuseOffer", approvalId)).body.code).toBe("limit_too_low");
    expect((await decide("supervisor", "approveOffer", approvalId)).status).toBe(200);
  });

  test("an agent has no say in approvals at all", async () => {
    const { approvalId } = await askedApproval(300_00);
    const { status, body } = await decide("agent", "approveOffer", approvalId);
    expect({ status, code: body.code }).toEqual({ status: 403, code: "not_permitted" });
  });

  test("of two approvers at once one decides, and the other hears that it is decided", async () => {
    const { number, approvalId } = await askedApproval(300_00);
    const answers = await Promise.all([
      decide("supervisor", "approveOffer", approvalId),
      decide("operations_manager", "refuseOffer", approvalId),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe("approval_decided");

    const view = await viewOf(people.agent, number);
    const decided = view.timeline.filter(({ type }) => type === "offer_approved" || type === "offer_refused");
    expect(decided).toHaveLength(1);
    expect(view.state).toBe(decided[0]!.type === "offer_approved" ? "offered" : "deciding");
  });

  test("an offer taken back takes its request for approval along", async () => {
    const { number, offerId, version, approvalId } = await askedApproval(300_00);
    await takeOn(people.agent, "withdrawOffer", number, offerId, { version, reason: "金额算错了" });
    expect(await viewOf(people.agent, number)).toMatchObject({
      waitingFor: null,
      offers: [{ state: "withdrawn", approval: { decision: "withdrawn" } }],
    });
    expect((await decide("supervisor", "approveOffer", approvalId)).body.code).toBe("approval_decided");
  });

  test("the list of approvals says what the reader may decide, and why not", async () => {
    const { number, approvalId } = await askedApproval(300_00);
    const rowFor = async (name: Name, state = "waiting") => {
      const { body } = await people[name]("listApprovals", { query: { state, limit: "100" } });
      return body.rows.find(({ id }: { id: string }) => id === approvalId);
    };
    expect(await rowFor("supervisor")).toMatchObject({
      complaintNumber: number,
      mayDecide: true,
      refusalReason: null,
      amount: { minor: 300_00, currency: "CNY" },
      offer: { state: "awaiting_approval", options: [{ overLimit: null }, { overLimit: null }] },
    });
    expect(await rowFor("senior_agent")).toMatchObject({ mayDecide: false, refusalReason: "limit_too_low" });

    await decide("supervisor", "refuseOffer", approvalId);
    expect(await rowFor("supervisor")).toBeUndefined();
    expect(await rowFor("supervisor", "decided")).toMatchObject({ decision: "refused", mayDecide: false });
  });

  test("the list of approvals is read page by page, each once", async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const query = { state: "decided", limit: "2", ...(after && { after }) };
      const { body } = await people.supervisor("listApprovals", { query });
      seen.push(...body.rows.map(({ id }: { id: string }) => id));
      after = body.next ?? undefined;
    } while (after);
    const [{ count } = { count: 0 }] = await house.rows<{ count: string }>(
      "SELECT count(*) FROM approval WHERE decision IN ('approved', 'refused')",
    );
    expect(seen).toHaveLength(Number(count));
    expect(new Set(seen).size).toBe(seen.length);
    const broken = await people.supervisor("listApprovals", { query: { after: "tomorrow" } });
    expect(broken.body.code).toBe("cursor_not_valid");
  });

  test("whatever the costs and the route, no option reaches a customer that nobody was entitled to grant", async () => {
    const cost = fc.oneof(
      fc.integer({ min: 0, max: 600_000 }),
      fc.constantFrom(50_00, 50_01, 200_00, 200_01),
    );
    const kind = fc.constantFrom("refund_only", "reship", "coupon", "points");
    const name = fc.constantFrom<Name>("agent", "senior_agent", "supervisor", "operations_manager");
    const option = fc.record({ costMinor: cost, kind });

    await fc.assert(
      fc.asyncProperty(
        fc.array(option, { minLength: 2, maxLength: 4 }),
        name,
        name,
        name,
        async (options, preparer, sender, approver) => {
          const drafted = await draftedOffer(
            people[preparer],
            options.map(({ costMinor, kind }) => dear(costMinor, kind)),
          );
          const maySend = mayGrant(sender, options) && mayTouch(sender, preparer);
          const sent = await send(sender, drafted);
          expect(sent.status === 200).toBe(maySend);
          if (maySend) return;

          const { number, offerId, version } = drafted;
          const asked = await people[preparer]("requestApproval", {
            params: { number, id: offerId },
            body: { version, reason: "请批准" },
          });
          if (!mayGrant("operations_manager", options)) {
            expect(asked.body.code).toBe("nobody_may_grant");
            return;
          }
          const approvalId = (await viewOf(people[preparer], number)).offers[0]!.approval!.id;
          const { status } = await decide(approver, "approveOffer", approvalId);
          const mayApprove = approver !== "agent" && approver !== preparer && mayGrant(approver, options);
          expect(status === 200).toBe(mayApprove);
          const { state } = await viewOf(people[preparer], number);
          expect(state).toBe(mayApprove ? "offered" : "deciding");
        },
      ),
      { numRuns: 15 },
    );
  }, 90_000);

  function mayGrant(name: Name, options: { costMinor: number; kind: string }[]): boolean {
    return options.every(({ costMinor, kind }) => kind !== "points" && costMinor <= limitMinor[name]);
  }

  // Agents act on their own complaints only; those who lead step in anywhere.
  function mayTouch(name: Name, owner: Name): boolean {
    return name === owner || name !== "agent";
  }
});
