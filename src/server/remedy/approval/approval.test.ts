import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller, strangerCaller } from "../../../../test/support/caller.ts";
import { emailOf, openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { draftedOffer, partialRefundOption, take, takeOn, viewOf } from "../../../../test/support/walk.ts";

const names = ["agent", "senior_agent", "supervisor", "operations_manager", "administrator"] as const;
type Name = (typeof names)[number];
const dear = (costMinor: number) => ({
  kind: "refund_only",
  content: "退款",
  steps: [{ text: "退款", hours: 24 }],
  costMinor,
});

// The plan's limits: agent 50, senior agent 200, supervisor and operations manager 5,000 (one grade, "manager").
describe("chains of approval", () => {
  let house: TestHouse;
  let people: Record<Name, Caller>;

  beforeAll(async () => {
    house = await openTestHouse();
    const callers = await Promise.all(names.map((name) => staffCaller(house, name, "alpha")));
    people = Object.fromEntries(names.map((name, index) => [name, callers[index]!])) as typeof people;
  });
  afterAll(() => house?.close());
  afterEach(() => chain());

  const chain = (...steps: [string, number][]) =>
    people.administrator("putChain", {
      body: {
        kind: "refund_only",
        fromMinor: 100_00,
        steps: steps.map(([gradeCode, count]) => ({ gradeCode, people: count })),
      },
    });
  const idOf = (name: Name) => house.tenant("alpha").staffIds[emailOf(name, "alpha")]!;
  const decide = (name: Name, id: string, route: "approveOffer" | "refuseOffer" = "approveOffer") =>
    people[name](route, { params: { id }, body: { reason: "情况属实" } });
  const approvalOf = async (number: string) => (await viewOf(people.agent, number)).offers.at(-1)!.approval!;

  async function asked(costMinor = 150_00) {
    const { number, offerId, version } = await draftedOffer(people.agent, [
      partialRefundOption,
      dear(costMinor),
    ]);
    await takeOn(people.agent, "requestApproval", number, offerId, { version, reason: "客户损失较大" });
    return { number, offerId, approvalId: (await approvalOf(number)).id };
  }

  test("each step needs its people, in order; only the last word sends the offer", async () => {
    await chain(["senior", 1], ["manager", 1]);
    const { number, approvalId } = await asked();
    expect((await decide("senior_agent", approvalId)).body.state).toBe("deciding");
    const between = await approvalOf(number);
    expect(between).toMatchObject({
      decision: null,
      position: 2,
      steps: [
        { gradeCode: "senior", votes: [{ voter: { name: "senior_agent alpha" }, via: "console" }] },
        { gradeCode: "manager", votes: [] },
      ],
    });
    expect((await decide("senior_agent", approvalId)).body.code).toBe("already_voted");
    expect((await decide("supervisor", approvalId)).body.state).toBe("offered");
    const { timeline, clocks } = await viewOf(people.agent, number);
    expect(timeline.slice(-3).map(({ type }) => type)).toEqual([
      "approval_step_passed",
      "offer_approved",
      "remedy_offered",
    ]);
    expect(clocks.filter(({ kind }) => kind === "approval").map(({ verdict }) => verdict)).toEqual([
      "met",
      "met",
    ]);
  });

  test("two people of one step are two people", async () => {
    await chain(["manager", 2]);
    const { approvalId, number } = await asked();
    expect((await decide("supervisor", approvalId)).body.state).toBe("deciding");
    expect((await decide("supervisor", approvalId)).body.code).toBe("already_voted");
    expect((await decide("senior_agent", approvalId)).body.code).toBe("limit_too_low");
    expect((await viewOf(people.agent, number)).state).toBe("deciding");
    expect((await decide("operations_manager", approvalId)).body.state).toBe("offered");
  });

  test("one no at any step ends it", async () => {
    await chain(["senior", 1], ["manager", 1]);
    const { approvalId, number } = await asked();
    expect((await decide("senior_agent", approvalId, "refuseOffer")).body.state).toBe("deciding");
    expect((await decide("supervisor", approvalId)).body.code).toBe("approval_decided");
    expect((await viewOf(people.agent, number)).offers.at(-1)!.state).toBe("refused");
  });

  test("a chain names known grades, and is taken away by having no steps", async () => {
    const wrong = await chain(["no-such-grade", 1]);
    expect(wrong).toMatchObject({ status: 422, body: { code: "grade_unknown" } });
    expect((await chain(["manager", 2])).body.rows).toMatchObject([
      { kind: "refund_only", fromMinor: 100_00 },
    ]);
    expect((await chain()).body.rows).toEqual([]);
  });

  test("silence never approves: the question climbs to the next grade, with a clock of its own", async () => {
    const { number, approvalId } = await asked();
    const first = await approvalOf(number);
    await house.advance(minutesUntil(first.dueAt));
    await house.work();
    const climbed = await approvalOf(number);
    expect(climbed).toMatchObject({ decision: null, steps: [{ gradeCode: "senior", climbedTo: "manager" }] });
    expect(Date.parse(climbed.dueAt)).toBeGreaterThan(Date.parse(first.dueAt));
    await house.advance(minutesUntil(climbed.dueAt));
    await house.work();
    const { state, timeline } = await viewOf(people.agent, number);
    expect(state).toBe("deciding");
    expect(timeline.filter(({ type }) => type === "approval_climbed")).toHaveLength(1);
    expect((await decide("supervisor", approvalId)).status).toBe(200);
  });

  test("a case that has changed takes the request back; the offer is a draft again", async () => {
    const { number, approvalId } = await asked();
    await take(people.agent, "recordFinding", number, {
      claim: "又有新情况",
      fact: "已核实",
      verdict: "confirmed",
    });
    expect((await decide("supervisor", approvalId)).body.code).toBe("approval_outdated");
    await house.work();
    const { offers, waitingFor, version } = await viewOf(people.agent, number);
    expect(offers.at(-1)).toMatchObject({ state: "draft", approval: { decision: "withdrawn" } });
    expect(waitingFor).toBeNull();
    await takeOn(people.agent, "requestApproval", number, offers.at(-1)!.id, { version, reason: "按新情况" });
    expect((await decide("supervisor", (await approvalOf(number)).id)).status).toBe(200);
  });

  test("whom the complaint is about, and who owns it, take no part", async () => {
    const { number, approvalId } = await asked();
    await take(people.agent, "nameStaff", number, { staffId: idOf("supervisor") });
    expect((await decide("supervisor", approvalId)).body.code).toBe("party_to_case");
    const { version } = await viewOf(people.agent, number);
    await take(people.supervisor, "assignOwner", number, { version, ownerId: idOf("operations_manager") });
    expect((await decide("operations_manager", approvalId)).body.code).toBe("party_to_case");
    expect((await decide("senior_agent", approvalId)).status).toBe(200);
    const unknown = await people.supervisor("nameStaff", {
      params: { number },
      body: { staffId: approvalId },
    });
    expect(unknown.body.code).toBe("staff_unknown");
  });

  describe("lending authority while away", () => {
    const lend = (from: Name, to: Name, days = 2) =>
      people[from]("delegate", {
        body: {
          toStaffId: idOf(to),
          startsAt: house.now().toISOString(),
          endsAt: new Date(house.now().getTime() + days * 86_400_000).toISOString(),
          reason: "年假",
        },
      });

    test("the colleague decides with it, which is written down, and only while it lasts", async () => {
      const before = await asked(300_00);
      expect((await decide("senior_agent", before.approvalId)).body.code).toBe("limit_too_low");
      const { body } = await lend("supervisor", "senior_agent");
      const mine = body.rows.find(({ isMine }: { isMine: boolean }) => isMine);
      expect(mine).toMatchObject({ state: "in_force", to: { name: "senior_agent alpha" } });
      expect((await decide("senior_agent", before.approvalId)).status).toBe(200);
      expect((await approvalOf(before.number)).steps[0]!.votes[0]).toMatchObject({
        voter: { name: "senior_agent alpha" },
        authorityOf: { name: "supervisor alpha" },
      });
      const [grant] = await house.rows("SELECT granted_by FROM remedy_grant WHERE offer_id = $1", [
        before.offerId,
      ]);
      expect(grant!.granted_by).toBe(idOf("supervisor"));

      const after = await asked(300_00);
      expect((await people.supervisor("endDelegation", { params: { id: mine.id }, body: {} })).status).toBe(
        200,
      );
      expect((await decide("senior_agent", after.approvalId)).body.code).toBe("limit_too_low");
    });

    test("its end ends it", async () => {
      await lend("operations_manager", "senior_agent", 1);
      await house.advance(24 * 60);
      const { approvalId } = await asked(300_00);
      expect((await decide("senior_agent", approvalId)).body.code).toBe("limit_too_low");
    });

    test("nobody lends to themselves, to somebody who may not approve, or for ever; nobody ends another's", async () => {
      expect((await lend("supervisor", "supervisor")).body.code).toBe("delegate_unfit");
      expect((await lend("supervisor", "agent")).body.code).toBe("delegate_unfit");
      expect((await lend("supervisor", "senior_agent", 63)).body.code).toBe("delegation_times");
      const { body } = await lend("supervisor", "senior_agent");
      const { id } = body.rows.find(({ state }: { state: string }) => state === "in_force");
      const foreign = await people.operations_manager("endDelegation", { params: { id }, body: {} });
      expect(foreign.body.code).toBe("delegation_not_found");
      await people.supervisor("endDelegation", { params: { id }, body: {} });
    });
  });

  describe("a one-time link", () => {
    const tokenIn = (url: string) => url.split("#")[1]!;
    const byLink = (token: string, verdict = "approve") =>
      strangerCaller(house)("decideLinkedApproval", { body: { token, verdict, reason: "在路上看过，同意" } });

    async function linked(name: Name = "supervisor") {
      const { number, approvalId } = await asked(300_00);
      const { body } = await people[name]("makeApprovalLink", { params: { id: approvalId }, body: {} });
      return { number, approvalId, token: tokenIn(body.url) };
    }

    test("shows what is decided, decides it as its approver, and works once", async () => {
      const { number, token } = await linked();
      const shown = await strangerCaller(house)("readLinkedApproval", { body: { token } });
      expect(shown.body).toMatchObject({
        complaintNumber: number,
        approver: "supervisor alpha",
        askedBy: "agent alpha",
        amount: { minor: 300_00 },
        options: [{ kind: "partial_refund" }, { kind: "refund_only", cost: { minor: 300_00 } }],
      });
      expect((await byLink(token)).body).toEqual({ verdict: "approve", isFinal: true });
      expect((await approvalOf(number)).steps[0]!.votes[0]).toMatchObject({
        voter: { name: "supervisor alpha" },
        via: "link",
      });
      for (const again of [
        await byLink(token),
        await strangerCaller(house)("readLinkedApproval", { body: { token } }),
      ])
        expect({ status: again.status, code: again.body.code }).toEqual({
          status: 401,
          code: "link_not_valid",
        });
    });

    test("used twice at once it decides once", async () => {
      const { number, token } = await linked();
      const answers = await Promise.all([byLink(token), byLink(token, "refuse")]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
      const { timeline } = await viewOf(people.agent, number);
      expect(timeline.filter(({ type }) => ["offer_approved", "offer_refused"].includes(type))).toHaveLength(
        1,
      );
    });

    test("is over after a day, and nothing when it is forged", async () => {
      const { token } = await linked();
      const forged = `${Buffer.from(JSON.stringify({ purpose: "approve" })).toString("base64url")}.${"A".repeat(43)}`;
      expect((await byLink(forged)).status).toBe(401);
      await house.advance(24 * 60);
      expect((await byLink(token)).status).toBe(401);
    });

    test("is made by the one who may decide, for themself alone", async () => {
      const { approvalId } = await asked(300_00);
      const make = (name: Name) => people[name]("makeApprovalLink", { params: { id: approvalId }, body: {} });
      expect((await make("agent")).body.code).toBe("not_permitted");
      expect((await make("senior_agent")).body.code).toBe("approval_not_yours");
    });

    test("a link that was not needed any more says that it is decided", async () => {
      const { approvalId, token } = await linked();
      await decide("operations_manager", approvalId, "refuseOffer");
      expect((await byLink(token)).body.code).toBe("approval_decided");
    });
  });

  function minutesUntil(at: string): number {
    return Math.ceil((Date.parse(at) - house.now().getTime()) / 60_000) + 1;
  }
});
