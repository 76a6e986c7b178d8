import type { GatewayKind } from "../../../shared/gateway-parts.ts";

type Acting = { kind: string; channel: string | null };

/** What the outside is told to do for each recipient of an action: a notice goes its own way. */
export function gatewayKindOf({ kind, channel }: Acting): GatewayKind {
  return (channel ?? kind) as GatewayKind;
}
