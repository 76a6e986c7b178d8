import { queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type Gateway = components["schemas"]["Gateway"];
export type NewGateway = operations["addGateway"]["requestBody"]["content"]["application/json"];

export const gatewaysQuery = queryOptions({
  queryKey: keys.gateways,
  queryFn: () => answer(api.GET("/api/gateways")),
});
