import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";

let house: TestHouse;
let author: Caller;
let reviewer: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  author = await staffCaller(house, "quality_manager", "alpha");
  reviewer = await staffCaller(house, "operations_manager", "alpha");
});
afterAll(() => house?.close());

test("a scorecard is drafted, reviewed and published by another, and then locked", async () => {
  const saved = await save({ code: "gifts", form: formFor({ categories: ["promotion"] }), seenRevision: 0 });
  expect(saved).toMatchObject({ status: 200, body: { code: "gifts", version: 1, revision: 1 } });
  expect((await publish(reviewer, "gifts", 1)).body.code).toBe("scorecard_not_sent");
  expect((await review("gifts", 1)).status).toBe(200);
  expect((await publish(author, "gifts", 1)).body.code).toBe("own_scorecard");
  expect((await publish(reviewer, "gifts", 1)).status).toBe(200);
  expect(await headsOf("gifts")).toMatchObject([{ version: 1, state: "published", isInForce: true }]);

  await expect(house.rows("UPDATE scorecard_version SET form = '{}' WHERE code = 'gifts'")).rejects.toThrow(
    "not changed",
  );
  const next = await save({ code: "gifts", form: formFor({ categories: ["promotion"] }), seenRevision: 0 });
  expect(next.body).toMatchObject({ version: 2 });
  expect(await headsOf("gifts")).toMatchObject([
    { version: 2, state: "draft", isInForce: false },
    { version: 1, state: "published", isInForce: true },
  ]);
  const events = await house.rows(
    "SELECT type FROM settings_event WHERE data->>'code' = 'gifts' ORDER BY id",
  );
  expect(events.map(({ type }) => type)).toEqual(["scorecard_sent_to_review", "scorecard_published"]);
});

test("what is wrong with a scorecard is answered field by field when it is sent to review", async () => {
  const form = formFor({ categories: ["no_such"] });
  form.sections[0]!.criteria[0]!.weight = 0;
  form.sections[0]!.criteria[1]!.points.pop();
  await save({ code: "broken", form, seenRevision: 0 });
  const sent = await review("broken", 1);
  expect(sent).toMatchObject({ status: 422, body: { code: "scorecard_not_valid" } });
  expect(sent.body.fields).toEqual([
    { at: "/form/sections", code: "weights_not_100", total: 60 },
    { at: "/form/sections/0/criteria/0/weight", code: "weight_missing" },
    { at: "/form/sections/0/criteria/1/points", code: "scale_too_short" },
    { at: "/form/categories/0", code: "category_unknown" },
  ]);
});

test("two who write at once: the second is told; what is in review is not written on", async () => {
  const form = formFor({ categories: ["counterfeit"] });
  await save({ code: "fakes", form, seenRevision: 0 });
  expect((await save({ code: "fakes", form, seenRevision: 0 })).body.code).toBe("stale_version");
  expect((await save({ code: "fakes", form, seenRevision: 1 })).body).toMatchObject({
    version: 1,
    revision: 2,
  });
  await review("fakes", 2);
  expect((await save({ code: "fakes", form, seenRevision: 2 })).body.code).toBe("scorecard_in_review");
  const returned = { params: { code: "fakes" }, body: { words: "分值再斟酌" } };
  expect((await reviewer("returnScorecard", returned)).status).toBe(200);
  expect(await headsOf("fakes")).toMatchObject([
    { state: "draft", returnedWords: "分值再斟酌", revision: 3 },
  ]);
});

test("two scorecards for the same conversations are refused until one is withdrawn", async () => {
  await save({ code: "all_again", form: formFor({}), seenRevision: 0 });
  await review("all_again", 1);
  expect(await publish(reviewer, "all_again", 1)).toMatchObject({
    status: 422,
    body: { code: "scorecard_overlaps" },
  });
  const withdrawn = await reviewer("withdrawScorecard", { params: { code: "general" }, body: {} });
  expect(withdrawn.status).toBe(200);
  expect(await headsOf("general")).toMatchObject([{ version: 0, isInForce: false }]);
  expect((await publish(reviewer, "all_again", 1)).status).toBe(200);
});

test("who only reads may not write, and an unknown one is not found", async () => {
  const inspector = await staffCaller(house, "inspector", "alpha");
  expect((await inspector("listScorecards")).body.rows.length).toBeGreaterThan(3);
  const body = { code: "mine", form: formFor({}), seenRevision: 0 };
  expect((await inspector("saveScorecard", { body })).body.code).toBe("not_permitted");
  const unknown = await inspector("readScorecard", { params: { code: "no_such" }, query: { version: "1" } });
  expect(unknown).toMatchObject({ status: 404, body: { code: "scorecard_not_found" } });
});

function save(body: { code: string; form: ScorecardForm; seenRevision: number }) {
  return author("saveScorecard", { body });
}

function review(code: string, seenRevision: number) {
  return author("reviewScorecard", { params: { code }, body: { seenRevision } });
}

function publish(caller: Caller, code: string, seenRevision: number) {
  return caller("publishScorecard", { params: { code }, body: { seenRevision } });
}

async function headsOf(code: string) {
  const { rows } = (await author("listScorecards")).body;
  return rows.filter((row: { code: string }) => row.code === code);
}

function formFor(scope: Partial<Pick<ScorecardForm, "channels" | "categories">>): ScorecardForm {
  const criterion = {
    zh: "评分项",
    en: "Criterion",
    guidance: null,
    points: [],
    bonusPoints: null,
    mayNotApply: false,
    critical: null,
    ruleCode: null,
  };
  return {
    zh: "赠品评分表",
    en: "Gifts",
    channels: [],
    categories: [],
    bonusCap: 0,
    ...scope,
    sections: [
      {
        code: "s1",
        zh: "第一部分",
        en: "First",
        criteria: [
          { ...criterion, code: "c1", kind: "yes_no", weight: 40 },
          {
            ...criterion,
            code: "c2",
            kind: "scale",
            weight: 60,
            points: [
              { code: "p1", zh: "差", en: "Poor", share: 0 },
              { code: "p2", zh: "好", en: "Good", share: 100 },
            ],
          },
        ],
      },
    ],
  };
}
