import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { components, operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

type Answer<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { "application/json": infer Body } } };
}
  ? Body
  : never;

export type Source = "double_blind" | "calibration";
export type Agreed = Answer<"readAgreement">;
export type Agreement = components["schemas"]["Agreement"];
export type Coefficient = components["schemas"]["AgreementCoefficient"];
export type MachineRow = Answer<"readMachineAgreement">["rows"][number];
export type Grader = Answer<"readGraders">["rows"][number];
export type Drifting = Answer<"readGraderDrift">["rows"][number];
export type CalibrationHead = components["schemas"]["CalibrationHead"];
export type CalibrationView = components["schemas"]["CalibrationView"];

export function agreementQuery(source: Source) {
  return queryOptions({
    queryKey: [...keys.calibration, "agreement", source],
    queryFn: () => answer(api.GET("/api/inspector-agreement", { params: { query: { source } } })),
  });
}

export const machineQuery = queryOptions({
  queryKey: [...keys.calibration, "machine"],
  queryFn: () => answer(api.GET("/api/machine-agreement", { params: { query: {} } })),
});

export const gradersQuery = queryOptions({
  queryKey: [...keys.calibration, "graders"],
  queryFn: () => answer(api.GET("/api/graders", { params: { query: {} } })),
});

export const driftQuery = queryOptions({
  queryKey: [...keys.calibration, "drift"],
  queryFn: () => answer(api.GET("/api/grader-drift", { params: { query: {} } })),
});

export const sessionsQuery = infiniteQueryOptions({
  queryKey: [...keys.calibration, "sessions"],
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/calibrations", { params: { query: { limit: 20, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
});

export function sessionQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.calibration, "session", id],
    queryFn: () => answer(api.GET("/api/calibrations/{id}", { params: { path: { id } } })),
  });
}

export const calibratorsQuery = queryOptions({
  queryKey: [...keys.calibration, "people"],
  queryFn: () => answer(api.GET("/api/calibrators")),
});

export const scorecardsInForceQuery = queryOptions({
  queryKey: [...keys.calibration, "scorecards"],
  queryFn: async () => {
    const { rows } = await answer(api.GET("/api/scorecards"));
    return rows.filter(({ isInForce }) => isInForce);
  },
});
