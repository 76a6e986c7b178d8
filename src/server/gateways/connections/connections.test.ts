import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Caller, staffCaller } from "../../../../test/support/caller.ts";
import { connectGateway } from "../../../../test/support/gateway.ts";
import { openTestHouse, type TestHouse } from "../../../../test/support/house.ts";
import { withTenant } from "../../db/database.ts";
import { gatewayFor } from "../orders/gateway-for.ts";
import { newGatewaySecret } from "../protocol/signature.ts";
import { openSecret, sealSecret } from "./sealed-secret.ts";

describe("connecting gateways", () => {
  let house: TestHouse;
  let manager: Caller;
  let agent: Caller;

  beforeAll(async () => {
    house = await openTestHouse();
    manager = await staffCaller(house, "operations_manager", "alpha");
    agent = await staffCaller(house, "agent", "alpha");
  });
  afterAll(() => house?.close());

  const body = { name: "支付", kinds: ["refund"], url: "https://pay.example/gateway" };

  test("the secret is answered once and stands nowhere in the open", async () => {
    const { status, body: made } = await manager("addGateway", { body });
    expect(status).toBe(200);
    expect(made.secret).toMatch(/^whsec_/);
    expect(made.gateway).toMatchObject({ name: "支付", kinds: ["refund"], isActive: true, shop: null });

    const listed = await agent("listGateways");
    expect(JSON.stringify(listed.body)).not.toContain(made.secret);
    for (const table of ["gateway", "idempotency", "settings_event"])
      expect(JSON.stringify(await house.rows(`SELECT * FROM ${table}`))).not.toContain(made.secret);
  });

  test("an address in the open and a secret that is none are refused; so is whoever may not", async () => {
    const code = async (changes: object) =>
      (await manager("addGateway", { body: { ...body, ...changes } })).body.code;
    expect(await code({ url: "http://pay.example/" })).toBe("gateway_url_not_allowed");
    expect(await code({ secret: "short" })).toBe("gateway_secret_not_valid");
    expect(await code({ kinds: ["gold"] })).toBe("invalid_input");
    expect((await agent("addGateway", { body })).status).toBe(403);
  });

  test("a change names the version it saw; switched off, it gets nothing new", async () => {
    const { gateway } = (await manager("addGateway", { body: { ...body, kinds: ["freight"] } })).body;
    const change = (changes: object) =>
      manager("changeGateway", { params: { id: gateway.id }, body: changes });
    expect((await change({ version: 1, name: "支付二号" })).body).toMatchObject({
      name: "支付二号",
      version: 2,
    });
    expect((await change({ version: 1, name: "旧" })).body.code).toBe("stale_version");
    const chosen = () => withTenant(house.tenant("alpha").tenantId, (tx) => gatewayFor(tx, "freight", null));
    expect(await chosen()).toBe(gateway.id);
    expect((await change({ version: 2, isActive: false })).status).toBe(200);
    expect(await chosen()).toBeNull();
  });

  test("a shop's own gateway comes before the house's", async () => {
    const shopId = house.tenant("alpha").shopIds.main!;
    const own = (await manager("addGateway", { body: { ...body, kinds: ["coupon"], shopId } })).body.gateway;
    const all = (await manager("addGateway", { body: { ...body, kinds: ["coupon"] } })).body.gateway;
    const chosen = (shop: string | null) =>
      withTenant(house.tenant("alpha").tenantId, (tx) => gatewayFor(tx, "coupon", shop));
    expect(await chosen(shopId)).toBe(own.id);
    expect(await chosen(null)).toBe(all.id);
  });

  test("saying hello tells whether it answers, and with the right secret", async () => {
    const { id, simulator } = await connectGateway(house, "alpha");
    const hello = async () => (await manager("testGateway", { params: { id }, body: {} })).body;
    expect(await hello()).toMatchObject({ isWell: true, trouble: null });
    await manager("changeGateway", { params: { id }, body: { version: 1, secret: newGatewaySecret() } });
    expect(await hello()).toMatchObject({ isWell: false, trouble: "bad_status", status: 401 });
    await simulator.close();
    expect(await hello()).toMatchObject({ isWell: false, trouble: "unreachable" });
  });

  test("one house's gateway does not exist for another", async () => {
    const { id, simulator } = await connectGateway(house, "alpha");
    const stranger = await staffCaller(house, "operations_manager", "beta");
    expect((await stranger("testGateway", { params: { id }, body: {} })).status).toBe(404);
    expect((await stranger("listGateways")).body.rows).toEqual([]);
    await simulator.close();
  });
});

describe("a sealed secret", () => {
  const sealed = sealSecret("house secret", "gateway-1", "whsec_open");

  test("opens with its house's secret and for its own gateway only", () => {
    expect(openSecret("house secret", "gateway-1", sealed)).toBe("whsec_open");
    expect(openSecret("another secret", "gateway-1", sealed)).toBeNull();
    expect(openSecret("house secret", "gateway-2", sealed)).toBeNull();
    const bytes = Buffer.from(sealed, "base64");
    bytes[bytes.length - 1]! ^= 1;
    expect(openSecret("house secret", "gateway-1", bytes.toString("base64"))).toBeNull();
  });

  test("is another each time", () => {
    expect(sealSecret("house secret", "gateway-1", "whsec_open")).not.toBe(sealed);
  });
});
