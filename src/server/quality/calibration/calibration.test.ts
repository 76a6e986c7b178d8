import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { answersTo, endedConversation, judge } from "../../../../test/support/evaluated.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";

describe("a calibration session", { timeout: 60_000 }, () => {
  let house: TestHouse;
  let inspector: Caller;
  let manager: Caller;
  let number: string;
  let ids: { inspector: string; manager: string };

  beforeAll(async () => {
    house = await openTestHouse();
    const agent = await staffCaller(house, "agent", "alpha");
    inspector = await staffCaller(house, "inspector", "alpha");
    manager = await staffCaller(house, "quality_manager", "alpha");
    number = (await endedConversation(house, agent)).number;
    ids = { inspector: await staffId("inspector"), manager: await staffId("quality_manager") };
  });
  afterAll(() => house?.close());

  const start = (
    participantIds = [ids.inspector, ids.manager],
    dueAt = "2026-09-18T10:00:00Z",
    complaintNumbers = [number],
  ) =>
    manager("startCalibration", {
      body: { title: "九月校准", scorecardCode: "phone", complaintNumbers, participantIds, dueAt },
    });
  const read = async (by: Caller, id: string) => (await by("readCalibration", { params: { id } })).body;

  test("is scored alone, opened side by side, agreed with reasons; nobody sees another's before", async () => {
    const { body: started } = await start();
    const own = (await read(inspector, started.id)).conversations[0].entries;
    expect(own).toHaveLength(1);
    expect((await read(inspector, started.id)).head).toMatchObject({ state: "invited", ownLeft: 1 });
    await judge(inspector, own[0].evaluationId, ["greeting"]);

    // The other participant, who moderates too, learns nothing of it by any way.
    const sealed = await read(manager, started.id);
    expect(sealed.head).toMatchObject({ state: "scoring", isModerator: true });
    expect(JSON.stringify(sealed)).not.toContain(own[0].evaluationId);
    expect(JSON.stringify(sealed)).not.toContain("没有做到");
    const other = await manager("readEvaluation", { params: { id: own[0].evaluationId } });
    expect(other.status).toBe(403);
    const listed = await manager("listEvaluations", { query: { purpose: "calibration" } });
    expect(JSON.stringify(listed.body)).not.toContain(own[0].evaluationId);

    expect((await manager("openCalibration", { params: { id: started.id } })).body.code).toBe(
      "too_few_scored",
    );
    await judge(manager, sealed.conversations[0].entries[0].evaluationId);
    expect((await inspector("openCalibration", { params: { id: started.id } })).body.code).toBe(
      "not_moderator",
    );
    const agree = { minutes: "以首条回复为准。", conversations: [await agreed(started.id)] };
    const early = await manager("agreeCalibration", { params: { id: started.id }, body: agree });
    expect(early.body.code).toBe("calibration_not_opened");

    await manager("openCalibration", { params: { id: started.id } });
    const opened = await read(inspector, started.id);
    expect(opened).toMatchObject({ head: { state: "open" }, missing: [] });
    expect(opened.conversations[0].entries).toHaveLength(2);

    const [first] = agree.conversations;
    const short = { ...agree, conversations: [{ ...first, answers: first!.answers.slice(1) }] };
    expect((await manager("agreeCalibration", { params: { id: started.id }, body: short })).body.code).toBe(
      "agreement_incomplete",
    );
    await manager("agreeCalibration", { params: { id: started.id }, body: agree });
    const done = await read(inspector, started.id);
    expect(done.head.state).toBe("agreed");
    const deviation = done.deviations.find(
      ({ person }: { person: { id: string } }) => person.id === ids.inspector,
    );
    expect(deviation.same).toBe(deviation.of - 1);
    expect(deviation.meanScoreDifference).toBeLessThan(0);
    const { body: graded } = await manager("readGraders");
    const row = graded.rows.find(({ person }: { person: { id: string } }) => person.id === ids.inspector);
    expect(row.againstAgreed.same).toMatchObject({ count: deviation.same, of: deviation.of });
    expect(row.leniency).toMatchObject({ items: 1, low: null });
  });

  test("agreement counts what was opened, with a reason where there is no coefficient", async () => {
    const { body } = await manager("readAgreement", { query: { source: "calibration" } });
    expect(body.overall.items).toBeGreaterThan(1);
    const greeting = body.byCriterion.find(
      ({ criterionCode }: { criterionCode: string }) => criterionCode === "greeting",
    );
    expect(greeting.agreement).toMatchObject({ items: 1, isFew: true, same: { count: 0, of: 1 } });
    expect(greeting.disagreements[0].complaintNumber).toBe(number);
    const pace = body.byCriterion.find(
      ({ criterionCode }: { criterionCode: string }) => criterionCode === "pace",
    );
    expect(pace.agreement.cohen).toMatchObject({ value: null, reason: "one_category" });
    expect((await manager("readAgreement")).body.overall.items).toBe(0);
    expect(JSON.stringify(body)).not.toMatch(/NaN|Infinity/);
  });

  test("does not wait for ever: who is missing when it is opened stays named, and comes in no more", async () => {
    const agent = await staffCaller(house, "agent", "alpha");
    const second = (await endedConversation(house, agent)).number;
    const { body: session } = await start(undefined, undefined, [number, second]);
    const mine = (await read(manager, session.id)).conversations;
    const theirs = (await read(inspector, session.id)).conversations;
    for (const { entries } of mine) await judge(manager, entries[0].evaluationId);
    await judge(inspector, theirs[0].entries[0].evaluationId);
    await manager("openCalibration", { params: { id: session.id } });
    expect((await read(manager, session.id)).missing).toMatchObject([{ id: ids.inspector }]);
    await house.advance(1);
    await judge(inspector, theirs[1].entries[0].evaluationId);
    expect((await read(manager, session.id)).conversations[1].entries).toHaveLength(1);
  });

  test("is refused for who cannot judge, had a part, or a day that has passed", async () => {
    const agentId = await staffId("agent");
    expect((await start([ids.inspector, agentId])).body.code).toBe("cannot_evaluate");
    expect((await start([ids.inspector, ids.inspector])).body.code).toBe("named_twice");
    expect((await start(undefined, "2026-09-01T00:00:00Z")).body.code).toBe("time_in_past");
    expect((await (await staffCaller(house, "agent", "alpha"))("listCalibrations")).status).toBe(403);
  });

  async function agreed(id: string) {
    const { form, conversations } = await read(manager, id);
    const answers = answersTo(form, []).map(({ criterionCode, value, isNotApplicable }) => ({
      criterionCode,
      value,
      isNotApplicable,
      reason: "大家意见相同",
    }));
    return { conversationId: conversations[0].conversationId as string, answers };
  }

  async function staffId(role: string): Promise<string> {
    const [row] = await house.rows<{ id: string }>("SELECT id FROM staff WHERE name = $1", [`${role} alpha`]);
    return row!.id;
  }
});
