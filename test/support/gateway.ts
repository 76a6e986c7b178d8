import {
  openSimulator,
  type Simulator,
  type SimulatorPlan,
} from "../../src/server/gateways/simulator/open-simulator.ts";
import { type GatewayKind, gatewayKinds } from "../../src/shared/gateway-parts.ts";
import { type Caller, staffCaller } from "./caller.ts";
import type { TestHouse } from "./house.ts";

export type ConnectedGateway = { id: string; secret: string; callbackUrl: string; simulator: Simulator };

type Plan = Pick<SimulatorPlan, "nextFault" | "heard"> & { kinds?: readonly GatewayKind[] };

/** A merchant with a gateway: a real server on this machine that does what it is told, or fails as planned. */
export async function connectGateway(
  house: TestHouse,
  slug: string,
  { kinds = gatewayKinds, ...plan }: Plan = {},
): Promise<ConnectedGateway> {
  const manager: Caller = await staffCaller(house, "operations_manager", slug);
  const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
  const callback = { url: "" };
  const simulator = await openSimulator({
    ...plan,
    secret,
    now: house.now,
    callbackUrl: () => callback.url,
  });
  const { status, body } = await manager("addGateway", {
    body: { name: "支付与仓配", kinds, url: simulator.url, secret },
  });
  if (status !== 200) throw new Error(`the gateway was refused: ${status} ${JSON.stringify(body)}`);
  callback.url = `${house.url}/api/houses/${slug}/gateways/${body.gateway.id}/callbacks`;
  return { id: body.gateway.id, secret, callbackUrl: callback.url, simulator };
}
