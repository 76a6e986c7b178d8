import { now } from "../../db/database.ts";
import type { House } from "../../house.ts";
import { type Gateway, GatewayTrouble } from "../protocol/gateway.ts";
import { httpGateway } from "../protocol/http-gateway.ts";
import type { GatewayRow } from "./gateway-row.ts";
import { openSecret } from "./sealed-secret.ts";

/** A gateway ready to be asked. @throws GatewayTrouble when its secret cannot be opened any more. */
export function openGateway(house: Pick<House, "secret" | "config">, row: GatewayRow): Gateway {
  const address = { url: row.url, secret: gatewaySecret(house, row) };
  return httpGateway(address, { now, timeoutMs: house.config.gatewayTimeoutMs });
}

export function gatewaySecret({ secret }: Pick<House, "secret">, row: GatewayRow): string {
  const opened = openSecret(secret, row.id, row.sealed_secret);
  // As good as a wrong one: nothing can be signed with it.
  if (!opened) throw new GatewayTrouble("wrong_signature");
  return opened;
}
