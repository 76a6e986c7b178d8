import type { components, operations } from "../../../shared/api/schema.gen.ts";

export type StaffRow = components["schemas"]["StaffRow"];
export type Grade = components["schemas"]["Grade"];
export type NewStaff = operations["addStaff"]["requestBody"]["content"]["application/json"];
export type NewKey = operations["addKey"]["requestBody"]["content"]["application/json"];
