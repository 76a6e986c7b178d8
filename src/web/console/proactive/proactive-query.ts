import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

type Answer<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;

export type Overview = Answer<"readProactive">;
export type Lane = components["schemas"]["TransitLane"];
export type LateParcel = components["schemas"]["LateParcel"];
export type BadGoods = components["schemas"]["KnownBadGoods"];
export type Campaign = components["schemas"]["ProactiveCampaign"];
export type Effect = components["schemas"]["ProactiveEffect"];
export type Disruption = Answer<"listDisruptions">["rows"][number];
/** Which late parcels are looked at, and could be told together. */
export type Way = { carrier?: string; province?: string };

const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
};

export const overviewQuery = queryOptions({
  queryKey: [...keys.proactive, "overview"],
  queryFn: () => answer(api.GET("/api/proactive")),
});

export const lanesQuery = infiniteQueryOptions({
  queryKey: [...keys.proactive, "lanes"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/proactive/lanes", { params: { query: { after: pageParam, limit: 50 } } })),
  ...pages,
});

export function lateParcelsQuery(way: Way) {
  return infiniteQueryOptions({
    queryKey: [...keys.proactive, "parcels", way],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/proactive/parcels", { params: { query: { ...way, after: pageParam, limit: 50 } } }),
      ),
    ...pages,
  });
}

export const badGoodsQuery = queryOptions({
  queryKey: [...keys.proactive, "goods"],
  queryFn: () => answer(api.GET("/api/proactive/goods")),
});

export const disruptionsQuery = queryOptions({
  queryKey: [...keys.proactive, "disruptions"],
  queryFn: () => answer(api.GET("/api/proactive/disruptions")),
});

/** Their progress is the mass actions' own. */
export const campaignsQuery = infiniteQueryOptions({
  queryKey: [...keys.actions, "proactive"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/proactive/campaigns", { params: { query: { after: pageParam, limit: 20 } } })),
  ...pages,
});
