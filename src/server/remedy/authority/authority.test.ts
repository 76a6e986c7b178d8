import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import {
  customerOf,
  draftedOffer,
  partialRefundOption,
  takeOn,
  viewOf,
} from "../../../../test/support/walk.ts";

const refund = (costMinor: number) => ({
  kind: "refund_only",
  content: "退款",
  steps: [{ text: "退款", hours: 24 }],
  costMinor,
});
const cheap = { ...partialRefundOption, costMinor: 1_00 };

describe("what a person may grant in a day and to one customer", () => {
  let house: TestHouse;
  let agent: Caller;
  let administrator: Caller;
  let phones = 0;

  beforeAll(async () => {
    house = await openTestHouse();
    agent = await staffCaller(house, "agent", "alpha");
    administrator = await staffCaller(house, "administrator", "alpha");
  });
  afterAll(() => house?.close());

  const somebody = () => ({ customer: { phone: `1390000${String(++phones).padStart(4, "0")}` } });
  const allow = (allowance: object) =>
    administrator("changeAllowance", {
      params: { code: "junior" },
      body: { dayMinor: null, customerMinor: null, customerDays: 90, ...allowance },
    });
  const drafted = (costMinor: number, filed: object = somebody()) =>
    draftedOffer(agent, [cheap, refund(costMinor)], filed as Record<string, unknown>);
  const send = ({ number, offerId, version }: Awaited<ReturnType<typeof draftedOffer>>) =>
    agent("sendOffer", { params: { number, id: offerId }, body: { version } });
  const nextDay = () => house.advance(24 * 60);

  test("the day's sum fits to the cent, and begins anew the next day", async () => {
    await nextDay();
    expect((await allow({ dayMinor: 60_00 })).body.allowance.dayMinor).toBe(60_00);
    expect((await send(await drafted(40_00))).status).toBe(200);
    const above = await drafted(20_01);
    const refused = await send(above);
    expect(refused).toMatchObject({
      status: 403,
      body: { code: "over_day_limit", usedMinor: 40_00, limitMinor: 60_00, amountMinor: 20_01 },
    });
    expect((await send(await drafted(20_00))).status).toBe(200);
    await nextDay();
    expect((await send(above)).status).toBe(200);
  });

  test("an offer that ends without a yes gives its sum back; a chosen one keeps what was chosen", async () => {
    await nextDay();
    await allow({ dayMinor: 50_00 });
    const first = await drafted(50_00);
    expect((await send(first)).status).toBe(200);
    const second = await drafted(49_00);
    expect((await send(second)).body.code).toBe("over_day_limit");

    const { version, offers } = await viewOf(agent, first.number);
    await takeOn(agent, "recordChoice", first.number, first.offerId, {
      version,
      optionId: offers[0]!.options[0]!.id,
      source: "phone",
    });
    expect((await send(second)).status).toBe(200);
    const sent = await viewOf(agent, second.number);
    await takeOn(agent, "recordDecline", second.number, second.offerId, {
      version: sent.version,
      source: "phone",
    });
    expect(await grantOf(second.offerId)).toMatchObject({ state: "released" });
    expect(await grantOf(first.offerId)).toMatchObject({ state: "spent", amount_minor: 1_00 });
  });

  test("one customer's sum counts whoever granted it, within its days", async () => {
    await nextDay();
    await allow({ customerMinor: 70_00, customerDays: 30 });
    const filed = somebody();
    expect((await send(await drafted(40_00, filed))).status).toBe(200);
    const more = await drafted(40_00, filed);
    expect((await send(more)).body).toMatchObject({ code: "over_customer_limit", usedMinor: 40_00 });
    expect((await send(await drafted(40_00))).status).toBe(200);
    await house.advance(31 * 24 * 60);
    const { version } = await viewOf(agent, more.number);
    expect((await send({ ...more, version })).status).toBe(200);
  });

  test("of two offers at the same moment that do not both fit, exactly one goes out", async () => {
    await allow({ dayMinor: 60_00, customerMinor: 60_00 });
    for (let round = 0; round < 6; round += 1) {
      await nextDay();
      const both = [await drafted(40_00), await drafted(40_00)];
      const answers = await Promise.all(both.map(send));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    }
  });

  test("nobody widens the bounds of their own grade", async () => {
    const manager = await staffCaller(house, "operations_manager", "alpha");
    const own = await manager("changeAllowance", {
      params: { code: "manager" },
      body: { dayMinor: null, customerMinor: null, customerDays: 90 },
    });
    expect(own.body.code).toBe("own_limit");
    const events = await house.rows("SELECT data FROM settings_event WHERE type = 'allowance_changed'");
    expect(events.length).toBeGreaterThan(0);
  });

  describe("the database's own lock", () => {
    const asApplication = (statement: string, values: unknown[]) => house.rows(statement, values);

    test("no offer goes out, and none is accepted, without a grant", async () => {
      const { offerId } = await drafted(10_00);
      for (const state of ["offered", "accepted"]) {
        const forced = asApplication(
          "UPDATE remedy_offer SET state = $2, chosen_option_id = (SELECT id FROM remedy_option WHERE offer_id = $1 LIMIT 1) WHERE id = $1",
          [offerId, state],
        );
        await expect(forced).rejects.toThrow("was not granted");
      }
    });

    test("no grant above the limit of whoever grants it, and none that pretends an approval", async () => {
      const { offerId } = await drafted(50_01);
      const grant = (grade: string, approval = "NULL") =>
        asApplication(
          `INSERT INTO remedy_grant (tenant_id, offer_id, complaint_id, customer_id, granted_by, approval_id, granted_at, granted_on, amount_minor, goodwill_minor, currency, state)
           SELECT o.tenant_id, o.id, o.complaint_id, c.customer_id, s.id, ${approval}, now(), now(), 999999, 0, 'CNY', 'reserved'
           FROM remedy_offer o JOIN complaint c ON c.id = o.complaint_id
           JOIN staff s ON s.tenant_id = o.tenant_id AND s.grade_code = $2 AND s.role <> 'administrator' WHERE o.id = $1 LIMIT 1`,
          [offerId, grade],
        );
      await expect(grant("junior")).rejects.toThrow("above the limit");
      await asApplication("UPDATE remedy_offer SET state = 'awaiting_approval' WHERE id = $1", [offerId]);
      await expect(grant("manager")).rejects.toThrow("was not granted");
    });

    test("an option is never changed, and a grant only shrinks", async () => {
      const sent = await drafted(1_00);
      await send(sent);
      await expect(
        asApplication("UPDATE remedy_grant SET amount_minor = amount_minor + 1 WHERE offer_id = $1", [
          sent.offerId,
        ]),
      ).rejects.toThrow("only shrinks");
      const added = asApplication(
        "INSERT INTO remedy_option (tenant_id, id, offer_id, position, kind, content, steps, cost_minor, currency) SELECT tenant_id, gen_random_uuid(), id, 9, 'coupon', 'x', '[]', 1, 'CNY' FROM remedy_offer WHERE id = $1",
        [sent.offerId],
      );
      await expect(added).rejects.toThrow("no draft any more");
      const [privilege] = await house.rows<{ may: boolean }>(
        "SELECT has_table_privilege('mingjing_app', 'remedy_option', 'UPDATE') AS may",
      );
      expect(privilege!.may).toBe(false);
    });
  });

  test("the customer choosing while the agent takes the offer back: one of both, and the grant follows", async () => {
    await allow({});
    for (let round = 0; round < 6; round += 1) {
      const offer = await drafted(5_00);
      await send(offer);
      const customer = await customerOf(house, offer.number);
      const { version } = await viewOf(agent, offer.number);
      const [chosen, withdrawn] = await Promise.all([
        customer("chooseOption", { body: { offerId: offer.offerId, optionId: offer.optionIds[1] } }),
        agent("withdrawOffer", {
          params: { number: offer.number, id: offer.offerId },
          body: { version, reason: "写错了" },
        }),
      ]);
      expect([chosen.status, withdrawn.status].sort()).toEqual([200, 409]);
      const { state } = await viewOf(agent, offer.number);
      const isChosen = chosen.status === 200;
      expect(state).toBe(isChosen ? "fulfilling" : "deciding");
      expect(await grantOf(offer.offerId)).toMatchObject({ state: isChosen ? "spent" : "released" });
    }
  });

  async function grantOf(offerId: string) {
    const [grant] = await house.rows("SELECT * FROM remedy_grant WHERE offer_id = $1", [offerId]);
    return grant;
  }
});
