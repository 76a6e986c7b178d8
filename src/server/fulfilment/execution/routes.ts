import type { FastifyRequest } from "fastify";
import { doOwnDeed } from "../../complaint/own-complaint.ts";
import { withTenant } from "../../db/database.ts";
import type { SignedHeaders } from "../../gateways/protocol/signature.ts";
import type { House } from "../../house.ts";
import type { Handlers } from "../../http/handlers.ts";
import { chooseSms } from "./choose-sms.ts";
import { delistItem, relistItem } from "./delist-item.ts";
import { listGatewayOrders } from "./list-orders.ts";
import { receiveCallback } from "./receive-callback.ts";
import { reconcileNow } from "./reconciliation/fetch-statement.ts";
import { listMismatches, settleMismatch } from "./reconciliation/mismatches.ts";
import {
  confirmGatewayOrder,
  handOnGatewayOrder,
  releaseGatewayOrder,
  retryGatewayOrder,
  reverseGatewayOrder,
} from "./resolve-order.ts";

export function executionHandlers(house: House) {
  return {
    listGatewayOrders: ({ actor, query }) => withTenant(actor.tenantId, (tx) => listGatewayOrders(tx, query)),
    releaseGatewayOrder: ({ actor, params }) => releaseGatewayOrder(actor, params.number, params.id),
    retryGatewayOrder: ({ actor, params }) => retryGatewayOrder(actor, params.number, params.id),
    confirmGatewayOrder: ({ actor, params, body }) =>
      confirmGatewayOrder(actor, params.number, params.id, body),
    reverseGatewayOrder: ({ actor, params, body }) =>
      reverseGatewayOrder(actor, params.number, params.id, body),
    handOnGatewayOrder: ({ actor, params, body }) =>
      handOnGatewayOrder(actor, params.number, params.id, body),
    listGatewayMismatches: ({ actor, query }) =>
      withTenant(actor.tenantId, (tx) => listMismatches(tx, query)),
    settleGatewayMismatch: ({ actor, params, body }) => settleMismatch(actor, params.id, body),
    reconcileGateway: ({ actor, params, body }) => reconcileNow(house, actor, params.id, body.day),
    delistItem: ({ actor, params, body }) => delistItem(actor, params.number, body),
    relistItem: ({ actor, params, body }) => relistItem(actor, params.number, params.id, body),
    chooseSms: ({ actor, body }) => doOwnDeed(house, actor, () => chooseSms(actor, body)),
    tellGatewayResult: ({ params, request }) =>
      receiveCallback(house, {
        slug: params.slug,
        gatewayId: params.id,
        body: request.signedBody ?? "",
        headers: signedHeaders(request),
      }),
  } satisfies Partial<Handlers>;
}

function signedHeaders({ headers }: FastifyRequest) {
  return (name: keyof SignedHeaders) => {
    const value = headers[name];
    return typeof value === "string" ? value : undefined;
  };
}
