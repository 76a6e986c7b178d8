import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Contract } from "../../src/shared/api/contract.ts";
import { type RouteName, routes } from "../../src/shared/api/routes.ts";
import { type Role, roleMay } from "../../src/shared/roles.ts";
import { type Answered, type Caller, staffCaller, strangerCaller } from "../support/caller.ts";
import { customerOf } from "../support/customer.ts";
import { expectProblem } from "../support/expect-problem.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { suppliedRequest } from "../support/supplier.ts";
import { digestOfTables } from "../support/tables.ts";
import { fullBodies } from "./full-bodies.ts";
import { brokenBodies, type Hostile, wrongFields } from "./hostile-bodies.ts";

/** Whatever arrives at a route: a clear refusal in the caller's language, nothing written, never a fault. */

const names = Object.keys(routes) as RouteName[];
const withBody = names.filter((name) => contractOf(name).body);
const roles: Role[] = [
  "supervisor",
  "department_handler",
  "operations_manager",
  "administrator",
  "quality_manager",
  "legal",
  "pr",
];

/** Fields that take any text: what it is worth is said by what it names. */
const anyText = new Set([
  "addReportRecipient /email",
  "addReviewAction /itemId",
  "startCoaching /evaluatorId",
  "draftProcedure /changeWords",
  "decideProcedure /words",
  "assignSampleItem /secondInspectorId",
  "agreeCalibration /conversations/0/answers/0/value",
  "fileMyComplaint /orderToken",
  "rate /token",
  "startImport /fileId",
  "startImport /mapping/text",
  "changeStaff /departmentId",
  "saveCover /deputyId",
  "tieOpinion /alert",
  "publishWatchList /endsOn",
  "changeWatchList /endsOn",
  "addFact /supersedes",
  "answerHandover /answer",
  "draftStatement /en",
  "reviseStatement /en",
  "finishMeasure /effect",
  "noteAuthority /person",
  "noteAuthority /duty",
  "noteAuthority /phone",
  "saveCover /absentFrom",
  "saveCover /absentUntil",
  "saveInquirySettings /secondSignatureFrom",
  "saveInquirySettings /leads/0/leadId",
  "addGateway /shopId",
  "recordFacts /answers/0/value",
  "tellMore /token",
  "readLinkedApproval /token",
  "decideLinkedApproval /token",
  "findPromises /text",
  "putChain /kind",
  "saveScorecard /form/sections/0/criteria/0/guidance",
  "saveScorecard /form/sections/0/criteria/0/bonusPoints",
  "saveScorecard /form/sections/0/criteria/0/critical",
  "saveScorecard /form/sections/0/criteria/0/ruleCode",
  "startCoaching /lesson/body",
  "saveEvaluation /answers/0/value",
  "saveEvaluation /answers/0/comment",
]);

describe("bad input", () => {
  let house: TestHouse;
  let number: string;
  let customer: Caller;
  let supplier: Caller;
  let stranger: Caller;
  const staff = new Map<Role, Caller>();

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    for (const role of roles) staff.set(role, await staffCaller(house, role, "alpha"));
    const filed = { text: "收到的杯子是裂的", customer: { phone: "13900001234" } };
    ({ number } = (await staff.get("supervisor")!("fileComplaint", { body: filed })).body);
    customer = await customerOf(house, number);
    stranger = strangerCaller(house);
    const supplied = await suppliedRequest(house, staff.get("supervisor")!);
    supplier = supplied.supplier;
    await (await customerOf(house, supplied.number))("withdrawMine", { body: {} });
    // Over already, so that a body which lacks only what is optional still finds no step open.
    await customer("withdrawMine", { body: {} });
    await house.work();
  });
  afterAll(() => house?.close());

  test.each(withBody)(
    "%s refuses every broken body and every wrong field, and writes nothing",
    async (name) => {
      const before = await digestOfTables(house);
      const sample = fullBodies[name] as object;
      for (const hostile of brokenBodies(sample)) await expectRefusal(name, hostile);
      for (const hostile of wrongFields(sample, contractOf(name).body!)) {
        const answer = await expectRefusal(name, hostile);
        if (!anyText.has(`${name} ${hostile.at}`)) expectPlaceNamed(answer, hostile);
      }
      expect(await digestOfTables(house)).toEqual(before);
    },
  );

  let calls = 0;
  async function expectRefusal(name: RouteName, { name: what, text, contentType }: Hostile) {
    calls += 1;
    const language = calls % 2 === 0 ? "zh" : "en";
    const raw = { text, contentType };
    const answer = await callerFor(name)(name, { params: paramsOf(), raw, language, ip: addressOf(calls) });
    expectProblem(answer, what, language);
    return answer;
  }

  function callerFor(name: RouteName): Caller {
    const { access } = contractOf(name);
    if (access.who === "public") return stranger;
    if (access.who === "customer") return customer;
    if (access.who === "supplier") return supplier;
    const role = roles.find((each) => access.who === "signed_in" || roleMay(each, access.permission));
    return staff.get(role!)!;
  }

  function paramsOf(): Record<string, string> {
    return {
      number,
      id: "01920000-0000-7000-8000-000000000000",
      slug: "alpha",
      code: "junior",
      signal: "1",
      statement: "1",
      action: "1",
      hold: "1",
      opinion: "1",
      list: "1",
      source: "01920000-0000-7000-8000-000000000000",
    };
  }
});

function contractOf(name: RouteName): Contract {
  return routes[name];
}

// Each call from an address of its own: the throttle is not what is tried here.
function addressOf(call: number): string {
  return `10.${call >> 16}.${(call >> 8) & 255}.${call & 255}`;
}

function expectPlaceNamed({ status, body }: Answered, { name, at }: Hostile): void {
  expect({ status, code: body.code }, name).toEqual({ status: 422, code: "invalid_input" });
  const places: string[] = body.fields.map((field: { at: string }) => field.at);
  expect(
    places.some((place) => place.startsWith(at!) || at!.startsWith(place)),
    `${name}: ${places}`,
  ).toBe(true);
}
