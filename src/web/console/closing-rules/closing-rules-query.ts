import { queryOptions } from "@tanstack/react-query";
import type { operations } from "../../../shared/api/schema.gen.ts";
import { answer, api } from "../api.ts";
import { keys } from "../keys.ts";

type Answer<Name extends "readClosingDays" | "listSurveyForms"> =
  operations[Name]["responses"][200]["content"]["application/json"];
export type ClosingDays = Answer<"readClosingDays">;
export type UsedForm = Answer<"listSurveyForms">["rows"][number];

export const closingDaysQuery = queryOptions({
  queryKey: keys.closingDays,
  queryFn: (): Promise<ClosingDays> => answer(api.GET("/api/closing-days")),
});

export const surveyFormsQuery = queryOptions({
  queryKey: keys.surveyForms,
  queryFn: () => answer(api.GET("/api/survey-forms")),
});
