import { afterAll, beforeAll, expect, test } from "vitest";
import { staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { receivedComplaint } from "../../../../test/support/walk.ts";
import type { Role } from "../../../shared/roles.ts";
import type { Staff } from "../../actor.ts";
import { requireMark } from "./require-mark.ts";

let house: TestHouse;

beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house?.close());

test("in the demo a critical case goes to the one who is certified, and is refused to the others", async () => {
  await requireMark({ trainer: person("trainer"), certified: person("agent2") });
  const supervisor = await staffCaller(house, "supervisor", "alpha");
  const { number, version } = await receivedComplaint(await staffCaller(house, "agent", "alpha"));
  const give = (ownerId: string) =>
    supervisor("triageComplaint", {
      params: { number },
      body: {
        version,
        category: "goods_quality",
        second: "broken",
        severity: "critical",
        demand: "exchange",
        ownerId,
      },
    });
  const refused = await give(person("agent").id);
  expect(refused.body.code).toBe("mark_missing");
  expect(refused.body.title).toContain("agent2 alpha");
  expect((await give(person("agent2").id)).status).toBe(200);
});

function person(name: Role | "agent2"): Staff {
  const { tenantId, staffIds } = house.tenant("alpha");
  const role = name === "agent2" ? "agent" : name;
  const id = staffIds[`${name}@alpha.example`]!;
  return { kind: "staff", tenantId, id, name: `${name} alpha`, role, gradeCode: "agent", departmentId: null };
}
