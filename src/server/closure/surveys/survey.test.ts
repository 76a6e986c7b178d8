import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller, strangerCaller, tokenCaller } from "../../../../test/support/caller.ts";
import { customerOf, followToken } from "../../../../test/support/customer.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { closedComplaint, take, viewOf } from "../../../../test/support/walk.ts";

describe("the survey", () => {
  let house: TestHouse;
  let agent: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    stranger = strangerCaller(house);
  });
  afterAll(() => house?.close());

  test("is answered once, without signing in, by the link in the closing notice", async () => {
    const { number } = await closedComplaint(house, agent);
    const customer = await customerOf(house, number);
    const { body: mine } = await customer("readMyComplaint");
    const token = /\/rate#(\S+)/.exec(mine.messages.at(-1).body)![1]!;
    expect(token).toBe(mine.survey.token);

    const asked = await stranger("readSurvey", { query: { token } });
    expect(asked.body).toMatchObject({ number, isAnswered: false, nameZh: "alpha 店" });
    const rated = await stranger("rate", {
      body: { token, score: 5, words: "处理得很快 👍" },
      key: "rating",
    });
    expect(rated).toMatchObject({ status: 200, body: { score: 5 } });
    const repeated = await stranger("rate", {
      body: { token, score: 5, words: "处理得很快 👍" },
      key: "rating",
    });
    expect(repeated.body).toEqual(rated.body);
    const second = await stranger("rate", { body: { token, score: 1 } });
    expect(second).toMatchObject({ status: 409, body: { code: "survey_answered" } });

    expect((await stranger("readSurvey", { query: { token } })).body.isAnswered).toBe(true);
    expect((await customer("readMyComplaint")).body.survey).toEqual({
      score: 5,
      canRate: false,
      canTellMore: true,
      token,
    });
    const view = await viewOf(agent, number);
    expect(view.surveys).toMatchObject([{ score: 5, words: "处理得很快 👍" }]);
    const event = view.timeline.at(-1);
    expect(event).toMatchObject({ type: "complaint_rated", actor: { kind: "customer" }, data: { score: 5 } });
    expect(JSON.stringify(event)).not.toContain("处理得很快");
  });

  test("two ratings at once: one counts", async () => {
    const { number } = await closedComplaint(house, agent);
    const token = await surveyToken(number);
    const answers = await Promise.all([1, 5].map((score) => stranger("rate", { body: { token, score } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("staff never see what opens it", async () => {
    const { number } = await closedComplaint(house, agent);
    const view = JSON.stringify(await viewOf(agent, number));
    expect(view).toContain("/rate#…");
    expect(view).toContain("/c#…");
    expect(view).not.toContain(await surveyToken(number));
  });

  test("is over after two weeks, and says so", async () => {
    const { number } = await closedComplaint(house, agent);
    const token = await surveyToken(number);
    await house.advance(14 * 24 * 60);
    for (const answer of [
      await stranger("readSurvey", { query: { token } }),
      await stranger("rate", { body: { token, score: 5 } }),
    ])
      expect(answer).toMatchObject({ status: 409, body: { code: "survey_expired" } });
    expect((await (await customerOf(house, number))("readMyComplaint")).body.survey.canRate).toBe(false);
  });

  test("does not open by a forged link or one of another purpose, nor does it open the complaint", async () => {
    const { number } = await closedComplaint(house, agent);
    const token = await surveyToken(number);
    for (const wrong of ["x", `${token.slice(0, -2)}xx`, await followToken(house, number)]) {
      const answer = await stranger("rate", { body: { token: wrong, score: 5 } });
      expect(answer).toMatchObject({ status: 401, body: { code: "link_not_valid" } });
    }
    expect((await tokenCaller(house, token)("readMyComplaint")).status).toBe(401);
  });

  test.each([0, 6, 4.5, "5", null])("a score of %j is refused", async (score) => {
    const { status } = await stranger("rate", { body: { token: "x", score } });
    expect(status).toBe(422);
  });

  test("waits when the complaint is open again", async () => {
    const { number, version } = await closedComplaint(house, agent);
    const token = await surveyToken(number);
    await take(agent, "reopenComplaint", number, { version, reason: "又坏了" });
    expect((await stranger("rate", { body: { token, score: 5 } })).body.code).toBe("step_not_open");
  });

  async function surveyToken(number: string): Promise<string> {
    return (await (await customerOf(house, number))("readMyComplaint")).body.survey.token;
  }
});
