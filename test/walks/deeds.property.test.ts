import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { followLink } from "../../src/server/complaint/follow-link.ts";
import { withTenant } from "../../src/server/db/database.ts";
import { checkChain } from "../../src/server/journal/evidence/check-chain.ts";
import { checkWords } from "../../src/server/journal/evidence/check-words.ts";
import { type Evidence, readEvidence } from "../../src/server/journal/evidence/read-evidence.ts";
import type { RouteName } from "../../src/shared/api/routes.ts";
import type { StaffView } from "../../src/shared/api/staff-view.ts";
import { type State, stateAfter, stepNames, stepRule, stepsFrom } from "../../src/shared/complaint-steps.ts";
import { type Caller, staffCaller, tokenCaller } from "../support/caller.ts";
import { openTestHouse, type TestHouse } from "../support/house.ts";
import { type Deed, deeds } from "./deeds.ts";

/** Whatever people do, in whatever order, sensible or not: the record stays one that the steps table allows. */
describe("any sequence of deeds", () => {
  let house: TestHouse;
  let callers: Record<"agent" | "supervisor" | "warehouse", Caller>;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    callers = {
      agent: await staffCaller(house, "agent", "alpha"),
      supervisor: await staffCaller(house, "supervisor", "alpha"),
      warehouse: await staffCaller(house, "department_handler", "alpha"),
    };
  });
  afterAll(() => house?.close());

  test("reaches only legal states, loses no event, breaks no chain, settles once a chapter, and is never a fault", {
    timeout: 240_000,
  }, async () => {
    const deed = fc.constantFrom(...deeds);
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 8, maxLength: 30 }),
        fc.context(),
        async (story, context) => {
          const { succeeded, evidence, accepted } = await play(story, (line) => context.log(line));
          expect(evidence.events.length).toBeGreaterThan(succeeded);
          expect(checkChain(evidence.events, evidence.head)).toBeNull();
          expect(checkWords(evidence.events, evidence.texts)).toBeNull();
          walkStates(evidence);
          expect(accepted.every((count) => count === 1)).toBe(true);
        },
      ),
      { numRuns: 25, seed: 20261122 },
    );
  });

  async function play(story: Deed[], log: (line: string) => void) {
    const { body } = await callers.agent("fileComplaint", {
      body: { text: "收到的东西坏了", customer: { phone: "13900005678" } },
    });
    const number: string = body.number;
    const [complaint] = await house.rows("SELECT * FROM complaint WHERE number = $1", [number]);
    const customer = tokenCaller(house, followLink(house.house, complaint as never).token);
    let succeeded = 0;
    for (const deed of story) {
      const view: StaffView = (await callers.supervisor("readComplaint", { params: { number } })).body;
      if (deed.kind === "time") {
        await house.advance(deed.minutes);
        continue;
      }
      const asked = deed.ask(view);
      const answer = await { ...callers, customer }[deed.who](deed.route as RouteName, {
        ...asked,
        params: { number, ...asked.params },
      });
      log(`${deed.who} ${deed.route} in ${view.state}: ${answer.status} ${answer.body?.code ?? ""}`);
      expect(answer.status).toBeLessThan(500);
      if (answer.status === 200) succeeded += 1;
      else
        expect((await callers.supervisor("readComplaint", { params: { number } })).body).toMatchObject({
          state: view.state,
          version: view.version,
        });
    }
    await house.work();
    const { tenantId } = house.tenant("alpha");
    const evidence = await withTenant(tenantId, (tx) => readEvidence(tx, complaint!.id));
    const settled = await house.rows<{ count: string }>(
      "SELECT count(*) FROM remedy_offer WHERE complaint_id = $1 AND state = 'accepted' GROUP BY chapter",
      [complaint!.id],
    );
    return { succeeded, evidence, accepted: settled.map(({ count }) => Number(count)) };
  }
});

/** Reads the journal alone and follows the steps table: every event must be open in the state the ones before it led to. */
function walkStates({ events }: Evidence): void {
  const stepOfEvent = new Map(stepNames.map((step) => [stepRule(step).event, step]));
  let state: State = "received";
  for (const { type, version, data } of events.slice(1)) {
    const step = stepOfEvent.get(type);
    expect(step, `event ${version} ${type}`).toBeDefined();
    expect(stepsFrom(state), `event ${version} ${type} in ${state}`).toContain(step);
    state = stateAfter(state, step!);
    const written = (data as { state?: State }).state;
    if (written) expect(written, `event ${version} ${type}`).toBe(state);
  }
}
