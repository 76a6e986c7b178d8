import { queryOptions } from "@tanstack/react-query";
import type { components } from "../../../shared/api/schema.gen.ts";
import type { ScorecardForm } from "../../../shared/api/scorecard-fields.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

export type ScorecardHead = components["schemas"]["ScorecardHead"];

export const scorecardsQuery = queryOptions({
  queryKey: keys.scorecards,
  queryFn: () => answer(api.GET("/api/scorecards")),
});

export function scorecardQuery(code: string, version: number) {
  return queryOptions({
    queryKey: [...keys.scorecards, code, version],
    queryFn: async (): Promise<{ head: ScorecardHead; form: ScorecardForm }> => {
      const params = { path: { code }, query: { version } };
      return answer(api.GET("/api/scorecards/{code}", { params }));
    },
  });
}
