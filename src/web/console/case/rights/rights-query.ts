import { useQuery } from "@tanstack/react-query";
import type { components } from "../../../../shared/api/schema.gen.ts";
import { answer, api } from "../../api.ts";
import { keys } from "../../keys.ts";

export type Rights = components["schemas"]["Rights"];
export type Entitlement = components["schemas"]["Entitlement"];
export type Denial = components["schemas"]["Denial"];
export type KnownFact = components["schemas"]["KnownFact"];
export type FactQuestion = components["schemas"]["FactQuestion"];
export type Citation = Entitlement["citations"][number];

/** Read again with the complaint, whose name begins the key. */
export function useRights(number: string) {
  return useQuery({
    queryKey: [...keys.complaint(number), "rights"],
    queryFn: ({ signal }): Promise<Rights> =>
      answer(api.GET("/api/complaints/{number}/rights", { params: { path: { number } }, signal })),
  });
}
