import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { emailOf, openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { draftedOffer, partialRefundOption, takeOn } from "../../../../test/support/walk.ts";
import type { Staff } from "../../actor.ts";
import { handlersOf } from "../../http/routes.ts";
import type { Played } from "../play/played.ts";
import { sendMoneyOut } from "./money-goes-out.ts";

describe("the demo's payment system", () => {
  let house: TestHouse;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse({ slugs: ["alpha"] });
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  async function offered(): Promise<Played> {
    const { number, version, offerId } = await draftedOffer(agent, [
      partialRefundOption,
      partialRefundOption,
    ]);
    await takeOn(agent, "sendOffer", number, offerId, { version });
    const [complaint] = await house.rows("SELECT id, number, customer_id FROM complaint WHERE number = $1", [
      number,
    ]);
    return {
      house: house.house,
      handlers: handlersOf(house.house),
      stage: { ...house.tenant("alpha"), staff: manager },
      clock: { set: () => {} } as unknown as Played["clock"],
      story: {} as Played["story"],
      complaint: complaint as Played["complaint"],
      numbers: new Map(),
      seen: 0,
    };
  }

  function manager(): Staff {
    const { tenantId, staffIds } = house.tenant("alpha");
    const id = staffIds[emailOf("operations_manager", "alpha")]!;
    const name = "运营经理";
    return {
      kind: "staff",
      tenantId,
      id,
      name,
      role: "operations_manager",
      gradeCode: "manager",
      departmentId: null,
    };
  }

  test("has paid some customers, one refund waits on the desk, and it is switched off", async () => {
    await sendMoneyOut([await offered(), await offered()], house.now());
    const orders = await house.rows("SELECT state, stuck_reason FROM gateway_order ORDER BY created_at, id");
    expect(orders).toEqual([
      { state: "confirmed", stuck_reason: null },
      { state: "failed", stuck_reason: "refused" },
    ]);
    const [gateway] = await house.rows("SELECT is_active, url FROM gateway");
    expect(gateway).toEqual({ is_active: false, url: "http://127.0.0.1:4010/" });
  });
});
